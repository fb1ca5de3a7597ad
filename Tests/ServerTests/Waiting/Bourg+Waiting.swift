import Foundation
import GRDB
import TenantConfig
import Testing

@testable import Server

extension Bourg {
    /// One place, taken by a first family; those who wait confirm within 48 hours.
    static func offering() async throws -> Bourg {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: { promote: confirmed, confirm_by: 48 hours after the answer }")
        try await bourg.family("un").hold(["2023-03-08.matin"], of: "mercredis", at: "nord")
        return bourg
    }

    /// The first family gives its place up.
    func free() async throws {
        let town = try #require(portal.portal.towns.town("bourg"))
        let portal = portal.portal
        try await portal.database.write { db in
            try db.execute(sql: "DELETE FROM reservation WHERE child = 'un-c'")
            let day = try #require(CivilDate(iso: "2023-03-08"))
            try WaitingMoves(portal: portal, town: town, instant: portal.instant(in: town), database: db)
                .move("mercredis", freed: [FreedPlace(day: day, centre: "nord")])
        }
    }

    /// What the portal does now and then by itself.
    func patrol() async { await WaitingPatrol(portal: portal.portal, logger: silent).look() }

    /// Another file comes into force.
    ///
    /// - Parameter others: what it says beside its activity.
    func change(to rules: String, with others: String = "") async throws {
        try (Self.file(rules) + others).write(to: portal.file("bourg"), atomically: true, encoding: .utf8)
        for _ in 0..<2 { await portal.watch.look() }
    }

    /// The page that the mails about a request lead to.
    func followUp(_ number: String) async throws -> String {
        let token = try await portal.portal.database.read { db in
            try String.fetchOne(db, sql: "SELECT token FROM request WHERE number = ?", arguments: [number])
        }
        return "/bourg/suivi/\(try #require(token))"
    }

    /// An agent, signed in, who looks at the waiting lists.
    func desk(again isKnown: Bool = false) async throws -> TestBrowser {
        let portal = portal.portal
        if !isKnown {
            try await portal.database.write { try $0.execute(sql: "INSERT INTO agent VALUES ('bourg', 'a', 'agent', 'Agent', '')") }
        }
        let browser = self.portal.browser()
        let token = try await portal.sessions.open(.desk, account: "a", in: Name("bourg"), at: portal.clock.now())
        browser.setCookie("guichet", token, path: "/bourg/guichet/")
        try await browser.get("/bourg/guichet/attente")
        return browser
    }

    /// The subjects of a family's mails without their numbers, in alphabetical order.
    func subjects(to family: String) async throws -> [String] {
        try await mails(to: family).map { $0.subject.split(separator: " (")[0].description }.sorted()
    }

    /// A family's mails.
    func mails(to family: String) async throws -> [OutboxMail] {
        try await portal.portal.database.read { database in
            try Outbox.mails(in: Name("bourg"), database).filter { $0.recipient == "\(family)@example.org" }
        }
    }
}
