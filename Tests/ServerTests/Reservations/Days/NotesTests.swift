import Foundation
import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// What the plan and the recap say of days: what is so, once, and with its year where that does not go without saying.
struct NotesTests {
    private func town(_ rules: String, diet: String) -> String {
        let indented = rules.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        return """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            situations: { pai: { label: PAI, of: child } }
            documents: { certificat: { label: Certificat, of: child, valid: school year } }
            meals: { classique: { label: Repas classique }, regime: { label: Repas de régime\(diet) } }
            activities:
              vacances:
                label: Centre de loisirs
                open: { weekdays: monday-friday, during: hiver }
                slots:
                  journee: { label: Journée }
                  repas: { label: Repas, meals: [classique, regime], needs: journee }
            \(indented)

            """
    }

    private func family(_ rules: String, diet: String = "", now: String = "2023-02-01 10:00") async throws -> TestFamily {
        let portal = try await PortalUnderTest(towns: ["montville": town(rules, diet: diet)], now: now)
        return try await TestFamily(enrolled: [:], in: "montville", of: portal)
    }

    private func plan(_ family: TestFamily, _ query: String = "vue=vacances&du=2023-02-20") async throws -> TestPage {
        try await family.browser.get(family.address("vacances", "etape-1") + "?\(query)")
    }

    @Test func `what needs a slot that is complete cannot be ticked, and the day says why`() async throws {
        let family = try await family("book: 1 day before\ngauges: { slot: journee, places: 1 }")
        let other = try await TestFamily("autre", enrolled: [:], in: "montville", of: family.portal)
        try await other.hold(["2023-02-22.journee"], of: "vacances", at: "")
        let page = try await plan(family)
        #expect(page.tickable.contains("2023-02-21.repas.classique"))
        #expect(!page.tickable.contains { $0.hasPrefix("2023-02-22.") })
        #expect(page.words.contains("Journée : complet, 1 enfant sur 1. La règle"))
        #expect(page.words.contains("Repas : ce créneau se réserve avec journée, le même jour."))
    }

    @Test func `beside a day that stands the meal can still be ticked, and so it can where a place may be waited for`() async throws {
        let family = try await family("book: 1 day before\ngauges: { slot: journee, places: 1 }")
        try await family.hold(["2023-02-22.journee"], of: "vacances", at: "")
        #expect(try await plan(family).tickable.contains("2023-02-22.repas.classique"))
        let waiting = try await self.family("book: 1 day before\ngauges: { slot: journee, places: 1 }\nwaiting_list: staff")
        let other = try await TestFamily("autre", enrolled: [:], in: "montville", of: waiting.portal)
        try await other.hold(["2023-02-22.journee"], of: "vacances", at: "")
        #expect(try await plan(waiting).tickable.contains("2023-02-22.repas.classique"))
    }

    @Test func `what the town tells of every day is told once, above the plan and in the recap`() async throws {
        let family = try await family("book: 1 day before\nnotices: { text: Prévoir un goûter }")
        #expect(try await plan(family).words.ranges(of: "Prévoir un goûter.").count == 1)
        let recap = try await family.recap("vacances", on: "2023-02-20", tick: ["2023-02-21.journee", "2023-02-22.journee"])
        #expect(recap.words.ranges(of: "Prévoir un goûter.").count == 1)
        try await family.confirm(recap, "vacances")
        let month = try await family.browser.get("/montville/enfants/diarra-c/mois?m=2023-02")
        #expect(month.words.ranges(of: "Prévoir un goûter.").count == 1)
    }

    @Test func `what is told of some days stays with them`() async throws {
        let family = try await family("book: 1 day before\nnotices: { weekday: tuesday, text: Prévoir un goûter }")
        #expect(try await plan(family).words.ranges(of: "Prévoir un goûter.").count == 2)
    }

    @Test func `what is not known of the child is told once above the plan`() async throws {
        let page = try await plan(try await family("book: 1 day before", diet: ", for: { situation: pai }"))
        #expect(page.tickable.contains("2023-02-21.repas.classique") && !page.tickable.contains("2023-02-21.repas.regime"))
        let lacks = page.words.ranges(of: "il nous manque la situation « PAI », à confirmer pour répondre : Guichet famille.")
        #expect(lacks.count == 1)
    }

    @Test func `where no answer can be given though boxes are free, the plan says what is missing, and the recap adds nothing`()
        async throws
    {
        let family = try await family(
            "book: [{ situation: pai, approval: waiting list }, { approval: manual, until: 1 day before }]\ngauges: 5\nwaiting_list: staff")
        #expect(try await plan(family).words.contains("Il nous manque la situation « PAI », à confirmer pour vous répondre."))
        let recap = try await family.recap("vacances", on: "2023-02-20", tick: ["2023-02-21.journee"])
        #expect(recap.words.contains("Il nous manque la situation « PAI »") && !recap.words.contains("créneau ajouté"))
    }

