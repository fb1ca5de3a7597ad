import RulesEngine
import TenantConfig
import Testing

/// Phrases of the language on days for which towns print what they mean.
struct MomentTests {
    /// A phrase, a day attended, and the instant at which it falls: the first that no longer passes.
    struct Phrase: Sendable, CustomTestStringConvertible {
        enum Runs {
            case daily
            case schoolWeek
            case holidays
        }

        let words: String
        let limit: Limit
        let day: String
        let falls: String
        let runs: Runs
        let begins: String

        init(_ words: String, _ limit: Limit, _ day: String, _ falls: String, runs: Runs = .daily, begins: String = "08:00") {
            (self.words, self.limit, self.day, self.falls, self.runs, self.begins) = (words, limit, day, falls, runs, begins)
        }

        var testDescription: String { "\(words), for \(day)" }
    }

    private static let workingDayBefore = Moment.Fallback(unit: .workingDays, before: true)
    private static let lastOfJuly = [YearDay(month: 7, day: 31)].compactMap(\.self)
    private static let leapDay = [YearDay(month: 2, day: 29)].compactMap(\.self)

    static let calendarDays: [Phrase] = [
        Phrase("15 days before", .step(-15, .days), "2023-03-22", "2023-03-08 00:00"),
        Phrase("3 days before", .step(-3, .days), "2026-09-24", "2026-09-22 00:00"),
        Phrase("15 clear days before", .step(-15, .clearDays), "2023-03-22", "2023-03-07 00:00"),
        Phrase("the eve at 12:00", .step(-1, .days, at: "12:00"), "2026-09-21", "2026-09-20 12:00"),
        Phrase("the eve, over New Year", .step(-1, .days), "2026-01-02", "2026-01-02 00:00"),
        Phrase("the eve, on 1 March of a common year", .step(-1, .days, at: "09:00"), "2027-03-01", "2027-02-28 09:00"),
        Phrase("the same day at 07:00", .step(0, .days, at: "07:00"), "2026-09-21", "2026-09-21 07:00"),
        Phrase("1 week before, over New Year", .step(-1, .weeks), "2026-01-05", "2025-12-30 00:00"),
        Phrase("1 month before", .step(-1, .months), "2027-03-31", "2027-03-01 00:00"),
        Phrase("friday before, a Tuesday", .on(.weekdayBefore(.friday, .dayAttended)), "2026-09-22", "2026-09-19 00:00"),
        Phrase("friday before, a Friday", .on(.weekdayBefore(.friday, .dayAttended)), "2026-09-25", "2026-09-19 00:00"),
        Phrase("friday before at 09:00", .on(.weekdayBefore(.friday, .dayAttended), at: "09:00"), "2026-09-22", "2026-09-18 09:00"),
        Phrase(
            "thursday of the week before at 12:00, a Sunday", .on(.weekdayOfWeek(.thursday, weeksBefore: 1), at: "12:00"), "2026-09-20",
            "2026-09-10 12:00"),
        Phrase(
            "thursday of the week before at 12:00, a Monday", .on(.weekdayOfWeek(.thursday, weeksBefore: 1), at: "12:00"), "2026-09-21",
            "2026-09-17 12:00"),
        Phrase(
            "friday of 2 weeks before at 16:00", .on(.weekdayOfWeek(.friday, weeksBefore: 2), at: "16:00"), "2026-07-06",
            "2026-06-26 16:00"),
        Phrase("monday of the week at 09:00", .on(.weekdayOfWeek(.monday, weeksBefore: 0), at: "09:00"), "2026-09-23", "2026-09-21 09:00"),
        Phrase("monday of the week before", .on(.weekdayOfWeek(.monday, weeksBefore: 1)), "2026-09-23", "2026-09-15 00:00"),
        Phrase("day 31 of the month before", .on(.dayOfMonth(31, monthsBefore: 1)), "2027-03-10", "2027-03-01 00:00"),
        Phrase("last friday of the month before", .on(.weekdayOfMonth(.last, .friday, monthsBefore: 1)), "2026-10-07", "2026-09-26 00:00"),
        Phrase("first monday of the month", .on(.weekdayOfMonth(.first, .monday, monthsBefore: 0)), "2026-10-07", "2026-10-06 00:00"),
        Phrase("day 20 of the month before", .on(.dayOfMonth(20, monthsBefore: 1)), "2026-09-23", "2026-08-21 00:00"),
        Phrase("02-29 before", .on(.yearDayBefore(leapDay[0], .dayAttended)), "2027-03-10", "2027-03-01 00:00"),
        Phrase("a date", .date("2027-03-01", at: "08:30"), "2027-03-10", "2027-03-01 08:30"),
    ]

