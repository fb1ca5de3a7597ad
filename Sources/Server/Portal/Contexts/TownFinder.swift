import Hummingbird

/// Finds the town that an address begins with, and reads the clock once. A town whose file is gone answers every address alike.
///
/// `/bourg` leads on to `/bourg/`, and `/bourg/guichet` to `/bourg/guichet/`: a browser sends the cookies of a folder to nothing above it.
struct TownFinder: RouterMiddleware {
    let portal: Portal

    func handle(
        _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let name = request.uri.path.split(separator: "/").first, let standing = portal.towns.standing(String(name)) {
            let town = standing.town
            guard !standing.isClosed else { return ClosedTownPage(town: town.town).html.response(status: .gone) }
            context.town = town
            context.instant = portal.instant(in: town)
            if request.uri.path == "/\(name)" || request.uri.path == "/\(name)/guichet" {
                return .redirect(to: "\(request.uri.path)/", type: .permanent)
            }
        }
        return try await next(request, context)
    }
}