    @Test func `what is asked of some children alone is told to nobody who is not known to be one of them`() async throws {
        let asks = "book: 1 day before\nrequirements: { %documents: certificat, mode: warn }"
        for (condition, isTold) in [("", true), ("situation: pai, ", false)] {
            let family = try await family(asks.replacing("%", with: condition))
            let days = (20...24).map { "2023-02-\($0).journee" }
            let recap = try await family.recap("vacances", on: "2023-02-20", tick: days)
            let told = "Lundi 20 février et 4 autres jours : il manque une pièce valable ce jour-là : certificat."
            #expect(recap.words.contains(told) == isTold && recap.words.contains("il manque") == isTold)
            let file = try await family.browser.get("/montville/dossier")
            #expect(file.status == .ok && file.words.contains("Certificat à fournir") == isTold)
        }
    }

    @Test func `a deadline of another year has its year, and one of the same months has none`() async throws {
        let far = try await plan(try await family("book: 2022-06-30"))
        #expect(far.words.contains("Le délai pour réserver est passé pour tous ces jours depuis le jeudi 30 juin 2022, 23 h 59."))
        let near = try await plan(try await family("book: 2023-01-15"))
        #expect(near.words.contains("depuis le dimanche 15 janvier, 23 h 59."))
    }

    @Test func `a day that can be given up and not changed says so`() async throws {
        let family = try await family("book: the eve at 12:00\ncancel: the same day at 09:00")
        let recap = try await family.recap("vacances", on: "2023-02-20", tick: ["2023-02-21.journee"])
        #expect(recap.words.contains("annulable jusqu’au 21 févr., 9 h") && !recap.words.contains("modifiable jusqu’au"))
        let whole = try await self.family("book: 1 day before")
        let other = try await whole.recap("vacances", on: "2023-02-20", tick: ["2023-02-21.journee"])
        #expect(other.words.contains("modifiable jusqu’au 20 févr., 23 h 59"))
    }

    @Test func `a change of meal counts on both sides on the first page as in the recap, and costs the difference`() async throws {
        let family = try await family("book: 1 day before")
        try await family.hold(["2023-02-21.journee", "2023-02-21.repas.classique"], of: "vacances", at: "")
        let recap = try await family.recap(
            "vacances", on: "2023-02-20", tick: ["2023-02-21.repas.regime"], untick: ["2023-02-21.repas.classique"])
        #expect(recap.words.contains("1 créneau ajouté") && recap.words.contains("1 créneau retiré"))
        try await family.confirm(recap, "vacances")
        #expect(try await family.browser.get("/montville/").words.contains("1 ajout, 1 retrait"))
    }

    @Test func `a past or closed day is so, though the child was not enrolled by then`() async throws {
        let bourg = try await Bourg("book: 1 day before", now: "2022-11-20 10:00")
        let family = try await TestFamily("un", enrolled: [:], in: "bourg", of: bourg.portal)
        try await bourg.portal.portal.database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO enrolment (town, child, activity, centre, since) VALUES ('bourg', 'un-c', 'mercredis', 'nord', '2022-11-18')
                    """)
        }
        let page = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2022-11-01")
        #expect(page.words.contains("Vacances de la Toussaint.") && page.words.contains("Ces jours sont passés."))
        #expect(!page.words.contains("L’inscription à cette activité n’est pas encore faite"))
    }

    @Test func `titles elide the name of the child`() async throws {
        let bourg = try await Bourg("book: 1 day before")
        let family = try await TestFamily("un", child: "Awa", enrolled: ["mercredis": "nord"], in: "bourg", of: bourg.portal)
        let plan = try await family.browser.get(family.address("mercredis", "etape-1"))
        #expect(plan.body.contains("<title>Étape 1, planning – Mercredis d’Awa"))
        let recap = try await family.recap("mercredis", on: "2023-03-01", tick: ["2023-03-08.matin"])
        #expect(recap.body.contains("<title>Étape 2, récapitulatif – Mercredis d’Awa"))
    }

    @Test func `an activity that is over says since when, and offers nothing`() async throws {
        let past = town("book: 1 day before", diet: "").replacing("during: hiver", with: "during: 2022-09-05..2022-10-14")
        let portal = try await PortalUnderTest(towns: ["montville": past], now: "2023-02-01 10:00")
        let family = try await TestFamily(enrolled: [:], in: "montville", of: portal)
        for page in ["/montville/", "/montville/reservations"] {
            let words = try await family.browser.get(page).words
            #expect(words.contains("Aucun accueil n’est prévu : le dernier jour était le vendredi 14 octobre 2022."), "\(words)")
        }
        #expect(try await !family.browser.get("/montville/").body.contains("enfants/diarra-c/vacances\""))
    }
}
