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
            try HomeStore(town: town.town.id, db: db)
                .family(of: context.guardian, activities: town.town.activities, today: context.instant.today)
        }
        let page = HomePage(family: family, guardian: context.guardian, town: town, today: context.instant.today)
        return framed(page.html, title: "Accueil", in: context)
    }
}
