import Foundation
import HTTPTypes
import Testing

@testable import Server

struct AssetTests {
    @Test func `lets browsers keep a file for ever under the address that pages give it`() async throws {
        let file = try await PortalUnderTest().browser().get(Asset.styleSheet.address)
        #expect(file.headers[.contentType] == "text/css; charset=utf-8")
        #expect(file.headers[.cacheControl]?.contains("immutable") == true)
    }

    @Test func `sends a file again only when it is another one`() async throws {
        let browser = try await PortalUnderTest().browser()
        let file = try await browser.get("/guichet.js")
        let mark = try #require(file.headers[.eTag])
        let again = try await browser.get("/guichet.js", headers: [.ifNoneMatch: mark])
        #expect(again.status == .notModified)
        #expect(again.body.isEmpty)
    }

    @Test func `gives each town its own colours`() async throws {
        let browser = try await PortalUnderTest().browser()
        #expect(try await browser.get("/auray/town.css").body.contains("--brand:#1f5f8b"))
        #expect(try await browser.get("/evry-courcouronnes/town.css").body.contains("--brand:#7b2d6f"))
    }

    @Test func `tells a machine that watches whether the portal is well`() async throws {
        #expect(try await PortalUnderTest().browser().get("/-/sante").status == .ok)
    }

    @Test func `leaves the name of health to a town`() async throws {
        let towns = ["sante": try String(contentsOf: projectTenants.appending(path: "auray.yaml"), encoding: .utf8)]
        let browser = try await PortalUnderTest(towns: towns).browser()
        #expect(try await browser.get("/sante").redirection == "/sante/")
        #expect(try await browser.get("/sante/connexion").status == .ok)
        #expect(try await browser.get("/-/sante").status == .ok)
    }

    @Test func `answers the icon that browsers ask for unbidden, without one`() async throws {
        let icon = try await PortalUnderTest().browser().get("/favicon.ico")
        #expect(icon.status == .noContent)
        #expect(icon.body.isEmpty)
    }
}
