import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// What an agent writes into a family's file, what the family reads of it, and what the engine is told.
struct FamilyFileTests {
    private static let town = """
        guichet: 1
        town: { name: Bourg, calendar: france/zone-b, desk: { name: Guichet famille, phone: 01 02 03 04 05 }, communes: "38001" }
        schools: { curie: { label: École Curie, level: primary } }
        documents:
          sante: { label: Fiche sanitaire, valid: school year }
          assurance: { label: Assurance, valid: its date }
          accord: { label: Accord signé, of: each guardian }
          venue: { label: Rendez-vous, of: household, given_by: staff, valid: while attending }
        situations: { pai: { label: PAI signé, of: child, proof: assurance }, travail: { label: Parents au travail, of: household } }
        activities:
          mercredis:
            label: Mercredis
            for: { resident: yes, quotient: 0-800 }
            open: { weekdays: wednesday, during: term }
            slots: { journee: { label: Journée } }
            requirements: { documents: [sante, venue], mode: warn }

        """

    private func portal() async throws -> PortalUnderTest {
        let portal = try await PortalUnderTest(towns: ["bourg": Self.town], now: "2026-11-02 10:00")
        try await portal.add(
            SeededFamily(identifier: "a.diarra", lastName: "Diarra", children: [SeededChild(id: "noe", born: nil)]), to: "bourg")
        try await portal.addAgent("nolwenn", to: "bourg")
        return portal
    }

