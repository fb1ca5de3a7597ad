import TenantConfig

/// When a limit falls, or why it does not.
enum ReferenceInstant: Equatable {
    case at(Int64)
    case anyTime
    case never
    case notAnnounced
    /// Said for other channels only.
    case otherChannel
    /// Said for requests of another shape only.
    case otherShape
    case outside
}

/// What moments are counted from, for one cell.
struct ReferenceFrame {
    let day: CivilDate
    let hours: Hours?
    let period: (occurrence: ReferenceDays.Occurrence, weekdays: WeekdaySet)?
    let isService: (CivilDate) -> Bool
}

extension ReferenceDays {
    /// Anchor, step, fallback, hour: in this order.
    func instant(_ moment: Moment, opening: Bool, _ frame: ReferenceFrame) -> ReferenceInstant {
        if case .step(let count, let unit, let anchor) = moment.day, unit == .hours || unit == .workingHours {
            return hours(count, unit, anchor, moment, frame)
        }
        let found = day(moment.day, frame)
        guard case .at(let number) = found else { return found }
        let counted = fallback(moment.fallback, CivilDate(dayNumber: Int32(number)), frame)
        guard case .at(let landed) = counted else { return counted }
        let minutes = moment.hour.map { Int64($0.minutes) } ?? (opening ? 0 : 1440)
        return .at(landed * 86_400 + minutes * 60)
    }

    private func hours(
        _ count: Int, _ unit: Moment.Unit, _ anchor: Moment.Anchor, _ moment: Moment, _ frame: ReferenceFrame
    ) -> ReferenceInstant {
        guard case .at(let number) = base(anchor, after: count > 0, frame) else { return base(anchor, after: count > 0, frame) }
        let start = count > 0 ? frame.hours.map { Int64($0.end.minutes) } ?? 1440 : frame.hours.map { Int64($0.start.minutes) } ?? 0
        var minute = number * 1440 + start
        if unit == .hours {
            minute += Int64(count) * 60
        } else {
            // Minute by minute would be plainest; quarters of an hour are as exact where hours begin on them.
            var left = abs(count) * 12
            while left > 0 {
                let inside = count < 0 ? minute - 1 : minute
                let day = CivilDate(dayNumber: Int32(floorDivide(inside, 1440)))
                if facts[day] == nil { return .outside }
                if isWorking(day) { left -= 1 }
                minute += count < 0 ? -5 : 5
            }
        }
        guard moment.fallback != nil else { return .at(minute * 60) }
        let day = floorDivide(minute, 1440)
        guard case .at(let landed) = fallback(moment.fallback, CivilDate(dayNumber: Int32(day)), frame) else { return .outside }
        return .at(landed * 86_400 + (minute - day * 1440) * 60)
    }

    private func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    /// The day, as its number.
    private func day(_ day: Moment.Day, _ frame: ReferenceFrame) -> ReferenceInstant {
        switch day {
        case .date(let date): return .at(Int64(date.dayNumber))
        case .step(let count, let unit, let anchor):
            guard case .at(let number) = base(anchor, after: count > 0, frame) else { return base(anchor, after: count > 0, frame) }
            return step(count, unit, CivilDate(dayNumber: Int32(number)), frame)
        case .weekdayBefore(let weekday, let anchor): return before(anchor, frame) { $0.weekday == weekday }
        case .yearDayBefore(let wanted, let anchor):
            return before(anchor, frame) { day in
                let (year, month, dayOfMonth) = day.parts
                let isMoved = wanted.month == 2 && wanted.day == 29 && !CivilDate.isLeap(year)
                return month == wanted.month && dayOfMonth == (isMoved ? 28 : wanted.day)
            }
        case .weekdayOfWeek(let weekday, let weeks):
            var monday = frame.day
            while monday.weekday != .monday { monday = monday - 1 }
            return .at(Int64((monday - 7 * weeks + weekday.index).dayNumber))
        case .dayOfMonth(let wanted, let months):
            var (year, month, _) = frame.day.parts
            for _ in 0..<months {
                month -= 1
                if month == 0 { (year, month) = (year - 1, 12) }
            }
            for number in (1...max(1, wanted)).reversed() {
                if let date = CivilDate(year: year, month: month, day: number) { return .at(Int64(date.dayNumber)) }
            }
            return .outside
        case .weekdayOfMonth(let end, let weekday, let months):
            var first = frame.day
            while first.parts.day > 1 { first = first - 1 }
            for _ in 0..<months {
                first = first - 1
                while first.parts.day > 1 { first = first - 1 }
            }
            let month = first.parts.month
            let days = (0...30).map { first + $0 }.filter { $0.parts.month == month && $0.weekday == weekday }
            guard let found = end == .first ? days.first : days.last else { return .outside }
            return .at(Int64(found.dayNumber))
        case .dayOfPeriod(let number, let isBefore):
            guard let period = frame.period else { return .notAnnounced }
            guard let days = isBefore ? period.occurrence.previous : period.occurrence.days else { return .notAnnounced }
            return .at(Int64((first(of: days, on: period.weekdays) + (number - 1)).dayNumber))
        }
    }

