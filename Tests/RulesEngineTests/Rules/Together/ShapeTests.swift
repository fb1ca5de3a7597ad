import RulesEngine
import TenantConfig
import Testing

/// Rules that ask the shape of a request. The week of 7 September 2026 is a whole week of class.
struct ShapeTests {
    private let phases: [Line<Verb.Keys>] = [
        .verb([.wish(.shape([.wholeWeek]))], opens: .date("2026-05-26")), .verb(opens: .date("2026-06-03")),
    ]
    private static let week = ["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"]

    private func book(_ lines: [Line<Verb.Keys>], cancel: [Line<Verb.Keys>] = [], during: DaySet = .period(.allYear)) -> Rulebook {
        Rulebook(
            .town([
                .activity(
                    open: [.open(.mondayToFriday, [during])], slots: [.slot("matin"), .slot("soir")], book: Verb(lines: lines),
                    cancel: cancel.isEmpty ? nil : Verb(lines: cancel))
            ]))
    }

    private func decide(
        _ book: Rulebook, add: [String] = [], remove: [String] = [], standing: [String] = [], now: String
    ) -> Decision {
        let added = add.map { (ReservationRequest.Cell(day($0), "matin"), ReservationRequest.Change.add(meal: nil)) }
        let removed = remove.map { (ReservationRequest.Cell(day($0), "matin"), ReservationRequest.Change.remove) }
        let stands = Dictionary(uniqueKeysWithValues: standing.map { ($0, ["matin" as Name<Slot>: Standing.Place()]) })
        let situation = book.situation(now: now, standing: stands)
        return book.decide("mercredis", ReservationRequest(Dictionary(uniqueKeysWithValues: added + removed)), in: situation)
    }

    @Test(arguments: [("2026-05-25 23:59:59", 5, false), ("2026-05-26 00:00", 5, true), ("2026-05-26 00:00", 4, false)])
    func `whole weeks are opened before the rest`(now: String, days: Int, passes: Bool) {
        let decision = decide(book(phases), add: Array(Self.week.prefix(days)), now: now)
        #expect(decision.outcome == (passes ? .accepted : .refused))
    }

    @Test func `what is no whole week is told when it opens, and that a whole week could be asked for already`() throws {
        let decision = decide(book(phases), add: [Self.week[0]], now: "2026-05-27 10:00")
        #expect(decision.causes == [.notOpenYet(instant("2026-06-03 00:00")), .wrongShape([.wholeWeek])])
        #expect(decide(book(phases), add: [Self.week[0]], now: "2026-06-03 00:00").outcome == .accepted)
    }

    @Test func `where only whole weeks are ever open, others are not unannounced but of another shape`() {
        let lines: [Line<Verb.Keys>] = [.verb([.wish(.shape([.wholeWeek]))], until: .step(-2, .days))]
        let decision = decide(book(lines), add: [Self.week[0]], now: "2026-08-01 10:00")
        #expect(decision.causes == [.wrongShape([.wholeWeek])])
    }

