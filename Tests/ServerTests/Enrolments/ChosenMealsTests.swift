import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// A meal is chosen when enrolling, is the only one that is booked, and can be changed at the desk from a day on.
struct ChosenMealsTests {
    private static let place = "/bourg/enfants/diarra-c/cantine/inscription"

    @Test func `is chosen at the first step, checked at the second and kept`() async throws {
        let (_, family) = try await family()
        let first = try await family.browser.get("\(Self.place)/etape-1")
        #expect(first.words.contains("Le repas") && first.words.contains("Sans viande"))
        #expect(try await family.browser.get("\(Self.place)/etape-2").words.contains("choisissez un repas, repas."))
        let forged = try await family.browser.get("\(Self.place)/etape-2?repas-midi=poisson")
        #expect(forged.status == .unprocessableContent)
        let second = try await family.browser.get("\(Self.place)/etape-2?repas-midi=sans-viande")
        #expect(second.words.contains("Repas : sans viande"))
        try await enrol(family)
        #expect(try await chosen(family) == ["sans-viande since 2026-11-02"])
        let mail = try #require(try await family.portal.mails(of: "bourg").first).text.replacing("\u{A0}", with: " ")
        #expect(mail.contains("Repas : Sans viande."))
        #expect(try await family.browser.get("/bourg/dossier").words.contains("Repas, cantine Sans viande"))
    }

    @Test func `is the only one that is booked`() async throws {
        let (_, family) = try await family()
        try await enrol(family)
        let plan = try await family.browser.get(family.address("cantine", "etape-1") + "?vue=mois&du=2026-11-01")
        #expect(plan.tickable.contains("2026-11-16.midi.sans-viande") && !plan.tickable.contains("2026-11-16.midi.classique"))
        #expect(!plan.words.contains("Classique"))
    }

    @Test func `is changed at the desk from a day on, and what is booked follows`() async throws {
        let (portal, family) = try await family()
        try await enrol(family)
        for day in ["2026-11-16", "2026-11-23"] {
            let recap = try await family.recap("cantine", on: "2026-11-01", tick: ["\(day).midi.sans-viande"])
            try await family.confirm(recap, "cantine")
        }
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        #expect(try await desk.get("/bourg/guichet/familles/diarra").words.contains("Repas, cantine"))
        let fields = [("enfant", family.child), ("naissance", "2016-05-04"), ("repas-cantine-midi", "classique")]
        let early = try await desk.submit("/bourg/guichet/familles/diarra", fields + [("repas-cantine-midi-des", "2026-11-02")])
        #expect(early.words.contains("au plus tôt demain"))
        try await desk.get("/bourg/guichet/familles/diarra")
        let saved = try await desk.submit("/bourg/guichet/familles/diarra", fields + [("repas-cantine-midi-des", "2026-11-20")])
        #expect(saved.text.contains("Le dossier est enregistré"))
        #expect(try await chosen(family) == ["sans-viande since 2026-11-02", "classique since 2026-11-20"])
        let meals = try await family.portal.portal.database.read { db in
            try String.fetchAll(db, sql: "SELECT day || ' ' || meal FROM reservation ORDER BY day")
        }
        #expect(meals == ["2026-11-16 sans-viande", "2026-11-23 classique"])
    }

    @Test func `is kept with a request that staff answer`() async throws {
        let (portal, family) = try await family(approval: "manual")
        try await enrol(family)
        #expect(try await chosen(family) == [])
        let number = try await portal.portal.database.read { try String.fetchOne($0, sql: "SELECT number FROM request") ?? "" }
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        #expect(try await desk.get("/bourg/guichet/demandes/\(number)").words.contains("Repas demandé : sans viande"))
        try await desk.post("/bourg/guichet/demandes/\(number)", [("accepter", "1")])
        #expect(try await chosen(family) == ["sans-viande since 2026-11-02"])
    }

    @Test func `is left open for a child that was enrolled before`() async throws {
        let (_, family) = try await family(enrolled: ["cantine": ""])
        let plan = try await family.browser.get(family.address("cantine", "etape-1") + "?vue=mois&du=2026-11-01")
        #expect(plan.tickable.contains("2026-11-16.midi.sans-viande") && plan.tickable.contains("2026-11-16.midi.classique"))
    }

    private func enrol(_ family: TestFamily) async throws {
        try await family.browser.get("\(Self.place)/etape-2?repas-midi=sans-viande")
        try await family.browser.submit("\(Self.place)/etape-2", [("repas-midi", "sans-viande")])
    }

    private func chosen(_ family: TestFamily) async throws -> [String] {
        try await family.portal.portal.database.read { db in
            try String.fetchAll(
                db, sql: "SELECT meal || ' since ' || since FROM chosen_meal WHERE child = ? AND slot = 'midi' ORDER BY since",
                arguments: [family.child])
        }
    }

    private func family(enrolled: [String: String] = [:], approval: String = "automatic") async throws -> (PortalUnderTest, TestFamily) {
        let town = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 02 03 04 05 } }
            meals:
              classique: { label: Classique }
              sans-viande: { label: Sans viande }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                enrol: \(approval)
                slots: { midi: { label: Repas, meals: [classique, sans-viande], meal_chosen: at enrolment } }
                book: the eve

            """
        let portal = try await PortalUnderTest(towns: ["bourg": town], now: "2026-11-02 10:00")
        try await portal.addAgent("nolwenn", to: "bourg")
        return (portal, try await TestFamily(enrolled: enrolled, in: "bourg", of: portal))
    }
}
