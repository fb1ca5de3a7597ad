import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// What the desk notes as invoiced counts for what was booked by then.
struct InvoicingTests {
    private static let page = "/montville/guichet/facturation"

    @Test func `what is invoiced cannot be given up any more; what was booked after it can`() async throws {
        let (portal, family) = try await family("cancel: [{ invoiced: yes, until: never, because: article 6 }, { until: the eve }]")
        try await family.hold(["2023-03-06.midi", "2023-03-13.midi"], of: "cantine", at: "")
        try await portal.portal.database.write { database in
            try database.execute(sql: "UPDATE reservation SET made_at = ? WHERE day = '2023-03-13'", arguments: [4_000_000_000])
        }
        #expect(try await cancelling("2023-03-06", family).words.contains("Plus modifiable") == false)
        let desk = try await portal.signedInAtDesk("nolwenn", at: "montville")
        #expect(try await desk.get(Self.page).words.contains("Rien n’est noté : aucune réservation n’est facturée."))
        let noted = try await desk.submit(Self.page, [("activite", "cantine"), ("jour", "2023-03-31")])
        #expect(noted.words.contains("Cantine : jusqu’au vendredi 31 mars 2023"))
        #expect(try await cancelling("2023-03-06", family).words.contains("Plus modifiable"))
        #expect(try await cancelling("2023-03-13", family).words.contains("Plus modifiable") == false)
        let id = try #require(
            try await portal.portal.database.read { try String.fetchOne($0, sql: "SELECT id FROM invoicing WHERE town = 'montville'") })
        try await desk.submit("\(Self.page)/\(id)/effacer", [])
        #expect(try await cancelling("2023-03-06", family).words.contains("Plus modifiable") == false)
    }

    @Test func `a day is needed, and a rule that asks`() async throws {
        let (portal, _) = try await family("cancel: { invoiced: no, until: the eve }")
        let desk = try await portal.signedInAtDesk("nolwenn", at: "montville")
        #expect(try await desk.get("/montville/guichet/").words.contains("Facturation"))
        try await desk.get(Self.page)
        let refused = try await desk.submit(Self.page, [("activite", "cantine"), ("jour", "")])
        #expect(refused.status == .unprocessableContent && refused.words.contains("choisissez une activité et un jour."))
        let (other, _) = try await family("cancel: the eve")
        let elsewhere = try await other.signedInAtDesk("nolwenn", at: "montville")
        #expect(try await elsewhere.get(Self.page).status == .notFound)
        #expect(try await elsewhere.get("/montville/guichet/").words.contains("Facturation") == false)
    }

    private func cancelling(_ day: String, _ family: TestFamily) async throws -> TestPage {
        try await family.browser.get(family.address("cantine", "etape-1") + "?vue=semaine&du=\(day)")
    }

    private func family(_ rules: String) async throws -> (PortalUnderTest, TestFamily) {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { midi: { label: Repas, hours: 12:00-13:30 } }
                book: the eve
                \(rules)
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: "2023-03-01 10:00")
        try await portal.addAgent("nolwenn", to: "montville")
        return (portal, try await TestFamily(enrolled: [:], in: "montville", of: portal))
    }
}
