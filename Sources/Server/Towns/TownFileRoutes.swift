import Hummingbird
import TenantConfig

/// The desk's page about the town's file.
struct TownFileRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<DeskContext>) {
        group.get("fichier") { _, context in
            guard let standing = portal.towns.standing(context.town.town.id.text) else { throw PageError.notFound }
            let page = TownFilePage(standing, today: context.instant.today)
            return framed(page.html, title: page.title, in: context, nav: .file)
        }
    }
}
