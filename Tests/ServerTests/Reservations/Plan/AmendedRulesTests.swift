import HTTPTypes
import Testing

@testable import Server

/// Rules that change at a date change by the day attended, on the plan, at the recap and in the decision.
struct AmendedRulesTests {
    private static let rules = "book: 2 days before\namendments: { from: 2023-03-15, because: délibération 12, book: 10 days before }"

    @Test func `each day follows the rule that holds that day, whenever it is asked for`() async throws {
        let bourg = try await Bourg(Self.rules, now: "2023-03-06 10:00")
        let family = try await bourg.family("diarra")
        let plan = try await family.browser.get(family.address("mercredis", "etape-1") + "?vue=mois&du=2023-03-01")
        #expect(plan.tickable.contains("2023-03-08.matin") && plan.tickable.contains("2023-03-22.matin"))
        #expect(!plan.tickable.contains("2023-03-15.matin"))
        #expect(plan.words.contains("Le délai pour réserver est passé depuis le dimanche 5 mars, 23 h 59"))
        let recap = try await bourg.recap(family, ["2023-03-08.matin", "2023-03-22.matin"])
        try await family.confirm(recap, "mercredis")
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-22.matin"])
    }

    @Test(arguments: [
        ("2023-03-08", "2023-03-06 23:59:59", true), ("2023-03-08", "2023-03-07 00:00:00", false),
        ("2023-03-15", "2023-03-05 23:59:59", true), ("2023-03-15", "2023-03-06 00:00:00", false),
    ])
    func `a tick that comes too late for its own rule is refused with that rule`(day: String, now: String, passes: Bool) async throws {
        let bourg = try await Bourg(Self.rules, now: now)
        let family = try await bourg.family("diarra")
        let recap = try await bourg.forged(family, "\(day).matin")
        #expect(recap.body.contains("value=\"confirm\"") == passes)
        let rule = day < "2023-03-15" ? "activities.mercredis.book" : "activities.mercredis.amendments.book"
        #expect(recap.words.contains(rule) != passes)
    }
}
