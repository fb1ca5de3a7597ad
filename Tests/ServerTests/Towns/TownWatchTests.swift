import Foundation
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

struct TownWatchTests {
    @Test func `serves every town of the folder, and nothing else`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg(), "ville": bourg("Ville")])
        try "guichet_tests: 1".write(to: portal.file("bourg.tests"), atomically: true, encoding: .utf8)
        try "guichet: 1".write(to: portal.file(".bourg"), atomically: true, encoding: .utf8)
        await portal.settle()
        #expect(portal.portal.towns.all.map(\.town.id.text) == ["bourg", "ville"])
    }

    @Test func `serves the other towns when one file is bad`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg(), "ville": "guichet: 1\ntown: ["])
        #expect(portal.portal.towns.all.map(\.town.id.text) == ["bourg"])
    }

    @Test func `takes up a change once it has settled, under another revision`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg()])
        let before = try #require(portal.portal.towns.town("bourg"))
        try bourg("Le Bourg").write(to: portal.file("bourg"), atomically: true, encoding: .utf8)
        await portal.watch.look()
        #expect(portal.portal.towns.town("bourg")?.town.portal.name == "Bourg")
        await portal.watch.look()
        let after = try #require(portal.portal.towns.town("bourg"))
        #expect(after.town.portal.name == "Le Bourg")
        #expect(after.revision != before.revision)
    }

    @Test func `leaves what is in force when the file turns bad, and says so until it is good again`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg()])
        let before = try #require(portal.portal.towns.town("bourg"))
        try "guichet: 1\ntown: [".write(to: portal.file("bourg"), atomically: false, encoding: .utf8)
        await portal.settle()
        let standing = try #require(portal.portal.towns.standing("bourg"))
        #expect(standing.town.revision == before.revision)
        #expect(standing.rejected != nil)
        try bourg().write(to: portal.file("bourg"), atomically: false, encoding: .utf8)
        await portal.settle()
        #expect(portal.portal.towns.standing("bourg")?.rejected == nil)
        #expect(portal.portal.towns.standing("bourg")?.since == standing.since)
    }

    @Test func `serves a new file at once, and closes the town of a removed one`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg()])
        try bourg("Ville").write(to: portal.file("ville"), atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(at: portal.file("bourg"))
        await portal.settle()
        #expect(portal.portal.towns.all.map(\.town.id.text) == ["ville"])
        #expect(portal.portal.towns.standing("bourg")?.isClosed == true)
        #expect(try await portal.restarted().all.map(\.town.id.text) == ["ville"])
        #expect(try await portal.restarted().standing("bourg")?.isClosed == true)
    }

    @Test(arguments: ["/bourg/", "/bourg", "/bourg/connexion", "/bourg/guichet/", "/bourg/suivi/abc", "/bourg/nulle-part"])
    func `says at every address of a closed town that its portal is closed`(address: String) async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg(), "ville": bourg("Ville")])
        try FileManager.default.removeItem(at: portal.file("bourg"))
        await portal.settle()
        let page = try await portal.browser().get(address)
        #expect(page.status == .gone)
        #expect(page.text.contains("Le portail de Bourg est fermé"))
        #expect(page.text.contains("01 99 00 00 00"))
        #expect(try await !portal.browser().get("/").body.contains("/bourg/"))
    }

    @Test func `takes a file up again that comes back, with all that was kept`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg(), "ville": bourg("Ville")])
        try await portal.addAgent("nolwenn", to: "bourg")
        let before = try #require(portal.portal.towns.standing("bourg"))
        try FileManager.default.removeItem(at: portal.file("bourg"))
        await portal.settle()
        try bourg().write(to: portal.file("bourg"), atomically: true, encoding: .utf8)
        await portal.settle()
        #expect(portal.portal.towns.town("bourg")?.revision == before.town.revision)
        #expect(portal.portal.towns.standing("bourg")?.since == before.since)
        #expect(try await portal.signedInAtDesk("nolwenn", at: "bourg").get("/bourg/guichet/").status == .ok)
    }

    @Test func `serves what was last in force when the file comes back with mistakes`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg()])
        let before = try #require(portal.portal.towns.town("bourg"))
        try FileManager.default.removeItem(at: portal.file("bourg"))
        await portal.settle()
        try "guichet: 1\ntown: [".write(to: portal.file("bourg"), atomically: true, encoding: .utf8)
        await portal.settle()
        #expect(portal.portal.towns.town("bourg")?.revision == before.revision)
    }

    @Test func `keeps a town through a file that is away for one look`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg()])
        try FileManager.default.removeItem(at: portal.file("bourg"))
        await portal.watch.look()
        try bourg("Le Bourg").write(to: portal.file("bourg"), atomically: true, encoding: .utf8)
        await portal.watch.look()
        #expect(portal.portal.towns.town("bourg") != nil)
        await portal.watch.look()
        #expect(portal.portal.towns.town("bourg")?.town.portal.name == "Le Bourg")
    }

    @Test func `takes up a changed calendar for the towns that rest on it`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg(), "port": bourg("Port", calendar: "france/zone-b")])
        let before = portal.portal.towns.all.map(\.revision)
        let calendar = portal.folder.appending(path: "tenants/calendars/france/zone-c.yaml")
        let text = try String(contentsOf: calendar, encoding: .utf8)
        try text.replacing(/name: .*/, with: "name: Autre zone", maxReplacements: 1).write(to: calendar, atomically: true, encoding: .utf8)
        await portal.settle()
        let after = portal.portal.towns.all.map(\.revision)
        #expect(after[0] != before[0])
        #expect(after[1] == before[1])
        #expect(portal.portal.towns.town("bourg")?.town.calendar.name == "Autre zone")
    }

    @Test func `serves what was last in force when the file is bad at the start`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg()])
        let before = try #require(portal.portal.towns.standing("bourg"))
        try "guichet: 1\ntown: [".write(to: portal.file("bourg"), atomically: true, encoding: .utf8)
        let directory = try await portal.restarted()
        let standing = try #require(directory.standing("bourg"))
        #expect(standing.town.revision == before.town.revision)
        #expect(standing.town.town == before.town.town)
        #expect(standing.since == before.since)
        #expect(standing.rejected != nil)
    }

    @Test func `tells the desk since when a revision is in force, also after going back to an older one`() async throws {
        let portal = try await PortalUnderTest(towns: ["bourg": bourg()], now: "2023-03-01 10:00")
        let first = try #require(portal.portal.towns.standing("bourg"))
        try portal.setClock("2023-03-02 10:00")
        #expect(try await portal.restarted().standing("bourg")?.since == first.since)
        try bourg("Le Bourg").write(to: portal.file("bourg"), atomically: true, encoding: .utf8)
        await portal.settle()
        try portal.setClock("2023-03-03 10:00")
        try bourg().write(to: portal.file("bourg"), atomically: true, encoding: .utf8)
        await portal.settle()
        let last = try #require(portal.portal.towns.standing("bourg"))
        #expect(last.town.revision == first.town.revision)
        #expect(last.since == first.since + 2 * 86_400)
    }
}

extension PortalUnderTest {
    /// As many looks as a change needs to settle.
    fileprivate func settle() async {
        await watch.look()
        await watch.look()
    }

    /// The towns that a server started anew over the same folder and database serves.
    fileprivate func restarted() async throws -> TownDirectory {
        let directory = TownDirectory()
        let watch = TownWatch(
            TownFolder(path: folder.appending(path: "tenants").path), into: directory,
            revisions: TownRevisions(database: portal.database), clock: portal.clock, logger: silent)
        await watch.start()
        return directory
    }
}

/// A town in a few lines.
private func bourg(_ name: String = "Bourg", calendar: String = "france/zone-c") -> String {
    """
    guichet: 1
    town:
      name: \(name)
      space: Espace famille
      calendar: \(calendar)
      desk: { name: Guichet famille, phone: 01 99 00 00 00 }
    activities:
      mercredis:
        label: Accueil du mercredi
        open: { weekdays: wednesday, during: term }
        slots:
          matin: { label: Matin, hours: 08:00-12:00 }
        book: 15 days before
        gauges: 10

    """
}
