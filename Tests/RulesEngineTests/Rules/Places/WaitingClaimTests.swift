import RulesEngine
import TenantConfig
import Testing

/// Whose the places are for which children wait, as gauges count them.
struct WaitingClaimTests {
    private let small = PlaceHolder(child: .born("2021-01-01"), centre: nil, days: [day("2026-09-16"): [Column("matin")]])

    private func outcome(
        _ gauge: Line<Gauge>, on date: String = "2026-09-16", standing: [String: [Name<Slot>: Standing.Place]] = [:], waiting: Int = 1
    ) -> Decision.Outcome {
        let book = Rulebook(
            .town([
                .activity(
                    open: [.open(.all, [.period(.allYear)])], slots: [.slot("matin"), .slot("soir")], book: .until(.step(-1, .days)),
                    gauges: [gauge], waitingList: [.waiting(promote: .staff)])
            ]))
        let situation = book.situation(now: "2026-09-01 00:00", standing: standing, waiting: Array(repeating: small, count: waiting))
        return book.decide(date, ["soir": .add(meal: nil)], in: situation).outcome
    }

    @Test(arguments: [
        (Gauge.Span.slot, "2026-09-16", Decision.Outcome.accepted), (.day, "2026-09-16", .waiting), (.day, "2026-09-17", .accepted),
        (.week, "2026-09-18", .waiting), (.week, "2026-09-21", .accepted),
    ])
    func `are theirs in whatever a child counts once in`(span: Gauge.Span, date: String, outcome: Decision.Outcome) {
        #expect(self.outcome(.places(1, per: span), on: date) == outcome)
    }

    @Test func `are as many as wait, one for each`() {
        #expect(outcome(.places(5, per: .day), waiting: 4) == .accepted)
        #expect(outcome(.places(5, per: .day), waiting: 5) == .waiting)
    }

    @Test func `are not those of a child that has one there already`() {
        #expect(outcome(.places(1, per: .day), standing: ["2026-09-16": ["matin": .init()]]) == .accepted)
        #expect(outcome(.places(1, per: .week), standing: ["2026-09-14": ["matin": .init()]]) == .accepted)
    }

    @Test func `are theirs in their own quota alone`() {
        func quota(_ places: Int, _ conditions: [Condition] = []) -> Line<Quota> {
            Line(conditions: conditions, keys: Quota(places: places), place: rulePlace("quotas"))
        }
        let bySize = [quota(1, [.ages([AgeRange(least: 3, most: 5)])]), quota(1)]
        #expect(outcome(.places(2, per: .day, quotas: bySize)) == .accepted)
        #expect(outcome(.places(1, per: .day, quotas: [quota(1)])) == .waiting)
    }
}
