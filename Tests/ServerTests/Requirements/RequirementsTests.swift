import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// What must be in order before enrolling, booking or coming: told where it stands in the way, and gone once the desk has noted it.
struct RequirementsTests {
    private static let plan = "?vue=mois&du=2026-11-01"

    @Test func `the plan says which paper is missing and how to bring it, until the desk notes it`() async throws {
        let (portal, family) = try await family("requirements: { documents: sante, because: article 2 }")
        let closed = try await family.browser.get(family.address("mercredis", "etape-1") + Self.plan)
        #expect(closed.tickable.isEmpty)
        #expect(closed.words.contains("Il manque une pièce valable ce jour-là : fiche sanitaire (article 2)."))
        #expect(closed.words.contains("Apportez ou envoyez cette pièce au guichet : Guichet famille, 01 02 03 04 05."))
        try await note([("enfant", family.child), ("naissance", "2016-05-04"), ("piece-sante", "1")], of: family, in: portal)
        let open = try await family.browser.get(family.address("mercredis", "etape-1") + Self.plan)
        #expect(open.tickable.contains("2026-11-18.journee"))
    }

    @Test func `a paper that lapses closes the days after its last one, and the recap refuses what was ticked before`() async throws {
        let (portal, family) = try await family("requirements: { documents: assurance }")
        let papers = { (end: String) in
            [("enfant", family.child), ("naissance", "2016-05-04"), ("piece-assurance", "1"), ("piece-assurance-fin", end)]
        }
        try await note(papers("2026-11-18"), of: family, in: portal)
        let plan = try await family.browser.get(family.address("mercredis", "etape-1") + Self.plan)
        #expect(plan.tickable.contains("2026-11-18.journee") && !plan.tickable.contains("2026-11-25.journee"))
        #expect(plan.words.contains("assurance (valable jusqu’au 18 novembre 2026 seulement)"))
        let recap = try await family.recap("mercredis", on: "2026-11-01", tick: ["2026-11-18.journee"])
        try await note(papers("2026-11-17"), of: family, in: portal)
        let refused = try await family.confirm(recap, "mercredis")
        #expect(refused.status == .conflict && refused.words.contains("pièce à fournir"))
        #expect(try await family.booked().isEmpty)
    }

    @Test func `a debt is counted from the day on which the desk notes it`() async throws {
        let (portal, family) = try await family("requirements: { unpaid_at_most: 0 EUR, grace: 48 hours }")
        try await note([("impayes", "12,50")], of: family, in: portal)
        try portal.setClock("2026-11-04 09:59:59")
        try await family.signIn(family.browser)
        #expect(try await family.browser.get(family.address("mercredis", "etape-1") + Self.plan).tickable.contains("2026-11-18.journee"))
        // Noted again, it is no younger.
        try await note([("impayes", "20")], of: family, in: portal)
        try portal.setClock("2026-11-04 10:00:00")
        try await family.signIn(family.browser)
        let closed = try await family.browser.get(family.address("mercredis", "etape-1") + Self.plan)
        #expect(closed.tickable.isEmpty && closed.words.contains("Il reste 20 € à régler à la ville."))
    }

    @Test func `enrolling waits for what is asked before it`() async throws {
        let (_, family) = try await family("enrol: automatic\n    requirements: { documents: rendez-vous, before: enrolling }")
        let page = try await family.browser.get(family.address("mercredis", "inscription/etape-1"))
        #expect(page.words.contains("L’inscription n’est pas possible"))
        #expect(page.words.contains("Il reste une étape à faire au guichet : rendez-vous."))
        #expect(page.words.contains("Prenez contact avec le guichet : Guichet famille, 01 02 03 04 05."))
    }

    @Test func `the recap tells what is asked before coming, and books`() async throws {
        let (_, family) = try await family("requirements: { documents: sante, before: attending }")
        let recap = try await family.recap("mercredis", on: "2026-11-01", tick: ["2026-11-18.journee"])
        #expect(recap.words.contains("Avant de venir"))
        #expect(recap.words.contains("Pour le mercredi 18 novembre 2026 : il manque une pièce valable ce jour-là : fiche sanitaire."))
        try await family.confirm(recap, "mercredis")
        #expect(try await family.booked() == ["2026-11-18.journee"])
    }

    /// What an agent sends of the family's file.
    private func note(_ fields: [(String, String)], of family: TestFamily, in portal: PortalUnderTest) async throws {
        let desk = try await portal.signedInAtDesk("nolwenn", at: family.town)
        let address = "/\(family.town)/guichet/familles/\(family.id)"
        try await desk.get(address)
        let page = try await desk.submit(address, fields)
        #expect(page.text.contains("Le dossier est enregistré"))
    }

    private func family(_ rule: String) async throws -> (PortalUnderTest, TestFamily) {
        let town = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 02 03 04 05 } }
            documents:
              sante: { label: Fiche sanitaire, valid: school year }
              assurance: { label: Assurance, valid: its date }
              rendez-vous: { label: Rendez-vous, given_by: staff }
            activities:
              mercredis:
                label: Mercredis
                open: { weekdays: wednesday, during: term }
                slots: { journee: { label: Journée } }
                \(rule)

            """
        let portal = try await PortalUnderTest(towns: ["bourg": town], now: "2026-11-02 10:00")
        try await portal.addAgent("nolwenn", to: "bourg")
        return (portal, try await TestFamily(enrolled: [:], in: "bourg", of: portal))
    }
}
