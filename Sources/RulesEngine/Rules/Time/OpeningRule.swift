import TenantConfig

/// Which days the activity runs on: a day is open when any line opens it, and the first that does says which period it belongs to.
struct OpeningRule: Sendable {
    let lines: [Line<Opening>]
    let rule: RuleLines
    /// The weekdays on which the activity may run.
    let weekdays: WeekdaySet
    /// By line, then day: the period by which the line opens the day, as a position in `periods`; -1 for none.
    let periodsByLine: [ContiguousArray<Int32>]
    /// The periods that open days, each with the weekdays on which the activity runs in it.
    let periods: [(stretch: Stretch, weekdays: WeekdaySet)]

    init(_ lines: [Line<Opening>], on ground: inout RuleGround) {
        let calendar = ground.days
        var rule = RuleLines(lines.map { $0.conditions + [.weekday($0.keys.weekdays)] }, on: &ground)
        var numbers: [Stretch: Int32] = [:]
        var periods: [(stretch: Stretch, weekdays: WeekdaySet)] = []
        var periodOf: [ContiguousArray<Int32>] = []
        for (number, line) in lines.enumerated() {
            var found = ContiguousArray<Int32>(repeating: -1, count: calendar.count)
            var last: (stretch: Stretch, period: Int32)?
            for day in 0..<calendar.count where rule.canFit(number, day: day) {
                guard calendar.yearOf[day] >= 0, let stretch = calendar.opening(line.keys.during, at: day) else { continue }
                if let last, last.stretch == stretch {
                    found[day] = last.period
                    continue
                }
                let period = numbers[stretch] ?? Int32(periods.count)
                if numbers[stretch] == nil {
                    numbers[stretch] = period
                    periods.append((stretch, []))
                }
                (found[day], last) = (period, (stretch, period))
            }
            rule.limit(number) { found[$0] >= 0 }
            periodOf.append(found)
        }
        for (number, line) in lines.enumerated() {
            for period in Set(periodOf[number]) where period >= 0 { periods[Int(period)].weekdays.formUnion(line.keys.weekdays) }
        }
        (self.lines, self.rule, periodsByLine, self.periods) = (lines, rule, periodOf, periods)
        weekdays = lines.reduce(into: []) { $0.formUnion($1.keys.weekdays) }
    }

    /// Marks the cells that nothing opens, and those that only another column of the day is open for; answers the line that opens
    /// each cell, -1 for none.
    func judge(
        _ cells: ContiguousArray<CellPosition>, columns: Int, _ fitting: LineBits, _ judgements: inout ContiguousArray<Judgement>
    ) -> ContiguousArray<Int32> {
        let opening = rule.first(fitting, cells)
        for cell in cells.indices where opening[cell] < 0 || cells[cell].column >= columns {
            let elsewhere = rule.first(fitting, day: cells[cell].day, column: columns + 1) >= 0
            judgements[cell].mask.insert(elsewhere ? .notOffered : .closed)
        }
        return opening
    }

    /// The period by which a line opens a day; nil when it does not.
    func period(line: Int, day: Int) -> (stretch: Stretch, weekdays: WeekdaySet)? {
        guard periodsByLine.indices.contains(line), periodsByLine[line][day] >= 0 else { return nil }
        return periods[Int(periodsByLine[line][day])]
    }

    /// Why no line opens that day, as far as the calendar says.
    func cause(day: Int, in calendar: TownDays) -> Reason.ClosedDay {
        let weekday = calendar.date(at: day).weekday
        let during = lines.filter { $0.keys.weekdays.contains(weekday) }.flatMap(\.keys.during)
        if let holiday = calendar.publicHoliday(at: day), during.contains(where: { calendar.contains($0, day: day) }) {
            return .publicHoliday(holiday)
        }
        if calendar.holidayOf[day] >= 0, during.contains(where: \.isOfTerm) {
            return .schoolHoliday(calendar.holidays[Int(calendar.holidayOf[day])].name)
        }
        if calendar.termOf[day] >= 0, calendar.noClassOf[day] >= 0, during.contains(where: \.isOfTerm) { return .noClass }
        // Where it runs on other days of term, this one is merely another weekday.
        let runsInTerm = lines.contains { $0.keys.during.contains { $0.isOfTerm || $0 == .period(.allYear) } }
        return calendar.termOf[day] >= 0 && !runsInTerm && during.contains(where: \.isOfHolidays) ? .term : .notOpened
    }
}

extension TownDays {
    /// The period by which sets of days open a day; public holidays are out unless named by their date, and term opens no day without class.
    fileprivate func opening(_ sets: [DaySet], at day: Int) -> Stretch? {
        let (isPublicHoliday, hasClass) = (publicHolidayOf[day] >= 0, noClassOf[day] < 0)
        // A loop: a lazy sequence would copy the whole calendar for each day.
        for set in sets where (!isPublicHoliday || set.namesDay) && (hasClass || !set.isOfTerm) {
            if let stretch = stretch(of: set, at: day) { return stretch }
        }
        return nil
    }
}

extension DaySet {
    /// Whether it names days one by one, so that it opens public holidays too.
    fileprivate var namesDay: Bool {
        switch self {
        case .day, .publicHolidays: true
        case .eachYear(let begins, let ends): begins == ends
        case .span, .edge, .weeksWithHoliday, .period: false
        }
    }

    fileprivate var isOfTerm: Bool {
        switch self {
        case .period(.term), .period(.termStretch): true
        case .period, .day, .span, .eachYear, .publicHolidays, .edge, .weeksWithHoliday: false
        }
    }

    fileprivate var isOfHolidays: Bool {
        switch self {
        case .period(.holidays), .period(.holiday): true
        case .period, .day, .span, .eachYear, .publicHolidays, .edge, .weeksWithHoliday: false
        }
    }
}
