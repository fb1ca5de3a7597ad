public import TenantConfig

/// A range over which a town lets a typical week repeat.
public struct RepetitionRange: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case month
        case period(PlanPeriod)
        case schoolYear
    }

    public let kind: Kind
    public let days: ClosedRange<CivilDate>
}

extension Rulebook {
    /// The ranges that a town offers for typical weeks of an activity and that are not over: whole months, periods and school years in which
    /// it runs, the nearest first; beside any dates, where it offers those.
    public func ranges(of activity: Name<Activity>, from now: CivilDate) -> [RepetitionRange] {
        guard let rules = rules[activity], let over = rules.activity.periodicity?.over, over != [.anyDates] else { return [] }
        let periodOfDays = rules.opening.periodOfDays
        let runs = periodOfDays.indices.filter { periodOfDays[$0] >= 0 }.map(calendar.date)
        let months = over.contains(.month) ? Set(runs.map(\.firstOfMonth)) : []
        let periods = over.contains(.period) ? periods(of: activity) : []
        let years = over.contains(.schoolYear) ? calendar.years.filter { runs.contains(where: $0.contains) } : []
        let ranges =
            months.sorted().map { RepetitionRange(kind: .month, days: $0...($0.addingMonths(1) - 1)) }
            + periods.map { RepetitionRange(kind: .period($0), days: $0.days) }
            + years.map { RepetitionRange(kind: .schoolYear, days: $0) }
        return ranges.filter { $0.days.upperBound >= now }
    }
}
