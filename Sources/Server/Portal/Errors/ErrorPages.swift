import HTTPTypes
import Hummingbird
import Logging
import TenantConfig

/// Turns what went wrong into a page that says so.
struct ErrorPages: RouterMiddleware {
    let portal: Portal

    func handle(
        _ request: Request, context: PortalContext, next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var request = request
        do {
            // Read once and for all, so that what was ticked can be handed back when the form is refused.
            if request.method == .post { _ = try await request.collectBody(upTo: largestForm) }
            return try await next(request, context)
        } catch let error as PageError {
            return try await answer(error, to: request, context)
        } catch FormFailure.forged {
            let back = await PlanResumption.address(of: request)
            return await page(back.map(ErrorPage.stale) ?? .form(.forged), for: request, context)
        } catch let failure as FormFailure {
            return await page(.form(failure), for: request, context)
        } catch let error as any HTTPResponseError {
            return try await other(error, to: request, context)
        } catch {
            context.logger.error("request failed", metadata: ["error": "\(error)", "path": "\(context.endpointPath ?? "-")"])
            return await page(.unavailable, for: request, context)
        }
    }

    private func answer(_ error: PageError, to request: Request, _ context: PortalContext) async throws -> Response {
        switch error {
        case .notFound: return await page(.notFound, for: request, context)
        case .forbidden: return await page(.forbidden, for: request, context)
        case .badForm(let sentence): return await page(.badForm(sentence), for: request, context)
        case .tooMany(let sentence, let seconds):
            var response = await page(.tooMany(sentence), for: request, context)
            response.headers[.retryAfter] = "\(seconds)"
            return response
        case .unavailable: return await page(.unavailable, for: request, context)
        case .wrongMethod(let allowed):
            var response = await page(.wrongMethod, for: request, context)
            response.headers[.allow] = allowed
            return response
        case .signIn(let side):
            guard let town = context.town else { return await page(.notFound, for: request, context) }
            let asked = request.head.path ?? ""
            guard request.method == .post else { return .redirect(to: SignInEntry(side, of: town.town.id, back: asked).address) }
            let kept = await PlanResumption.address(of: request)
            let entry = SignInEntry(side, of: town.town.id, back: kept ?? asked)
            return await page(.sessionEnded(entry, keepsTicks: kept != nil), for: request, context)
        }
    }

    /// What the router itself refuses: no such address, a body too large.
    private func other(_ error: any HTTPResponseError, to request: Request, _ context: PortalContext) async throws -> Response {
        switch error.status {
        case .notFound, .methodNotAllowed: return await page(.notFound, for: request, context)
        case .contentTooLarge: return await page(.form(.tooLarge), for: request, context)
        default: return try error.response(from: request, context: context)
        }
    }

    private func page(_ page: ErrorPage, for request: Request, _ context: PortalContext) async -> Response {
        guard let town = context.town else { return page.html.response(status: page.status) }
        let isDesk = request.uri.path.hasPrefix("/\(town.town.id.text)/guichet/")
        var frame = Frame(town: town, side: isDesk ? .desk : .family)
        if let instant = context.instant {
            // Whoever is signed in keeps the menu. Where that cannot be found out either, the page says no less.
            let account = try? await portal.account(of: request, isDesk ? .desk : .family, in: town, at: instant)
            frame = account.map { Frame($0, in: town) } ?? frame
        }
        frame.isNarrow = true
        return page.html(in: frame).response(status: page.status)
    }
}
