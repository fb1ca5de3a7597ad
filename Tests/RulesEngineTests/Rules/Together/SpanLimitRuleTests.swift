import RulesEngine
import TenantConfig
import Testing

/// How much is booked in each week, month, period, school year and request. The week of 7 September 2026 is a whole week of class.
struct SpanLimitRuleTests {
    private static let week = ["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"]

    private func book(
        _ limits: [Line<SpanLimit>], closed: [Line<[DaySet]>] = [], admits: [Line<NoKeys>] = [],
        slots: [Slot] = [.slot("matin"), .slot("soir")],
        during: DaySet = .period(.allYear)
    ) -> Rulebook {
        Rulebook(
            .town([
                .activity(
                    admits: admits, open: [.open(.mondayToFriday, [during])], closed: closed, slots: slots, book: .until(.anyTime),
                    limits: limits)
            ]))
    }

    /// Books and cancels mornings of these days.
    private func decide(
        _ book: Rulebook, add: [String] = [], remove: [String] = [], standing: [String] = [], slot: Name<Slot> = "matin",
        child: ChildFacts = .born("2016-05-02")
    ) -> Decision {
        let added = add.map { (ReservationRequest.Cell(day($0), slot), ReservationRequest.Change.add(meal: nil)) }
        let removed = remove.map { (ReservationRequest.Cell(day($0), slot), ReservationRequest.Change.remove) }
        let stands = Dictionary(uniqueKeysWithValues: standing.map { ($0, [slot: Standing.Place()]) })
        let situation = book.situation(now: "2026-08-01 00:00", child: child, standing: stands)
        return book.decide("mercredis", ReservationRequest(Dictionary(uniqueKeysWithValues: added + removed)), in: situation)
    }

    private func days(_ count: Int) -> [String] { Array(Self.week.prefix(count)) }

    @Test(arguments: [(Channel.phone, false), (.portal, true)])
    func `may be for what comes by one channel`(channel: Channel, passes: Bool) {
        let book = book([.limit(.week, atMost: .number(1, .days), [.channel([.phone, .desk])])])
        let situation = book.situation(now: "2026-08-01 00:00", channel: channel)
        let request = ReservationRequest(adding: [day(Self.week[0]): [Column("matin")], day(Self.week[1]): [Column("matin")]])
        #expect((book.decide("mercredis", request, in: situation).outcome == .accepted) == passes)
        let told = book.limits("mercredis", days: day(Self.week[0])...day(Self.week[4]), in: situation)
        #expect(told.isEmpty == passes)
    }

    @Test func `what stands is asked for in every span in which some of the days lie, though the first and the last lie in none`() {
        let activity = Activity.activity(
            open: [.open(WeekdaySet(.wednesday), [.period(.term)])], book: .until(.anyTime),
            limits: [.limit(.period, atMost: .number(2, .days))])
        let book = Rulebook(.town([activity]))
        // From a Monday to a Tuesday, around an open Wednesday of the term that begins on 1 September.
        let days = book.limited("mercredis", day("2026-09-28")...day("2026-10-06"))
        #expect(days.contains(day("2026-09-02")) && days.contains(day("2026-10-14")))
        #expect(book.limited("mercredis", day("2026-10-20")...day("2026-10-27")) == day("2026-10-20")...day("2026-10-27"))
        #expect(book.limited("mercredis", day("1999-01-01")...day("1999-01-03")) == day("1999-01-01")...day("1999-01-03"))
    }

    @Test func `a minimum refuses one day less, and passes from the number on`() {
        let book = book([.limit(.week, atLeast: .number(3, .days))])
        #expect(decide(book, add: days(2)).outcome == .refused)
        #expect(decide(book, add: days(3)).outcome == .accepted)
        #expect(decide(book, add: days(4)).outcome == .accepted)
    }

    @Test func `a maximum passes to the number, and refuses one day more`() {
        let book = book([.limit(.week, atMost: .number(3, .days))])
        #expect(decide(book, add: days(3)).outcome == .accepted)
        #expect(decide(book, add: ["2026-09-10"], standing: days(3)).outcome == .refused)
        #expect(decide(book, add: ["2026-09-14"], standing: days(3)).outcome == .accepted, "another week")
    }

