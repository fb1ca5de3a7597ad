import GRDB
import Hummingbird
import RulesEngine
import TenantConfig

/// The way into booking: the choice of a child and an activity, then the steps of the procedure.
struct ChoiceRoutes: Sendable {
    let portal: Portal

    func add(to router: RouterGroup<FamilyContext>) {
        router.get("reservations") { _, context in try await choose(context) }
        router.get("enfants/:child/:activity") { _, context in try await start(context) }
    }

    private func choose(_ context: FamilyContext) async throws -> HTML {
        let town = context.town.town
        let cards = try await portal.database.read { database in
            try FamilyStore(town.id, database).children(of: context.guardian).map { child in
                let lines = try town.activities.map { activity in
                    let procedure = try Procedure.find(
                        child: child.id, activity: activity.name.text, for: context.guardian, in: context.town, on: context.instant.today,
                        database)
                    return try ChoiceMaking(procedure: procedure, now: context.instant.wall, database: database).line()
                }
                return ChoicePage.Card(
                    child: child, description: child.described(on: context.instant.today),
                    month: context.address("enfants/\(child.id)/mois"), activities: lines)
            }
        }
        let title = town.portal.words.bookings
        return framed(ChoicePage(title: title, cards: cards, home: context.address("")).html, title: title, in: context)
    }

    private func start(_ context: FamilyContext) async throws -> Response {
        try await portal.database.read { database in
            let procedure = try context.procedure(database)
            guard procedure.enrolled != .no else {
                let isEnrolledFirst = procedure.activity.enrolment != nil
                return .redirect(to: isEnrolledFirst ? procedure.address("inscription") : context.address("reservations"))
            }
            let draft = try procedure.drafts(database).draft(child: procedure.child.id, activity: procedure.activity)
            let page = StartPage(
                subject: procedure.subject, label: procedure.activity.label, answer: procedure.activity.answer,
                pending: draft?.wishes.count ?? 0, begin: procedure.address("etape-1"), back: context.address("reservations"))
            let title = "\(procedure.activity.short) \(procedure.child.ofFirstName)"
            return framed(page.html, title: title, in: context).response()
        }
    }
}
