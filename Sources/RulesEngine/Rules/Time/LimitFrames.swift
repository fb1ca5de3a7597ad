import TenantConfig

/// All that a limit is counted from in an activity, so that each of its instants is computed once.
struct LimitFrames {
    private let limit: Limit
    private let calendar: TownDays
    private let periods: OpeningRule
    private let service: [DayCount]
    /// All hours that slots may have.
    private let hours: [Hours?]
    private let fits: (Int) -> Bool
    private let days, hoursCount, periodCount, centreCount: Int
    /// Seconds to add for each day, when the instant moves with the day attended.
    let perDay: Int64

    /// From the entry of one day, kind of hours, opening line, centre to the next.
    var dayStride: Int { days > 1 ? 1 : 0 }
    var hoursStride: Int { hoursCount > 1 ? days : 0 }
    var periodStride: Int { periodCount > 1 ? days * hoursCount : 0 }
    var centreStride: Int { centreCount > 1 ? days * hoursCount * periodCount : 0 }

    /// `fits` tells on which days the limit can be asked.
    init(
        _ limit: Limit, _ calendar: TownDays, _ periods: OpeningRule, _ service: [DayCount], _ hours: [Hours?],
        where fits: @escaping (Int) -> Bool
    ) {
        (self.limit, self.calendar, self.periods, self.service, self.hours, self.fits) = (limit, calendar, periods, service, hours, fits)
        let needs = limit.dependencies
        perDay = needs.contains(.movesWithDay) ? 86_400 : 0
        days = needs.contains(.day) ? calendar.count : min(1, calendar.count)
        hoursCount = needs.contains(.hours) ? max(1, hours.count) : 1
        periodCount = needs.contains(.period) ? periods.lines.count + 1 : 1
        centreCount = needs.contains(.centre) ? service.count : 1
    }

    /// Centre by centre, then opening line, kind of hours and day.
    func instants(opening: Bool) -> ContiguousArray<Int64> {
        var values = ContiguousArray(repeating: LimitInstant.outside, count: days * hoursCount * periodCount * centreCount)
        for day in 0..<days where days == 1 || (calendar.yearOf[day] >= 0 && fits(day)) {
            for centre in 0..<centreCount {
                for period in 0..<periodCount {
                    for kind in 0..<hoursCount {
                        let index = ((centre * periodCount + period) * hoursCount + kind) * days + day
                        values[index] = calendar.instant(of: limit, opening: opening, in: frame(day, kind, period, centre))
                    }
                }
            }
        }
        return values
    }

    private func frame(_ day: Int, _ kind: Int, _ period: Int, _ centre: Int) -> DeadlineFrame {
        DeadlineFrame(
            day: day, hours: hours[kind], period: periods.period(line: period, day: day),
            service: service.indices.contains(centre) ? service[centre] : nil)
    }
}

extension Limit {
    /// What the instant depends on.
    fileprivate struct Dependencies: OptionSet {
        let rawValue: UInt8
        static let day = Self(rawValue: 1)
        static let hours = Self(rawValue: 2)
        static let period = Self(rawValue: 4)
        static let centre = Self(rawValue: 8)
        /// On the day only in that it moves with it.
        static let movesWithDay = Self(rawValue: 16)
    }

    fileprivate var dependencies: Dependencies {
        guard case .moment(let moment) = self else { return [] }
        var found: Dependencies = []
        switch moment.day {
        case .date: break
        case .step(_, let unit, let anchor):
            found = [.day, anchor == .period ? .period : []]
            if unit == .hours || unit == .workingHours { found.insert(.hours) }
            if unit == .serviceDays { found.insert(.centre) }
        case .weekdayBefore(_, let anchor), .yearDayBefore(_, let anchor): found = [.day, anchor == .period ? .period : []]
        case .weekdayOfWeek, .dayOfMonth, .weekdayOfMonth: found = .day
        case .dayOfPeriod: found = [.day, .period]
        }
        if moment.fallback?.unit == .serviceDays { found.insert(.centre) }
        if moment.movesWithDay {
            found.remove(.day)
            found.insert(.movesWithDay)
        }
        return found
    }
}

extension Moment {
    /// Whether it lies at the same distance from every day attended.
    fileprivate var movesWithDay: Bool {
        guard fallback == nil, case .step(_, let unit, .dayAttended) = day else { return false }
        return switch unit {
        case .days, .clearDays, .weeks, .hours: true
        case .workingHours, .workingDays, .schoolDays, .serviceDays, .months: false
        }
    }
}