    static let countedDays: [Phrase] = [
        Phrase(
            "the eve at 12:00 or the working day before", .step(-1, .days, at: "12:00", or: workingDayBefore), "2026-09-21",
            "2026-09-18 12:00"),
        Phrase("2 working days before at 10:00", .step(-2, .workingDays, at: "10:00"), "2026-09-22", "2026-09-18 10:00"),
        Phrase("the same, over Easter Monday", .step(-2, .workingDays, at: "10:00"), "2027-03-31", "2027-03-26 10:00"),
        Phrase("1 school day before, Monday", .step(-1, .schoolDays, at: "11:00"), "2026-09-21", "2026-09-18 11:00"),
        Phrase("1 school day before, Thursday", .step(-1, .schoolDays, at: "11:00"), "2026-09-24", "2026-09-22 11:00"),
        Phrase("1 school day before, after the holidays", .step(-1, .schoolDays, at: "11:00"), "2026-11-02", "2026-10-16 11:00"),
        Phrase("1 school day before, after the bridge", .step(-1, .schoolDays, at: "11:00"), "2027-05-10", "2027-05-04 11:00"),
        Phrase("3 service days before", .step(-3, .serviceDays, at: "23:00"), "2026-09-21", "2026-09-15 23:00", runs: .schoolWeek),
        Phrase("3 service days before", .step(-3, .serviceDays, at: "23:00"), "2026-09-22", "2026-09-17 23:00", runs: .schoolWeek),
        Phrase("2 service days before", .step(-2, .serviceDays, at: "09:00"), "2026-09-24", "2026-09-21 09:00", runs: .schoolWeek),
        Phrase("72 hours before, over the change of clocks", .step(-72, .hours), "2027-03-30", "2027-03-27 08:00"),
        Phrase("48 working hours before", .step(-48, .workingHours), "2026-09-21", "2026-09-17 12:00", begins: "12:00"),
    ]

    static let periods: [Phrase] = [
        Phrase("15 days before the period", .step(-15, .days, from: .period), "2026-10-21", "2026-10-05 00:00", runs: .holidays),
        Phrase("15 clear days before the period", .step(-15, .clearDays, from: .period), "2026-10-21", "2026-10-04 00:00", runs: .holidays),
        Phrase("the eve of the period", .step(-1, .days, from: .period), "2026-10-21", "2026-10-19 00:00", runs: .holidays),
        Phrase("day 3 of the period", .on(.dayOfPeriod(3, before: false)), "2026-10-23", "2026-10-22 00:00", runs: .holidays),
        Phrase("friday before the period", .on(.weekdayBefore(.friday, .period)), "2026-10-23", "2026-10-17 00:00", runs: .holidays),
        Phrase(
            "day 1 of the period before, term-2", .on(.dayOfPeriod(1, before: true)), "2026-11-05", "2026-09-02 00:00", runs: .schoolWeek),
        Phrase("07-31 before the school year", .on(.yearDayBefore(lastOfJuly[0], .schoolYear)), "2027-03-10", "2026-08-01 00:00"),
        Phrase(
            "07-31 before the school year, in summer", .on(.yearDayBefore(lastOfJuly[0], .schoolYear)), "2027-08-30", "2026-08-01 00:00"),
        Phrase("the eve of the school year", .step(-1, .days, from: .schoolYear), "2027-03-10", "2026-09-01 00:00"),
    ]

    @Test(arguments: calendarDays + countedDays + periods)
    func `passes until the second before the instant at which it falls`(phrase: Phrase) {
        let book = rulebook(phrase, .until(phrase.limit))
        let falls = instant(phrase.falls)
        let before = book.decide(phrase.day, ["matin": .add(meal: nil)], in: book.situation(now: (falls + -1).description))
        let at = book.decide(phrase.day, ["matin": .add(meal: nil)], in: book.situation(now: falls.description))
        #expect(before.outcome == .accepted)
        #expect(before.lines.map(\.closes) == [falls])
        #expect(at.causes == [.deadlinePassed(falls)])
    }

