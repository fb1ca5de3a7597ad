import HTTPTypes
import Hummingbird
import Logging
import Testing

@testable import Server

struct EntranceTests {
    private func answer(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [:], trustsProxy: Bool = false
    ) async throws -> Response {
        let router = Router(context: PlainContext.self)
        router.add(middleware: SecurityHeaders(entrance: Entrance(trustsProxy: trustsProxy)))
        router.add(middleware: SameOrigin())
        router.get("page") { _, _ in HTML("<p>page</p>") }
        router.get("style.css") { _, _ in Response(status: .ok, headers: [.cacheControl: "public, max-age=60"]) }
        router.post("page") { _, _ in HTML("<p>kept</p>") }
        let head = HTTPRequest(method: method, scheme: "http", authority: "portail.example", path: path, headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        return try await router.buildResponder().respond(to: request, context: PlainContext(source: .init(logger: Logger(label: "test"))))
    }

    @Test(arguments: ["/page", "/missing"])
    func `sends every answer, errors too, with what our pages need`(path: String) async throws {
        let headers = try await answer(.get, path).headers
        #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self'") == true)
        #expect(headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.known("Referrer-Policy")] == "same-origin")
        #expect(headers[.cacheControl] == "no-store")
        #expect(headers[.strictTransportSecurity] == nil)
    }

    @Test func `lets files for everybody be kept by browsers`() async throws {
        #expect(try await answer(.get, "/style.css").headers[.cacheControl] == "public, max-age=60")
    }

    @Test func `asks for TLS from then on when the page came over TLS`() async throws {
        let fields: HTTPFields = [.known("X-Forwarded-Proto"): "https"]
        #expect(try await answer(.get, "/page", fields, trustsProxy: true).headers[.strictTransportSecurity] != nil)
        #expect(try await answer(.get, "/page", fields, trustsProxy: false).headers[.strictTransportSecurity] == nil)
    }

    @Test(arguments: [
        (["Origin": "http://portail.example"], true), (["Origin": "https://portail.example"], true), ([:], true),
        (["Sec-Fetch-Site": "same-origin"], true), (["Sec-Fetch-Site": "cross-site"], false), (["Sec-Fetch-Site": "same-site"], false),
        (["Origin": "https://ailleurs.example"], false), (["Origin": "null"], false), (["Origin": "http://portail.example:8080"], false),
        (["Origin": "http://portail.example.ailleurs.example"], false), (["Origin": ""], false),
    ])
    func `takes a form from our own pages alone`(fields: [String: String], isTaken: Bool) async throws {
        var headers = HTTPFields()
        for (name, value) in fields { headers[try #require(HTTPField.Name(name))] = value }
        #expect(try await answer(.post, "/page", headers).status == (isTaken ? .ok : .forbidden))
    }

    @Test func `believes a proxy's word on the address only where one stands in front`() {
        let fields: HTTPFields = [.known("X-Forwarded-For"): "203.0.113.9, 198.51.100.7"]
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/", headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        #expect(Entrance(trustsProxy: true).address(request, peer: "192.0.2.1") == "198.51.100.7")
        #expect(Entrance(trustsProxy: false).address(request, peer: "192.0.2.1") == "192.0.2.1")
    }
}

/// A request context without a network.
struct PlainContext: RequestContext {
    struct Source: RequestContextSource {
        let logger: Logger
    }

    var coreContext: CoreRequestContextStorage

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
