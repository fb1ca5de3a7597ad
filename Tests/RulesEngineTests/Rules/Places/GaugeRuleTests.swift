import RulesEngine
import TenantConfig
import Testing

struct GaugeRuleTests {
    private let gauges: [Line<Gauge>] = [
        .places(60, [.centre(["nord"])]), .places(48, [.centre(["sud"])]), .places(10, [.meal(["sans-viande"])]),
    ]

    private func rulebook(_ gauges: [Line<Gauge>]) -> Rulebook {
        let slots: [Slot] = [.slot("matin", ("08:00", "12:00")), .slot("repas", meals: ["classique", "sans-viande"])]
        let activity = Activity.activity(centres: ["nord", "sud"], slots: slots, book: .until(.step(-1, .days)), gauges: gauges)
        return Rulebook(.town([activity], centres: [.centre("nord"), .centre("sud")]))
    }

    private func decide(
        _ taken: Held, at centre: Name<Centre>, _ asked: [Name<Slot>: ReservationRequest.Change],
        standing: [String: [Name<Slot>: Standing.Place]] = [:]
    ) -> Decision {
        let book = rulebook(gauges)
        let situation = book.situation(now: "2026-09-01 00:00", enrolled: .at(centre), standing: standing, taken: taken)
        return book.decide("2026-09-16", asked, in: situation)
    }

    @Test(arguments: [(59, 1, true), (60, 0, false), (61, 0, false)])
    func `the last place is given once`(taken: Int, left: Int, accepted: Bool) {
        let decision = decide([("2026-09-16", Column("matin"), taken)], at: "nord", ["matin": .add(meal: nil)])
        #expect(decision.outcome == (accepted ? .accepted : .refused))
        #expect(decision.lines.map(\.placesLeft) == [left])
        #expect(decision.causes == (accepted ? [] : [.full(taken: taken, places: 60)]))
    }

    @Test func `each centre has its own, and a centre without one is unlimited`() {
        let taken: Held = [("2026-09-16", Column("matin"), 50)]
        #expect(decide(taken, at: "sud", ["matin": .add(meal: nil)]).causes == [.full(taken: 50, places: 48)])
        #expect(decide(taken, at: "nord", ["matin": .add(meal: nil)]).lines.map(\.placesLeft) == [10])
        #expect(decide(taken, at: "ferme", ["matin": .add(meal: nil)]).lines.map(\.placesLeft) == [nil])
    }

    @Test func `all meals of a slot count together, and a gauge of one meal counts that meal alone`() {
        let taken: Held = [("2026-09-16", Column("repas", "classique"), 55), ("2026-09-16", Column("repas", "sans-viande"), 5)]
        #expect(decide(taken, at: "nord", ["repas": .add(meal: "classique")]).causes == [.full(taken: 60, places: 60)])
        let few: Held = [("2026-09-16", Column("repas", "classique"), 20), ("2026-09-16", Column("repas", "sans-viande"), 9)]
        #expect(decide(few, at: "nord", ["repas": .add(meal: "sans-viande")]).lines.map(\.placesLeft) == [1])
    }

    @Test func `the child's own place is free for another meal`() {
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2026-09-16": ["repas": .init(meal: "classique")]]
        let taken: Held = [("2026-09-16", Column("repas", "classique"), 60)]
        #expect(decide(taken, at: "nord", ["repas": .add(meal: "sans-viande")], standing: standing).outcome == .accepted)
    }

    @Test func `a full cell shows full, a removal frees and is never full`() {
        let book = rulebook(gauges)
        let situation = book.situation(
            now: "2026-09-01 00:00", enrolled: .at("nord"), standing: ["2026-09-23": ["matin": .init()]],
            taken: [("2026-09-16", Column("matin"), 60), ("2026-09-23", Column("matin"), 61)])
        let plan = book.plan("mercredis", days: days("2026-09-16", "2026-09-23"), in: situation)
        #expect(plan[0, 0].state == .full)
        #expect(plan[1, 0].state == .booked(locked: false))
        #expect(book.decide("2026-09-23", ["matin": .remove], in: situation).outcome == .accepted)
    }
}
