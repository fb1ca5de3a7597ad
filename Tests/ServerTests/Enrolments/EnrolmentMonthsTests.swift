import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// Enrolments for a month or a period: the family chooses which, and again for another.
struct EnrolmentMonthsTests {
    private static let place = "/bourg/enfants/diarra-c/mercredis/inscription"
    private static let months = "for_each: month, until: day 20 of the month before"

    @Test func `is for the month that the family chooses, and may be made for another`() async throws {
        let (_, family) = try await family(now: "2022-11-21 10:00", enrol: Self.months)
        let first = try await family.browser.get("\(Self.place)/etape-1")
        #expect(first.words.contains("Pour quel mois") && first.words.contains("Janvier 2023") && !first.words.contains("Décembre 2022"))
        let recap = try await family.browser.get("\(Self.place)/etape-2?annee=2023-03-01")
        #expect(recap.words.contains("Mars 2023"))
        let done = try await family.browser.submit("\(Self.place)/etape-2", [("annee", "2023-03-01")])
        #expect(done.words.contains("est enregistrée") && done.words.contains("Elle vaut jusqu’au 31 mars 2023"))
        #expect(done.words.contains("pour la suite"))
        let again = try await family.browser.get("\(Self.place)/etape-1")
        #expect(again.words.contains("Janvier 2023") && !again.words.contains("Mars 2023"))
        #expect(try await enrolments(family) == ["2023-03-01 2023-03-31"])
        let march = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(march.tickable.contains("2023-03-29.journee") && !march.tickable.contains("2023-04-05.journee"))
    }

    @Test func `comes late for a month while others are open, on the terms shown`() async throws {
        let late = "\(Self.months) }\n    enrol_late: { surcharge: 5 EUR"
        let (_, family) = try await family(now: "2022-11-21 10:00", enrol: late)
        let first = try await family.browser.get("\(Self.place)/etape-1")
        #expect(first.words.contains("Décembre 2022 Inscription tardive"))
        let recap = try await family.browser.get("\(Self.place)/etape-2?annee=2022-12-01")
        #expect(recap.words.contains("Après la date limite") && recap.words.contains("majoration de 5 €"))
        let terms = try #require(recap.value(ofHidden: "conditions"))
        try await family.browser.submit("\(Self.place)/etape-2", [("annee", "2022-12-01"), ("conditions", terms)])
        #expect(try await enrolments(family) == ["2022-12-01 2022-12-31"])
    }

    @Test func `tells staff the month that is asked for, and the family in its mail`() async throws {
        let (portal, family) = try await family(now: "2022-11-21 10:00", enrol: "approval: manual, \(Self.months)")
        try await family.browser.get("\(Self.place)/etape-2?annee=2023-02-01")
        try await family.browser.submit("\(Self.place)/etape-2", [("annee", "2023-02-01")])
        let number = try await portal.portal.database.read { try String.fetchOne($0, sql: "SELECT number FROM request") ?? "" }
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        #expect(try await desk.get("/bourg/guichet/demandes/\(number)").words.contains("Février 2023"))
        try await desk.post("/bourg/guichet/demandes/\(number)", [("accepter", "1")])
        #expect(try await enrolments(family) == ["2023-02-01 2023-02-28"])
        let mails = try await portal.portal.database.read {
            try String.fetchAll($0, sql: "SELECT text FROM outbox").joined()
        }
        #expect(mails.contains("février 2023"))
    }

    @Test func `is for the holidays that the family chooses`() async throws {
        let (_, family) = try await family(
            now: "2022-11-21 10:00", enrol: "for_each: period, until: 15 days before the period",
            open: "weekdays: monday-friday, during: holidays")
        let first = try await family.browser.get("\(Self.place)/etape-1")
        #expect(first.words.contains("Pour quelle période") && first.words.contains("Vacances d’hiver, du 11 au 26 février 2023"))
        try await family.browser.get("\(Self.place)/etape-2?annee=2023-02-11")
        try await family.browser.submit("\(Self.place)/etape-2", [("annee", "2023-02-11")])
        #expect(try await enrolments(family) == ["2023-02-11 2023-02-26"])
    }

    @Test func `is for the month that an agent chooses`() async throws {
        let (portal, family) = try await family(now: "2022-11-21 10:00", enrol: Self.months)
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        let address = "/bourg/guichet/familles/diarra/diarra-c/mercredis"
        let page = try await desk.get(address)
        #expect(page.words.contains("Pour Janvier 2023 Février 2023") && !page.words.contains("Décembre 2022"))
        try await desk.post(
            address, [("moyen", "phone"), ("recue", "2022-11-21T09:00"), ("annee", "2023-04-01")])
        #expect(try await enrolments(family) == ["2023-04-01 2023-04-30"])
    }

    private func enrolments(_ family: TestFamily) async throws -> [String] {
        try await family.portal.portal.database.read { db in
            try Row.fetchAll(db, sql: "SELECT since, until FROM enrolment ORDER BY since").map {
                "\($0["since"] as String) \($0["until"] as String? ?? "-")"
            }
        }
    }

    private func family(
        now: String, enrol: String, open: String = "weekdays: wednesday, during: term"
    ) async throws -> (PortalUnderTest, TestFamily) {
        let town = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 02 03 04 05 } }
            activities:
              mercredis:
                label: Mercredis
                open: { \(open) }
                enrol: { \(enrol) }
                slots: { journee: { label: Journée } }
                book: the eve

            """
        let portal = try await PortalUnderTest(towns: ["bourg": town], now: now)
        try await portal.addAgent("nolwenn", to: "bourg")
        return (portal, try await TestFamily(enrolled: [:], in: "bourg", of: portal))
    }
}
