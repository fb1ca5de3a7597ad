import GRDB
import Hummingbird
import TenantConfig

/// The first page of a family.
struct HomeRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<FamilyContext>) {
        group.get("/") { _, context in try await home(context) }
    }

    private func home(_ context: FamilyContext) async throws -> HTML {
        let town = context.town
        let family = try await portal.database.read { db in
            var family = try HomeStore(town: town.town.id, db: db)
                .family(of: context.guardian, activities: town.town.activities, today: context.instant.today)
            for child in family.children.indices {
                for activity in family.children[child].activities.indices {
                    family.children[child].activities[activity].exclusion = try exclusion(family.children[child], activity, context, db)
                }
            }
            return family
        }
        let page = HomePage(family: family, guardian: context.guardian, town: town, today: context.instant.today)
        return framed(page.html, title: "Accueil", in: context)
    }

    private func exclusion(_ child: HomeChild, _ activity: Int, _ context: FamilyContext, _ db: Database) throws -> FrenchText? {
        let procedure = try Procedure.find(
            child: child.child.id, activity: child.activities[activity].activity.text, for: context.guardian, in: context.town,
            on: context.instant.today, db)
        return try ChoiceMaking(procedure: procedure, now: context.instant.wall, database: db).exclusion()
    }
}
