import Foundation
import HTTPTypes
import Testing

@testable import Server

/// What slots, meals and days say of themselves reaches the pages where families need it.
struct SlotsOfTheirOwnTests {
    @Test func `the plan says why a slot is not there, whom a meal is for, and what to know of a day`() async throws {
        let family = try await family()
        let plan = try await family.browser.get(family.address("centre", "etape-1") + "?vue=semaine&du=2023-02-20")
        #expect(plan.tickable.contains("2023-02-20.soir") && !plan.tickable.contains("2023-02-24.soir"))
        #expect(plan.words.contains("Soir : ce créneau n’existe pas ce jour-là (fermeture à 17 h)."))
        #expect(plan.words.contains("Prévoir un pique-nique."))
        #expect(!plan.tickable.contains("2023-02-20.repas.panier"))
    }

    @Test func `the recap and the month say what to know of the days booked`() async throws {
        let family = try await family()
        let recap = try await family.recap("centre", on: "2023-02-20", tick: ["2023-02-23.soir", "2023-02-24.repas.classique"])
        #expect(recap.words.contains("Prévoir un pique-nique."))
        try await family.confirm(recap, "centre")
        let month = try await family.browser.get("/montville/enfants/diarra-c/mois?m=2023-02")
        #expect(month.words.contains("Prévoir un pique-nique."))
        #expect(try await family.booked() == ["2023-02-23.soir", "2023-02-24.repas.classique"])
    }

    @Test func `the plan tells once when children come and go, and on its day what differs; the recap tells it of days booked`()
        async throws
    {
        let family = try await family()
        let plan = try await family.browser.get(family.address("centre", "etape-1") + "?vue=semaine&du=2023-02-20")
        let usual = "Matin : de 8 h à 12 h, arrivée de 7 h 30 à 9 h, départ de 11 h 45 à 12 h."
        let friday = "Matin : de 8 h à 12 h, arrivée de 7 h 30 à 9 h, départ de 11 h 30 à 12 h."
        #expect(plan.words.components(separatedBy: usual).count == 2 && plan.words.components(separatedBy: friday).count == 2)
        let recap = try await family.recap("centre", on: "2023-02-20", tick: ["2023-02-23.matin", "2023-02-24.matin"])
        #expect(recap.words.contains(usual) && recap.words.contains(friday))
    }

    private func family() async throws -> TestFamily {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            meals:
              classique: { label: Repas classique }
              panier: { label: Panier repas, brought: yes, for: { level: nursery } }
            activities:
              centre:
                label: Centre de loisirs
                open: { weekdays: monday-friday, during: hiver }
                slots:
                  repas: { label: Repas, meals: [classique, panier] }
                  matin: { label: Matin, hours: [{ weekday: friday, leave: 11:30-12:00 }, { care: 08:00-12:00, arrive: 07:30-09:00, leave: 11:45-12:00 }] }
                  soir: { label: Soir, open: { weekdays: monday-thursday, because: fermeture à 17 h } }
                book: 1 day before
                notices: { weekday: friday, text: Prévoir un pique-nique }
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: "2023-02-01 10:00")
        return try await TestFamily(enrolled: [:], in: "montville", of: portal)
    }
}