    private func facts(_ portal: PortalUnderTest) async throws -> ChildFacts {
        let town = try #require(portal.portal.towns.town("bourg"))
        return try await portal.portal.database.read { db in
            let store = FamilyStore(Name("bourg"), db)
            return try store.facts(
                of: try #require(try store.child("noe")), in: "a.diarra", under: town.rulebook, on: CivilDate(dayNumber: 19_000))
        }
    }

    @Test func `finds a family by a part of anybody's name, without accents`() async throws {
        let portal = try await portal()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        for (wanted, isFound) in [("diar", true), ("mael", true), ("MAËL diarra", true), ("durand", false), ("", true)] {
            let page = try await desk.get("/bourg/guichet/familles?q=\(percentEncoded(wanted))")
            #expect(page.text.contains("Diarra Laëtitia") == isFound, "\(wanted)")
        }
    }

    @Test func `what an agent notes of a home is what the engine knows`() async throws {
        let portal = try await portal()
        #expect(try await facts(portal).quotient == .unknown)
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get("/bourg/guichet/familles/a.diarra")
        let page = try await desk.submit(
            "/bourg/guichet/familles/a.diarra",
            [
                ("commune", "38001"), ("quotient", "800"), ("impayes", "12,50"), ("situation-travail", "non"), ("piece-venue", "1"),
                ("piece-accord-a.diarra", "1"),
            ])
        #expect(page.text.contains("Le dossier est enregistré") && page.text.contains("noté le 2 novembre 2026 par Nolwenn B."))
        let facts = try await facts(portal)
        #expect(facts.commune.value?.code == "38001" && facts.quotient == .known(800) && facts.unpaid == .known(1250))
        #expect(facts.situations == [Name("travail"): false])
        // A paper that is good while the child attends lasts to the end of the next school year.
        #expect(facts.documents.value?[Name("accord")] == .some(nil))
        let rulebook = try #require(portal.portal.towns.town("bourg")).rulebook
        let next = rulebook.schoolYear(of: try #require(CivilDate(iso: "2027-11-02")))
        #expect(facts.documents.value?[Name("venue")] == .some(next.upperBound))
    }

    @Test func `what an agent notes of a child lasts as long as its paper`() async throws {
        let portal = try await portal()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get("/bourg/guichet/familles/a.diarra")
        try await desk.submit(
            "/bourg/guichet/familles/a.diarra",
            [
                ("enfant", "noe"), ("naissance", "2018-05-04"), ("classe", "ce1"), ("ecole", "curie"), ("situation-pai", "oui"),
                ("piece-sante", "1"), ("piece-assurance", "1"), ("piece-assurance-fin", "2026-12-31"), ("venue-mercredis", "jamais"),
            ])
        let facts = try await facts(portal)
        #expect(facts.born.value?.iso == "2018-05-04" && facts.level == .known(.ce1) && facts.school == .known(Name("curie")))
        #expect(facts.situations == [Name("pai"): true])
        #expect(facts.situationEnds == [Name("pai"): try #require(CivilDate(iso: "2026-12-31"))])
        let year = try #require(portal.portal.towns.town("bourg")).rulebook.schoolYear(of: try #require(CivilDate(iso: "2026-11-02")))
        #expect(facts.documents.value?[Name("sante")] == .some(year.upperBound))
        #expect(facts.came[Name("mercredis")] == Attendance(days: []))
        #expect(facts.siblings == .known(1))
    }

    @Test(arguments: [
        (["quotient": "beaucoup"], "quotient familial"), (["commune": "Bourg"], "code INSEE"), (["impayes": "12,345"], "montant en euros"),
        (["impayes": "-3"], "montant en euros"),
        (["enfant": "noe", "ecole": "curie", "classe": "ms"], "n’a pas de classe de moyenne section"),
        (["enfant": "noe", "naissance": "hier"], "n’est pas une date"), (["enfant": "autre"], "n’est pas de cette famille"),
        (["enfant": "noe", "piece-assurance": "1"], "valable"), (["enfant": "noe", "venue-mercredis": "oui"], "dernière venue"),
    ])
    func `keeps nothing of a form that makes no sense`(fields: [String: String], words: String) async throws {
        let portal = try await portal()
        let before = try await facts(portal)
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get("/bourg/guichet/familles/a.diarra")
        let page = try await desk.post("/bourg/guichet/familles/a.diarra", fields.map { ($0, $1) })
        #expect(page.status == .unprocessableContent && page.text.contains(words))
        #expect(try await facts(portal) == before)
    }

    @Test func `keeps who noted what did not change, and forgets what is unticked`() async throws {
        let portal = try await portal()
        try await portal.addAgent("yves", named: "Yves K.", to: "bourg")
        let first = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await first.get("/bourg/guichet/familles/a.diarra")
        try await first.submit("/bourg/guichet/familles/a.diarra", [("enfant", "noe"), ("piece-sante", "1"), ("situation-pai", "non")])
        let second = try await portal.signedInAtDesk("yves", at: "bourg")
        try await second.get("/bourg/guichet/familles/a.diarra")
        let page = try await second.submit(
            "/bourg/guichet/familles/a.diarra",
            [("vu", "piece-sante=1"), ("vu", "situation-pai=non"), ("enfant", "noe"), ("situation-pai", "non")])
        #expect(page.text.contains("par Nolwenn B.") && !page.text.contains("par Yves K."))
        #expect(try await facts(portal).documents == .known([:]))
    }

    @Test func `a page shown before takes back nothing that was noted meanwhile`() async throws {
        let portal = try await portal()
        try await portal.addAgent("yves", named: "Yves K.", to: "bourg")
        let early = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        let late = try await portal.signedInAtDesk("yves", at: "bourg")
        let address = "/bourg/guichet/familles/a.diarra"
        let home = try await early.get(address).sentAsShown(by: "Enregistrer le foyer")
        let child = try await early.get(address).sentAsShown(by: "Enregistrer Maël")
        try await late.get(address)
        try await late.submit(address, [("quotient", "800"), ("impayes", "12"), ("piece-venue", "1"), ("situation-travail", "oui")])
        try await late.submit(
            address, [("enfant", "noe"), ("naissance", "2018-05-04"), ("classe", "ce1"), ("ecole", "curie"), ("piece-sante", "1")])
        let before = try await facts(portal)
        try await early.submit(address, home.setting("commune", to: "38001"))
        try await early.submit(address, child.setting("situation-pai", to: "non"))
        let after = try await facts(portal)
        #expect(after.commune.value?.code == "38001" && after.situations == [Name("travail"): true, Name("pai"): false])
        #expect(after.quotient == before.quotient && after.unpaid == before.unpaid && after.documents == before.documents)
        #expect(after.born == before.born && after.level == .known(.ce1) && after.school == .known(Name("curie")))
    }

    @Test func `what was typed beside a mistake is shown again, and the field is named by it`() async throws {
        let portal = try await portal()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get("/bourg/guichet/familles/a.diarra")
        let page = try await desk.post(
            "/bourg/guichet/familles/a.diarra", [("commune", "38001"), ("quotient", "beaucoup"), ("piece-venue", "1")])
        let wrong = #"name="quotient" value="beaucoup" autocomplete="off" aria-invalid="true" aria-describedby="faute""#
        #expect(page.body.contains(wrong))
        #expect(page.body.contains("name=\"commune\" value=\"38001\"") && page.body.contains("name=\"piece-venue\" value=\"1\" checked"))
        #expect(page.body.contains("<p id=\"faute\">"))
    }

    @Test func `a family reads what is known and what is missing, and may mend nothing`() async throws {
        let portal = try await portal()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get("/bourg/guichet/familles/a.diarra")
        try await desk.submit("/bourg/guichet/familles/a.diarra", [("commune", "38001"), ("quotient", "845"), ("impayes", "0")])
        let family = try await portal.signedIn("a.diarra", at: "bourg")
        let page = try await family.get("/bourg/dossier")
        for words in [
            "Quotient familial 845", "Habite la commune oui", "Fiche sanitaire à fournir", "Rendez-vous à faire au guichet",
            "PAI signé à confirmer au guichet", "École à préciser au guichet", "Somme due à la ville rien",
        ] { #expect(page.text.contains(words), "\(words) in \(page.text)") }
        // Nobody asks for these two: they are not missing.
        #expect(!page.text.contains("Assurance") && !page.text.contains("Accord signé"))
        #expect(!page.body.contains("method=\"post\" action=\"/bourg/dossier"))
    }

    @Test func `what the town does not know is asked for, and once it is noted the family books`() async throws {
        let portal = try await portal()
        let family = try await portal.signedIn("a.diarra", at: "bourg")
        let plan = "/bourg/enfants/noe/mercredis/etape-1?vue=mois&du=2026-12-01"
        #expect(try await family.get(plan).text.contains("le quotient familial"))
        let desk = try await portal.signedInAtDesk("nolwenn", at: "bourg")
        try await desk.get("/bourg/guichet/familles/a.diarra")
        try await desk.submit("/bourg/guichet/familles/a.diarra", [("commune", "38001"), ("quotient", "800")])
        #expect(try await !family.get(plan).text.contains("le quotient familial"))
    }
}

extension TestPage {
    /// What the form with that button would send, as the page shows it.
    fileprivate func sentAsShown(by button: String) throws -> [(String, String)] {
        let form = try #require(
            body.split(separator: "<form ").map(String.init).first {
                $0.replacing(/<[^>]*>/, with: "").contains(button)
            })
        let hidden = form.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map { (String($0.1), String($0.2)) }
        let typed = form.matches(of: /<input id="[^"]*" name="([^"]*)"(?: type="date")? value="([^"]*)"/)
        let chosen = form.matches(of: /<select id="[^"]*" name="([^"]*)">.*?<option value="([^"]*)" selected>/)
        return hidden + typed.map { (String($0.1), String($0.2)) } + chosen.map { (String($0.1), String($0.2)) }
    }
}

extension [(String, String)] {
    fileprivate func setting(_ name: String, to value: String) -> Self { map { $0.0 == name ? (name, value) : $0 } }
}
