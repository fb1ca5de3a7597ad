import TenantConfig

/// The rule at the end of a zone's file, for the years it does not list: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Equatable, Sendable {
    /// Seconds east of UTC outside summer time.
    let standard: Int64
    let summer: Summer?

    /// Summer time: how far east of UTC, and the day and second of the wall clock at which it begins and ends.
    struct Summer: Equatable, Sendable {
        let offset: Int64
        let begins: YearlyMoment
        let ends: YearlyMoment
    }

    /// A second of the wall clock that comes back every year.
    struct YearlyMoment: Equatable, Sendable {
        let day: YearlyDay
        /// Seconds after that day's midnight; may lie outside the day.
        let seconds: Int64
    }

    enum YearlyDay: Equatable, Sendable {
        /// The n-th such weekday of the month (Sunday is 0), the last one when n is 5.
        case weekday(Int, nth: Int, month: Int)
        /// The n-th day of the year, 1 to 365, where 29 February is never counted.
        case dayWithoutLeap(Int)
        /// The day so many days after 1 January, where 29 February counts.
        case daysAfterNewYear(Int)
    }

    /// The changes after that second, until the year 2500.
    func changes(after second: Int64) -> [ZoneChange] {
        guard let summer else { return [] }
        let firstYear = LocalInstant(seconds: second).date.parts.year
        let changes = (firstYear..<2500).flatMap { year in
            [
                ZoneChange(at: summer.begins.seconds(in: year) - standard, offset: summer.offset),
                ZoneChange(at: summer.ends.seconds(in: year) - summer.offset, offset: standard),
            ]
        }
        return changes.filter { $0.at > second }.sorted { $0.at < $1.at }
    }
}

extension ZoneRule.YearlyMoment {
    /// Seconds of the wall clock since 1970.
    fileprivate func seconds(in year: Int) -> Int64 {
        guard let day = day.date(in: year) else { return .max }
        return LocalInstant(day).seconds + seconds
    }
}

extension ZoneRule.YearlyDay {
    fileprivate func date(in year: Int) -> CivilDate? {
        switch self {
        case .daysAfterNewYear(let days):
            return CivilDate(year: year, month: 1, day: 1).map { $0 + days }
        case .dayWithoutLeap(let number):
            let leap = CivilDate.isLeap(year) && number >= 60 ? 1 : 0
            return CivilDate(year: year, month: 1, day: 1).map { $0 + (number - 1 + leap) }
        case .weekday(let weekday, let nth, let month):
            guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
            // Weekdays of the calendar run from Monday, those of the rule from Sunday.
            let wanted = (weekday + 6) % 7
            let day = first + (wanted - first.weekday.index + 7) % 7 + (nth - 1) * 7
            return day.parts.month == month ? day : day - 7
        }
    }
}