    @Test func `what stands counts with what is added`() {
        let book = book([.limit(.week, atLeast: .number(3, .days))])
        #expect(decide(book, add: ["2026-09-09"], standing: days(2)).outcome == .accepted)
    }

    @Test func `cancelling below a minimum is refused with the days that would be left, and cancelling all of them passes`() throws {
        let book = book([.limit(.week, atLeast: .number(3, .days), because: "article 5")])
        let decision = decide(book, remove: ["2026-09-07"], standing: days(3))
        let reason = try #require(decision.lines.first?.reasons.first)
        guard case .limit(let broken) = reason.cause else { throw WrongReason() }
        #expect(broken.left == [day("2026-09-08"), day("2026-09-09")])
        #expect((broken.before, broken.after, broken.wanted) == (3, 2, 3))
        #expect(broken.span == day("2026-09-07")...day("2026-09-13"))
        #expect(reason.because == "article 5" && reason.rule?.path == "limits")
        #expect(decide(book, remove: days(3), standing: days(3)).outcome == .accepted)
    }

    @Test func `what was too little, or too much, before is only refused where it comes further`() {
        let least = book([.limit(.week, atLeast: .number(4, .days))])
        #expect(decide(least, add: ["2026-09-08"], standing: days(1)).outcome == .accepted, "nearer")
        #expect(decide(least, add: ["2026-09-10"], remove: ["2026-09-07"], standing: days(2)).outcome == .accepted, "as far")
        #expect(decide(least, remove: ["2026-09-07"], standing: days(2)).outcome == .refused, "further")
        let most = book([.limit(.week, atMost: .number(2, .days))])
        #expect(decide(most, remove: ["2026-09-07"], standing: days(4)).outcome == .accepted)
        #expect(decide(most, add: ["2026-09-11"], remove: ["2026-09-07"], standing: days(4)).outcome == .accepted)
        #expect(decide(most, add: ["2026-09-11"], standing: days(4)).outcome == .refused)
    }

    @Test func `a minimum is never more than the days open`() {
        let closed: [Line<[DaySet]>] = [.closed([.span(day("2026-09-09"), day("2026-09-11"))])]
        let book = book([.limit(.week, atLeast: .number(3, .days))], closed: closed)
        #expect(decide(book, add: days(1)).outcome == .refused)
        #expect(decide(book, add: days(2)).outcome == .accepted)
    }

    @Test func `all days are those open, public holidays left out`() {
        // Wednesday 11 November 2026 is a public holiday.
        let book = book([.limit(.week, atLeast: .allDaysBut(0))])
        let open = ["2026-11-09", "2026-11-10", "2026-11-12", "2026-11-13"]
        #expect(decide(book, add: Array(open.dropLast())).outcome == .refused)
        #expect(decide(book, add: open).outcome == .accepted)
    }

    @Test(arguments: [
        (SpanLimit.Count.allDaysBut(2), 3), (.percentOfDays(50), 2), (.daysLessClosed(4), 4), (.number(2, .days), 2),
        (.number(3, .slots), 3),
    ])
    func `a maximum of a week of five days`(_ count: SpanLimit.Count, _ most: Int) {
        let book = book([.limit(.week, atMost: count)])
        #expect(decide(book, add: days(most)).outcome == .accepted)
        #expect(decide(book, add: days(most + 1)).outcome == .refused)
    }

    @Test func `half of five days is three at least`() {
        let book = book([.limit(.week, atLeast: .percentOfDays(50))])
        #expect(decide(book, add: days(2)).outcome == .refused)
        #expect(decide(book, add: days(3)).outcome == .accepted)
    }

    @Test func `closures and public holidays lower a number less closed days`() {
        let closed: [Line<[DaySet]>] = [.closed([.day(day("2026-11-13"))])]
        let book = book([.limit(.week, atLeast: .daysLessClosed(4))], closed: closed)
        #expect(decide(book, add: ["2026-11-09"]).outcome == .refused)
        #expect(decide(book, add: ["2026-11-09", "2026-11-10"]).outcome == .accepted)
    }

