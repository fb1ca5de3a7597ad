import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// A status is chosen when enrolling, decides from then on, and can be changed at the desk.
struct StatusTests {
    private static let place = "/bourg/enfants/diarra-c/mercredis/inscription"

    @Test func `is chosen at the first step, checked at the second and kept`() async throws {
        let (_, family) = try await family()
        let first = try await family.browser.get("\(Self.place)/etape-1")
        #expect(first.words.contains("Le statut") && first.words.contains("Régulier") && first.words.contains("Occasionnel"))
        #expect(try await family.browser.get("\(Self.place)/etape-2").words.contains("choisissez un statut."))
        let forged = try await family.browser.get("\(Self.place)/etape-2?statut=ancien")
        #expect(forged.status == .unprocessableContent)
        let second = try await family.browser.get("\(Self.place)/etape-2?statut=occasionnel")
        #expect(second.words.contains("Inscription : Mercredis Occasionnel"))
        try await family.browser.submit("\(Self.place)/etape-2", [("statut", "occasionnel")])
        #expect(try await status(family) == "occasionnel")
        #expect(try await family.browser.get("/bourg/dossier").words.contains("Statut, mercredis Occasionnel"))
    }

    @Test func `stands on the page of the request and on the one that opens without login`() async throws {
        let (portal, family) = try await family()
        try await family.browser.get("\(Self.place)/etape-2?statut=regulier")
        try await family.browser.submit("\(Self.place)/etape-2", [("statut", "regulier")])
        let (number, token) = try await portal.portal.database.read { database in
            let row = try #require(try Row.fetchOne(database, sql: "SELECT number, token FROM request"))
            return (row["number"] as String, row["token"] as String)
        }
        for (browser, page) in [(family.browser, "demandes/\(number)"), (portal.browser(), "suivi/\(token)")] {
            let words = try await browser.get("/bourg/\(page)").words
            #expect(words.contains("Statut Régulier") && words.contains("Durée Année scolaire 2026-2027"))
            #expect(page.hasPrefix("demandes") || !words.contains("Lina"))
        }
    }

    @Test func `decides until when one books, and the desk changes it`() async throws {
        let (portal, family) = try await family()
        try await family.browser.get("\(Self.place)/etape-2?statut=regulier")
        try await family.browser.submit("\(Self.place)/etape-2", [("statut", "regulier")])
        let plan = family.address("mercredis", "etape-1") + "?vue=mois&du=2026-11-01"
        #expect(!(try await family.browser.get(plan).tickable.contains("2026-11-04.journee")))
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        let file = try await desk.get("/bourg/guichet/familles/diarra")
        #expect(file.words.contains("Statut, mercredis"))
        let saved = try await desk.submit(
            "/bourg/guichet/familles/diarra", [("enfant", family.child), ("naissance", "2016-05-04"), ("statut-mercredis", "occasionnel")])
        #expect(saved.text.contains("Le dossier est enregistré"))
        #expect(try await status(family) == "occasionnel")
        #expect(try await family.browser.get(plan).tickable.contains("2026-11-04.journee"))
    }

    @Test func `that nobody has chosen leaves the answer open`() async throws {
        let (_, family) = try await family(enrolled: ["mercredis": ""])
        let plan = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2026-11-01")
        #expect(plan.tickable.contains("2026-11-18.journee") && !plan.tickable.contains("2026-11-04.journee"))
        #expect(plan.words.contains("Il nous manque les inscriptions de Lina"))
    }

    @Test func `is kept with a request that staff answer`() async throws {
        let (portal, family) = try await family(approval: "manual")
        try await family.browser.get("\(Self.place)/etape-2?statut=occasionnel")
        try await family.browser.submit("\(Self.place)/etape-2", [("statut", "occasionnel")])
        #expect(try await status(family) == nil)
        let number = try await portal.portal.database.read { try String.fetchOne($0, sql: "SELECT number FROM request") ?? "" }
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        let page = try await desk.get("/bourg/guichet/demandes/\(number)")
        #expect(page.words.contains("Statut demandé : occasionnel"))
        try await desk.post("/bourg/guichet/demandes/\(number)", [("accepter", "1")])
        let mails = try await portal.mails(of: "bourg")
        #expect(mails.count == 2 && mails.allSatisfy { $0.text.replacing("\u{A0}", with: " ").contains("Statut : Occasionnel.") })
    }

    @Test func `is chosen at the desk too, and stays chosen when something else is to be mended`() async throws {
        let (portal, family) = try await family()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        let entry = "/bourg/guichet/familles/diarra/\(family.child)/mercredis"
        let page = try await desk.get(entry)
        #expect(page.words.contains("Statut") && !page.words.contains("Lieu"), "an activity with one place asks for none")
        let late = try await desk.submit(entry, [("moyen", "phone"), ("recue", "2026-11-02T10:01"), ("statut", "occasionnel")])
        #expect(late.body.contains("value=\"occasionnel\" selected") && late.body.contains("value=\"phone\" required checked"))
        let done = try await desk.post(entry, [("moyen", "phone"), ("recue", ""), ("statut", "occasionnel")])
        #expect(done.redirection == entry)
        #expect(try await status(family) == "occasionnel")
        #expect(try await desk.get(entry).words.contains("Lina, inscription en cours : occasionnel"))
    }

    private func status(_ family: TestFamily) async throws -> String? {
        try await family.portal.portal.database.read { db in
            try String.fetchOne(db, sql: "SELECT status FROM enrolment WHERE child = ?", arguments: [family.child])
        }
    }

    private func family(enrolled: [String: String] = [:], approval: String = "automatic") async throws -> (PortalUnderTest, TestFamily) {
        let town = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 02 03 04 05 } }
            activities:
              mercredis:
                label: Mercredis
                open: { weekdays: wednesday, during: term }
                enrol: \(approval)
                statuses: { regulier: { label: Régulier }, occasionnel: { label: Occasionnel } }
                slots: { journee: { label: Journée } }
                book: [{ status: regulier, until: 7 days before }, { until: the eve }]

            """
        let portal = try await PortalUnderTest(towns: ["bourg": town], now: "2026-11-02 10:00")
        try await portal.addAgent("nolwenn", to: "bourg")
        return (portal, try await TestFamily(enrolled: enrolled, in: "bourg", of: portal))
    }
}
