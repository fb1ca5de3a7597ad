import TenantConfig

/// One occurrence of a period: the second stretch of term of a school year, the winter holidays of 2027.
struct Stretch: Hashable, Sendable {
    /// What it is an occurrence of, with its position among its like in order of time.
    enum Kind: Hashable, Sendable {
        case term(Int)
        case holiday(Int)
        case schoolYear(Int)
        case own(Int)
        /// The occurrence that begins in that year.
        case yearly(YearDay, YearDay, year: Int)
        /// Dates that do not come again.
        case once
    }

    let kind: Kind
    let days: ClosedRange<CivilDate>

    /// The first day of it on one of those weekdays, or its first day when it has none.
    func first(on weekdays: WeekdaySet) -> CivilDate {
        let week = 0..<min(7, days.upperBound - days.lowerBound + 1)
        return week.lazy.map { days.lowerBound + $0 }.first { weekdays.contains($0.weekday) } ?? days.lowerBound
    }

    /// The last day of it on one of those weekdays, or its last day when it has none.
    func last(on weekdays: WeekdaySet) -> CivilDate {
        let week = 0..<min(7, days.upperBound - days.lowerBound + 1)
        return week.lazy.map { days.upperBound - $0 }.first { weekdays.contains($0.weekday) } ?? days.upperBound
    }
}

/// A stretch of term: the number of it in its school year, from 1.
struct TermStretch: Sendable {
    let number: Int
    let days: ClosedRange<CivilDate>
}
