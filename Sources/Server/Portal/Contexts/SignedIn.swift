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
        context.account = try await portal.account(of: request, kind, in: context.town, at: context.instant)
        return try await next(request, context)
    }
}

extension Portal {
    /// The person whose session the browser shows; nil: nobody's, or one that is over.
    ///
    /// - Throws: `PageError.forbidden` where the session is another town's.
    func account(
        of request: Request, _ kind: Session.Kind, in town: TownInForce, at now: RequestInstant
    ) async throws -> TownContext.Account? {
        let town = town.town.id
        guard let token = SessionCookie(town: town, kind: kind).token(in: request) else { return nil }
        guard !Sessions.isForeign(token, to: town) else { throw PageError.forbidden }
        return try await sessions.find(token, kind, in: town, at: now.utc) { session, db in
            switch kind {
            case .family: try Guardian.find(session.account, in: town, db).map { .family(session, $0) }
            case .desk: try Agent.find(session.account, in: town, db).map { .desk(session, $0) }
            }
        }
    }
}
