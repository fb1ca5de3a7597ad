import Foundation
import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// Rows A8 and A9: staff accept, and the reservations show; staff refuse, and the mail gives the reason.
struct ApprovingTests {
    private static let kids = Name<Activity>("petites-vacances-kids")
    private static let papers = ["sante", "assurance"]
    private static let request = "/auray/guichet/demandes/AU-2020-0001"

    @Test func `shows a request with its advice, and accepts it`() async throws {
        let portal = try await portal()
        try await ask(portal, by: "l.test", adding: ["matin", "repas"])
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        let queue = try await desk.get("/auray/guichet/")
        for words in ["1 demande à traiter", "Maël Test", "Avis : accepter", "Dossier complet, rien d’impayé", "matin 40"] {
            #expect(queue.text.contains(words), "\(words)")
        }
        let after = try await desk.submit(Self.request, [("accepter", "1")])
        #expect(after.text.contains("La demande de Maël Test est acceptée") && after.text.contains("Aucune demande à traiter"))
        #expect(try await reservations(portal) == ["mael 2020-10-19 matin confirmed", "mael 2020-10-19 repas confirmed"])
        let mail = try #require(try await portal.mails(of: "auray").first)
        #expect(mail.subject == "Votre demande a été traitée positivement")
        let words = mail.text.replacing("\n", with: " ")
        #expect(words.contains("Mme Laëtitia Test") && words.contains("mercredi 30 septembre 2020"))
        let told = try await desk.get(Self.request)
        #expect(told.text.contains("Acceptée") && told.text.contains("par Nolwenn B."))
    }

    @Test func `carries removals out when it accepts, not before`() async throws {
        let portal = try await portal()
        try await portal.portal.database.write { try insert("mael", "2020-10-20", "matin", "confirmed", nil, $0) }
        try await ask(portal, by: "l.test", adding: ["matin"], removing: ["matin"])
        #expect(try await reservations(portal) == ["mael 2020-10-19 matin pending", "mael 2020-10-20 matin confirmed"])
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        try await desk.get("/auray/guichet/")
        try await desk.post(Self.request, [("accepter", "1")])
        #expect(try await reservations(portal) == ["mael 2020-10-19 matin confirmed"])
    }

    @Test func `advises against a request without its papers, and refuses it with the reason and the agent's sentence`() async throws {
        let portal = try await portal(documents: ["sante"], unpaid: 8420)
        try await ask(portal, by: "l.test", adding: ["matin"])
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        let queue = try await desk.get("/auray/guichet/")
        for words in ["Avis : refuser", "Il manque : attestation d’assurance extra-scolaire", "Impayé : 84,20 €", "Accepter quand même"] {
            #expect(queue.text.contains(words), "\(words)")
        }
        let fields = [("motif", "pieces-manquantes"), ("phrase", "Il manque l’attestation."), ("refuser-avec-phrase", "1")]
        let after = try await desk.submit(Self.request, fields)
        #expect(after.text.contains("est refusée"))
        #expect(try await reservations(portal) == [])
        let mail = try #require(try await portal.mails(of: "auray").first)
        #expect(mail.subject == "Votre demande a été traitée négativement")
        #expect(mail.text.replacing("\n", with: " ").contains("Pièces manquantes au dossier. Il manque l’attestation."))
    }

    @Test func `never says that nothing is owed while it advises to refuse for what is owed`() async throws {
        let auray = try String(contentsOf: projectTenants.appending(path: "auray.yaml"), encoding: .utf8)
        let portal = try await portal(unpaid: 8420, towns: ["auray": auray.replacing(", unpaid_at_most: 0 EUR", with: "")])
        try await ask(portal, by: "l.test", adding: ["matin"])
        let queue = try await portal.signedInAtDesk("nolwenn", at: "auray").get("/auray/guichet/")
        #expect(queue.text.contains("Refuser : factures impayées") && queue.text.contains("Impayé : 84,20 €"))
        #expect(!queue.text.contains("rien d’impayé"))
    }

    @Test(arguments: [[], [("motif", "inconnu")], [("refuser", "inconnu"), ("phrase", "Non.")], [("phrase", "   ")]])
    func `refuses nothing without one of the town's reasons or a sentence`(fields: [(String, String)]) async throws {
        let portal = try await portal()
        try await ask(portal, by: "l.test", adding: ["matin"])
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        try await desk.get("/auray/guichet/")
        let page = try await desk.post(Self.request, fields)
        #expect(page.status == .unprocessableContent)
        #expect(try await reservations(portal) == ["mael 2020-10-19 matin pending"])
        #expect(try await portal.mails(of: "auray").isEmpty)
    }

    @Test func `lets one of two agents decide, and tells the other`() async throws {
        let portal = try await portal()
        try await portal.addAgent("yann", named: "Yann", to: "auray")
        try await ask(portal, by: "l.test", adding: ["matin"])
        let (one, two) = (try await portal.signedInAtDesk("nolwenn", at: "auray"), try await portal.signedInAtDesk("yann", at: "auray"))
        try await one.get("/auray/guichet/")
        try await two.get("/auray/guichet/")
        async let first = one.post(Self.request, [("accepter", "1")])
        async let second = two.post(Self.request, [("refuser", "factures-impayees")])
        let pages = [try await first, try await second]
        #expect(pages.map(\.status.code).sorted() == [303, 409])
        #expect(pages.first { $0.status == .conflict }?.text.contains("cette demande était déjà traitée") == true)
        #expect(try await portal.mails(of: "auray").count == 1)
    }

