/// A phrase that says when: `15 days before`, `friday before at 09:00`, `2 working days before at 10:00`, `2027-06-02 08:30`.
///
/// Its pieces compose: an anchor, a step from it, what happens when the day found is closed, and an hour. As the end of a
/// booking (`until`), a moment without an hour is the end of its day; as its opening (`opens`), the start. Every interval is
/// half-open: a request passes while `now < until` and from `opens <= now`.
public struct Moment: Hashable, Sendable {
    /// Which day is meant.
    public enum Day: Hashable, Sendable {
        /// A date of the calendar.
        case date(CivilDate)
        /// `the same day`, or a count of steps from the anchor; negative is before. The eve is one calendar day before.
        case step(Int, Unit, from: Anchor)
        /// `friday before`: the nearest such weekday strictly before the anchor.
        case weekdayBefore(Weekday, Anchor)
        /// `07-31 before the school year`: the nearest such day of the year strictly before the anchor; 02-29 is 02-28 in common years.
        case yearDayBefore(YearDay, Anchor)
        /// `thursday of the week before`: that weekday, so many weeks before the week of the day attended (0: the same week).
        case weekdayOfWeek(Weekday, weeksBefore: Int)
        /// `day 20 of the month before`: that day of the month (the last one when the month is shorter), so many months before.
        case dayOfMonth(Int, monthsBefore: Int)
        /// `last friday of the month before`: the first or last such weekday of that month, so many months before.
        case weekdayOfMonth(DayEdge.End, Weekday, monthsBefore: Int)
        /// `day 1 of the period before`: that day of the period, or of the one before it, counted from 1.
        case dayOfPeriod(Int, before: Bool)
    }

    /// What the step is counted from.
    public enum Anchor: Hashable, Sendable {
        /// The day attended.
        case dayAttended
        /// The period that opened the day: its first day on one of the activity's weekdays when counting before, its last after.
        case period
        /// The first class day of the school year; its last day when counting after.
        case schoolYear
        /// The instant at which the request was made.
        case request
        /// The instant at which the town answered.
        case answer
    }

    /// What the step is counted in.
    public enum Unit: Hashable, Sendable {
        case hours, workingHours
        case days, clearDays, workingDays, schoolDays, serviceDays
        case weeks, months
    }

    /// `or the working day before`: where the moment goes when its day is not such a day.
    public struct Fallback: Hashable, Sendable {
        /// Counts in working, school or service days.
        public let unit: Unit
        /// Earlier or later.
        public let before: Bool

        public init(unit: Unit, before: Bool) {
            self.unit = unit
            self.before = before
        }
    }

    public let day: Day
    public let fallback: Fallback?
    /// The hour written; nil when none is.
    public let hour: TimeOfDay?

    public init(day: Day, fallback: Fallback? = nil, hour: TimeOfDay? = nil) {
        self.day = day
        self.fallback = fallback
        self.hour = hour
    }
}

/// A day of any year: `12-24`.
public struct YearDay: Hashable, Comparable, Sendable {
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// That day and month; nil when no year has it.
    public init?(month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= CivilDate.length(ofMonth: month, year: 2000) else { return nil }
        self.month = month
        self.day = day
    }

    /// That day in that year; 29 February is 28 February in common years.
    public func date(in year: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: 1).map { first in
            first + (min(day, CivilDate.length(ofMonth: month, year: year)) - 1)
        } ?? CivilDate(dayNumber: 0)
    }

    public static func < (left: Self, right: Self) -> Bool { (left.month, left.day) < (right.month, right.day) }
}

/// What `opens` and `until` may say.
public enum Limit: Hashable, Sendable {
    case moment(Moment)
    /// `never`.
    case never
    /// `any time`.
    case anyTime
    /// `as book`, for `cancel` and `change`.
    case asBook
}
