/// The stretches of days that a town's sets of days mean in its calendar: enough to see that nothing is ever open.
struct CalendarSpans {
    private let town: Town

    init(_ town: Town) {
        self.town = town
    }

    /// Whether some day of the calendar is open and not closed for everybody. Public holidays and closures of one centre or some children
    /// are left aside: they close some days, not all.
    func isEverOpen(_ activity: Activity) -> Bool {
        let closed = (town.closed + activity.closed).filter(\.conditions.isEmpty).flatMap(\.keys).flatMap(spans)
        return activity.open.contains { line in
            line.keys.during.contains { set in
                if case .publicHolidays = set { return true }
                return spans(set).contains { hasDay(in: $0, on: line.keys.weekdays, outside: closed) }
            }
        }
    }

    private func hasDay(in span: ClosedRange<CivilDate>, on weekdays: WeekdaySet, outside closed: [ClosedRange<CivilDate>]) -> Bool {
        var day = span.lowerBound
        while day <= span.upperBound {
            if weekdays.contains(day.weekday), !closed.contains(where: { $0.contains(day) }) { return true }
            day = day + 1
        }
        return false
    }

    private func spans(_ set: DaySet) -> [ClosedRange<CivilDate>] {
        guard let known else { return [] }
        switch set {
        case .day(let day): return [day...day]
        case .span(let first, let last): return first <= (last ?? known.upperBound) ? [first...(last ?? known.upperBound)] : []
        case .eachYear(let first, let last): return eachYear(first, last, known)
        case .publicHolidays: return []
        case .period(let period): return spans(period, known)
        }
    }

    /// From the first class day to the last day that any year of the calendar tells of.
    private var known: ClosedRange<CivilDate>? {
        guard let first = town.calendar.years.first, let last = town.calendar.years.last else { return nil }
        return first.classDays.lowerBound...max(last.classDays.upperBound, last.holidays.last?.days.upperBound ?? last.classDays.upperBound)
    }

    private func eachYear(_ first: YearDay, _ last: YearDay, _ known: ClosedRange<CivilDate>) -> [ClosedRange<CivilDate>] {
        let years = (known.lowerBound.parts.year - 1)...known.upperBound.parts.year
        return years.map { year in first.date(in: year)...last.date(in: first <= last ? year : year + 1) }.filter { $0.overlaps(known) }
    }

    private func spans(_ period: PeriodReference, _ known: ClosedRange<CivilDate>) -> [ClosedRange<CivilDate>] {
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
