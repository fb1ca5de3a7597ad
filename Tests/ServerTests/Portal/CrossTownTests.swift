import HTTPTypes
import Hummingbird
import TenantConfig
import Testing

@testable import Server

/// A session of one town opens nothing of another, and a family's nothing of the desk. The addresses come from the router itself.
struct CrossTownTests {
    /// What anybody may open without a session. Every other address is closed to strangers.
    private static let open: Set<String> = [
        "/", "/-/sante", "/favicon.ico", "/guichet.css", "/guichet.js",
        "/{town}/town.css", "/{town}/connexion", "/{town}/guichet/connexion",
        "/{town}/reglement", "/{town}/suivi/{token}", "/{town}/courriels", "/{town}/courriels/{mail}", "/{town}/courriels/{mail}/page",
    ]

    private struct Address {
        let method: HTTPRequest.Method
        let pattern: String

        /// The address in a town, as a person of that town would write it.
        func filled(_ town: String) -> String {
            let values = ["{town}": town, "{child}": "mael", "{activity}": town == "auray" ? "petites-vacances-kids" : "mercredis"]
            let path = pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
                part.hasPrefix("{") ? values[String(part)] ?? "x" : String(part)
            }.joined(separator: "/")
            // A bare folder only leads on to itself with a slash.
            return ["/\(town)", "/\(town)/guichet"].contains(path) ? path + "/" : path
        }
    }

    @Test func `refuses every closed address to a session of the other town`() async throws {
        let portal = try await twoTowns()
        let family = try #require(try await portal.signedIn("l.test", at: "evry-courcouronnes").jar["famille"])
        let agent = try #require(try await portal.signedInAtDesk("nolwenn", at: "evry-courcouronnes").jar["guichet"])
        let closed = closedAddresses(portal)
        #expect(closed.count > 10)
        for address in closed {
            let stranger = portal.browser()
            stranger.setCookie("famille", family)
            stranger.setCookie("guichet", agent)
            let page = try await stranger.ask(address.method, address.filled("auray"))
            #expect(page.status == .forbidden, "\(address.method) \(address.pattern): \(page.status.code)")
        }
    }

    @Test func `opens no address of the desk to a family, and none of a family's to an agent`() async throws {
        let portal = try await twoTowns()
        let family = try #require(try await portal.signedIn("l.test", at: "auray").jar["famille"])
        let agent = try #require(try await portal.signedInAtDesk("nolwenn", at: "auray").jar["guichet"])
        for address in closedAddresses(portal) {
            let isDesk = address.pattern.hasPrefix("/{town}/guichet")
            let stranger = portal.browser()
            stranger.setCookie(isDesk ? "famille" : "guichet", isDesk ? family : agent)
            stranger.setCookie(isDesk ? "guichet" : "famille", isDesk ? family : agent)
            let page = try await stranger.ask(address.method, address.filled("auray"))
            let leadsIn = page.redirection?.contains("/connexion") == true
            #expect(leadsIn || [403, 404].contains(page.status.code), "\(address.method) \(address.pattern): \(page.status.code)")
        }
    }

    @Test func `takes no form without the key of the session, or with another`() async throws {
        let portal = try await twoTowns()
        for address in closedAddresses(portal) where address.method == .post {
            let isDesk = address.pattern.hasPrefix("/{town}/guichet")
            let browser =
                isDesk ? try await portal.signedInAtDesk("nolwenn", at: "auray") : try await portal.signedIn("l.test", at: "auray")
            for fields in [[], [("cle", "")], [("cle", "forged")]] {
                let page = try await browser.postBare(address.filled("auray"), fields)
                #expect(page.status == .forbidden, "\(address.pattern) with \(fields): \(page.status.code)")
            }
        }
    }

    private func closedAddresses(_ portal: PortalUnderTest) -> [Address] {
        portalRouter(portal.portal).routes.filter { $0.method == .get || $0.method == .post }
            .map { Address(method: $0.method, pattern: "\($0.path)") }.filter { !Self.open.contains($0.pattern) }
    }

    private func twoTowns() async throws -> PortalUnderTest {
        let portal = try await PortalUnderTest(now: "2022-11-21 10:00")
        for town in ["auray", "evry-courcouronnes"] {
            try await portal.add(SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael")]), to: town)
            try await portal.addAgent("nolwenn", to: town)
        }
        return portal
    }
}

extension TestBrowser {
    fileprivate func ask(_ method: HTTPRequest.Method, _ address: String) async throws -> TestPage {
        method == .post ? try await postBare(address, [("cle", "x")]) : try await get(address)
    }
}
