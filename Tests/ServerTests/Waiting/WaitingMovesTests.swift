import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Lists move where places have come free, before anybody else asks, and for each child on its own.
struct WaitingMovesTests {
    private let tick = "2023-03-08.matin"

    @Test func `refuse to take an offer back from a page that showed a child waiting`() async throws {
        let bourg = try await Bourg.offering()
        let family = try await bourg.family("deux")
        try await family.confirm(try await bourg.recap(family), "mercredis")
        let desk = try await bourg.desk()
        let shown = try await desk.get("/bourg/guichet/attente")
        #expect(shown.value(ofHidden: "etat") == "waiting")
        try await bourg.free()
        let fields = [("demande", "BO-2023-0001"), ("jour", "2023-03-08"), ("etat", "waiting"), ("go", "retirer")]
        let stale = try await desk.submit("/bourg/guichet/attente", fields)
        #expect(stale.status == .conflict && stale.words.contains("La liste a changé"))
        #expect(try await family.booked() == [tick + "?"])
    }

    @Test func `tell the family when an agent takes an offer back`() async throws {
        let bourg = try await Bourg.offering()
        let families = [try await bourg.family("deux"), try await bourg.family("trois")]
        for family in families { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try await bourg.free()
        let desk = try await bourg.desk()
        let fields = [("demande", "BO-2023-0001"), ("jour", "2023-03-08"), ("etat", "offered"), ("go", "retirer")]
        try await desk.submit("/bourg/guichet/attente", fields)
        let mail = try #require(try await bourg.mails(to: "deux").first { $0.subject.contains("n’est plus en liste d’attente") })
        #expect(mail.text.contains("Le service a dû reprendre la place proposée."))
        #expect(try await families[1].booked() == [tick + "?"])
    }

    @Test func `read a second press as the first, on either side`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: staff")
        try await bourg.family("un").hold([tick], of: "mercredis", at: "nord")
        let family = try await bourg.family("deux")
        try await family.confirm(try await bourg.recap(family), "mercredis")
        try await bourg.free()
        let desk = try await bourg.desk()
        let fields = [("demande", "BO-2023-0001"), ("jour", "2023-03-08"), ("etat", "waiting"), ("go", "donner")]
        for _ in 1...2 {
            #expect(try await desk.post("/bourg/guichet/attente", fields).redirection == "/bourg/guichet/attente?fait=donnee")
        }
        #expect(try await bourg.subjects(to: "deux") == ["Lina est sur la liste d’attente", "Votre demande est acceptée"])
    }

    @Test func `give together what a minimum asks for, of which one day was full`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic\nlimits: { per: month, at_least: 2 days }")
        try await bourg.family("un").hold([tick], of: "mercredis", at: "nord")
        let family = try await bourg.family("deux")
        let page = try await family.confirm(try await bourg.recap(family, [tick, "2023-03-15.matin"]), "mercredis")
        #expect(page.words.contains("Vous êtes sur la liste d’attente"))
        #expect(try await family.booked() == [])
        try await bourg.free()
        #expect(try await family.booked() == [tick, "2023-03-15.matin"])
    }

    @Test func `keep an offer that a family's older page would have left with the list`() async throws {
        let bourg = try await Bourg.offering()
        let family = try await bourg.family("deux")
        try await family.confirm(try await bourg.recap(family), "mercredis")
        try await bourg.free()
        let fields = [("jour", "2023-03-08"), ("etat", "waiting"), ("go", "laisser")]
        #expect(try await family.browser.submit("/bourg/demandes/BO-2023-0001", fields).status == .badRequest)
        #expect(try await family.booked() == [tick + "?"])
    }

    @Test func `give places that a changed file adds to those who wait, before whoever asks first`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic")
        let (waiting, quick) = (try await bourg.family("deux"), try await bourg.family("vite"))
        try await bourg.family("un").hold([tick], of: "mercredis", at: "nord")
        try await waiting.confirm(try await bourg.recap(waiting), "mercredis")
        try await bourg.change(to: "gauges: 2\nwaiting_list: automatic")
        let answered = try await quick.confirm(try await bourg.recap(quick), "mercredis")
        #expect(answered.words.contains("en validant, l’enfant rejoint la liste d’attente"))
        #expect(try await waiting.booked() == [tick])
        #expect(try await quick.booked() == [])
    }

    @Test func `pass an offer that has ended on before whoever asks first`() async throws {
        let bourg = try await Bourg.offering()
        let families = [try await bourg.family("deux"), try await bourg.family("trois")]
        for family in families { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try await bourg.free()
        try bourg.portal.setClock("2023-02-12 10:00:00")
        let quick = try await bourg.family("vite")
        try await quick.confirm(try await bourg.recap(quick), "mercredis")
        #expect(try await quick.booked() == [])
        #expect(try await families[1].booked() == [tick + "?"])
    }

    @Test func `take nothing from a family for what goes wrong about another`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic")
        let (first, second, third) = (try await bourg.family("un"), try await bourg.family("deux"), try await bourg.family("trois"))
        try await first.confirm(try await bourg.recap(first), "mercredis")
        for family in [second, third] { try await family.confirm(try await bourg.recap(family), "mercredis") }
        try await bourg.portal.portal.database.write { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER broken BEFORE INSERT ON reservation WHEN NEW.child = 'deux-c'
                    BEGIN SELECT RAISE(ABORT, 'broken'); END
                    """)
        }
        let page = try await first.confirm(try await first.recap("mercredis", on: "2023-03-01", untick: [tick]), "mercredis")
        #expect(page.words.contains("C’est enregistré"))
        #expect(try await second.booked() == [])
        #expect(try await third.booked() == [tick])
        #expect(try await second.browser.get("/bourg/demandes").words.contains("En liste d’attente"))
    }

    @Test func `ask only about the days and centres where places have come free`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic")
        let both = ["2023-03-08.matin", "2023-03-15.matin"]
        let (first, south) = (try await bourg.family("un"), try await bourg.family("sud", at: "sud"))
        try await first.confirm(try await bourg.recap(first, both), "mercredis")
        try await south.hold([tick], of: "mercredis", at: "sud")
        let second = try await bourg.family("deux")
        let other = try await bourg.family("ailleurs", at: "sud")
        try await second.confirm(try await bourg.recap(second, both), "mercredis")
        try await other.confirm(try await bourg.recap(other), "mercredis")
        try await bourg.portal.portal.database.write { try $0.execute(sql: "DELETE FROM reservation WHERE child IN ('un-c', 'sud-c')") }
        let town = try #require(bourg.portal.portal.towns.town("bourg"))
        let portal = bourg.portal.portal
        try await portal.database.write { db in
            let place = FreedPlace(day: try #require(CivilDate(iso: "2023-03-15")), centre: "nord")
            try WaitingMoves(portal: portal, town: town, instant: portal.instant(in: town), database: db).move("mercredis", freed: [place])
        }
        #expect(try await second.booked() == ["2023-03-15.matin"])
        #expect(try await other.booked() == [])
    }
}