    static let openings: [Phrase] = [
        Phrase(
            "6 weeks before the period at 20:00", .step(-6, .weeks, from: .period, at: "20:00"), "2026-10-21", "2026-09-07 20:00",
            runs: .holidays),
        Phrase(
            "day 1 of the period before at 08:00", .on(.dayOfPeriod(1, before: true), at: "08:00"), "2026-11-05", "2026-09-01 08:00",
            runs: .schoolWeek),
        Phrase(
            "2026-11-11 07:30 or the working day after",
            .on(.date(day("2026-11-11")), at: "07:30", or: Moment.Fallback(unit: .workingDays, before: false)), "2026-12-21",
            "2026-11-12 07:30"),
        Phrase("a date without an hour", .date("2026-09-03"), "2026-12-21", "2026-09-03 00:00"),
    ]

    @Test(arguments: openings)
    func `opens at the instant, and not one second before`(phrase: Phrase) {
        let book = rulebook(phrase, .until(.anyTime, opens: phrase.limit))
        let falls = instant(phrase.falls)
        let before = book.decide(phrase.day, ["matin": .add(meal: nil)], in: book.situation(now: (falls + -1).description))
        let at = book.decide(phrase.day, ["matin": .add(meal: nil)], in: book.situation(now: falls.description))
        #expect(before.causes == [.notOpenYet(falls)])
        #expect(at.outcome == .accepted)
    }

    @Test(arguments: [("2026-09-21", "2026-09-18 11:00"), ("2026-09-22", "2026-09-21 11:00"), ("2026-09-25", "2026-09-23 11:00")])
    func `counts the days on which the town hall works`(date: String, falls: String) {
        let days: WeekdaySet = WeekdaySet.mondayToFriday.subtracting(WeekdaySet(.thursday))
        let activity = Activity.activity(
            open: [.open(.all, [.period(.allYear)])], book: .until(.step(-1, .workingDays, at: "11:00")))
        let book = Rulebook(.town([activity], workingDays: days))
        let decision = book.decide(date, ["matin": .add(meal: nil)], in: book.situation(now: "2026-09-01 00:00"))
        #expect(decision.lines.map(\.closes) == [instant(falls)])
    }

    @Test func `a count that leaves the calendar is outside it, and so is one over a missing year`() {
        for date in ["2022-09-02", "2025-09-02"] {
            let book = rulebook(Phrase("", .step(-3, .workingDays), date, ""), .until(.step(-3, .workingDays)))
            let decision = book.decide(date, ["matin": .add(meal: nil)], in: book.situation(now: "2022-01-01 00:00"))
            #expect(decision.causes == [.closed(.outsideCalendar)])
            #expect(decision.lines.map(\.closes) == [nil])
        }
    }

    @Test func `never has passed at any time, and says so without an instant`() {
        let book = rulebook(Phrase("never", .never, "2026-09-21", ""), .until(.never))
        let decision = book.decide("2026-09-21", ["matin": .add(meal: nil)], in: book.situation(now: "2026-01-01 00:00"))
        #expect(decision.causes == [.deadlinePassed(nil)])
    }

    @Test func `any time lasts until the slot begins`() {
        let book = rulebook(Phrase("any time", .anyTime, "2026-09-21", ""), .until(.anyTime))
        let last = book.decide("2026-09-21", ["matin": .add(meal: nil)], in: book.situation(now: "2026-09-21 07:59:59"))
        let late = book.decide("2026-09-21", ["matin": .add(meal: nil)], in: book.situation(now: "2026-09-21 08:00:00"))
        #expect(last.outcome == .accepted)
        #expect(late.causes == [.begun(instant("2026-09-21 08:00"))])
    }

    private func rulebook(_ phrase: Phrase, _ verb: Verb) -> Rulebook {
        let open: Line<Opening> =
            switch phrase.runs {
            case .daily: .open(.all, [.period(.allYear)])
            case .schoolWeek: .open(.schoolWeek, [.period(.term)])
            case .holidays: .open(.mondayToFriday, [.period(.holidays)])
            }
        return Rulebook(.town([.activity(open: [open], slots: [.slot("matin", (phrase.begins, "18:00"))], book: verb)]))
    }
}
