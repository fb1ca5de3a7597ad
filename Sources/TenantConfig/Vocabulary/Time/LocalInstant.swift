/// A time of the day on the town's wall clock, to the minute: 00:00 to 24:00.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since midnight, 0 to 1440.
    public let minutes: Int16

    /// That hour (0 to 23) and minute (0 to 59); nil when no clock shows it.
    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.minutes = Int16(hour * 60 + minute)
    }

    private init(minutes: Int16) {
        self.minutes = minutes
    }

    /// 00:00, the first instant of a day.
    public static let startOfDay = TimeOfDay(minutes: 0)
    /// 24:00, the instant at which a day is over.
    public static let endOfDay = TimeOfDay(minutes: 1440)

    public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

    /// `08:30`.
    public var description: String { "\(padded(Int(minutes) / 60, to: 2)):\(padded(Int(minutes) % 60, to: 2))" }
}

/// An instant as the clock on the town hall's wall shows it, to the second. Zones are dealt with above this module.
public struct LocalInstant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds on the wall clock since 1970-01-01 00:00.
    public let seconds: Int64

    /// The instant so many wall-clock seconds after 1970-01-01 00:00.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// The instant of that day at that time.
    public init(_ date: CivilDate, _ time: TimeOfDay = .startOfDay) {
        self.seconds = Int64(date.dayNumber) * 86_400 + Int64(time.minutes) * 60
    }

    /// Earlier than any instant a rule can name.
    public static let distantPast = LocalInstant(seconds: .min)
    /// Later than any instant a rule can name.
    public static let distantFuture = LocalInstant(seconds: .max)

    /// The day it falls on. Not to be asked of the distant past or future.
    public var date: CivilDate {
        CivilDate(dayNumber: Int32(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
    }

    /// Seconds since the midnight that began its day, 0 to 86 399.
    public var secondOfDay: Int { Int(seconds - Int64(date.dayNumber) * 86_400) }

    /// The instant so many seconds later (or earlier, when negative).
    public static func + (instant: Self, seconds: Int64) -> Self { Self(seconds: instant.seconds + seconds) }

    public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

    /// `2026-09-01 08:30:00`; the distant past and future, which have no date, by their names.
    public var description: String {
        if self == .distantPast { return "distant past" }
        if self == .distantFuture { return "distant future" }
        let second = secondOfDay
        return "\(date) \(padded(second / 3600, to: 2)):\(padded(second / 60 % 60, to: 2)):\(padded(second % 60, to: 2))"
    }

    /// Reads `2026-09-01 08:30` or `2026-09-01 08:30:00`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(iso: parts[0]) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard clock.count == 2 || clock.count == 3, clock.allSatisfy({ $0.count == 2 }) else { return nil }
        guard let hour = Int(digits: clock[0]), let minute = Int(digits: clock[1]), let time = TimeOfDay(hour: hour, minute: minute)
        else { return nil }
        let second = clock.count == 3 ? Int(digits: clock[2]) : 0
        guard let second, second < 60 else { return nil }
        self = LocalInstant(date, time) + Int64(second)
    }
}
