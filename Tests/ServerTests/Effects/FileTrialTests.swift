import Foundation
import GRDB
import HTTPTypes
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// A changed file, tried out at the desk before it is taken up.
struct FileTrialTests {
    private static let page = "/bourg/guichet/fichier"

    /// A family that has booked a Wednesday 26 days before.
    private func booked() async throws -> (Bourg, TestFamily) {
        let bourg = try await Bourg("book: 15 days before")
        let family = try await bourg.family("diarra")
        try await family.confirm(try await bourg.recap(family), "mercredis")
        #expect(try await family.booked() == ["2023-03-08.matin"])
        return (bourg, family)
    }

    @Test func `shows the file in force, ready to be changed`() async throws {
        let (bourg, _) = try await booked()
        let page = try await bourg.desk().get(Self.page)
        #expect(page.words.contains("Essayer un changement") && page.body.contains("book: 15 days before"))
    }

    @Test func `tells which reservations the rules would no longer take, with names, and writes nothing`() async throws {
        let (bourg, family) = try await booked()
        let desk = try await bourg.desk()
        let revision = bourg.portal.portal.towns.town("bourg")?.revision
        let page = try await desk.submit(Self.page, [("fichier", Bourg.file("book: 30 days before"))])
        #expect(page.status == .ok)
        #expect(page.words.contains("1 réservé : 1 enfant de 1 famille"))
        #expect(page.words.contains("refusé (délai dépassé), jusqu’ici accepté"))
        #expect(page.words.contains("Lina Diarra") && page.body.contains("/bourg/guichet/familles/diarra\""))
        #expect(page.body.contains("<code>book: 30 days before</code>") && page.body.contains("<code>book: 15 days before</code>"))
        #expect(page.words.contains("Rien n’est annulé."))
        #expect(bourg.portal.portal.towns.town("bourg")?.revision == revision)
        #expect(try await family.booked() == ["2023-03-08.matin"])
    }

    @Test func `says that nothing changes where nothing does`() async throws {
        let (bourg, _) = try await booked()
        let page = try await bourg.desk().submit(Self.page, [("fichier", "# Une remarque\n" + Bourg.file("book: 15 days before"))])
        #expect(page.words.contains("et il ne change rien pour les familles"))
    }

    @Test func `says of what both files have that nothing changes, where one has an activity that the other has not`() async throws {
        let (bourg, _) = try await booked()
        let file = Bourg.file("book: 15 days before")
        let page = try await bourg.desk().submit(Self.page, [("fichier", file.replacing("  mercredis:", with: "  mercredi:"))])
        #expect(page.words.contains("De ce qui est dans les deux fichiers, rien ne change dans ce que les familles peuvent réserver"))
        #expect(page.words.contains("1 créneau réservé. Question"))
    }

    @Test func `shows the mistakes of a file that cannot be used, and keeps what was typed`() async throws {
        let (bourg, _) = try await booked()
        let typed = Bourg.file("bok: 15 days before")
        let page = try await bourg.desk().submit(Self.page, [("fichier", typed.replacing("\n", with: "\r\n"))])
        #expect(page.words.contains("Rien n’est enregistré.") && page.words.contains("Erreur"))
        #expect(page.body.contains("bok: 15 days before\n"))
    }

    @Test func `tells what the last change did`() async throws {
        let (bourg, _) = try await booked()
        let desk = try await bourg.desk()
        #expect(try await desk.get(Self.page + "/dernier-changement").words.contains("il n’a encore rien remplacé"))
        try await bourg.change(to: "book: 30 days before")
        let page = try await desk.get(Self.page + "/dernier-changement")
        #expect(page.words.contains("1 réservé : 1 enfant de 1 famille"))
    }

