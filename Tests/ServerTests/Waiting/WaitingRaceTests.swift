import Foundation
import GRDB
import TenantConfig
import Testing

@testable import Server

/// Places of waiting lists, asked for by many at once.
struct WaitingRaceTests {
    @Test func `one of a hundred has the place, and ninety-nine wait, each at a rank of its own`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: automatic")
        var asking: [(TestFamily, TestPage)] = []
        for number in 1...100 {
            let family = try await bourg.family("f\(number)")
            asking.append((family, try await bourg.recap(family)))
        }
        #expect(try await bourg.together(asking) == 1)
        var again: [(TestFamily, TestPage)] = []
        for (family, _) in asking where try await family.booked().isEmpty { again.append((family, try await bourg.recap(family))) }
        _ = try await bourg.together(again)
        #expect(try await asking[0].0.count("reservation") == 1)
        #expect(try await asking[0].0.count("waiting_day") == 99)
    }

    @Test func `an offer is taken once, by a hundred presses at once and while others ask for its place`() async throws {
        let bourg = try await Bourg.offering()
        let family = try await bourg.family("deux")
        try await family.confirm(try await bourg.recap(family), "mercredis")
        try await bourg.free()
        var asking: [(TestFamily, TestPage)] = []
        for number in 1...20 {
            let other = try await bourg.family("f\(number)")
            asking.append((other, try await bourg.recap(other)))
        }
        let (follow, others) = (try await bourg.followUp("BO-2023-0001"), asking)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...100 {
                group.addTask {
                    let fields = [("jour", "2023-03-08"), ("etat", "offered"), ("go", "prendre")]
                    let page = try await bourg.portal.browser().post(follow, fields)
                    #expect(page.redirection == follow)
                }
            }
            group.addTask {
                let taken = try await bourg.together(others)
                #expect(taken == 0)
            }
            try await group.waitForAll()
        }
        #expect(try await family.count("reservation") == 1)
        #expect(try await family.booked() == ["2023-03-08.matin"])
        #expect(try await bourg.subjects(to: "deux").filter { $0 == "Votre demande est acceptée" }.count == 1)
    }

    @Test func `a place that comes free is given once, however many look at the list`() async throws {
        let bourg = try await Bourg("gauges: 1\nwaiting_list: { promote: confirmed, confirm_by: 48 hours after the answer }")
        let first = try await bourg.family("un")
        try await first.confirm(try await bourg.recap(first), "mercredis")
        for number in 1...5 {
            let family = try await bourg.family("f\(number)")
            try await family.confirm(try await bourg.recap(family), "mercredis")
        }
        let cancelling = try await first.recap("mercredis", on: "2023-03-01", untick: ["2023-03-08.matin"])
        let patrol = WaitingPatrol(portal: bourg.portal.portal, logger: silent)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await first.confirm(cancelling, "mercredis") }
            for _ in 0..<100 { group.addTask { await patrol.look() } }
            try await group.waitForAll()
        }
        #expect(try await first.count("reservation") == 1)
        let offered = try await bourg.portal.portal.database.read { db in
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM waiting_day WHERE state = 'offered'")
        }
        #expect(offered == 1)
    }
}
