import RulesEngine
import TenantConfig
import Testing

/// Which days are open: stretches of term, holidays, public holidays, closures.
struct TownDaysTests {
    @Test(arguments: [
        (2020, "2020-04-12"), (2021, "2021-04-04"), (2022, "2022-04-17"), (2023, "2023-04-09"), (2024, "2024-03-31"), (2025, "2025-04-20"),
        (2026, "2026-04-05"), (2027, "2027-03-28"), (2038, "2038-04-25"), (2285, "2285-03-22"), (1954, "1954-04-18"),
    ])
    func `finds Easter`(year: Int, easter: String) {
        let open = Line.open(.all, [.period(.allYear)])
        let calendar = SchoolCalendar(
            name: "", timeZone: "", source: "", weekdaysOfClass: .all, years: [.year("\(year)-01-01", "\(year)-12-31", [])],
            publicHolidays: [.easter("Pâques", 0)])
        let book = Rulebook(.town([.activity(open: [open])], calendar: calendar))
        let plan = book.plan("mercredis", days: days("\(year)-03-01", "\(year)-05-01"), in: book.situation(now: "\(year)-01-01 00:00"))
        #expect(plan.days.indices.filter { plan[$0, 0].mask.contains(.closed) }.map { plan.days[$0].iso } == [easter])
    }

    private let wednesdays = Rulebook(.town([.activity(closed: [.closed([.day(day("2026-09-16"))], because: "article 2")])]))
    private let holidays = Rulebook(
        .town([.activity(open: [.open(.mondayToFriday, [.period(.holidays), .day(day("2026-11-11"))])])]))

    @Test(arguments: [
        ("2026-09-16", Reason.ClosedDay.closure), ("2026-11-11", .publicHoliday("Armistice 1918")),
        ("2026-10-21", .schoolHoliday("toussaint")),
        ("2026-09-17", .notOpened), ("2024-01-10", .outsideCalendar), ("2027-09-08", .outsideCalendar), ("0001-01-03", .outsideCalendar),
        ("9999-12-29", .outsideCalendar),
    ])
    func `says why nothing runs on a day of term`(date: String, cause: Reason.ClosedDay) {
        let reasons = wednesdays.reasons(
            "mercredis", day: day(date), column: Column("matin"), in: wednesdays.situation(now: "2022-09-01 00:00"))
        #expect(reasons.map(\.cause) == [.closed(cause)])
        #expect(reasons.first?.because == (cause == .closure ? "article 2" : nil))
    }

    @Test func `an activity of the holidays is closed in term, and opens a public holiday named by its date`() {
        let situation = holidays.situation(now: "2026-09-01 00:00")
        let term = holidays.reasons("mercredis", day: day("2026-11-05"), column: Column("matin"), in: situation)
        let named = holidays.reasons("mercredis", day: day("2026-11-11"), column: Column("matin"), in: situation)
        #expect(term.map(\.cause) == [.closed(.term)])
        #expect(named == [])
    }

    @Test func `a weekday of term on which it does not run is not said to be term time, where it runs on others`() {
        let open: [Line<Opening>] = [.open(WeekdaySet(.wednesday), [.period(.term)]), .open(.mondayToFriday, [.period(.holidays)])]
        let both = Rulebook(.town([.activity(open: open)]))
        let thursday = both.reasons(
            "mercredis", day: day("2026-11-05"), column: Column("matin"), in: both.situation(now: "2026-09-01 00:00"))
        #expect(thursday.map(\.cause) == [.closed(.notOpened)])
    }

    @Test(arguments: [[DaySet.period(.term)], [.period(.termStretch(5)), .period(.holidays)]])
    func `term does not open the bridge after Ascension Day, on which there is no class`(during: [DaySet]) {
        let fridays = Rulebook(.town([.activity(open: [.open(WeekdaySet(.friday), during)])]))
        let situation = fridays.situation(now: "2026-03-01 00:00")
        let plan = fridays.plan("mercredis", days: days("2026-05-08", "2026-05-29"), in: situation)
        #expect(plan.days.indices.filter { plan[$0, 0].state == .open }.map { plan.days[$0].iso } == ["2026-05-22", "2026-05-29"])
        let bridge = fridays.reasons("mercredis", day: day("2026-05-15"), column: Column("matin"), in: situation)
        #expect(bridge.map(\.cause) == [.closed(.noClass)])
    }

    @Test(arguments: [DaySet.day(day("2026-05-15")), .span(day("2026-05-11"), day("2026-05-16")), .period(.allYear), .period(.schoolYear)])
    func `what names the bridge by its date, or goes through the year, opens it`(during: DaySet) {
        let fridays = Rulebook(.town([.activity(open: [.open(WeekdaySet(.friday), [.period(.term), during])])]))
        let plan = fridays.plan("mercredis", days: days("2026-05-15", "2026-05-15"), in: fridays.situation(now: "2026-03-01 00:00"))
        #expect(plan.cells.map(\.state) == [.open])
    }

    @Test func `a condition on term holds on a day without class that a date opens`() {
        let open: [Line<Opening>] = [.open(WeekdaySet(.friday), [.period(.term), .day(day("2026-05-15"))])]
        let book = Verb(lines: [.verb([.period([.term])], until: .step(-1, .days))])
        let fridays = Rulebook(.town([.activity(open: open, book: book)]))
        let plan = fridays.plan("mercredis", days: days("2026-05-15", "2026-05-15"), in: fridays.situation(now: "2026-03-01 00:00"))
        #expect(plan.cells.map(\.state) == [.open])
    }