    @Test func `finds days on which more is held than places would be left`() async throws {
        let bourg = try await Bourg("gauges: 2")
        for id in ["un", "deux"] { try await bourg.family(id).hold(["2023-03-08.matin"], of: "mercredis", at: "nord") }
        let page = try await bourg.desk().submit(Self.page, [("fichier", Bourg.file("gauges: 1"))])
        #expect(page.words.contains("matin du mercredi 8 mars 2023, Centre Nord : 2 réservés, 1 place (jusqu’ici 2)"))
    }

    @Test func `asks as of the instant of the request, and with what was known then`() async throws {
        let (bourg, _) = try await booked()
        let town = try #require(bourg.portal.portal.towns.town("bourg"))
        let kept = try await bourg.portal.portal.database.read { database in
            try EffectReading(before: town.rulebook, after: town.rulebook, zone: town.zone, town: town.town.id, database: database)
                .reservations(from: CivilDate(dayNumber: 0))
        }
        #expect(kept.rows.map(\.asked) == [LocalInstant(iso: "2023-02-10 10:00")])
        #expect(kept.remembered == 1 && kept.count(.booked) == 1)
        #expect(kept.entries.first?.request != nil && kept.entries.first?.household == "diarra")
    }
}

/// A child as it was known when something was decided.
struct RememberedFactsTests {
    private let now = ChildFacts(
        born: .known(CivilDate(dayNumber: 17_000)), level: .known(.ce2), sector: .known("sud"), unpaid: .known(0), quotient: .known(900))

    @Test func `is as it was kept, and as it is now where nothing was`() throws {
        let kept = try #require(
            DecisionFacts(
                json: """
                    {"born":"2016-05-04","level":"ce1","sector":"nord","unpaid":1200,"standing":{},"taken":{},"late":{},
                    "known":{"quotient":"400","situation pai":"yes","document fiche":"2023-08-31","document rib":"",
                    "enrolment cantine":"","came cantine":"never","late cantine":"2023-01-02 2023-01-09","school":""}}
                    """))
        let then = now.remembered(by: kept, isHomeSame: true)
        #expect(then.born.value?.iso == "2016-05-04" && then.level.value == .ce1 && then.sector == .known("nord"))
        #expect(then.unpaid == .known(1200) && then.quotient == .known(400) && then.siblings == .unknown)
        #expect(then.situations == ["pai": true] && then.school == .known(nil))
        #expect(then.documents == .known(["fiche": CivilDate(iso: "2023-08-31"), "rib": nil]))
        #expect(then.enrolments == .known(["cantine": nil]))
        #expect(then.came["cantine"] == Attendance(days: []))
        #expect(then.events["cantine"]?[.late]?.map(\.iso) == ["2023-01-02", "2023-01-09"])
    }

    @Test func `lives where the changed file says, where that is another sector`() throws {
        let kept = try #require(
            DecisionFacts(json: #"{"sector":"nord","standing":{},"taken":{},"late":{},"known":{}}"#))
        #expect(now.remembered(by: kept, isHomeSame: false).sector == .known("sud"))
    }
}

/// The database, looked at while a server may be at work on it.
struct ReadOnlyFileTests {
    @Test func `reads what the server has written, and writes nothing`() async throws {
        let bourg = try await Bourg("book: 15 days before")
        let file = try ReadOnlyFile(path: bourg.portal.folder.appending(path: "guichet.sqlite").path)
        _ = try await bourg.family("diarra")
        #expect(try file.read { try String.fetchAll($0, sql: "SELECT id FROM child WHERE town = 'bourg'") } == ["diarra-c"])
        #expect(throws: (any Error).self) { try file.read { try $0.execute(sql: "DELETE FROM child") } }
    }

    @Test func `says so where there is no such file, or no such tables`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: SettingFault.self) { try ReadOnlyFile(path: folder.appending(path: "nulle-part.db").path) }
        let other = folder.appending(path: "other.db").path
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE child (id TEXT)") }
        #expect(throws: SettingFault.self) { try ReadOnlyFile(path: other) }
    }
}
