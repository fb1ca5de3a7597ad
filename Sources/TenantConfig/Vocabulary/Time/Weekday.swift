/// A day of the week. Weeks start on Monday (ISO 8601).
public enum Weekday: UInt8, Sendable, Comparable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// Monday to Sunday.
    public static let all: [Weekday] = Array(allCases)

    /// 0 for Monday to 6 for Sunday.
    public var index: Int { Int(rawValue) }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Some days of the week: `wednesday`, `monday-friday`, `[monday, thursday]`.
public struct WeekdaySet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The set of that one day.
    public init(_ weekday: Weekday) {
        self.init(rawValue: 1 << weekday.rawValue)
    }

    /// Monday to Sunday.
    public static let all = WeekdaySet(rawValue: 0b111_1111)
    /// Monday to Friday.
    public static let mondayToFriday = WeekdaySet(rawValue: 0b001_1111)
    /// The school week of most towns: no Wednesday.
    public static let schoolWeek = WeekdaySet(rawValue: 0b001_1011)

    /// Whether that day is one of them.
    public func contains(_ weekday: Weekday) -> Bool { rawValue & (1 << weekday.rawValue) != 0 }

    /// Its days, Monday first.
    public var weekdays: [Weekday] { Weekday.all.filter(contains) }
}