    @Test func `accepts all that are advised at once, and those alone`() async throws {
        let portal = try await portal()
        let indebted = SeededFamily(identifier: "y.legal", unpaid: 100, children: [SeededChild(id: "enora", documents: Self.papers)])
        try await portal.add(indebted, to: "auray")
        try await ask(portal, by: "l.test", adding: ["matin"])
        try await ask(portal, by: "y.legal", child: "enora", adding: ["matin"])
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        let queue = try await desk.get("/auray/guichet/")
        #expect(queue.text.contains("Accepter cette demande"))
        let after = try await desk.submit("/auray/guichet/", [("tout", "1"), ("avis", "AU-2020-0001"), ("avis", "AU-2020-0002")])
        #expect(after.text.contains("1 demande acceptée"))
        #expect(try await reservations(portal) == ["enora 2020-10-19 matin pending", "mael 2020-10-19 matin confirmed"])
    }

    @Test func `accepts nothing that the places no longer allow`() async throws {
        let file = try String(contentsOf: projectTenants.appending(path: "auray.yaml"), encoding: .utf8)
        let portal = try await portal(towns: ["auray": file.replacingOccurrences(of: "gauges: 40", with: "gauges: 0")])
        try await ask(portal, by: "l.test", adding: ["matin"])
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        let queue = try await desk.get("/auray/guichet/")
        #expect(queue.text.contains("Plus possible") && queue.text.contains("Aucune place n’est prévue"))
        let page = try await desk.post(Self.request, [("accepter", "1")])
        #expect(page.status == .conflict)
        #expect(try await reservations(portal) == ["mael 2020-10-19 matin pending"])
    }

    @Test(arguments: [("0", true), ("200", true), ("-1", false), ("201", false), ("-5", false), ("deux", false)])
    func `tells how many it accepted, unless no page of its own says so`(count: String, isTold: Bool) async throws {
        let portal = try await portal()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        let queue = try await desk.get("/auray/guichet/?nombre=\(count)")
        #expect(queue.status == .ok)
        #expect((queue.text.contains("demande acceptée") || queue.text.contains("demandes acceptées")) == isTold)
    }

    @Test func `warns the desk when the town's new file is bad`() async throws {
        let portal = try await portal()
        try "guichet: 1\ntown: nonsense\n".write(to: portal.file("auray"), atomically: true, encoding: .utf8)
        for _ in 1...2 { await portal.watch.look() }
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        let queue = try await desk.get("/auray/guichet/")
        #expect(queue.text.contains("L’ancienne version reste en vigueur"))
    }

    private func portal(
        documents: [String] = papers, unpaid: Int = 0, towns: [String: String]? = nil
    ) async throws -> PortalUnderTest {
        let portal = try await PortalUnderTest(towns: towns, now: "2020-09-30 10:00")
        let child = SeededChild(id: "mael", born: "2015-05-04", documents: documents)
        try await portal.add(SeededFamily(identifier: "l.test", unpaid: unpaid, children: [child]), to: "auray")
        try await portal.addAgent("nolwenn", to: "auray")
        return portal
    }

    /// A request of that guardian for 19 October (additions) and 20 October (removals), awaiting an answer.
    private func ask(
        _ portal: PortalUnderTest, by guardian: String, child: String = "mael", adding: [String], removing: [String] = []
    ) async throws {
        let town = try #require(portal.portal.towns.town("auray"))
        let (monday, tuesday) = (try #require(CivilDate(iso: "2020-10-19")), try #require(CivilDate(iso: "2020-10-20")))
        let lines =
            adding.map { RequestRecord.Line(day: monday, slot: Name($0), change: .add(meal: nil)) }
            + removing.map { RequestRecord.Line(day: tuesday, slot: Name($0), change: .remove(meal: nil)) }
        try await portal.portal.database.write { db in
            let person = try #require(try Guardian.find(guardian, in: town.town.id, db))
            let request = try NewRequest(
                guardian: person, child: child, activity: Self.kids, kind: .reservation, state: .pending, draft: Token.random(),
                lines: lines, instant: portal.portal.instant(in: town), revision: town.revision, facts: "{}"
            ).keep(in: town.town.id, db)
            for slot in adding { try insert(child, "2020-10-19", slot, "pending", request.id, db) }
        }
    }

    private func insert(_ child: String, _ day: String, _ slot: String, _ state: String, _ request: String?, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO reservation (town, child, activity, day, slot, meal, centre, state, request, made_at)
                VALUES ('auray', ?, ?, ?, ?, NULL, '', ?, ?, 0)
                """, arguments: [child, Self.kids, day, slot, state, request])
    }

    private func reservations(_ portal: PortalUnderTest) async throws -> [String] {
        try await portal.portal.database.read { db in
            try Row.fetchAll(db, sql: "SELECT child, day, slot, state FROM reservation WHERE town = 'auray' ORDER BY child, day, slot")
                .map { "\($0["child"] as String) \($0["day"] as String) \($0["slot"] as String) \($0["state"] as String)" }
        }
    }
}
