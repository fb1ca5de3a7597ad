import GRDB
import HTTPTypes
import Testing

@testable import Server

/// After the deadline, on the terms that the town's file offers.
struct BookingLateTests {
    @Test(arguments: [("2023-03-06 23:59:59", false), ("2023-03-07 00:00:00", true), ("2023-03-07 11:59:59", true)])
    func `the plan shows what is still bookable late, and at what price`(now: String, isLate: Bool) async throws {
        let family = try await family(now)
        let plan = try await family.browser.get(family.address("cantine", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(plan.tickable.contains("2023-03-08.midi"))
        #expect(plan.words.contains("Réservation tardive : majoration de 50 % (article 4).") == isLate)
    }

    @Test func `after the last line nothing is booked`() async throws {
        let family = try await family("2023-03-07 12:00")
        let plan = try await family.browser.get(family.address("cantine", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(!plan.tickable.contains("2023-03-08.midi"))
    }

    @Test func `the recap tells the terms and their rule, and the request keeps them`() async throws {
        let family = try await family("2023-03-07 09:00")
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-08.midi", "2023-03-09.midi"])
        #expect(recap.words.contains("Midi (réservation tardive, majoration de 50 %) ajout"))
        #expect(recap.words.contains("Après le délai"))
        #expect(recap.words.contains("La règle Fichier de la ville, ligne 10 : activities.cantine.book_late"))
        let page = try await family.confirm(recap, "cantine")
        #expect(try await family.booked() == ["2023-03-08.midi", "2023-03-09.midi"])
        #expect(page.words.contains("Midi (réservation tardive, majoration de 50 %) ajout"))
        #expect(page.words.contains("Midi ajout"))
    }

    @Test func `what has become late since the recap was shown is shown again, and not booked`() async throws {
        let family = try await family("2023-03-06 23:59:59")
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-08.midi"])
        try family.portal.setClock("2023-03-07 00:00:00")
        let again = try await family.confirm(recap, "cantine")
        #expect(again.status == .conflict)
        #expect(again.words.contains("Le délai est passé pour 1 ligne"))
        #expect(try await family.booked().isEmpty)
        try await family.confirm(again, "cantine")
        #expect(try await family.booked() == ["2023-03-08.midi"])
    }

    @Test func `days of one request are the same time, also when staff answer`() async throws {
        let family = try await family("2023-03-07 09:00", book: "10 days before", late: "{ times: 1, until: the eve, approval: manual }")
        try await family.portal.addAgent("nolwenn", to: "montville")
        let recap = try await family.recap("cantine", on: "2023-03-01", tick: ["2023-03-14.midi", "2023-03-15.midi"])
        try await family.confirm(recap, "cantine")
        #expect(try await family.booked() == ["2023-03-14.midi?", "2023-03-15.midi?"])
        let number = try await family.portal.portal.database.read { try String.fetchOne($0, sql: "SELECT number FROM request") ?? "" }
        let desk = try await family.portal.signedInAtDesk("nolwenn", at: "montville")
        try await desk.get("/montville/guichet/demandes/\(number)")
        try await desk.post("/montville/guichet/demandes/\(number)", [("accepter", "1")])
        #expect(try await family.booked() == ["2023-03-14.midi", "2023-03-15.midi"])
    }

    private func family(
        _ now: String, book: String = "2 days before", late: String = "{ until: the eve at 12:00, surcharge: 50 %, because: article 4 }"
    ) async throws -> TestFamily {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { midi: { label: Midi, hours: 12:00-13:30 } }
                book: \(book)
                # Lyon 7e : majoration de moitié la veille.
                book_late: \(late)
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: now)
        return try await TestFamily(enrolled: [:], in: "montville", of: portal)
    }
}
