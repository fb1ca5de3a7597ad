/// The day on which ages and levels are read, for a day attended.
public enum AsOf: Hashable, Sendable, CaseIterable {
    /// The day attended itself.
    case day
    /// The first day of the period in the line of `open` that opens it, on one of the activity's weekdays.
    case period
    /// The first class day of its school year.
    case schoolYear
    /// The first class day of the school year after it, when each child is a level further.
    case nextSchoolYear
    /// 31 December of its year.
    case civilYear
}