    @Test(arguments: [
        (DayEdge(.first, .week, of: .period(.holiday("hiver"))), days("2027-02-08", "2027-02-14")),
        (DayEdge(.last, .week, of: .period(.holiday("hiver"))), days("2027-02-15", "2027-02-21")),
        (DayEdge(.first, .week, of: .period(.schoolYear)), days("2026-09-01", "2026-09-06")),
        (DayEdge(.first, .week, of: .opening([.period(.term), .period(.holidays)])), days("2027-02-08", "2027-02-14")),
        (DayEdge(.last, .weekday(.friday), of: .opening([.span(day("2026-07-06"), day("2026-07-31"))])), days("2026-07-31", "2026-07-31")),
        (DayEdge(.first, .week, of: .month), days("2026-10-01", "2026-10-04")),
        (DayEdge(.last, .week, of: .month), days("2027-02-22", "2027-02-28")),
        (DayEdge(.last, .weekday(.friday), of: .month), days("2026-10-30", "2026-10-30")),
        (DayEdge(.first, .weekday(.wednesday), of: .period(.termStretch(2))), days("2026-11-04", "2026-11-04")),
    ])
    func `opens what stands first or last, and neither the day before nor the day after`(edge: DayEdge, meant: ClosedRange<CivilDate>) {
        let book = Rulebook(.town([.activity(open: [.open(.all, [.edge(edge)])])]))
        let around = (meant.lowerBound - 1)...(meant.upperBound + 1)
        let plan = book.plan("mercredis", days: around, in: book.situation(now: "2022-09-01 00:00"))
        #expect(
            plan.days.indices.filter { !plan[$0, 0].mask.contains(.closed) }.map { plan.days[$0] }
                == (0...(meant.upperBound - meant.lowerBound)).map { meant.lowerBound + $0 })
    }

    @Test(arguments: [
        ("2027-03-30", "2027-03-26 00:00"), ("2027-04-04", "2027-03-26 00:00"), ("2027-04-05", "2027-04-04 00:00"),
        ("2027-03-28", "2027-03-27 00:00"),
    ])
    func `a line for weeks with a public holiday on Monday fits all their days`(date: String, closes: String) {
        // Easter Monday is 29 March 2027.
        let book = Rulebook(
            .town([
                .activity(
                    open: [.open(.all, [.period(.allYear)])],
                    book: Verb(lines: [
                        .verb(
                            [.dates([.weeksWithHoliday(on: WeekdaySet(.monday))])], until: .on(.weekdayOfWeek(.thursday, weeksBefore: 1))),
                        .verb(until: .step(-2, .days)),
                    ]))
            ]))
        let decision = book.decide(date, ["matin": .add(meal: nil)], in: book.situation(now: "2026-09-01 00:00"))
        #expect(decision.lines.first?.closes == instant(closes))
    }

    @Test(arguments: [
        (1, "2022-09-01", "2022-10-21"), (2, "2022-11-07", "2022-12-16"), (3, "2023-01-03", "2023-02-17"), (4, "2023-03-06", "2023-04-21"),
        (5, "2023-05-09", "2023-07-07"),
    ])
    func `cuts the school year at its holidays`(number: Int, first: String, last: String) {
        let found = wednesdays.periods(of: "mercredis").first { $0.reference == .termStretch(number) }
        #expect(found?.days == days(first, last))
    }

    @Test func `lists the periods of an activity in order, its own with their label`() {
        let own = Period(name: "stage", label: "Stage de printemps", days: days("2027-04-10", "2027-04-12"))
        let activity = Activity.activity(
            open: [.open(.all, [.period(.holiday("noel")), .period(.own("stage")), .day(day("2026-12-05"))])])
        let periods = Rulebook(.town([activity], periods: [own])).periods(of: "mercredis")
        #expect(periods.map(\.reference) == [.holiday("noel"), .holiday("noel"), nil, .holiday("noel"), .own("stage")])
        #expect(periods.last?.label == "Stage de printemps")
    }

    @Test func `closes each year over New Year`() throws {
        let winter = try DaySet.eachYear(#require(YearDay(month: 12, day: 24)), #require(YearDay(month: 1, day: 2)))
        let book = Rulebook(.town([.activity(open: [.open(.all, [.period(.allYear)])])], closed: [.closed([winter])]))
        let plan = book.plan("mercredis", days: days("2025-12-22", "2026-01-04"), in: book.situation(now: "2025-11-01 00:00"))
        #expect(
            plan.days.indices.filter { plan[$0, 0].state == .open }.map { plan.days[$0].iso } == [
                "2025-12-22", "2025-12-23", "2026-01-03", "2026-01-04",
            ])
    }

    @Test func `an extra day opened by its date moves no deadline of the period around it`() {
        let lines: [Line<Opening>] = [.open(WeekdaySet(.wednesday), [.period(.term)]), .open(.all, [.day(day("2026-09-05"))])]
        let book = Rulebook(.town([.activity(open: lines, book: .until(.step(-1, .days, from: .period)))]))
        let plan = book.plan("mercredis", days: days("2026-09-02", "2026-09-09"), in: book.situation(now: "2026-08-01 00:00"))
        let closes = Dictionary(uniqueKeysWithValues: plan.days.indices.map { (plan.days[$0].iso, plan[$0, 0].closes) })
        #expect(closes["2026-09-09"] == .some(instant("2026-09-02 00:00")))
        #expect(closes["2026-09-05"] == .some(instant("2026-09-05 00:00")))
    }
}
