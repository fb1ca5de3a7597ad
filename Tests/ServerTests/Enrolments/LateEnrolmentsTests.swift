import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// What comes after the date limit is told its terms before it counts, on the portal as at the desk; another centre may be asked for.
struct LateEnrolmentsTests {
    private static let place = "/bourg/enfants/diarra-c/mercredis/inscription"
    private static let desk = "/bourg/guichet/familles/diarra/diarra-c/mercredis"
    private static let late = "enrol_late: [{ until: 2026-11-10, surcharge: 25 EUR, on: family }, { surcharge: 40 EUR, on: family }]"

    @Test func `tells the family what lateness costs, and keeps it with the request`() async throws {
        let (_, family) = try await family(Self.late)
        let recap = try await family.browser.get("\(Self.place)/etape-2?lieu=nord")
        #expect(recap.words.contains("Inscription tardive : majoration de 25 € par famille"))
        #expect(recap.words.contains("activities.mercredis.enrol_late[1]"))
        let terms = try #require(recap.value(ofHidden: "conditions"))
        let done = try await family.browser.submit("\(Self.place)/etape-2", [("lieu", "nord"), ("conditions", terms)])
        #expect(done.text.contains("L’inscription de Lina est enregistrée"))
        #expect(try await text("SELECT estimate FROM request", family)?.contains("Inscription tardive") == true)
        let mail = try #require(try await family.portal.mails(of: "bourg").first).text.replacing("\n", with: " ").replacing(
            "\u{A0}", with: " ")
        #expect(mail.contains("Lieu : Centre Nord."))
        #expect(mail.contains("Inscription tardive : une fois par famille, 25 €. Total estimé : 25 €, la facture fait foi."))
    }

    @Test func `tells by when the town answers, and keeps the promise with the request`() async throws {
        let (portal, family) = try await family("", enrol: "{ approval: manual, answer_by: 5 working days after the request }")
        let recap = try await family.browser.get("\(Self.place)/etape-2?lieu=nord")
        let promise = "Le service vous répond au plus tard le lundi 9 novembre 2026, 23 h 59"
        #expect(recap.words.contains(promise))
        try await family.browser.submit("\(Self.place)/etape-2", [("lieu", "nord"), ("conditions", "")])
        #expect(try await text("SELECT answer_by FROM request", family) == "2026-11-10 00:00:00")
        try portal.setClock("2026-11-10 00:00")
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        #expect(try await desk.get("/bourg/guichet/").words.contains("En retard : réponse promise"))
    }

    @Test func `tells what enrolling costs, and keeps it with the request`() async throws {
        let (_, family) = try await family("", enrol: "{ fee: 15 EUR }")
        let recap = try await family.browser.get("\(Self.place)/etape-2?lieu=nord")
        #expect(recap.words.contains("Frais d’inscription : pour l’enfant") && recap.words.contains("15 €"))
        #expect(recap.words.contains("activities.mercredis.enrol.fee"))
        let terms = try #require(recap.value(ofHidden: "conditions"))
        let forged = try await family.browser.post("\(Self.place)/etape-2", [("lieu", "nord"), ("conditions", "")])
        #expect(forged.status == .conflict)
        try await family.browser.submit("\(Self.place)/etape-2", [("lieu", "nord"), ("conditions", terms)])
        #expect(try await text("SELECT estimate FROM request", family)?.contains("Frais d’inscription") == true)
    }

    @Test func `counts on no other terms than those shown`() async throws {
        let (portal, family) = try await family(Self.late)
        let recap = try await family.browser.get("\(Self.place)/etape-2?lieu=nord")
        let terms = try #require(recap.value(ofHidden: "conditions"))
        try portal.setClock("2026-11-11 10:00")
        try await family.signIn(family.browser)
        let sent = try await family.browser.post("\(Self.place)/etape-2", [("lieu", "nord"), ("conditions", terms)])
        #expect(sent.status == .conflict)
        #expect(sent.words.contains("les conditions ont changé") && sent.words.contains("majoration de 40 € par famille"))
        #expect(try await text("SELECT centre FROM enrolment", family) == nil)
    }

    @Test func `tells the agent first, and refuses what was shown on other terms`() async throws {
        let (portal, family) = try await family(Self.late)
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get(Self.desk)
        let fields = [("moyen", "phone"), ("recue", ""), ("lieu", "nord")]
        let shown = try await desk.post(Self.desk, fields)
        #expect(shown.status == .ok && shown.words.contains("majoration de 25 € par famille"))
        #expect(try await text("SELECT centre FROM enrolment", family) == nil)
        let forged = try await desk.post(Self.desk, fields + [("conditions", "activities.mercredis.enrol_late[1]=+1000/family")])
        #expect(forged.status == .conflict && forged.words.contains("les conditions ont changé"))
        #expect(try await text("SELECT centre FROM enrolment", family) == nil)
        let terms = try #require(shown.value(ofHidden: "conditions"))
        let done = try await desk.post(Self.desk, fields + [("conditions", terms)])
        #expect(done.redirection == Self.desk)
        #expect(try await text("SELECT centre FROM enrolment", family) == "nord")
        #expect(try await text("SELECT estimate FROM request", family)?.contains("Inscription tardive") == true)
        #expect(try await text("SELECT channel FROM request", family) == "phone")
    }

    @Test func `enrols at the desk at once what is in time, by the channels of enrol`() async throws {
        let (portal, family) = try await family("", enrol: "{ by: [desk, paper] }")
        let portalSays = try await family.browser.get("\(Self.place)/etape-1")
        #expect(portalSays.words.contains("L’inscription se fait au guichet ou par courrier"))
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get(Self.desk)
        let byPhone = try await desk.post(Self.desk, [("moyen", "phone"), ("recue", ""), ("lieu", "sud")])
        #expect(byPhone.status == .unprocessableContent && byPhone.words.contains("au guichet ou par courrier"))
        let done = try await desk.post(Self.desk, [("moyen", "desk"), ("recue", ""), ("lieu", "sud")])
        #expect(done.redirection == Self.desk)
        #expect(try await text("SELECT centre FROM enrolment", family) == "sud")
    }

    @Test func `another centre that may be asked for awaits the town, whose refusal has a mail of its own`() async throws {
        let (portal, family) = try await family("", enrol: "{ assign: nord, other_centre: request }")
        let choice = try await family.browser.get("\(Self.place)/etape-1")
        #expect(choice.words.contains("Un autre centre, sur demande") && choice.words.contains("Centre Sud"))
        try await family.browser.get("\(Self.place)/etape-2?lieu=sud")
        let asked = try await family.browser.submit("\(Self.place)/etape-2", [("lieu", "sud")])
        #expect(asked.text.contains("Votre demande est enregistrée"))
        let number = try #require(try await text("SELECT number FROM request", family))
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        #expect(try await desk.get("/bourg/guichet/demandes/\(number)").words.contains("Centre Sud"))
        try await desk.post("/bourg/guichet/demandes/\(number)", [("refuser-avec-phrase", "1"), ("phrase", "Le centre est complet.")])
        let mails = try await portal.mails(of: "bourg").map(\.subject)
        #expect(mails.contains { $0.hasPrefix("L’inscription de Lina n’a pas pu être acceptée") })
        #expect(try await text("SELECT centre FROM enrolment", family) == nil)
    }

    private func text(_ sql: String, _ family: TestFamily) async throws -> String? {
        try await family.portal.portal.database.read { try String.fetchOne($0, sql: sql) }
    }

    private func family(
        _ rules: String, enrol: String = "{ until: 07-16 before the school year, assign: family chooses }"
    ) async throws -> (
        PortalUnderTest, TestFamily
    ) {
        let town = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 02 03 04 05 } }
            centres: { nord: { label: Centre Nord }, sud: { label: Centre Sud } }
            activities:
              mercredis:
                label: Mercredis
                open: { weekdays: wednesday, during: term }
                centres: [nord, sud]
                enrol: \(enrol)
                slots: { journee: { label: Journée } }
                \(rules)

            """
        let portal = try await PortalUnderTest(towns: ["bourg": town], now: "2026-11-02 10:00")
        try await portal.addAgent("nolwenn", to: "bourg")
        return (portal, try await TestFamily(enrolled: [:], in: "bourg", of: portal))
    }
}
