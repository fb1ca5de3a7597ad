import Foundation
import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

struct DemonstrationTests {
    @Test(arguments: ["2020-09-30 10:00", "2023-03-01 10:00", "2026-11-21 10:00"])
    func `fills every town of the project, and tells the logins`(now: String) async throws {
        let portal = try await PortalUnderTest(now: now)
        let logins = try await portal.demonstration().fill()
        #expect(logins.contains { $0.contains("auray") && $0.contains("laetitia") })
        #expect(logins.contains { $0.contains("desk") && $0.contains("sophie") })
        let families = try await portal.portal.database.read { db in
            try Int.fetchOne(db, sql: "SELECT count(DISTINCT town) FROM guardian WHERE town IS NOT NULL")
        }
        #expect(families == 2)
    }

    @Test func `reads the project's families without a mistake`() async throws {
        let portal = try await PortalUnderTest()
        for town in portal.portal.towns.all {
            let file = projectTenants.appending(path: "demonstration/\(town.town.id).yaml")
            let reading = DemonstrationFile.read([UInt8](try Data(contentsOf: file)), name: file.path, of: town.town)
            #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.rendered(in: .english))")
        }
    }

    @Test func `leaves a town alone that has families already`() async throws {
        let portal = try await PortalUnderTest()
        _ = try await portal.demonstration().fill()
        let before = try await portal.count()
        _ = try await portal.demonstration().fill()
        #expect(try await portal.count() == before)
    }

    @Test func `lets a guardian of the demonstration sign in`() async throws {
        let portal = try await PortalUnderTest()
        _ = try await portal.demonstration().fill()
        let home = try await portal.browser().signIn("evry-courcouronnes", "aminata", DemonstrationPortal.password)
        #expect(home.status == .ok)
        #expect(home.text.contains("Lina"))
    }

    @Test func `leaves out children who are not born yet`() async throws {
        let portal = try await PortalUnderTest(now: "2020-09-30 10:00")
        _ = try await portal.demonstration().fill()
        let born = try await portal.portal.database.read { db in
            try String.fetchAll(db, sql: "SELECT id FROM child WHERE town = 'auray' AND born IS NOT NULL ORDER BY id")
        }
        #expect(born == ["gwen", "mael", "tifenn"])
    }
}

extension PortalUnderTest {
    fileprivate func demonstration() -> DemonstrationPortal {
        DemonstrationPortal(portal: portal, folder: folder.appending(path: "tenants").path, logger: silent)
    }

    fileprivate func count() async throws -> Int? {
        try await portal.database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM child WHERE town IS NOT NULL") }
    }
}
