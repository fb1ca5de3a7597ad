import Hummingbird
import TenantConfig

/// Signing out: the session ends on the server, and its cookie goes.
struct LogoutRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<FamilyContext>) {
        group.post("deconnexion") { request, context in
            try await leave(.family, request, context.town, to: context.address("connexion"))
        }
    }

    func add(to group: RouterGroup<DeskContext>) {
        group.post("deconnexion") { request, context in
            try await leave(.desk, request, context.town, to: context.address("guichet/connexion"))
        }
    }

    private func leave(_ kind: Session.Kind, _ request: Request, _ town: TownInForce, to page: String) async throws -> Response {
        let cookie = SessionCookie(town: town.town.id, kind: kind)
        if let token = cookie.token(in: request) { try await portal.sessions.close(token, in: town.town.id) }
        var response = Response.redirect(to: page + "?sortie=1")
        response.setCookie(cookie.removal(isSecure: portal.entrance.isSecure(request)))
        return response
    }
}
