import Hummingbird

/// The town's règlement, for everybody.
struct RegulationRoutes: Sendable {
    func add(to group: RouterGroup<TownContext>) {
        group.get("reglement") { request, context in
            let page = RegulationPage(regulation: Regulation(context.town.town), showsLines: try request.query()["lignes"] == "1")
            return framed(page.html, title: page.title, in: context, narrow: false)
        }
    }
}
