/// A set of days as a town writes it: `2026-05-15`, `2026-07-06..2026-08-28`, `12-24..12-31`, `noel`, `public holidays`.
public enum DaySet: Hashable, Sendable {
    case day(CivilDate)
    /// Both ends included; no last day means for ever.
    case span(CivilDate, CivilDate?)
    /// Each year, both ends included; may cross New Year.
    case eachYear(YearDay, YearDay)
    case publicHolidays
    /// `first week of hiver`, `last friday of the month`.
    case edge(DayEdge)
    /// All days, Monday to Sunday, of weeks of which one of these weekdays is a public holiday: `holiday_on: monday`.
    case weeksWithHoliday(on: WeekdaySet)
    case period(PeriodReference)
}

/// What stands first or last in a stretch of days.
public struct DayEdge: Hashable, Sendable {
    public enum End: Hashable, Sendable {
        case first, last
    }

    public enum Part: Hashable, Sendable {
        case weekday(Weekday)
        /// The week, Monday to Sunday, of the first or last day from Monday to Friday, as far as it lies in the stretch.
        case week
    }

    public enum Whole: Hashable, Sendable {
        case month
        case period(PeriodReference)
        /// `the period`: the first of these, which are those of the activity's `open`, in which a day lies.
        case opening([DaySet])
    }

    public let end: End
    public let part: Part
    public let whole: Whole

    public init(_ end: End, _ part: Part, of whole: Whole) {
        (self.end, self.part, self.whole) = (end, part, whole)
    }

    /// The days meant in a stretch; nil where it has no such day.
    public func days(in stretch: ClosedRange<CivilDate>) -> ClosedRange<CivilDate>? {
        let near = (0...min(6, stretch.upperBound - stretch.lowerBound)).map { step in
            end == .first ? stretch.lowerBound + step : stretch.upperBound - step
        }
        switch part {
        case .weekday(let weekday): return near.first { $0.weekday == weekday }.map { $0...$0 }
        case .week:
            return near.first { $0.weekday <= .friday }.map { day in
                max(stretch.lowerBound, day.monday)...min(stretch.upperBound, day.monday + 6)
            }
        }
    }
}

/// A stretch of the school calendar, or one of the town's own periods.
public enum PeriodReference: Hashable, Sendable {
    /// All stretches between holidays. An activity does not run on those of their days that the calendar lists as without class.
    case term
    /// The stretch so many-th between holidays, 1 to 5, of each school year.
    case termStretch(Int)
    /// All holidays of the school calendar.
    case holidays
    /// A holiday of the school calendar by its name: `toussaint`, `noel`, `hiver`, `printemps`, `ete`.
    case holiday(Name<SchoolHoliday>)
    /// A period that the town declares.
    case own(Name<Period>)
    case schoolYear
    /// Every day the calendar knows.
    case allYear
}
