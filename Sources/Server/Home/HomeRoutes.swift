import Hummingbird

/// The first page of a family.
struct HomeRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<FamilyContext>) {
        group.get("/") { _, context in try await home(context) }
    }

    private func home(_ context: FamilyContext) async throws -> HTML {
        let family = try await portal.database.read { db in
            try HomeStore(inForce: context.town, instant: context.instant, db: db).family(of: context.guardian)
        }
        let page = HomePage(family: family, guardian: context.guardian, town: context.town, today: context.instant.today)
        return framed(page.html, title: "Accueil", in: context)
    }
}
