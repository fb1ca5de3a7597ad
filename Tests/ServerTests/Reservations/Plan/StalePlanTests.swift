import GRDB
import Testing

@testable import Server

/// A page of the plan that was opened before something was booked elsewhere takes nothing of it away.
struct StalePlanTests {
    @Test func `leaves what the same guardian has booked on another page since`() async throws {
        let family = try await family()
        let stale = try await family.browser.get(march(family))
        try await family.confirm(try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"]), mercredis)
        let recap = try await family.press(("go", "recap"), on: stale, at: march(family), tick: ["2023-03-15.matin"])
        #expect(recap.words.contains("1 créneau ajouté"))
        try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-15.matin"])
    }

    @Test func `leaves what the other parent has booked since`() async throws {
        let family = try await family()
        let stale = try await family.browser.get(march(family))
        let other = try await otherParent(of: family)
        let plan = try await other.get(march(family))
        let theirs = try await family.press(("go", "recap"), on: plan, at: march(family), tick: ["2023-03-08.matin"], in: other)
        try await family.confirm(theirs, mercredis, in: other)
        let recap = try await family.press(("go", "recap"), on: stale, at: march(family), tick: ["2023-03-15.matin"])
        try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-15.matin"])
    }

    @Test func `unticks nothing booked since with the button of a whole column`() async throws {
        let family = try await family()
        let stale = try await family.browser.get(march(family))
        try await family.confirm(try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-08.matin"]), mercredis)
        let others = stale.tickable.filter { $0.hasSuffix(".matin") && $0 != "2023-03-08.matin" }
        #expect(others.count > 1)
        try await family.press(("column", "matin"), on: stale, at: march(family), tick: others)
        let ticked = try await family.browser.get(march(family)).ticked
        #expect(Set(ticked) == Set(others + ["2023-03-08.matin"]))
    }

    @Test func `still removes what was drawn as booked and comes back empty`() async throws {
        let family = try await family()
        try await family.hold(["2023-03-08.matin", "2023-03-15.matin"], of: mercredis, at: "les-aunettes")
        try await family.confirm(try await family.recap(mercredis, on: "2023-03-01", untick: ["2023-03-08.matin"]), mercredis)
        #expect(try await family.booked() == ["2023-03-15.matin"])
    }

    @Test func `drops a tick that is taken back on the page before the recap`() async throws {
        let family = try await family()
        let before = try await family.browser.get(march(family))
        try await family.press(("go", "recap"), on: before, at: march(family), tick: ["2023-03-08.matin"])
        let recap = try await family.press(("go", "recap"), on: before, at: march(family), tick: ["2023-03-15.matin"])
        try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-15.matin"])
    }

    @Test func `leaves a booked meal that the town no longer offers`() async throws {
        let family = try await family()
        try await family.hold(["2023-03-08.matin", "2023-03-08.repas.ancien"], of: mercredis, at: "les-aunettes")
        let recap = try await family.recap(mercredis, on: "2023-03-01", tick: ["2023-03-15.matin"])
        try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-08.repas.ancien", "2023-03-15.matin"])
    }

    @Test func `takes the same meal sent twice as one`() async throws {
        let family = try await family()
        let ticks = ["2023-03-08.matin", "2023-03-08.repas.classique", "2023-03-08.repas.classique"]
        try await family.confirm(try await family.recap(mercredis, on: "2023-03-01", tick: ticks), mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-08.repas.classique"])
    }

    private let mercredis = "mercredis"

    private func march(_ family: TestFamily) -> String { family.address(mercredis, "etape-1") + "?vue=mois&du=2023-03-01" }

    private func family() async throws -> TestFamily {
        let portal = try await PortalUnderTest(now: "2023-02-10 10:00")
        return try await TestFamily(enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: portal)
    }

    /// Signs in a guardian of another household that shares the child.
    private func otherParent(of family: TestFamily) async throws -> TestBrowser {
        let other = try await TestFamily("autre", child: "Maël", enrolled: [:], in: family.town, of: family.portal)
        try await family.portal.portal.database.write { db in
            try db.execute(
                sql: "INSERT INTO household_child VALUES (?, ?, ?)", arguments: [family.town, other.id, family.child])
        }
        return other.browser
    }
}
