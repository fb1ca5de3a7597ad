import Testing

@testable import TenantConfig

struct `A moment` {
    @Test(arguments: [
        ("15 days before", Moment(day: .step(-15, .days, from: .dayAttended))),
        ("1 day before", Moment(day: .step(-1, .days, from: .dayAttended))),
        ("the same day", Moment(day: .step(0, .days, from: .dayAttended))),
        ("the eve", Moment(day: .step(-1, .days, from: .dayAttended))),
        ("the eve of the period", Moment(day: .step(-1, .days, from: .period))),
        ("the eve of the school year", Moment(day: .step(-1, .days, from: .schoolYear))),
        ("72 hours before", Moment(day: .step(-72, .hours, from: .dayAttended))),
        ("48 working hours before", Moment(day: .step(-48, .workingHours, from: .dayAttended))),
        ("15 clear days before the period", Moment(day: .step(-15, .clearDays, from: .period))),
        ("6 weeks after the school year", Moment(day: .step(6, .weeks, from: .schoolYear))),
        ("1 month before", Moment(day: .step(-1, .months, from: .dayAttended))),
    ])
    func `counts from an anchor`(phrase: String, moment: Moment) {
        #expect(read(phrase) == .moment(moment))
    }

    @Test(arguments: [
        ("2 working days before at 10:00", Moment(day: .step(-2, .workingDays, from: .dayAttended), hour: TimeOfDay(hour: 10, minute: 0))),
        ("1 school day before at 11:00", Moment(day: .step(-1, .schoolDays, from: .dayAttended), hour: TimeOfDay(hour: 11, minute: 0))),
        ("3 service days before at 23:00", Moment(day: .step(-3, .serviceDays, from: .dayAttended), hour: TimeOfDay(hour: 23, minute: 0))),
        ("friday before at 09:00", Moment(day: .weekdayBefore(.friday, .dayAttended), hour: TimeOfDay(hour: 9, minute: 0))),
    ])
    func `may have an hour`(phrase: String, moment: Moment) {
        #expect(read(phrase) == .moment(moment))
    }

    @Test(arguments: [
        ("monday before the period", Moment(day: .weekdayBefore(.monday, .period))),
        ("monday of the week", Moment(day: .weekdayOfWeek(.monday, weeksBefore: 0))),
        ("thursday of the week before", Moment(day: .weekdayOfWeek(.thursday, weeksBefore: 1))),
        ("friday of 2 weeks before", Moment(day: .weekdayOfWeek(.friday, weeksBefore: 2))),
        ("day 20 of the month", Moment(day: .dayOfMonth(20, monthsBefore: 0))),
        ("day 31 of the month before", Moment(day: .dayOfMonth(31, monthsBefore: 1))),
        ("last friday of the month before", Moment(day: .weekdayOfMonth(.last, .friday, monthsBefore: 1))),
        ("first monday of 2 months before", Moment(day: .weekdayOfMonth(.first, .monday, monthsBefore: 2))),
        ("day 5 of 2 months before", Moment(day: .dayOfMonth(5, monthsBefore: 2))),
        ("day 1 of the period before", Moment(day: .dayOfPeriod(1, before: true))),
        ("day 40 of the period", Moment(day: .dayOfPeriod(40, before: false))),
    ])
    func `names a day of a week, a month or a period`(phrase: String, moment: Moment) {
        #expect(read(phrase) == .moment(moment))
    }

    @Test func `names a day of the year before the school year`() throws {
        let day = try #require(YearDay(month: 7, day: 31))
        #expect(read("07-31 before the school year") == .moment(Moment(day: .yearDayBefore(day, .schoolYear))))
    }

    @Test func `is a date, with or without an hour`() throws {
        let date = try #require(CivilDate(year: 2027, month: 6, day: 2))
        #expect(read("2027-06-02") == .moment(Moment(day: .date(date))))
        #expect(read("2027-06-02 08:30") == .moment(Moment(day: .date(date), hour: TimeOfDay(hour: 8, minute: 30))))
    }

    @Test(arguments: [
        ("the eve at 12:00 or the working day before", Moment.Fallback(unit: .workingDays, before: true)),
        ("2027-06-02 or the school day after", Moment.Fallback(unit: .schoolDays, before: false)),
        ("the eve or the service day before", Moment.Fallback(unit: .serviceDays, before: true)),
    ])
    func `says where it goes when its day is closed`(phrase: String, fallback: Moment.Fallback) {
        guard case .moment(let moment) = read(phrase) else {
            Issue.record("not a moment")
            return
        }
        #expect(moment.fallback == fallback)
    }

    @Test func `may be a word for no moment`() {
        #expect(read("never") == .never)
        #expect(read("any time") == .anyTime)
        #expect(read("as book", .untilLikeBooking) == .asBook)
    }

    @Test(arguments: [
        ("15 days", 1), ("15 dayz before", 4), ("days before", 1), ("the eve of Monday", 12), ("friday", 1), ("friday of week", 11),
        ("day 32 of the month", 5), ("day 0 of the period", 5), ("the eve at noon", 12), ("the eve or the day before", 16),
        ("99999 days before", 1), ("2027-02-30 08:00", 1), ("2027-02-03 8:00", 12), ("2 days before at 10:00 sharp", 24),
        ("2 days  before", 8), ("-2 days before", 1), ("", 1), ("48 hours before the period", 17),
    ])
    func `is refused at the word that does not fit`(phrase: String, column: UInt32) {
        let findings = Findings(SourceText([], name: "x.yaml"))
        #expect(limit(phrase, .until, findings) == nil)
        #expect(findings.positions.map(\.column) == [column])
    }

    @Test func `that goes on on the next line, further to the left, is told where it begins`() {
        let place = Place(start: Position(line: 7, column: 40), end: Position(line: 8, column: 9))
        let value = Node(place: place, content: .scalar(Scalar(text: "15 dayz before", style: .plain)))
        let findings = Findings(SourceText([], name: "x.yaml"))
        #expect(Reader(findings).limit(Entry(key: Word(text: "until", place: place), value: value), .until) == nil)
        #expect(findings.positions == [Position(line: 7, column: 40)])
    }

    @Test func `is not "as book" where booking itself is described`() {
        #expect(read("as book") == nil)
        #expect(read("as book", .opens) == nil)
    }
}

private func read(_ phrase: String, _ role: LimitRole = .until) -> Limit? {
    limit(phrase, role, Findings(SourceText([], name: "x.yaml")))
}

/// The phrase as if it stood alone in a file.
private func limit(_ phrase: String, _ role: LimitRole, _ findings: Findings) -> Limit? {
    let place = Place(line: 1, column: 1, length: UInt32(phrase.unicodeScalars.count))
    let value = Node(place: place, content: .scalar(Scalar(text: phrase, style: .plain)))
    return Reader(findings).limit(Entry(key: Word(text: "until", place: place), value: value), role)
}

extension Findings {
    fileprivate var positions: [Position] { diagnostics.map(\.excerpt.place.start) }
}