    @Test func `a week counts with what stands in it, and public holidays are no open days`() {
        #expect(
            decide(book(phases), add: [Self.week[4]], standing: Array(Self.week.prefix(4)), now: "2026-05-27 10:00").outcome == .accepted)
        // Wednesday 11 November 2026 is a public holiday.
        let holiday = ["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-13"]
        #expect(decide(book(phases), add: holiday, now: "2026-05-27 10:00").outcome == .accepted)
    }

    @Test func `each week of a request has its own shape`() {
        let decision = decide(book(phases), add: Self.week + ["2026-09-14"], now: "2026-05-27 10:00")
        #expect(decision.lines.filter { !$0.mask.isEmpty }.map(\.day) == [day("2026-09-14")])
    }

    @Test func `cancelling all of a whole week has its shape, cancelling a part of it has not`() {
        let cancel: [Line<Verb.Keys>] = [
            .verb([.wish(.shape([.wholeWeek]))], until: .step(-15, .days)), .verb(until: .step(-2, .days)),
        ]
        let rules = book([.verb(until: .anyTime)], cancel: cancel)
        let now = "2026-09-01 10:00"
        #expect(decide(rules, remove: Self.week, standing: Self.week, now: now).outcome == .refused)
        #expect(decide(rules, remove: [Self.week[4]], standing: Self.week, now: now).outcome == .accepted)
        #expect(decide(rules, remove: [Self.week[4]], standing: [Self.week[4]], now: now).outcome == .accepted)
    }

    /// The Mondays of a school year, every one or every other.
    private func mondays(every weeks: Int) -> [String] {
        let (first, last) = (day("2026-11-02"), day("2027-08-31"))
        return stride(from: 0, through: last - first, by: 7 * weeks).map { (first + $0).iso }
    }

    private func repeated(_ shape: Shape) -> [Line<Verb.Keys>] {
        [.verb([.wish(.shape([shape]))], opens: .anyTime), .verb(opens: .date("2026-10-01"))]
    }

    @Test func `fixed days are the same each open week from the first to the end of the school year`() {
        // Public holidays on Mondays are not open.
        let (all, rules) = (mondays(every: 1), book(repeated(.fixedDays)))
        let open = all.filter { !["2027-03-29", "2027-05-17"].contains($0) }
        #expect(decide(rules, add: open, now: "2026-09-01 10:00").outcome == .accepted)
        #expect(decide(rules, add: Array(open.dropLast()), now: "2026-09-01 10:00").outcome == .refused)
        #expect(decide(rules, add: open + ["2026-11-03"], now: "2026-09-01 10:00").outcome == .refused, "one Tuesday")
        #expect(decide(rules, add: Array(open.dropFirst(3)), now: "2026-09-01 10:00").outcome == .accepted, "from a later day on")
    }

    @Test func `alternate weeks count on, and are no fixed days`() {
        let (all, rules) = (mondays(every: 2), book(repeated(.alternateWeeks)))
        let open = all.filter { !["2027-03-29", "2027-05-17"].contains($0) }
        #expect(decide(rules, add: open, now: "2026-09-01 10:00").outcome == .accepted)
        #expect(decide(book(repeated(.fixedDays)), add: open, now: "2026-09-01 10:00").outcome == .refused)
        #expect(decide(rules, add: open + ["2026-11-09"], now: "2026-09-01 10:00").outcome == .refused)
    }

    @Test func `a day that is asked about again keeps the shape of the whole`() {
        let rules = book(phases)
        var situation = rules.situation(now: "2026-05-27 10:00")
        let waiting = [day(Self.week[0]): [Column("matin")]]
        #expect(!rules.hasPlace("mercredis", waiting, in: situation))
        situation.whole = ReservationRequest(adding: Dictionary(uniqueKeysWithValues: Self.week.map { (day($0), [Column("matin")]) }))
        #expect(rules.hasPlace("mercredis", waiting, in: situation))
    }

    @Test func `a plan shows what is still possible in the best case`() {
        let rules = book(phases)
        func states(_ now: String) -> [Plan.State] {
            rules.plan("mercredis", days: days("2026-09-07", "2026-09-07"), in: rules.situation(now: now)).cells.map(\.state)
        }
        #expect(states("2026-05-25 10:00") == [.closed, .closed] && states("2026-05-26 10:00") == [.open, .open])
    }

    @Test func `knowing the shape takes what stands in the week, or to the end of the school year`() {
        let (whole, fixed) = (book(phases), book(repeated(.fixedDays)))
        let wednesday = day("2026-09-09")
        #expect(whole.limited("mercredis", wednesday...wednesday) == day("2026-09-07")...day("2026-09-13"))
        #expect(fixed.limited("mercredis", wednesday...wednesday).lowerBound == wednesday)
        #expect(fixed.limited("mercredis", wednesday...wednesday).upperBound >= day("2027-07-01"))
    }
}