    private func first(of days: ClosedRange<CivilDate>, on weekdays: WeekdaySet) -> CivilDate {
        Self.each(days).first { weekdays.contains($0.weekday) } ?? days.lowerBound
    }

    private func base(_ anchor: Moment.Anchor, after: Bool, _ frame: ReferenceFrame) -> ReferenceInstant {
        switch anchor {
        case .dayAttended: return .at(Int64(frame.day.dayNumber))
        case .period:
            guard let (occurrence, weekdays) = frame.period else { return .notAnnounced }
            let last = Self.each(occurrence.days).last { weekdays.contains($0.weekday) } ?? occurrence.days.upperBound
            return .at(Int64((after ? last : first(of: occurrence.days, on: weekdays)).dayNumber))
        case .schoolYear:
            guard let year = facts[frame.day]?.year else { return .outside }
            return .at(Int64((after ? years[year].upperBound : years[year].lowerBound).dayNumber))
        case .request, .answer: return .notAnnounced
        }
    }

    private func before(_ anchor: Moment.Anchor, _ frame: ReferenceFrame, _ hit: (CivilDate) -> Bool) -> ReferenceInstant {
        guard case .at(let number) = base(anchor, after: false, frame) else { return base(anchor, after: false, frame) }
        var day = CivilDate(dayNumber: Int32(number)) - 1
        while !hit(day) { day = day - 1 }
        return .at(Int64(day.dayNumber))
    }

    private func step(_ count: Int, _ unit: Moment.Unit, _ day: CivilDate, _ frame: ReferenceFrame) -> ReferenceInstant {
        switch unit {
        case .days, .hours, .workingHours: return .at(Int64((day + count).dayNumber))
        case .clearDays: return .at(Int64((day + (count < 0 ? count - 1 : count > 0 ? count + 1 : 0)).dayNumber))
        case .weeks: return .at(Int64((day + 7 * count).dayNumber))
        case .months: return .at(Int64(day.addingMonths(count).dayNumber))
        case .workingDays: return walk(count, day, isWorking)
        case .schoolDays: return walk(count, day, isSchool)
        case .serviceDays: return walk(count, day, frame.isService)
        }
    }

    /// Goes from day to day, counting those that are such days.
    private func walk(_ count: Int, _ day: CivilDate, _ isSuch: (CivilDate) -> Bool) -> ReferenceInstant {
        var (day, left) = (day, abs(count))
        guard facts[day] != nil else { return .outside }
        while left > 0 {
            day = count < 0 ? day - 1 : day + 1
            guard facts[day] != nil else { return .outside }
            if isSuch(day) { left -= 1 }
        }
        return .at(Int64(day.dayNumber))
    }

    private func fallback(_ fallback: Moment.Fallback?, _ day: CivilDate, _ frame: ReferenceFrame) -> ReferenceInstant {
        guard let fallback else { return .at(Int64(day.dayNumber)) }
        let isSuch = fallback.unit == .schoolDays ? isSchool : fallback.unit == .serviceDays ? frame.isService : isWorking
        if facts[day] != nil, isSuch(day) { return .at(Int64(day.dayNumber)) }
        return walk(fallback.before ? -1 : 1, day, isSuch)
    }
}
