import HTTPTypes
import Hummingbird

/// Tells browsers, with every answer, how little our pages need: no foreign script, frame, font or form. An answer that says so for itself keeps
/// its own words.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    let entrance: Entrance

    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        var response = try await answer(request, context, next)
        for field in always where response.headers[field.name] == nil {
            response.headers[field.name] = field.value
        }
        if response.headers[.cacheControl] == nil {
            // A page may hold a family's name: not for the next person at this computer. Files for everybody say otherwise themselves.
            response.headers[.cacheControl] = "no-store"
        }
        if entrance.isSecure(request) {
            response.headers[.strictTransportSecurity] = "max-age=31536000"
        }
        return response
    }

    /// Errors are answers here, so that they carry the headers too.
    private func answer(
        _ request: Request, _ context: Context, _ next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            return try error.response(from: request, context: context)
        }
    }
}

private let always: HTTPFields = [
    .contentSecurityPolicy: """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
    """,
    .xContentTypeOptions: "nosniff",
    .known("Referrer-Policy"): "same-origin",
    .known("Cross-Origin-Opener-Policy"): "same-origin",
    .known("Cross-Origin-Resource-Policy"): "same-origin",
]
