import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization
import TenantConfig
import Testing

@testable import Server

/// Opens pages and sends forms as a browser does: it keeps cookies by path, and a form carries the key of the page it stood on.
final class TestBrowser: Sendable {
    private let portal: PortalUnderTest
    private let cookies = Mutex<[String: (value: String, path: String)]>([:])
    private let lastPage = Mutex<TestPage?>(nil)

    init(_ portal: PortalUnderTest) {
        self.portal = portal
    }

    /// The page at that address; a redirection is shown, not followed.
    @discardableResult
    func get(_ address: String, headers: HTTPFields = [:]) async throws -> TestPage {
        try await send(.get, address, headers, body: nil)
    }

    /// Sends a form with the hidden key of the page opened last, as a press on one of its buttons would.
    @discardableResult
    func post(_ address: String, _ fields: [(String, String)] = [], headers: HTTPFields = [:]) async throws -> TestPage {
        let key = lastPage.withLock { $0?.formKey }.map { [("cle", $0)] } ?? []
        return try await postBare(address, key + fields, headers: headers)
    }

    /// Sends exactly these fields.
    @discardableResult
    func postBare(_ address: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws -> TestPage {
        let body = fields.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
        return try await send(.post, address, headers, body: body)
    }

    /// Sends a form and follows where its answer leads.
    @discardableResult
    func submit(_ address: String, _ fields: [(String, String)] = []) async throws -> TestPage {
        try await follow(try await post(address, fields))
    }

    /// Follows redirections to a page.
    func follow(_ page: TestPage) async throws -> TestPage {
        var page = page
        while let address = page.redirection {
            page = try await get(address)
        }
        return page
    }

    /// Signs a guardian in.
    func signIn(_ town: String, _ identifier: String, _ password: String) async throws -> TestPage {
        try await get("/\(town)/connexion")
        return try await submit("/\(town)/connexion", [("identifier", identifier), ("password", password)])
    }

    /// Signs an agent in.
    func signInAtDesk(_ town: String, _ identifier: String, _ password: String) async throws -> TestPage {
        try await get("/\(town)/guichet/connexion")
        return try await submit("/\(town)/guichet/connexion", [("identifier", identifier), ("password", password)])
    }

    /// The cookies there are, by name.
    var jar: [String: String] { cookies.withLock { $0.mapValues(\.value) } }

    /// Puts a cookie in, wherever it came from.
    func setCookie(_ name: String, _ value: String, path: String = "/") {
        cookies.withLock { $0[name] = (value, path) }
    }

    private func send(_ method: HTTPRequest.Method, _ address: String, _ headers: HTTPFields, body: String?) async throws -> TestPage {
        var request = HTTPRequest(method: method, scheme: "http", authority: "portail.example", path: address)
        request.headerFields = headers
        if body != nil, headers[.contentType] == nil {
            request.headerFields[.contentType] = "application/x-www-form-urlencoded"
        }
        let sent = cookies.withLock { jar in jar.filter { address.hasPrefix($0.value.path) }.map { "\($0.key)=\($0.value.value)" } }
        if !sent.isEmpty { request.headerFields[.cookie] = sent.sorted().joined(separator: "; ") }
        let buffer = body.map { ByteBuffer(string: $0) } ?? ByteBuffer()
        let response = try await portal.respond(to: Request(head: request, body: RequestBody(buffer: buffer)))
        let page = try await TestPage(response)
        keepCookies(of: response)
        if page.status != .notModified, page.redirection == nil { lastPage.withLock { $0 = page } }
        return page
    }

    private func keepCookies(of response: Response) {
        for line in response.headers[values: .setCookie] {
            let parts = line.split(separator: ";").map {
                $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            }
            guard let name = parts.first?.first, let value = parts.first?.last else { continue }
            let attributes = Dictionary(parts.dropFirst().map { ($0[0].trimmingPrefix(" ").lowercased(), $0.last ?? "") }) { $1 }
            cookies.withLock { $0[name] = attributes["max-age"] == "0" ? nil : (value, attributes["path"] ?? "/") }
        }
    }
}

/// What came back.
struct TestPage: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: String

    init(_ response: Response) async throws {
        status = response.status
        headers = response.headers
        let collector = Collector()
        try await response.body.write(collector)
        body = collector.text
    }

    /// Where the answer sends the browser.
    var redirection: String? { status.kind == .redirection && status != .notModified ? headers[.location] : nil }

    /// The hidden key of the page's forms.
    var formKey: String? { value(ofHidden: "cle") }

    /// The value of the first hidden field of that name.
    func value(ofHidden name: String) -> String? {
        guard let field = body.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(body[field.upperBound...].prefix { $0 != "\"" })
    }

    /// The text people read: without markup, references undone, spaces run together.
    var text: String {
        var text = ""
        var isInside = false
        for character in body {
            switch character {
            case "<": isInside = true
            case ">": (isInside, text) = (false, text + " ")
            default: if !isInside { text.append(character) }
            }
        }
        let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
        for (reference, character) in references.sorted(by: { $0.key > $1.key }) {
            text = text.split(separator: reference, omittingEmptySubsequences: false).joined(separator: character)
        }
        return text.split { $0.isWhitespace }.joined(separator: " ")
    }
}

private final class Collector: ResponseBodyWriter {
    private let buffer = Mutex(ByteBuffer())

    var text: String { buffer.withLock { String(buffer: $0) } }

    func write(_ part: ByteBuffer) async throws {
        buffer.withLock { _ = $0.writeImmutableBuffer(part) }
    }

    func finish(_ trailers: HTTPFields?) async throws {}
}
