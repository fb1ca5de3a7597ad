import HTTPTypes
import Hummingbird

/// Refuses what another site makes a browser send: a second lock beside the key in every form.
struct SameOrigin<Context: RequestContext>: RouterMiddleware {
    func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
        guard request.method == .get || request.method == .head || isFromHere(request) else { throw FormFailure.forged }
        return try await next(request, context)
    }

    /// Whether the page that sends the request is ours, as far as the browser says.
    private func isFromHere(_ request: Request) -> Bool {
        if let origin = request.headers[.origin] {
            // The scheme is left aside: behind a proxy that ends TLS this server does not see it.
            return origin.split(separator: "://", maxSplits: 1).last.map(String.init) == request.head.authority
        }
        let site = request.headers[.known("Sec-Fetch-Site")]
        return site == nil || site == "same-origin" || site == "none"
    }
}
