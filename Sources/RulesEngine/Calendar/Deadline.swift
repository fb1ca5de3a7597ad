import TenantConfig

/// What a moment is counted from, for one day and slot.
struct DeadlineFrame {
    /// The day attended, by position.
    let day: Int
    /// nil when the slot has no hours.
    let hours: Hours?
    /// The period that opened the day, and the weekdays on which the activity runs in it; nil when nothing opens the day.
    let period: (stretch: Stretch, weekdays: WeekdaySet)?
    /// Days on which the activity runs.
    let service: DayCount?
    /// When the request was made; nil: not known.
    var request: LocalInstant?
    /// When the town answered; nil: it has not.
    var answer: LocalInstant?

    /// The instant of an anchor that is one.
    func instant(of anchor: Moment.Anchor) -> LocalInstant? {
        switch anchor {
        case .request: request
        case .answer: answer
        case .dayAttended, .period, .schoolYear: nil
        }
    }
}

extension TownDays {
    /// When an opening or an end falls, for that day and slot.
    func instant(of limit: Limit, opening: Bool, in frame: DeadlineFrame) -> Int64 {
        switch limit {
        case .never: LimitInstant.never
        case .anyTime, .asBook: opening ? LimitInstant.always : LimitInstant.noEnd
        case .moment(let moment): instant(of: moment, opening: opening, in: frame)
        }
    }

    private func instant(of moment: Moment, opening: Bool, in frame: DeadlineFrame) -> Int64 {
        if case .step(let count, .hours, let anchor) = moment.day {
            return clock(count, from: anchor, in: frame, moment) { start in start + Int64(count) * 3600 }
        }
        if case .step(let count, .workingHours, let anchor) = moment.day {
            return clock(count, from: anchor, in: frame, moment) { start in workingClock(start, hours: count) }
        }
        switch day(of: moment.day, in: frame).flatMap({ fallen(to: moment.fallback, from: $0, in: frame) }) {
        case .day(let date): return LocalInstant(date, moment.hour ?? (opening ? .startOfDay : .endOfDay)).seconds
        case .outside: return LimitInstant.outside
        case .noPeriod: return LimitInstant.notAnnounced
        }
    }

    /// Steps of hours start when the slot begins, or when it ends if they are counted after it.
    private func clock(
        _ count: Int, from anchor: Moment.Anchor, in frame: DeadlineFrame, _ moment: Moment, _ step: (Int64) -> Int64?
    ) -> Int64 {
        guard abs(count) < 1_000_000 else { return LimitInstant.outside }
        if let known = frame.instant(of: anchor) {
            guard let seconds = step(known.seconds) else { return LimitInstant.outside }
            return fallen(seconds, moment, in: frame)
        }
        let time = count > 0 ? frame.hours?.end ?? .endOfDay : frame.hours?.start ?? .startOfDay
        switch base(anchor, after: count > 0, in: frame) {
        case .outside: return LimitInstant.outside
        case .noPeriod: return LimitInstant.notAnnounced
        case .day(let date):
            guard let seconds = step(LocalInstant(date, time).seconds) else { return LimitInstant.outside }
            return fallen(seconds, moment, in: frame)
        }
    }

    private func fallen(_ seconds: Int64, _ moment: Moment, in frame: DeadlineFrame) -> Int64 {
        guard moment.fallback != nil else { return seconds }
        let instant = LocalInstant(seconds: seconds)
        guard case .day(let moved) = fallen(to: moment.fallback, from: instant.date, in: frame) else { return LimitInstant.outside }
        return LocalInstant(moved).seconds + Int64(instant.secondOfDay)
    }

    /// Counts only the hours of working days, of which each has 24.
    private func workingClock(_ start: Int64, hours: Int) -> Int64? {
        var (instant, left) = (start, Int64(abs(hours)) * 3600)
        while left > 0 {
            // Before: the hours of the day that ends at, or contains, the instant. After: those of the day that begins at it.
            let date = LocalInstant(seconds: hours < 0 ? instant - 1 : instant).date
            guard let day = position(of: date) else { return nil }
            let midnight = LocalInstant(date).seconds
            let available = hours < 0 ? instant - midnight : midnight + 86_400 - instant
            let step = working.contains(day) ? min(available, left) : available
            if working.contains(day) { left -= step }
            instant += hours < 0 ? -step : step
        }
        return instant
    }
}

/// A day found by counting, or why none is.
enum FoundDay {
    case day(CivilDate)
    /// The count leaves the calendar.
    case outside
    /// Nothing opens the day attended, or nothing comes before its period.
    case noPeriod

