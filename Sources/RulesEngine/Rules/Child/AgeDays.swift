import TenantConfig

/// On which day ages are read for each day attended.
struct AgeDays: Sendable {
    let asOf: AsOf
    private let calendar: TownDays
    /// By day: the first day of its period; empty where ages are read otherwise.
    private let periods: ContiguousArray<CivilDate>
    /// The days from which on ages are read on another day; empty where that is each day.
    let turns: [CivilDate]

    init(_ activity: Activity, _ calendar: TownDays) {
        (asOf, self.calendar) = (activity.asOf, calendar)
        periods = activity.asOf == .period ? Self.periods(activity.open, calendar) : []
        let last = calendar.date(at: max(0, calendar.count - 1))
        switch activity.asOf {
        case .day: turns = []
        case .period:
            let changes = periods.indices.dropFirst().filter { [periods] in periods[$0] != periods[$0 - 1] }
            // Outside the calendar ages are read on the day itself: its first day may be another age than the day before it.
            turns = [calendar.first] + changes.map(calendar.date) + [last + 1]
        case .schoolYear, .nextSchoolYear: turns = calendar.years.flatMap { [$0.lowerBound, $0.upperBound + 1] }
        case .civilYear: turns = (calendar.first.parts.year...last.parts.year + 1).compactMap { CivilDate(year: $0, month: 1, day: 1) }
        }
    }

    /// The day on which ages are read for a day attended; the day itself outside the calendar.
    func day(for day: CivilDate) -> CivilDate {
        switch asOf {
        case .day: day
        case .period: calendar.position(of: day).map { periods[$0] } ?? day
        case .schoolYear: calendar.schoolYear(of: day)?.lowerBound ?? day
        case .nextSchoolYear: calendar.schoolYear(of: day).map { $0.upperBound + 1 } ?? day
        case .civilYear: CivilDate(year: day.parts.year, month: 12, day: 31) ?? day
        }
    }

    /// The level that counts for a child that is in one; nil for one that then leaves the last.
    func level(for level: SchoolLevel) -> SchoolLevel? { asOf == .nextSchoolYear ? SchoolLevel(rawValue: level.rawValue + 1) : level }

    /// By day: the first day, on one of the activity's weekdays, of the stretch by which the first line of `open` that names it does. A day that
    /// none names goes with the last that one does: ages turn with the periods, and not at every week-end.
    private static func periods(_ open: [Line<Opening>], _ calendar: TownDays) -> ContiguousArray<CivilDate> {
        let weekdays = open.reduce(into: WeekdaySet()) { $0.formUnion($1.keys.weekdays) }
        var reading = calendar.first
        return ContiguousArray(
            (0..<calendar.count).map { day in
                let date = calendar.date(at: day)
                let sets = open.lazy.filter { $0.keys.weekdays.contains(date.weekday) }.flatMap(\.keys.during)
                let stretch = calendar.yearOf[day] < 0 ? nil : sets.compactMap { calendar.stretch(of: $0, at: day) }.first
                if let stretch { reading = stretch.first(on: weekdays) }
                return reading
            })
    }
}
