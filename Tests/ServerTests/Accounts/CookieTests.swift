import HTTPTypes
import Hummingbird
import TenantConfig
import Testing

@testable import Server

struct CookieTests {
    let town = Name<Town>("a")

    private func request(_ cookie: Cookie?) -> Request {
        request(sending: cookie.map { "other=1; \($0.name)=\($0.value)" })
    }

    private func request(sending cookies: String?) -> Request {
        let fields: HTTPFields = cookies.map { [.cookie: $0] } ?? [:]
        return Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/", headerFields: fields),
            body: .init(buffer: .init()))
    }

    @Test func `gives the token to its own town alone, hidden from scripts and from other sites`() {
        let family = SessionCookie(town: town, kind: .family).cookie("t", isSecure: true)
        #expect(parts(family) == ["famille=t", "Path=/a/", "Secure", "HttpOnly", "SameSite=Lax"])
        let desk = SessionCookie(town: town, kind: .desk).cookie("t", isSecure: false)
        #expect(parts(desk) == ["guichet=t", "Path=/a/guichet/", "HttpOnly", "SameSite=Lax"])
    }

    @Test func `reads the token that the browser sends back`() {
        let family = SessionCookie(town: town, kind: .family)
        #expect(family.token(in: request(family.cookie("t", isSecure: true))) == "t")
        #expect(SessionCookie(town: town, kind: .desk).token(in: request(family.cookie("t", isSecure: true))) == nil)
    }

    @Test func `takes the cookie away at logout`() {
        let removal = SessionCookie(town: town, kind: .family).removal(isSecure: false)
        #expect(removal.maxAge == 0)
        #expect(removal.path == "/a/")
    }

    @Test func `lets a login form pass with the visitor's cookie, and not without it or with another`() throws {
        let keys = VisitorKeys()
        let (key, cookie) = keys.key(for: request(nil), in: town, isSecure: false)
        let form = try Form(urlEncoded: "cle=\(key)".utf8)
        #expect(throws: Never.self) { try keys.check(form, of: request(cookie), in: town) }
        #expect(throws: FormFailure.forged) { try keys.check(form, of: request(nil), in: town) }
        #expect(throws: FormFailure.forged) { try keys.check(form, of: request(cookie), in: Name("b")) }
        let other = keys.key(for: request(nil), in: town, isSecure: false).cookie
        #expect(throws: FormFailure.forged) { try keys.check(form, of: request(other), in: town) }
    }

    @Test func `keeps a visitor's key from one page to the next`() {
        let keys = VisitorKeys()
        let (key, cookie) = keys.key(for: request(nil), in: town, isSecure: false)
        #expect(keys.key(for: request(cookie), in: town, isSecure: false).key == key)
    }

    @Test(arguments: ["", " ", "a%0d%0ab<>\"", "\\", "é", "a,b", String(repeating: "a", count: 42), String(repeating: "a", count: 44)])
    func `gives a new key to a visitor whose cookie cannot be ours, and takes no form with it`(value: String) throws {
        let keys = VisitorKeys()
        let sent = request(sending: "visite=\(value)")
        let (key, cookie) = keys.key(for: sent, in: town, isSecure: false)
        #expect(cookie.value != value)
        #expect(Token.hasShape(cookie.value))
        #expect(throws: FormFailure.forged) { try keys.check(Form(urlEncoded: "cle=\(key)".utf8), of: sent, in: town) }
    }

    private func parts(_ cookie: Cookie) -> Set<String> {
        Set(cookie.description.split(separator: "; ").map(String.init))
    }
}
