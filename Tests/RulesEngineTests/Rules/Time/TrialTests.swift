import RulesEngine
import TenantConfig
import Testing

/// Rules that are tried before they bite: told or recorded, and nothing refused.
struct TrialTests {
    private let daily: [Line<Opening>] = [.open(.all, [.period(.allYear)])]

    private func decide(
        _ trials: [Line<Verb.Keys>], lateTrials: [Line<Offer>] = [], late: [Line<Offer>] = [], now: String, until: Limit = .step(-2, .days)
    ) -> Decision.Line? {
        let verb = Verb(lines: [.verb(until: until)], trials: trials)
        let rules = Rulebook(.town([.activity(open: daily, book: verb, bookLate: late, lateTrials: lateTrials)]))
        return rules.decide("2026-09-24", ["matin": .add(meal: nil)], in: rules.situation(now: now)).lines.first
    }

    @Test(arguments: [("2026-09-04 23:59:59", 0), ("2026-09-05 00:00", 1), ("2026-09-22 23:59:59", 1), ("2026-09-23 00:00", 0)])
    func `a stricter deadline is told from when it would have passed, as long as the request may be`(now: String, count: Int) {
        let trial = Line<Verb.Keys>.verb(until: .step(-20, .days), mode: .warn, path: "book[1]", because: "article 4")
        let line = decide([trial], now: now)
        #expect(line?.tried.count == count && line?.mask.isEmpty == (now < "2026-09-23"))
        guard count > 0, case .reason(let reason)? = line?.tried.first?.finding else { return }
        #expect(reason.cause == .deadlinePassed(instant("2026-09-05 00:00")) && reason.because == "article 4")
        #expect(reason.rule?.path == "book[1].until" && line?.tried.first?.mode == .warn)
    }

    @Test func `an opening and channels are tried as well, each in its mode`() {
        let trials: [Line<Verb.Keys>] = [
            .verb(opens: .date("2026-09-10"), mode: .audit), .verb(by: [.desk], mode: .warn),
            .verb([.weekday(WeekdaySet(.monday))], by: [.desk], mode: .audit),
        ]
        let line = decide(trials, now: "2026-09-01 10:00")
        let causes = line?.tried.map { tried -> Reason.Cause? in if case .reason(let reason) = tried.finding { reason.cause } else { nil } }
        #expect(causes == [.wrongChannel(.portal, instead: [.desk]), .notOpenYet(instant("2026-09-10 00:00"))])
        #expect(line?.tried.map(\.mode) == [.warn, .audit])
    }

    @Test func `a dearer offer is tried above the one in force`() {
        let charge = Charge(.more(500))
        let trial = Line(
            keys: Offer(charge: charge), mode: .warn, place: RulePlace(path: "book_late[1]", line: 7, column: 9))
        let inForce = Line(keys: Offer(), place: RulePlace(path: "book_late[2]", line: 8, column: 9))
        let line = decide([], lateTrials: [trial], late: [inForce], now: "2026-09-23 10:00")
        #expect(line?.late?.place.path == "book_late[2]" && line?.tried == [Decision.Tried(.offer(trial), .warn)])
        #expect(decide([], lateTrials: [trial], late: [inForce], now: "2026-09-22 10:00")?.tried == [])
        #expect(decide([], lateTrials: [trial], now: "2026-09-23 10:00")?.mask == .deadlinePassed)
    }
}
