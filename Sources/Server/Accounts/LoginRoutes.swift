import HTTPTypes
import Hummingbird
import TenantConfig

/// Signing in, for families or for the desk.
struct LoginRoutes: Sendable {
    let portal: Portal
    let side: Frame.Side

    /// The addresses are those of the side: under the town's, or under its desk's.
    func add(to group: RouterGroup<TownContext>) {
        group.get("connexion") { request, context in try page(request, context) }
        group.post("connexion") { request, context in try await enter(request, context) }
    }

    private func page(_ request: Request, _ context: TownContext) throws -> Response {
        let query = try request.query()
        let back = LoginForm.back(query["retour"], on: side, in: context.town.town.id)
        return show(request, context, back: back, notice: query["sortie"] == "1" ? .signedOut : .none)
    }

    private func enter(_ request: Request, _ context: TownContext) async throws -> Response {
        let town = context.town.town.id
        let sent = try await request.form()
        try portal.visitors.check(sent, of: request, in: town)
        let form = LoginForm(sent, on: side, in: town)
        switch try await Login(database: portal.database, passwords: portal.passwords).enter(
            Login.Attempt(
                kind: kind, identifier: form.identifier, password: form.password,
                address: portal.entrance.address(request, peer: context.clientAddress)),
            in: town, at: context.instant.utc)
        {
        case .entered(let token): return try await welcome(token, form, request, context)
        case .refused: return show(request, context, form, notice: .refused, status: .unprocessableContent)
        case .wait(let instant): return wait(until: instant, request, context, form)
        }
    }

    /// A new session has a new token, and the one the browser came with is over: a token planted before the login opens nothing.
    private func welcome(_ token: String, _ form: LoginForm, _ request: Request, _ context: TownContext) async throws -> Response {
        let cookie = SessionCookie(town: context.town.town.id, kind: kind)
        if let old = cookie.token(in: request) { try await portal.sessions.close(old, in: context.town.town.id) }
        var response = Response.redirect(to: form.back ?? context.address(side == .desk ? "guichet/" : ""))
        response.setCookie(cookie.cookie(token, isSecure: portal.entrance.isSecure(request)))
        return response
    }

    private func wait(until instant: Instant, _ request: Request, _ context: TownContext, _ form: LoginForm) -> Response {
        // The hour is said in whole minutes, and one may well try again then: rounded up.
        let hour = context.town.zone.wall(at: instant + 59).time.french
        var response = show(request, context, form, notice: .wait(until: hour), status: .tooManyRequests)
        response.headers[.retryAfter] = "\(max(1, instant - context.instant.utc))"
        return response
    }

    private func show(
        _ request: Request, _ context: TownContext, _ form: LoginForm, notice: LoginPage.Notice, status: HTTPResponse.Status
    ) -> Response {
        show(request, context, identifier: form.identifier, back: form.back, notice: notice, status: status)
    }

    private func show(
        _ request: Request, _ context: TownContext, identifier: String = "", back: String?, notice: LoginPage.Notice,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let isSecure = portal.entrance.isSecure(request)
        let (key, cookie) = portal.visitors.key(for: request, in: context.town.town.id, isSecure: isSecure)
        let page = LoginPage(side: side, town: context.town, key: key, identifier: identifier, back: back, notice: notice)
        var response = Frame(town: context.town, side: side, isNarrow: true).page(title: page.title, page.html).response(status: status)
        response.setCookie(cookie)
        return response
    }

    private var kind: Session.Kind {
        switch side {
        case .family: .family
        case .desk: .desk
        }
    }
}
