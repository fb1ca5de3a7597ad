/// The stretches of days that a town's sets of days mean in its calendar: enough to see that nothing is ever open.
struct CalendarSpans {
    private let town: Town
    /// The days that the calendar tells of.
    private let known: ClosedRange<CivilDate>
    /// By day from the first known one: whether the town closes it for everybody.
    private var closedByTown: [Bool] = []

    /// nil when the calendar has no school year.
    init?(_ town: Town) {
        guard let first = town.calendar.years.first, let last = town.calendar.years.last else { return nil }
        let end = max(last.classDays.upperBound, last.holidays.last?.days.upperBound ?? last.classDays.upperBound)
        self.town = town
        known = first.classDays.lowerBound...max(first.classDays.lowerBound, end)
        closedByTown = marking(town.closed, in: Array(repeating: false, count: known.upperBound - known.lowerBound + 1))
    }

    /// Whether some day of the calendar is open and not closed for everybody. Public holidays and closures of one centre or some children
    /// are left aside: they close some days, not all.
    func isEverOpen(_ activity: Activity) -> Bool {
        let closed = marking(activity.closed, in: closedByTown)
        return activity.open.contains { line in
            line.keys.during.contains { set in
                if case .publicHolidays = set { return true }
                return spans(set).contains { hasDay(in: $0, on: line.keys.weekdays, closed) }
            }
        }
    }

    private func marking(_ closures: [Line<[DaySet]>], in days: [Bool]) -> [Bool] {
        var days = days
        for line in closures where line.conditions.isEmpty {
            for span in line.keys.flatMap({ spans($0) }) {
                for day in within(span) { days[day] = true }
            }
        }
        return days
    }

    private func hasDay(in span: ClosedRange<CivilDate>, on weekdays: WeekdaySet, _ closed: [Bool]) -> Bool {
        within(span).contains { !closed[$0] && weekdays.contains((known.lowerBound + $0).weekday) }
    }

    /// The known days of a span, counted from the first known one.
    private func within(_ span: ClosedRange<CivilDate>) -> Range<Int> {
        guard span.overlaps(known) else { return 0..<0 }
        let inside = span.clamped(to: known)
        return (inside.lowerBound - known.lowerBound)..<(inside.upperBound - known.lowerBound + 1)
    }

    private func spans(_ set: DaySet) -> [ClosedRange<CivilDate>] {
        switch set {
        case .day(let day): return [day...day]
        case .span(let first, let last): return first <= (last ?? known.upperBound) ? [first...(last ?? known.upperBound)] : []
        case .eachYear(let first, let last): return eachYear(first, last)
        case .publicHolidays: return []
        case .period(let period): return spans(period)
        }
    }

    private func eachYear(_ first: YearDay, _ last: YearDay) -> [ClosedRange<CivilDate>] {
        let years = (known.lowerBound.parts.year - 1)...known.upperBound.parts.year
        return years.map { year in first.date(in: year)...last.date(in: first <= last ? year : year + 1) }.filter { $0.overlaps(known) }
    }

    private func spans(_ period: PeriodReference) -> [ClosedRange<CivilDate>] {
        switch period {
        case .term: town.calendar.years.flatMap(\.stretches)
        case .termStretch(let number): town.calendar.years.compactMap { $0.stretches.count < number ? nil : $0.stretches[number - 1] }
        case .holidays: town.calendar.years.flatMap(\.holidays).map(\.days)
        case .holiday(let name): town.calendar.years.flatMap(\.holidays).filter { $0.name == name }.map(\.days)
        case .own(let name): town.periods.filter { $0.name == name }.map(\.days)
        case .schoolYear, .allYear: [known]
        }
    }
}

extension SchoolCalendar.Year {
    /// The stretches of class between holidays.
    fileprivate var stretches: [ClosedRange<CivilDate>] {
        var stretches: [ClosedRange<CivilDate>] = []
        var start = classDays.lowerBound
        for holiday in holidays where holiday.days.lowerBound > start && start <= classDays.upperBound {
            stretches.append(start...min(holiday.days.lowerBound - 1, classDays.upperBound))
            start = holiday.days.upperBound + 1
        }
        if start <= classDays.upperBound { stretches.append(start...classDays.upperBound) }
        return stretches
    }
}
