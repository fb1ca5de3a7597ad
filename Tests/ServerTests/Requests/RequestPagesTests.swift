import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

struct RequestPagesTests {
    @Test func `lists the household's requests, the newest first`() async throws {
        let family = try await family()
        let empty = try await family.browser.get("/evry-courcouronnes/demandes")
        #expect(empty.words.contains("Vous n’avez pas encore fait de demande."))
        try await book(family, "2023-03-08.matin")
        try family.portal.setClock("2023-02-10 10:20")
        try await book(family, "2023-03-15.matin")
        let list = try await family.browser.get("/evry-courcouronnes/demandes")
        let first = try #require(list.words.firstRange(of: "EV-2023-0002"))
        let second = try #require(list.words.firstRange(of: "EV-2023-0001"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(list.words.contains("Mercredis de Lina"))
        #expect(list.words.contains("Acceptée"))
    }

    @Test func `shows no request of another household`() async throws {
        let family = try await family()
        try await book(family, "2023-03-08.matin")
        let other = try await TestFamily("autre", enrolled: [:], in: "evry-courcouronnes", of: family.portal)
        #expect(try await other.browser.get("/evry-courcouronnes/demandes/EV-2023-0001").status == .notFound)
        #expect(!(try await other.browser.get("/evry-courcouronnes/demandes").words.contains("EV-2023-0001")))
    }

    @Test func `follows a request by its token alone, out of search engines`() async throws {
        let family = try await family()
        let done = try await book(family, "2023-03-08.matin")
        let address = try #require(done.body.firstMatch(of: #/href="(/evry-courcouronnes/suivi/[^"]+)"/#)).output.1
        let page = try await family.portal.browser().get(String(address))
        #expect(page.words.contains("Votre demande est acceptée"))
        #expect(page.words.contains("Mercredi 8 mars"))
        #expect(page.headers[values: .known("X-Robots-Tag")] == ["noindex, nofollow"])
        #expect(!page.words.contains("Lina"))
        #expect(!page.words.contains("example.org") || page.words.contains("guichet@evry-courcouronnes.example"))
    }

    @Test func `knows no other token, nor a token in another town`() async throws {
        let family = try await family()
        let done = try await book(family, "2023-03-08.matin")
        let token = try #require(done.body.firstMatch(of: #/suivi/([^"]+)"/#)).output.1
        #expect(token.count >= 22)
        #expect(try await family.browser.get("/evry-courcouronnes/suivi/\(token.dropLast())").status == .notFound)
        #expect(try await family.browser.get("/auray/suivi/\(token)").status == .notFound)
    }

    @Test func `tells a refusal with the town's reason, and keeps the agent's sentence from the open page`() async throws {
        let portal = try await PortalUnderTest(now: "2020-09-30 10:00")
        let kids = "petites-vacances-kids"
        let family = try await TestFamily(born: "2015-03-02", enrolled: [kids: ""], in: "auray", of: portal)
        let recap = try await family.recap(kids, on: "2020-10-19", tick: ["2020-10-19.matin"])
        let done = try await family.confirm(recap, kids)
        try await portal.portal.database.write { db in
            try db.execute(
                sql: """
                    UPDATE request SET state = 'refused', decided_at = asked_at, reason = 'factures-impayees', sentence = 'Bonjour Lina'
                    WHERE town = 'auray'
                    """)
        }
        let own = try await family.browser.get("/auray/demandes/AU-2020-0001")
        #expect(own.words.contains("Motif : Factures impayées."))
        #expect(own.words.contains("Bonjour Lina"))
        #expect(own.words.contains("Lundi 19 octobre 2020 Ajout : matin refusé") && !own.body.contains("class=\"change add\""))
        let address = try #require(done.body.firstMatch(of: #/href="(/auray/suivi/[^"]+)"/#)).output.1
        let open = try await portal.browser().get(String(address))
        #expect(open.words.contains("Motif : Factures impayées."))
        #expect(open.words.contains("Refusée mercredi 30 septembre 2020"))
        #expect(!open.words.contains("Lina"))
    }

    private let mercredis = "mercredis"

    private func family() async throws -> TestFamily {
        let portal = try await PortalUnderTest(now: "2023-02-10 10:00")
        return try await TestFamily(enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: portal)
    }

    @discardableResult
    private func book(_ family: TestFamily, _ tick: String) async throws -> TestPage {
        try await family.confirm(try await family.recap(mercredis, on: "2023-03-01", tick: [tick]), mercredis)
    }
}
