import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// What no page of ours sends gets a clear answer, and nothing is written.
struct BadPlanFormTests {
    @Test(arguments: [
        [("shown", "2023-03-08.soir")], [("shown", "2023-03-08.matin"), ("tick", "2023-03-08.soir")],
        [("tick", "2023-03-08.repas.vegan")], [("tick", "2023-03-08.repas")], [("tick", "2023-03-08.matin.classique")],
        [("tick", "2023-02-30.matin")], [("tick", "2099-03-08.matin")], [("tick", "matin")], [("tick", "")],
        [("to", "demain")], [("to", "1999-01-01")], [("column", "soir")], [("column", "repas")], [("row", "x")],
        [("view", "annee")], [("go", "book")],
    ])
    func `answers a form that is none of our pages with what is wrong`(fields: [(String, String)]) async throws {
        let family = try await family()
        let plan = family.address(mercredis, "etape-1")
        try await family.browser.get(plan)
        let answer = try await family.browser.post(plan, fields)
        #expect(answer.status == .badRequest)
        #expect(answer.words.contains("Rien n’a été changé"))
        #expect(try await family.count("draft") == 0)
    }

    @Test func `takes no tick of a slot that was not shown`() async throws {
        let family = try await family()
        let plan = family.address(mercredis, "etape-1")
        try await family.browser.get(plan)
        let answer = try await family.browser.submit(plan, [("shown", "2023-03-08.matin"), ("tick", "2023-03-15.matin"), ("go", "recap")])
        #expect(answer.words.contains("Cochez d’abord"))
    }

    @Test func `refuses a forged tick of a day whose deadline has passed`() async throws {
        let family = try await family()
        let plan = family.address(mercredis, "etape-1")
        try await family.browser.get(plan)
        let recap = try await family.browser.submit(plan, [("shown", "2023-02-15.matin"), ("tick", "2023-02-15.matin"), ("go", "recap")])
        #expect(recap.words.contains("Mercredi 15 février, matin : délai passé."))
        _ = try await family.confirm(recap, mercredis)
        #expect(try await family.booked().isEmpty)
    }

    @Test func `refuses a form larger than any plan`() async throws {
        let family = try await family()
        let plan = family.address(mercredis, "etape-1")
        try await family.browser.get(plan)
        let many = Array(repeating: ("tick", "2023-03-08.matin"), count: 2_500)
        #expect(try await family.browser.post(plan, many).status == .contentTooLarge)
        #expect(try await family.browser.post(plan, [("shown", String(repeating: "x", count: 600_000))]).status == .contentTooLarge)
        #expect(try await family.count("draft") == 0)
    }

    @Test func `refuses a form without its key`() async throws {
        let family = try await family()
        let answer = try await family.browser.postBare(
            family.address(mercredis, "etape-1"), [("shown", "2023-03-08.matin"), ("tick", "2023-03-08.matin"), ("go", "recap")])
        #expect(answer.status == .forbidden)
        #expect(try await family.count("draft") == 0)
    }

    @Test(arguments: [[], [("draft", "x")], [("draft", "x"), ("seen", ""), ("go", "all")]] as [[(String, String)]])
    func `books nothing from what is no recap`(fields: [(String, String)]) async throws {
        let family = try await family()
        let recap = family.address(mercredis, "etape-2")
        _ = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"])
        #expect(try await family.browser.post(recap, fields).status == .badRequest)
        #expect(try await family.booked().isEmpty)
    }

    @Test func `books nothing from a recap that was never shown`() async throws {
        let family = try await family()
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"])
        let forged = [("draft", try #require(recap.value(ofHidden: "draft"))), ("seen", "2023-03-08.apres-midi+"), ("go", "confirm")]
        #expect(try await family.browser.post(family.address(mercredis, "etape-2"), forged).status == .conflict)
        #expect(try await family.booked().isEmpty)
    }

    @Test(arguments: ["", "/etape-1", "/etape-2"])
    func `opens nothing of another family's child, of an unknown child or of an unknown activity`(step: String) async throws {
        let family = try await family()
        let other = try await TestFamily("autre", enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: family.portal)
        let town = "/evry-courcouronnes/enfants"
        #expect(try await family.browser.get("\(town)/\(other.child)/mercredis\(step)").status == .forbidden)
        #expect(try await family.browser.get("\(town)/personne/mercredis\(step)").status == .notFound)
        #expect(try await family.browser.get("\(town)/\(family.child)/judo\(step)").status == .notFound)
        #expect(try await family.browser.get("\(town)/\(other.child)/mois").status == .forbidden)
    }

    @Test func `opens nothing to who is not signed in`() async throws {
        let family = try await family()
        let visitor = family.portal.browser()
        for address in ["/evry-courcouronnes/reservations", family.address(mercredis, "etape-1"), "/evry-courcouronnes/demandes"] {
            #expect(try await visitor.get(address).redirection?.hasPrefix("/evry-courcouronnes/connexion") == true)
        }
    }

    private let mercredis = "mercredis"

    private func family() async throws -> TestFamily {
        let portal = try await PortalUnderTest(now: "2023-02-10 10:00")
        return try await TestFamily(enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: portal)
    }
}
