import Foundation
import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Row E10: the centre offered is the one of the home's sector; for another the page names the desk; afterwards one goes straight on to booking.
struct EnrollingTests {
    private static let town = "evry-courcouronnes"
    private static let place = "/evry-courcouronnes/enfants/mael/mercredis/inscription"

    @Test func `leads from the first page through two steps to booking`() async throws {
        let portal = try await portal(SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael")]))
        let browser = try await portal.signedIn("l.test", at: Self.town)
        let home = try await browser.get("/\(Self.town)/")
        #expect(home.text.contains("Gérer mes réservations") && home.text.contains("S'inscrire"))
        let list = try await browser.get("/\(Self.town)/inscriptions")
        #expect(list.body.contains("href=\"\(Self.place)\""))
        let start = try await browser.get(Self.place)
        #expect(start.text.contains("Commencer"))
        let first = try await browser.get("\(Self.place)/etape-1")
        #expect(first.text.contains("Étape 1 : ma demande") && first.text.contains("Aller à l'étape 2"))
        let second = try await browser.get("\(Self.place)/etape-2?lieu=les-aunettes")
        for words in ["Étape 2 : le récapitulatif", "Valider", "Retour à l'étape 1", "Annuler la démarche", "Les Aunettes"] {
            #expect(second.text.contains(words))
        }
        let done = try await browser.submit("\(Self.place)/etape-2", [("lieu", "les-aunettes")])
        #expect(done.text.contains("L’inscription de Maël est enregistrée"))
        #expect(done.body.contains("href=\"/\(Self.town)/enfants/mael/mercredis\""))
    }

    @Test func `offers the centre of the home's sector alone, and names the desk for another`() async throws {
        let portal = try await portal(SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael")]))
        let browser = try await portal.signedIn("l.test", at: Self.town)
        let page = try await browser.get("\(Self.place)/etape-1")
        #expect(page.text.contains("Accueil de loisirs Les Aunettes") && !page.text.contains("Champtier"))
        #expect(page.text.contains("Il vous faut un autre centre") && page.text.contains("01 99 00 40 00"))
        let forged = try await browser.get("\(Self.place)/etape-2?lieu=champtier")
        #expect(forged.status == .unprocessableContent)
        try await browser.get("\(Self.place)/etape-2?lieu=les-aunettes")
        let sent = try await browser.post("\(Self.place)/etape-2", [("lieu", "champtier")])
        #expect(sent.status == .unprocessableContent)
        #expect(try await enrolments(portal) == [])
    }

    @Test func `enrols once and writes one mail, however often one presses`() async throws {
        let portal = try await portal(SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael")]))
        let browser = try await portal.signedIn("l.test", at: Self.town)
        try await browser.get("\(Self.place)/etape-2?lieu=les-aunettes")
        for _ in 1...2 { try await browser.post("\(Self.place)/etape-2", [("lieu", "les-aunettes")]) }
        #expect(try await enrolments(portal) == ["mael mercredis les-aunettes"])
        let mails = try await portal.mails(of: Self.town)
        #expect(mails.map(\.subject) == ["Inscription de Maël"])
        #expect(mails.first?.recipient == "l.test@example.org")
        #expect(mails.first?.text.contains("https://portail.example/\(Self.town)/enfants/mael/mercredis") == true)
    }

    @Test(arguments: [
        (SeededFamily(identifier: "l.test", street: nil, children: [SeededChild(id: "mael")]), "il nous manque l’adresse du foyer"),
        (
            SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael", born: nil)]),
            "il nous manque la date de naissance de Maël"
        ),
        (
            SeededFamily(identifier: "l.test", street: "Rue de nulle part", children: [SeededChild(id: "mael")]),
            "Aucun centre ne correspond à votre adresse"
        ),
        (
            SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael", born: "2005-05-04")]),
            "Cette activité accueille les enfants de 3 à 11 ans"
        ),
    ])
    func `says why no centre can be offered, and whom to ask`(family: SeededFamily, words: String) async throws {
        let portal = try await portal(family)
        let page = try await portal.signedIn("l.test", at: Self.town).get("\(Self.place)/etape-1")
        #expect(page.text.contains(words))
        #expect(page.text.contains("01 99 00 40 00"))
        #expect(!page.text.contains("Aller à l'étape 2"))
    }

    @Test func `waits for the desk where the town wants to decide, then admits the child`() async throws {
        let file = try String(contentsOf: projectTenants.appending(path: "\(Self.town).yaml"), encoding: .utf8)
        let manual = file.replacingOccurrences(of: "other_centre: desk }", with: "other_centre: desk, approval: manual }")
        let portal = try await portal(
            SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael")]), towns: [Self.town: manual])
        try await portal.addAgent("nolwenn", to: Self.town)
        let browser = try await portal.signedIn("l.test", at: Self.town)
        try await browser.get("\(Self.place)/etape-2?lieu=les-aunettes")
        let asked = try await browser.submit("\(Self.place)/etape-2", [("lieu", "les-aunettes")])
        #expect(asked.text.contains("Votre demande est enregistrée"))
        #expect(try await enrolments(portal) == [])
        let desk = try await portal.signedInAtDesk("nolwenn", at: Self.town)
        let queue = try await desk.get("/\(Self.town)/guichet/")
        #expect(queue.text.contains("1 demande à traiter") && queue.text.contains("Les Aunettes"))
        try await desk.post("/\(Self.town)/guichet/demandes/EV-2022-0001", [("accepter", "1")])
        #expect(try await enrolments(portal) == ["mael mercredis les-aunettes"])
        #expect(try await portal.mails(of: Self.town).map(\.subject).contains("Inscription de Maël"))
    }

    @Test func `keeps somebody else's child out of reach`() async throws {
        let portal = try await portal(SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael")]))
        try await portal.add(SeededFamily(identifier: "other", children: [SeededChild(id: "zoe")]), to: Self.town)
        let browser = try await portal.signedIn("l.test", at: Self.town)
        let theirs = "/\(Self.town)/enfants/zoe/mercredis/inscription"
        try await browser.get("/\(Self.town)/")
        let sent = try await browser.post("\(theirs)/etape-2", [("lieu", "les-aunettes")])
        let seen = try await browser.get(theirs)
        #expect(sent.status == .forbidden && seen.status == .forbidden)
        #expect(try await enrolments(portal) == [])
    }

    private func portal(_ family: SeededFamily, towns: [String: String]? = nil) async throws -> PortalUnderTest {
        let portal = try await PortalUnderTest(towns: towns, now: "2022-11-21 10:00")
        try await portal.add(family, to: Self.town)
        return portal
    }

    private func enrolments(_ portal: PortalUnderTest) async throws -> [String] {
        try await portal.portal.database.read { db in
            try Row.fetchAll(db, sql: "SELECT child, activity, centre FROM enrolment WHERE town = ?", arguments: [Self.town])
                .map { "\($0["child"] as String) \($0["activity"] as String) \($0["centre"] as String)" }
        }
    }
}
