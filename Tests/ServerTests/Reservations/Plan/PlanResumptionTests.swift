import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// What was ticked outlives the session and the page it was ticked on.
struct PlanResumptionTests {
    @Test func `gives the ticks back after the session has ended`() async throws {
        let family = try await family()
        let plan = try await family.browser.get(march(family))
        try family.portal.setClock("2023-02-10 10:31")
        let shown = try #require(plan.value(ofHidden: "shown"))
        let ended = try await family.browser.post(march(family), [("shown", shown), ("tick", "2023-03-08.matin"), ("go", "recap")])
        #expect(ended.status == .forbidden)
        #expect(ended.words.contains("Vos coches sont gardées"))
        let entry = try #require(ended.link(to: "/evry-courcouronnes/connexion"))
        let login = try await family.portal.browser().get(entry)
        let back = try #require(login.value(ofHidden: "retour")).replacing("&amp;", with: "&")
        try await family.signIn(family.browser)
        let resumed = try await family.browser.get(back)
        #expect(resumed.words.contains("Mars 2023"))
        #expect(resumed.ticked == ["2023-03-08.matin"])
        #expect(try await family.count("draft") == 0)
        let recap = try await family.press(("go", "recap"), on: resumed, at: march(family))
        #expect(recap.words.contains("1 créneau ajouté"))
    }

    @Test func `gives the ticks back when the page is of an earlier session`() async throws {
        let family = try await family()
        let plan = try await family.browser.get(march(family))
        let fields = [("cle", try #require(plan.formKey)), ("shown", "2023-03-08.matin"), ("tick", "2023-03-08.matin"), ("go", "recap")]
        try await family.signIn(family.browser)
        let stale = try await family.browser.postBare(march(family), fields)
        #expect(stale.status == .forbidden)
        let back = try #require(stale.link(to: family.address(mercredis, "etape-1")))
        #expect(try await family.browser.get(back).ticked == ["2023-03-08.matin"])
    }

    @Test func `gives a typical week back after the session has ended`() async throws {
        let family = try await family()
        let address = family.address(mercredis, "etape-1") + "?vue=periodicite"
        try await family.browser.get(address)
        try family.portal.setClock("2023-02-10 10:31")
        let fields = [("from", "2023-03-01"), ("to", "2023-05-31"), ("rhythm", "2"), ("week2", "mercredi.matin"), ("go", "recap")]
        let ended = try await family.browser.post(address, fields)
        let login = try await family.portal.browser().get(try #require(ended.link(to: "/evry-courcouronnes/connexion")))
        try await family.signIn(family.browser)
        let back = try #require(login.value(ofHidden: "retour")).replacing("&amp;", with: "&")
        let resumed = try await family.browser.get(back)
        #expect(resumed.body.contains("value=\"2023-05-31\""))
        #expect(resumed.body.contains("name=\"week2\" value=\"mercredi.matin\" checked"))
    }

    @Test(arguments: ["shown=2023-03-08.soir", "shown=2023-03-08.matin&tick=x", "%", "%zz"])
    func `takes no ticks from an address that is none of ours`(text: String) async throws {
        let family = try await family()
        let page = try await family.browser.get(march(family) + "&reprise=\(percentEncoded(text))")
        #expect(page.status == .ok)
        #expect(page.ticked.isEmpty)
    }

    private let mercredis = "mercredis"

    private func march(_ family: TestFamily) -> String { family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01" }

    private func family() async throws -> TestFamily {
        let portal = try await PortalUnderTest(now: "2023-02-10 10:00")
        return try await TestFamily(enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: portal)
    }
}

extension TestPage {
    /// The first link that begins so.
    func link(to prefix: String) -> String? {
        body.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&") }
            .first { $0.hasPrefix(prefix + "?") }
    }
}