    @Test func `a limit from a date on is for the weeks that begin then`() {
        let from = day("2026-09-08")..<day("2026-12-01")
        let book = book([.limit(.week, atMost: .number(1, .days), begins: from), .limit(.request, atMost: .number(6, .days), begins: from)])
        #expect(decide(book, add: days(5)).outcome == .accepted, "the Monday of that week is before")
        #expect(decide(book, add: ["2026-09-14", "2026-09-15"]).outcome == .refused)
        let many = ["2026-09-07", "2026-09-14", "2026-09-21", "2026-09-28", "2026-10-05", "2026-10-12", "2026-11-02"]
        #expect(decide(book, add: many).outcome == .accepted, "the request begins before")
        #expect(decide(book, add: Array(many.dropFirst()) + ["2026-11-09"]).outcome == .refused)
    }

    @Test func `a limit on a slot counts that slot alone`() {
        let book = book([.limit(.week, atMost: .number(1, .days), [.slot(["soir"])])])
        #expect(decide(book, add: days(5)).outcome == .accepted)
        #expect(decide(book, add: days(1), slot: "soir").outcome == .accepted)
        #expect(decide(book, add: days(2), slot: "soir").outcome == .refused)
    }

    @Test func `weeks are counted in a period, and periods in a request`() {
        let weeks = book([.limit(.period, atMost: .number(1, .weeks))], during: .period(.holidays))
        #expect(decide(weeks, add: ["2026-10-19", "2026-10-23"]).outcome == .accepted)
        #expect(decide(weeks, add: ["2026-10-23", "2026-10-26"]).outcome == .refused)
        #expect(decide(weeks, add: ["2026-10-23", "2026-12-21"]).outcome == .accepted, "two periods")
        let periods = book([.limit(.request, atMost: .number(1, .periods))], during: .period(.holidays))
        #expect(decide(periods, add: ["2026-12-21"], standing: ["2026-10-23"]).outcome == .accepted, "what stands is of another request")
        #expect(decide(periods, add: ["2026-10-23", "2026-12-21"]).outcome == .refused)
    }

    @Test func `a month and a school year end where they end`() {
        let month = book([.limit(.month, atMost: .number(1, .days))])
        #expect(decide(month, add: ["2026-09-30", "2026-10-01"]).outcome == .accepted)
        #expect(decide(month, add: ["2026-09-29", "2026-09-30"]).outcome == .refused)
        let year = book([.limit(.schoolYear, atMost: .number(1, .days))])
        #expect(decide(year, add: ["2026-08-31", "2026-09-01"]).outcome == .accepted)
        #expect(decide(year, add: ["2026-09-01", "2027-08-31"]).outcome == .refused)
    }

    @Test func `a limit on a fact that nobody knows is undetermined only where it matters`() {
        var child = ChildFacts.born("2016-05-02")
        child.quotient = .unknown
        let book = book([.limit(.week, atLeast: .number(2, .days), [.fact(.quotient([Band(least: 0, most: 400)]))])])
        #expect(decide(book, add: days(1), child: child).outcome == .undetermined(.quotient))
        #expect(decide(book, add: days(2), child: child).outcome == .accepted)
    }

    @Test func `days to which the child is not admitted are not asked of it`() {
        // Three years old on Thursday.
        let admits: [Line<NoKeys>] = [.admits([.ages([AgeRange(least: 3, most: nil)])])]
        let book = book([.limit(.week, atLeast: .allDaysBut(0))], admits: admits)
        let child = ChildFacts.born("2023-09-10")
        #expect(decide(book, add: ["2026-09-10"], child: child).outcome == .refused)
        #expect(decide(book, add: ["2026-09-10", "2026-09-11"], child: child).outcome == .accepted)
    }

    @Test func `tells what limits count on the days of a plan, and the days around them`() {
        let rules = [Line.limit(.week, atLeast: .number(2, .days), [.period([.holidays])]), .limit(.month, atMost: .number(9, .days))]
        let book = book(rules)
        let situation = book.situation(now: "2026-09-01 00:00")
        #expect(book.limits("mercredis", days: day("2026-09-07")...day("2026-09-11"), in: situation) == [rules[1]])
        #expect(book.limits("mercredis", days: day("2026-10-12")...day("2026-10-23"), in: situation) == rules)
        let around = book.limited("mercredis", day("2026-10-29")...day("2026-10-30"))
        #expect(around == day("2026-10-01")...day("2026-11-01"))
    }

    private struct WrongReason: Error {}
}
