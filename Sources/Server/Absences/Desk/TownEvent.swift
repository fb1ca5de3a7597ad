import GRDB
import RulesEngine
import TenantConfig

/// What the town declares of days for everybody: an activity, one centre or all, one class or all.
struct TownEvent {
    let reason: AbsenceReason
    let activity: Name<Activity>
    let days: ClosedRange<CivilDate>
    let centre: Name<Centre>?
    let level: SchoolLevel?

    /// What is said of a form that cannot be read.
    static let mistake = "Choisissez un motif, une activité, et des jours dans l’ordre, deux mois au plus. Rien n’a été changé."

    /// Reads the desk's form; nil where something is not as `mistake` says.
    init?(_ form: Form, in town: Town) {
        let reason = town.reasons.first { $0.name.text == form["motif"] && $0.declaredBy == .town }
        let activity = town.activities.first { $0.name.text == form["activite"] }
        let first = form["du"].flatMap { CivilDate(iso: $0) }
        let last = form["au"].flatMap { $0.isEmpty ? first : CivilDate(iso: $0) } ?? first
        guard let reason, let activity, let first, let last, first <= last, last - first <= 62 else { return nil }
        (self.reason, self.activity, days) = (reason, activity.name, first...last)
        centre = town.centres.first { $0.name.text == form["lieu"] }?.name
        level = form["classe"].flatMap { SchoolLevel(word: $0) }
    }

    /// The same, as hidden fields.
    var fields: [(name: String, value: String)] {
        [
            ("motif", reason.name.text), ("activite", activity.text), ("du", days.lowerBound.iso), ("au", days.upperBound.iso),
            ("lieu", centre?.text ?? ""), ("classe", level?.word ?? ""),
        ]
    }

    /// The reservations concerned, with what the rules say of them.
    func cases(in town: TownInForce, at instant: RequestInstant, _ database: Database) throws -> [AbsenceRulings.Case] {
        let places = try AbsenceStore(town: town.town.id, database: database).places(of: activity, days: days).filter { place in
            guard centre == nil || place.centre == centre else { return false }
            return try level == nil || FamilyStore(town.town.id, database).child(place.child)?.level == level
        }
        return try AbsenceRulings(town: town, instant: instant, database: database).cases(places, reason: reason.name)
    }

    /// What a recap has shown, as its form brings it back.
    static func seen(_ cases: [AbsenceRulings.Case], _ town: Town) -> String { cases.map { $0.seen(town) }.joined(separator: " ") }
}
