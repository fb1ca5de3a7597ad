import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// Requests that are gathered until a day, then answered together.
struct BatchTests {
    private let tick = "2023-03-08.matin"
    private let rules = "gauges: 1\nbook: { until: 2023-02-20, approval: batch }\npriority: [{ level: cp, because: article 4 }, arrival]"
    private let address = Bourg.batches

    @Test func `are taken beyond the places, hold none, and are answered in the town's order`() async throws {
        let bourg = try await Bourg(rules)
        let (first, second) = (try await bourg.family("un"), try await bourg.family("deux", level: "cp"))
        for family in [first, second] {
            let recap = try await bourg.recap(family)
            #expect(recap.words.contains("recueillies jusqu’au lundi 20 février 2023, 23 h 59"))
            #expect(try await family.confirm(recap, "mercredis").words.contains("puis reçoivent leur réponse ensemble"))
            #expect(try await family.booked() == [])
        }
        let again = try await first.browser.get(first.address("mercredis", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(again.words.contains("déjà demandé") && !again.tickable.contains(tick))
        let desk = try await bourg.desk()
        #expect(try await desk.get(address).words.contains("2 demandes reçues, jusqu’au lundi 20 février 2023, 23 h 59"))
        #expect(try await desk.get("/bourg/guichet/").words.contains("Aucune demande à traiter"))
        try bourg.portal.setClock("2023-02-21 00:00:00")
        let page = try await bourg.batch()
        for words in ["Tout est accepté", "Pas de place", "Priorité : article 4"] { #expect(page.words.contains(words), "\(words)") }
        let done = try await page.browser.submit(address, page.fields)
        #expect(done.words.contains("2 demandes ont leur réponse"))
        #expect(try await first.booked() == [])
        #expect(try await second.booked() == [tick])
        #expect(try await bourg.subjects(to: "un") == ["Nous avons bien reçu votre demande", "Votre demande n’a pas pu être acceptée"])
        #expect(try await bourg.subjects(to: "deux") == ["Nous avons bien reçu votre demande", "Votre demande est acceptée"])
    }

    @Test func `grant the days that have places, and tell the others`() async throws {
        let bourg = try await Bourg("gauges: 1\nbook: { until: 2023-02-20, approval: batch }")
        try await bourg.family("pris").hold([tick], of: "mercredis", at: "nord")
        let family = try await bourg.family("un")
        try await family.confirm(try await bourg.recap(family, [tick, "2023-03-15.matin"]), "mercredis")
        try bourg.portal.setClock("2023-02-21 10:00")
        let page = try await bourg.batch()
        #expect(page.words.contains("Accepté en partie"))
        try await page.browser.submit(address, page.fields)
        #expect(try await family.booked() == ["2023-03-15.matin"])
        try await family.signIn(family.browser)
        #expect(try await family.browser.get("/bourg/demandes/BO-2023-0001").words.contains("C’est enregistré en partie"))
        #expect(try await bourg.subjects(to: "un").contains("Votre demande est acceptée en partie"))
    }

    @Test func `count a child that holds places of the week already once`() async throws {
        let bourg = try await Bourg("gauges: [{ places: 2, per: week }]\nbook: { until: 2023-02-20, approval: batch }")
        let families = [try await bourg.family("un"), try await bourg.family("deux"), try await bourg.family("trois")]
        try await families[0].hold(["2023-03-08.matin"], of: "mercredis", at: "nord")
        for family in families { try await family.confirm(try await bourg.recap(family, ["2023-03-08.apres-midi"]), "mercredis") }
        try bourg.portal.setClock("2023-02-21 10:00")
        let page = try await bourg.batch()
        try await page.browser.submit(address, page.fields)
        #expect(try await families[0].booked() == ["2023-03-08.apres-midi", "2023-03-08.matin"])
        #expect(try await families[1].booked() == ["2023-03-08.apres-midi"])
        #expect(try await families[2].booked() == [])
    }

    @Test func `let those wait who have no place, where the town has a list`() async throws {
        let list = "waiting_list: { promote: staff, until: any time }"
        let bourg = try await Bourg("gauges: 1\nbook: { until: 2023-02-20, approval: batch }\n" + list)
        let families = [try await bourg.family("un"), try await bourg.family("deux")]
        for family in families { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try bourg.portal.setClock("2023-02-21 10:00")
        let page = try await bourg.batch()
        try await page.browser.submit(address, page.fields)
        #expect(try await families[0].booked() == [tick])
        #expect(try await families[1].booked() == [])
        #expect(try await bourg.subjects(to: "deux").contains("Lina est sur la liste d’attente"))
    }

    @Test func `are not answered while they are gathered, nor otherwise than shown`() async throws {
        let bourg = try await Bourg(rules)
        let families = [try await bourg.family("un"), try await bourg.family("deux", level: "cp")]
        for family in families { try await family.confirm(try await bourg.recap(family), "mercredis") }
        // What would be proposed is known before the last day has passed; it is answered after it.
        try bourg.portal.setClock("2023-02-20 23:59:59")
        let desk = try await bourg.desk()
        #expect(try await desk.post(address, try await proposed(bourg)).status == .conflict)
        try bourg.portal.setClock("2023-02-21 10:00")
        let page = try await bourg.batch()
        try await page.browser.get("/bourg/guichet/demandes/BO-2023-0002")
        #expect(try await page.browser.post("/bourg/guichet/demandes/BO-2023-0002", [("accepter", "1")]).status == .conflict)
        try await page.browser.post("/bourg/guichet/demandes/BO-2023-0002", [("phrase", "Dossier incomplet.")])
        let changed = try await page.browser.submit(address, page.fields)
        #expect(changed.status == .conflict && changed.words.contains("Le lot a changé"))
        #expect(try await families[0].booked() == [])
    }

    @Test func `stand together with those of the same household`() async throws {
        let bourg = try await Bourg(rules.replacing("gauges: 1", with: "gauges: 2"))
        let (first, other) = (try await bourg.family("un"), try await bourg.family("deux"))
        for family in [other, first] { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try await addSibling(bourg, of: first)
        try bourg.portal.setClock("2023-02-21 10:00")
        let page = try await bourg.batch()
        try await page.browser.submit(address, page.fields)
        #expect(try await first.booked() == [tick])
        #expect(try await other.booked() == [])
        #expect(try await first.count("reservation") == 2)
    }

    @Test func `are answered once by a hundred presses at once, and never beyond the places`() async throws {
        let bourg = try await Bourg(rules.replacing("gauges: 1", with: "gauges: 3"))
        var families: [TestFamily] = []
        for number in 1...20 {
            let family = try await bourg.family("f\(number)")
            try await family.confirm(try await bourg.recap(family), "mercredis")
            families.append(family)
        }
        try bourg.portal.setClock("2023-02-21 10:00")
        let page = try await bourg.batch()
        let done = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 1...100 {
                group.addTask { try await page.browser.post("/bourg/guichet/lots", page.fields).redirection?.hasSuffix("fait=20") == true }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 1)
        #expect(try await families[0].count("reservation") == 3)
        for (number, family) in families.enumerated() { #expect(try await family.booked() == (number < 3 ? [tick] : [])) }
        #expect(try await families[0].count("outbox") == 40)
    }

    /// What the form of the only batch would send, had its page been shown already.
    private func proposed(_ bourg: Bourg) async throws -> [(String, String)] {
        let town = try #require(bourg.portal.portal.towns.town("bourg"))
        return try await bourg.portal.portal.database.read { database in
            let batch = try #require(try BatchStore(town: town.town.id, database: database).batches().first)
            let seen = try BatchProposal(batch, in: town, database).seen
            return [("activite", batch.activity.text), ("jusque", batch.until.description), ("seen", seen)]
        }
    }

    /// A child of `cp` in that household, for whom the same is asked.
    private func addSibling(_ bourg: Bourg, of family: TestFamily) async throws {
        let town = try #require(bourg.portal.portal.towns.town("bourg"))
        let portal = bourg.portal.portal
        try await portal.database.write { db in
            try db.execute(sql: "INSERT INTO child VALUES ('bourg', 'soeur', 'Zoé', 'Diarra', '2017-05-04', 'cp')")
            try db.execute(sql: "INSERT INTO household_child VALUES ('bourg', ?, 'soeur')", arguments: [family.id])
            try db.execute(
                sql: """
                    INSERT INTO enrolment (town, child, activity, centre, since) VALUES ('bourg', 'soeur', 'mercredis', 'nord', '2020-09-01')
                    """)
            let guardian = try #require(try Guardian.find(family.id, in: town.town.id, db))
            let day = try #require(CivilDate(iso: "2023-03-08"))
            var request = NewRequest(
                guardian: guardian, child: "soeur", activity: "mercredis", kind: .reservation, state: .pending, draft: Token.random(),
                lines: [RequestRecord.Line(day: day, slot: "matin", change: .add(meal: nil))], instant: portal.instant(in: town),
                revision: town.revision, facts: "{}")
            request.gatheredUntil = LocalInstant(iso: "2023-02-21 00:00")
            _ = try request.keep(in: town.town.id, db)
        }
    }
}
