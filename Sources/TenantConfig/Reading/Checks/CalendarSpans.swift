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
                return some(set) { hasDay(in: $0, on: line.keys.weekdays, closed) }
            }
        }
    }

    /// How many days an activity is open in the fullest of such spans; nil for one that has no days of its own.
    func mostOpenDays(of activity: Activity, in span: SpanLimit.Span) -> Int? {
        let days = openDays(of: activity)
        switch span {
        case .day, .request: return nil
        case .week: return Self.most(of: days) { $0.monday }
        case .month: return Self.most(of: days) { $0.firstOfMonth }
        case .schoolYear:
            return Self.most(of: days) { day in town.calendar.years.last { $0.classDays.lowerBound <= day }?.classDays.lowerBound }
        case .period:
            var most = 0
            for set in activity.open.flatMap(\.keys.during) {
                _ = some(set) { stretch in
                    most = max(most, days.count(where: stretch.contains))
                    return false
                }
            }
            return most
        }
    }

    /// The days that a line opens and nothing closes for everybody; public holidays among them.
    private func openDays(of activity: Activity) -> [CivilDate] {
        let closed = marking(activity.closed, in: closedByTown)
        var open = Array(repeating: false, count: closed.count)
        for line in activity.open {
            for set in line.keys.during {
                _ = some(set) { stretch in
                    for day in within(stretch) where line.keys.weekdays.contains((known.lowerBound + day).weekday) {
                        open[day] = !closed[day]
                    }
                    return false
                }
            }
        }
        return open.indices.filter { open[$0] }.map { known.lowerBound + $0 }
    }

    private static func most<Span: Hashable>(of days: [CivilDate], _ span: (CivilDate) -> Span) -> Int {
        Dictionary(grouping: days, by: span).values.map(\.count).max() ?? 0
    }

    private func marking(_ closures: [Line<[DaySet]>], in days: [Bool]) -> [Bool] {
        var days = days
        for line in closures where line.conditions.isEmpty {
            for set in line.keys {
                _ = some(set) { span in
                    for day in within(span) { days[day] = true }
                    return false
                }
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

    /// Whether some stretch of a set of days passes; those after it are not looked at.
    private func some(_ set: DaySet, _ passes: (ClosedRange<CivilDate>) -> Bool) -> Bool {
        switch set {
        case .day(let day): passes(day...day)
        case .span(let first, let last): first <= (last ?? known.upperBound) && passes(first...(last ?? known.upperBound))
        case .eachYear(let first, let last): eachYear(first, last, passes)
        case .publicHolidays, .weeksWithHoliday: false
        case .edge(let edge): some(edge, passes)
        case .period(let period): some(period, passes)
        }
    }

    private func some(_ edge: DayEdge, _ passes: (ClosedRange<CivilDate>) -> Bool) -> Bool {
        switch edge.whole {
        case .period(let period): return some(period) { stretch in edge.days(in: stretch).map(passes) ?? false }
        case .opening(let sets): return sets.contains { set in some(set) { stretch in edge.days(in: stretch).map(passes) ?? false } }
        case .month:
            var month = known.lowerBound.firstOfMonth
            while month <= known.upperBound {
                if let days = edge.days(in: month...(month.addingMonths(1) - 1)), passes(days) { return true }
                month = month.addingMonths(1)
            }
            return false
        }
    }

    private func eachYear(_ first: YearDay, _ last: YearDay, _ passes: (ClosedRange<CivilDate>) -> Bool) -> Bool {
        let years = (known.lowerBound.parts.year - 1)...known.upperBound.parts.year
        return years.contains { year in
            let (start, end) = (first.date(in: year), last.date(in: first <= last ? year : year + 1))
            return start <= end && passes(start...end)
        }
    }

    private func some(_ period: PeriodReference, _ passes: (ClosedRange<CivilDate>) -> Bool) -> Bool {
        let years = town.calendar.years
        return switch period {
        case .term: years.contains { $0.stretches.contains(where: passes) }
        case .termStretch(let number): years.contains { $0.stretches.count >= number && passes($0.stretches[number - 1]) }
        case .holidays: years.contains { $0.holidays.contains { passes($0.days) } }
        case .holiday(let name): years.contains { $0.holidays.contains { $0.name == name && passes($0.days) } }
        case .own(let name): town.periods.contains { $0.name == name && passes($0.days) }
        case .schoolYear, .allYear: passes(known)
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
