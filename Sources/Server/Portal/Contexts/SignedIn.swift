import Hummingbird
import TenantConfig

/// Recognises the person whose session the browser shows.
struct SignedIn: RouterMiddleware {
    let portal: Portal
    let kind: Session.Kind

    func handle(
        _ request: Request, context: TownContext, next: (Request, TownContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.account = try await account(request, context)
        return try await next(request, context)
    }

    private func account(_ request: Request, _ context: TownContext) async throws -> TownContext.Account? {
        let town = context.town.town.id
        guard let token = SessionCookie(town: town, kind: kind).token(in: request) else { return nil }
        guard !Sessions.isForeign(token, to: town) else { throw PageError.forbidden }
        return try await portal.sessions.find(token, kind, in: town, at: context.instant.utc) { session, db in
            switch kind {
            case .family: try Guardian.find(session.account, in: town, db).map { .family(session, $0) }
            case .desk: try Agent.find(session.account, in: town, db).map { .desk(session, $0) }
            }
        }
    }
}
