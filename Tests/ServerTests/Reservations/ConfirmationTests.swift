import Foundation
import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Nothing is booked twice, nothing that was not shown, and nothing ticked is lost.
struct ConfirmationTests {
    @Test func `shows the same request when the button is pressed twice`() async throws {
        let family = try await family()
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"])
        let address = family.address(mercredis, "etape-2")
        let first = try await family.browser.post(address, try recap.confirmation())
        let second = try await family.browser.post(address, try recap.confirmation())
        #expect(first.redirection == "/evry-courcouronnes/demandes/EV-2023-0001")
        #expect(second.redirection == first.redirection)
        #expect(try await family.count("request") == 1)
        #expect(try await family.count("outbox") == 1)
    }

    @Test func `shows the same request when both presses come at the same instant`() async throws {
        let family = try await family()
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"])
        let address = family.address(mercredis, "etape-2")
        async let first = family.browser.post(address, try recap.confirmation())
        async let second = family.browser.post(address, try recap.confirmation())
        #expect(try await first.redirection == (try await second.redirection))
        #expect(try await family.count("request") == 1)
    }

    @Test func `books nothing again when the confirmation is reloaded`() async throws {
        let family = try await family()
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"])
        _ = try await family.confirm(recap, mercredis)
        for _ in 1...2 { #expect(try await family.browser.get("/evry-courcouronnes/demandes/EV-2023-0001").status == .ok) }
        #expect(try await family.count("request") == 1)
    }

    @Test func `books nothing from a recap that another tab has changed since, and says what has changed`() async throws {
        let family = try await family()
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"])
        _ = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-15.matin"])
        let answer = try await family.confirm(recap, mercredis)
        #expect(answer.status == .conflict)
        #expect(answer.words.contains("Rien n’est encore enregistré"))
        #expect(answer.words.contains("1 ligne s’y est ajoutée"))
        #expect(try await family.booked().isEmpty)
        _ = try await family.confirm(answer, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-15.matin"])
    }

    @Test func `books nothing when the deadline passes between the recap and the confirmation`() async throws {
        let family = try await family(now: "2023-02-21 23:59:59")
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"])
        try family.portal.setClock("2023-02-22 00:00:00")
        let answer = try await family.confirm(recap, mercredis)
        #expect(answer.words.contains("Mercredi 8 mars, matin : délai passé."))
        #expect(answer.words.contains("La date limite pour réserver était le mardi 21 février 2023, 23 h 59"))
        #expect(try await family.booked().isEmpty)
        #expect(try await family.count("outbox") == 0)
    }

    @Test func `gives one place to one of two families that ask for the last one at the same instant`() async throws {
        let portal = try await PortalUnderTest(towns: ["evry-courcouronnes": try evry(places: 1)], now: "2023-02-10 10:00")
        let families = [try await family(in: portal), try await family("traore", in: portal)]
        var recaps: [TestPage] = []
        for family in families { recaps.append(try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"])) }
        async let first = families[0].confirm(recaps[0], mercredis)
        async let second = families[1].confirm(recaps[1], mercredis)
        let answers = [try await first, try await second]
        #expect(answers.count { $0.words.contains("C’est enregistré") } == 1)
        let loser = try #require(answers.first { $0.status == .conflict })
        #expect(loser.words.contains("Mercredi 8 mars, matin : complet."))
        #expect(try await families[0].count("reservation") == 1)
        #expect(try await families[0].count("request") == 1)
    }

    @Test func `keeps the town's revision, the instant and the facts with the decision`() async throws {
        let family = try await family()
        try await family.hold(["2023-03-08.matin"], of: mercredis, at: "les-aunettes")
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.repas.classique"])
        _ = try await family.confirm(recap, mercredis)
        let town = try #require(family.portal.portal.towns.town("evry-courcouronnes"))
        let kept = try await family.portal.portal.database.read { db in
            try #require(try KeptDecision.fetchOne(db, sql: "SELECT * FROM request WHERE town = 'evry-courcouronnes'"))
        }
        #expect(kept.revision == town.revision)
        #expect(kept.instant == "2023-02-10 10:00:00")
        let facts = try JSONDecoder().decode(DecisionFacts.self, from: Data(kept.facts.utf8))
        #expect(facts.centre == "les-aunettes")
        #expect(facts.born == "2016-05-04")
        #expect(facts.standing == ["2023-03-08.matin": ""])
        #expect(facts.taken["2023-03-08.matin"] == 1)
    }

    @Test func `numbers the requests of a town and a year one after another`() async throws {
        let family = try await family()
        for (day, number) in [("2023-03-08", "EV-2023-0001"), ("2023-03-15", "EV-2023-0002")] {
            let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["\(day).matin"])
            #expect(try await family.confirm(recap, mercredis).words.contains(number))
        }
    }

    private let mercredis = "mercredis"

    private func family(
        _ id: String = "diarra", now: String = "2023-02-10 10:00", in portal: PortalUnderTest? = nil
    ) async throws -> TestFamily {
        var portal = portal
        if portal == nil { portal = try await PortalUnderTest(now: now) }
        return try await TestFamily(id, enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: try #require(portal))
    }

    private func evry(places: Int) throws -> String {
        try String(contentsOf: projectTenants.appending(path: "evry-courcouronnes.yaml"), encoding: .utf8)
            .replacing("places: 60", with: "places: \(places)")
    }
}
