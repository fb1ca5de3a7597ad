import RulesEngine
import TenantConfig
import Testing

/// Requests that are gathered for a batch.
struct BatchRuleTests {
    private func rulebook(late: [Line<Offer>] = []) -> Rulebook {
        Rulebook(
            .town([
                .activity(book: .until(.step(-15, .days), approval: .batch), bookLate: late, gauges: [.places(2)])
            ]))
    }

    private let full: Held = [("2026-09-16", Column("matin"), 2)]

    @Test func `need no place before they are decided together`() {
        let book = rulebook()
        let situation = book.situation(now: "2026-08-20 10:00", taken: full)
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation)
        #expect(decision.outcome == .awaitingApproval && decision.isGathered)
        #expect(book.plan("mercredis", days: days("2026-09-16", "2026-09-16"), in: situation)[0, 0].state == .open)
        #expect(!book.hasPlace("mercredis", [day("2026-09-16"): [Column("matin")]], in: situation))
    }

    @Test(arguments: [("2026-09-01 23:59:59", Decision.Outcome.awaitingApproval), ("2026-09-02 00:00:00", .refused)])
    func `are gathered until booking closes`(now: String, outcome: Decision.Outcome) {
        let book = rulebook()
        #expect(book.decide("2026-09-16", ["matin": .add(meal: nil)], in: book.situation(now: now, taken: full)).outcome == outcome)
    }

    @Test func `are for staff alone once they are late, and need a place then`() {
        let book = rulebook(late: [.late(until: .step(-1, .days))])
        let (empty, crowded) = (book.situation(now: "2026-09-10 10:00"), book.situation(now: "2026-09-10 10:00", taken: full))
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: empty)
        #expect(decision.outcome == .awaitingApproval && !decision.isGathered)
        #expect(book.decide("2026-09-16", ["matin": .add(meal: nil)], in: crowded).causes == [.full(taken: 2, places: 2)])
    }
}