    func flatMap(_ next: (CivilDate) -> FoundDay) -> FoundDay {
        if case .day(let date) = self { next(date) } else { self }
    }
}

extension TownDays {
    private func day(of day: Moment.Day, in frame: DeadlineFrame) -> FoundDay {
        let attended = date(at: frame.day)
        switch day {
        case .date(let date): return .day(date)
        case .step(let count, let unit, let anchor):
            return base(anchor, after: count > 0, in: frame).flatMap { step(count, unit, from: $0, in: frame) }
        case .weekdayBefore(let weekday, let anchor):
            return base(anchor, after: false, in: frame).flatMap { base in
                .day(base - ((base.weekday.index - weekday.index + 6) % 7 + 1))
            }
        case .yearDayBefore(let yearDay, let anchor):
            return base(anchor, after: false, in: frame).flatMap { base in
                let year = base.parts.year
                let sameYear = yearDay.date(in: year)
                return .day(sameYear < base ? sameYear : yearDay.date(in: year - 1))
            }
        case .weekdayOfWeek(let weekday, let weeksBefore):
            return plain(attended.monday, plus: weekday.index, minusWeeks: weeksBefore)
        case .dayOfMonth(let number, let monthsBefore):
            guard (0...1200).contains(monthsBefore) else { return .outside }
            let first = attended.firstOfMonth.addingMonths(-monthsBefore)
            let (year, month, _) = first.parts
            return .day(first + (min(max(1, number), CivilDate.length(ofMonth: month, year: year)) - 1))
        case .weekdayOfMonth(let end, let weekday, let monthsBefore):
            guard (0...1200).contains(monthsBefore) else { return .outside }
            let first = attended.firstOfMonth.addingMonths(-monthsBefore)
            let days = DayEdge(end, .weekday(weekday), of: .month).days(in: first...(first.addingMonths(1) - 1))
            return days.map { .day($0.lowerBound) } ?? .outside
        case .dayOfPeriod(let number, let before):
            guard let (stretch, weekdays) = frame.period else { return .noPeriod }
            guard let meant = before ? self.stretch(before: stretch) : stretch else { return .noPeriod }
            return plain(meant.first(on: weekdays), plus: number - 1)
        }
    }

    private func base(_ anchor: Moment.Anchor, after: Bool, in frame: DeadlineFrame) -> FoundDay {
        switch anchor {
        case .dayAttended: return .day(date(at: frame.day))
        case .period:
            guard let (stretch, weekdays) = frame.period else { return .noPeriod }
            return .day(after ? stretch.last(on: weekdays) : stretch.first(on: weekdays))
        case .schoolYear:
            let year = years[Int(yearOf[frame.day])]
            return .day(after ? year.upperBound : year.lowerBound)
        case .request, .answer: return frame.instant(of: anchor).map { .day($0.date) } ?? .noPeriod
        }
    }

    private func step(_ count: Int, _ unit: Moment.Unit, from date: CivilDate, in frame: DeadlineFrame) -> FoundDay {
        switch unit {
        case .days, .hours, .workingHours: return plain(date, plus: count)
        case .clearDays: return plain(date, plus: count + count.signum())
        case .weeks: return plain(date, plus: 0, minusWeeks: -count)
        case .months: return abs(count) <= 1200 ? .day(date.addingMonths(count)) : .outside
        case .workingDays: return counted(working, count, from: date)
        case .schoolDays: return counted(school, count, from: date)
        case .serviceDays: return counted(frame.service, count, from: date)
        }
    }

    private func counted(_ days: DayCount?, _ count: Int, from date: CivilDate) -> FoundDay {
        guard let day = position(of: date), let found = days?.step(count, from: day) else { return .outside }
        return .day(self.date(at: found))
    }

    private func fallen(to fallback: Moment.Fallback?, from date: CivilDate, in frame: DeadlineFrame) -> FoundDay {
        guard let fallback else { return .day(date) }
        let days =
            switch fallback.unit {
            case .schoolDays: school
            case .serviceDays: frame.service ?? school
            case .hours, .workingHours, .days, .clearDays, .workingDays, .weeks, .months: working
            }
        guard let day = position(of: date), let found = days.nearest(day, before: fallback.before) else { return .outside }
        return .day(self.date(at: found))
    }

    /// Counts calendar days; a count of centuries leaves every calendar.
    private func plain(_ date: CivilDate, plus days: Int, minusWeeks weeks: Int = 0) -> FoundDay {
        guard abs(days) < 100_000, abs(weeks) < 10_000 else { return .outside }
        return .day(date + (days - 7 * weeks))
    }
}
