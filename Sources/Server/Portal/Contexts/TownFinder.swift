import Hummingbird

/// Finds the town that an address begins with, and reads the clock once.
struct TownFinder: RouterMiddleware {
    let portal: Portal

    func handle(
        _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let name = request.uri.path.split(separator: "/").first, let town = portal.towns.town(String(name)) {
            context.town = town
            context.instant = portal.instant(in: town)
        }
        return try await next(request, context)
    }
}
