import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// The desk's page of a day: who is expected, and who came without a reservation.
struct PresenceRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<DeskContext>) {
        let presences = group.group("presences")
        presences.get { request, context in
            let query = try request.query()
            return try await show(query, wanted: query["q"] ?? "", context)
        }
        presences.post { _, context in try await note(context) }
        presences.post("effacer") { _, context in try await forget(context) }
    }

    private func show(_ form: Form, wanted: String = "", error: String? = nil, _ context: DeskContext) async throws -> HTML {
        let town = context.town.town
        guard let activity = town.activities.first(where: { $0.name.text == form["activite"] }) ?? town.activities.first else {
            throw PageError.notFound
        }
        let today = context.instant.today
        let day = form["jour"].flatMap { CivilDate(iso: $0) } ?? context.town.rulebook.nextDay(of: activity.name, from: today) ?? today
        let page = try await portal.database.read { database in
            let store = PresenceStore(town: town.id, database: database)
            return PresencePage(
                town: town, activities: town.activities, activity: activity, day: day, today: today,
                expected: try store.expected(activity.name, on: day),
                absent: try store.absent(activity.name, on: day), unbooked: try store.unbooked(activity.name, on: day), wanted: wanted,
                found: try store.children(like: wanted),
                root: context.address("guichet/presences"), families: context.address("guichet/familles"), formKey: context.formKeyField,
                error: error)
        }
        return framed(page.html, title: (error == nil ? "" : "Erreur\u{A0}: ") + "Présences", in: context, nav: .presences)
    }

    private func note(_ context: DeskContext) async throws -> Response {
        let (town, agent, place) = (context.town, context.agent, try place(context))
        let error: String? = try await portal.database.write { database -> String? in
            let instant = portal.instant(in: town)
            if place.day > instant.today { return "ce jour n’est pas encore venu." }
            let store = PresenceStore(town: town.town.id, database: database)
            if try store.isKnown(place.child, place.activity.name, on: place.day, place.column.slot) {
                return "cet enfant a une réservation, ou est noté déjà."
            }
            let rulings = PresenceRulings(town: town, instant: instant, database: database)
            switch try rulings.outcome(of: place.child, place.activity, on: place.day, place.column, by: agent) {
            case nil: throw PageError.notFound
            case .notRunning(let reason)?:
                return ReasonWording(town: town.town, activity: place.activity).sentence(reason).plain.insideSentence
            case .noted(let presence)?: try store.keep(presence, under: town.revision)
            }
            return nil
        }
        guard let error else { return .redirect(to: address(place, context)) }
        return try await show(context.form, error: error, context).response(status: .unprocessableContent)
    }

    private func forget(_ context: DeskContext) async throws -> Response {
        let place = try place(context)
        try await portal.database.write { database in
            try PresenceStore(town: context.town.town.id, database: database)
                .forget(place.child, place.activity.name, on: place.day, place.column.slot)
        }
        return .redirect(to: address(place, context))
    }

    private typealias Place = (child: String, activity: Activity, day: CivilDate, column: RulesEngine.Column)

    /// What a form speaks of.
    private func place(_ context: DeskContext) throws -> Place {
        let form = context.form
        let activity = context.town.town.activities.first { $0.name.text == form["activite"] && !$0.unbooked.isEmpty }
        guard let activity, let day = form["jour"].flatMap({ CivilDate(iso: $0) }), let child = form["enfant"],
            let column = context.town.rulebook.columns(of: activity.name).first(where: {
                $0.slot.text == form["creneau"] && ($0.meal?.text ?? "") == form["repas"] ?? ""
            })
        else { throw PageError.notFound }
        return (child, activity, day, column)
    }

    private func address(_ place: Place, _ context: DeskContext) -> String {
        context.address("guichet/presences?activite=\(place.activity.name)&jour=\(place.day.iso)")
    }
}
