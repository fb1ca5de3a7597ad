import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// An enrolment ends with its school year; the next is asked for as soon as the town opens it.
struct EnrolmentYearsTests {
    private static let place = "/bourg/enfants/diarra-c/mercredis/inscription"

    @Test func `tells until when it counts, and books no day beyond`() async throws {
        let (_, family) = try await family(now: "2022-11-21 10:00")
        let recap = try await family.browser.get("\(Self.place)/etape-2")
        #expect(recap.words.contains("Année scolaire 2022-2023, jusqu’au"))
        let year = try #require(recap.value(ofHidden: "annee"))
        let done = try await family.browser.submit("\(Self.place)/etape-2", [("annee", year)])
        #expect(done.words.contains("Elle vaut jusqu’au 3 septembre 2023"))
        let june = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2023-06-01")
        #expect(june.tickable.contains("2023-06-14.journee"))
        let september = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2023-09-01")
        #expect(!september.tickable.contains("2023-09-13.journee"))
    }

    @Test func `is asked for again when it is over`() async throws {
        let (portal, family) = try await family(now: "2022-11-21 10:00")
        try await enrol(family)
        try portal.setClock("2023-09-04 10:00")
        try await family.signIn(family.browser)
        let start = try await family.browser.get(family.address("mercredis"))
        #expect(start.redirection == Self.place)
        try await enrol(family)
        #expect(try await years(family) == ["2022-11-21 2023-09-03", "2023-09-04 2024-09-01"])
        let september = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2023-09-01")
        #expect(september.tickable.contains("2023-09-13.journee"))
    }

    @Test func `may be made for the next year once it is open, beside the one in force`() async throws {
        let (portal, family) = try await family(now: "2022-11-21 10:00", opens: "opens: 06-01 before the school year")
        try await enrol(family)
        #expect(try await family.browser.get(Self.place).words.contains("Elle vaut jusqu’au 3 septembre 2023"))
        try portal.setClock("2023-06-01 10:00")
        try await family.signIn(family.browser)
        let start = try await family.browser.get(Self.place)
        #expect(start.words.contains("L’inscription en cours vaut jusqu’au 3 septembre 2023"))
        try await enrol(family)
        #expect(try await years(family) == ["2022-11-21 2023-09-03", "2023-09-04 2024-09-01"])
        let september = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2023-09-01")
        #expect(september.tickable.contains("2023-09-13.journee"))
        for _ in 1...2 { try await family.browser.post("\(Self.place)/etape-2", [("annee", "2023-09-04")]) }
        #expect(try await years(family).count == 2)
    }

    @Test func `asks for which year while two are open`() async throws {
        let (_, family) = try await family(now: "2023-06-01 10:00", opens: "opens: 06-01 before the school year")
        let first = try await family.browser.get("\(Self.place)/etape-1")
        #expect(first.words.contains("Pour quelle année") && first.words.contains("2022-2023") && first.words.contains("2023-2024"))
        try await family.browser.get("\(Self.place)/etape-2?annee=2023-09-04")
        try await family.browser.submit("\(Self.place)/etape-2", [("annee", "2023-09-04")])
        #expect(try await years(family) == ["2023-09-04 2024-09-01"])
    }

    @Test func `keeps the year that was asked for until staff answer`() async throws {
        let (portal, family) = try await family(now: "2023-06-01 10:00", opens: "opens: 06-01 before the school year, approval: manual")
        try await family.browser.get("\(Self.place)/etape-2?annee=2023-09-04")
        try await family.browser.submit("\(Self.place)/etape-2", [("annee", "2023-09-04")])
        #expect(try await years(family) == [])
        let number = try await portal.portal.database.read { try String.fetchOne($0, sql: "SELECT number FROM request") ?? "" }
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get("/bourg/guichet/demandes/\(number)")
        try await desk.post("/bourg/guichet/demandes/\(number)", [("accepter", "1")])
        #expect(try await years(family) == ["2023-09-04 2024-09-01"])
    }

    private func enrol(_ family: TestFamily) async throws {
        let recap = try await family.browser.get("\(Self.place)/etape-2")
        let year = try #require(recap.value(ofHidden: "annee"))
        try await family.browser.submit("\(Self.place)/etape-2", [("annee", year)])
    }

    private func years(_ family: TestFamily) async throws -> [String] {
        try await family.portal.portal.database.read { db in
            try Row.fetchAll(db, sql: "SELECT since, until FROM enrolment ORDER BY since").map {
                "\($0["since"] as String) \($0["until"] as String? ?? "-")"
            }
        }
    }

    private func family(now: String, opens: String = "approval: automatic") async throws -> (PortalUnderTest, TestFamily) {
        let town = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 02 03 04 05 } }
            activities:
              mercredis:
                label: Mercredis
                open: { weekdays: wednesday, during: term }
                enrol: { \(opens) }
                slots: { journee: { label: Journée } }
                book: the eve

            """
        let portal = try await PortalUnderTest(towns: ["bourg": town], now: now)
        try await portal.addAgent("nolwenn", to: "bourg")
        return (portal, try await TestFamily(enrolled: [:], in: "bourg", of: portal))
    }
}
