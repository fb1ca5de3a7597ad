import GRDB
import RulesEngine
import TenantConfig

/// What is asked for with an enrolment, in the town's words: where, with which status and meals, and for which days.
struct RequestedEnrolment: Sendable {
    /// What each is called, and what was chosen: `Statut`, `Occasionnel`.
    let choices: [(name: String, choice: String)]
    /// `Décembre 2026`; nil where it was kept before enrolments had days.
    let days: String?

    init(_ wish: EnrolmentWish, in activity: Activity, of town: TownInForce) {
        let place = town.town.centres.first { $0.name == wish.centre }?.label
        let status = activity.statuses.first { $0.name == wish.status }?.label
        let meals = activity.slots.compactMap { slot -> (name: String, choice: String)? in
            guard let meal = town.town.meals.first(where: { $0.name == wish.meals[slot.name] }) else { return nil }
            return (wish.meals.count > 1 ? "Repas, \(slot.label.insideSentence)" : "Repas", meal.label)
        }
        choices = [place.map { (name: "Lieu", choice: $0) }, status.map { (name: "Statut", choice: $0) }].compactMap(\.self) + meals
        days = wish.days.map(EnrolmentDays(town: town, activity: activity).words)
    }

    /// As a page of the request shows it.
    var html: HTML {
        let rows = choices + (days.map { [(name: "Durée", choice: $0)] } ?? [])
        guard !rows.isEmpty else { return .empty }
        return "<ul class=\"rows\">\(rows.map { "<li><span>\($0.name)</span> <b>\(raised: $0.choice)</b></li>" as HTML })</ul>"
    }

    /// As a mail says it: `Lieu : Les Aunettes ; statut : occasionnel.`, then for which days.
    var notes: [FrenchText] {
        let words = choices.map { "\($0.name.insideSentence)\u{A0}: \($0.choice)" }.joined(separator: "\u{202F}; ")
        let chosen: [FrenchText] = words.isEmpty ? [] : ["\(words.withCapital)."]
        return chosen + (days.map { ["Durée de l’inscription\u{A0}: \($0.insideSentence)."] } ?? [])
    }
}

extension RequestStore {
    /// What was asked for with an enrolment; nil for another request, or where the town has the activity no more.
    func enrolment(_ request: RequestRecord, in town: TownInForce) throws -> RequestedEnrolment? {
        guard request.kind == .enrolment, let activity = town.rulebook.activity(request.activity) else { return nil }
        let kept = try String.fetchOne(
            database, sql: "SELECT facts FROM request WHERE town = ? AND id = ?", arguments: [self.town, request.id])
        return kept.flatMap(EnrolmentFacts.init(json:)).map { RequestedEnrolment($0.wish, in: activity, of: town) }
    }
}
