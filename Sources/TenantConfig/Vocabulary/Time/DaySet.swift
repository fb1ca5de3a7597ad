/// A set of days as a town writes it: `2026-05-15`, `2026-07-06..2026-08-28`, `12-24..12-31`, `noel`, `public holidays`.
public enum DaySet: Hashable, Sendable {
    case day(CivilDate)
    /// Both ends included; no last day means for ever.
    case span(CivilDate, CivilDate?)
    /// Each year, both ends included; may cross New Year.
    case eachYear(YearDay, YearDay)
    case publicHolidays
    case period(PeriodReference)
}

/// A stretch of the school calendar, or one of the town's own periods.
public enum PeriodReference: Hashable, Sendable {
    /// Days of class, all stretches between holidays.
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
