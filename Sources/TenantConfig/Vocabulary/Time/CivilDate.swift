/// A day of the Gregorian calendar, without hour or zone.
///
/// Stored as the count of days since 1970-01-01, so that counting days is adding integers.
public struct CivilDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let dayNumber: Int32

    /// The day so many days after 1970-01-01.
    public init(dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The day of that year (1 to 9999), month and day of month; nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// The day so many days later (or earlier, when negative).
    public static func + (date: Self, days: Int) -> Self { Self(dayNumber: date.dayNumber + Int32(days)) }

    /// The day so many days earlier.
    public static func - (date: Self, days: Int) -> Self { date + -days }

    /// How many days lie from the right day to the left one.
    public static func - (left: Self, right: Self) -> Int { Int(left.dayNumber - right.dayNumber) }

    public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday, the fourth day of its week.
        let index = (Int(dayNumber) + 3) % 7
        return Weekday.all[index < 0 ? index + 7 : index]
    }

    /// The Monday of this day's week. Weeks run from Monday to Sunday, always.
    public var monday: Self { self - weekday.index }

    /// The first day of this day's month.
    public var firstOfMonth: Self { self - (parts.day - 1) }

    /// The same day of the month so many months later; the month's last day when it has no such day.
    public func addingMonths(_ count: Int) -> Self {
        let (year, month, day) = parts
        let months = year * 12 + month - 1 + count
        let (newYear, newMonth) = (months / 12, months % 12 + 1)
        return Self(
            dayNumber: Self.dayNumber(
                year: newYear,
                month: newMonth,
                day: min(day, Self.length(ofMonth: newMonth, year: newYear))
            )
        )
    }
}

extension CivilDate {
    /// Year, month (1 to 12) and day of the month (1 to 31).
    public var parts: (year: Int, month: Int, day: Int) {
        // Years are counted from 1 March, so that the leap day is the last day of a year; eras of 400 years repeat exactly.
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// How many days that month has in that year.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether that year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }
}

extension CivilDate: CustomStringConvertible {
    /// Reads `2026-09-01`, and nothing else; nil when it is not a day of the calendar.
    public init?(iso text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-") else { return nil }
        guard let year = Int(digits: digits[0..<4]), let month = Int(digits: digits[5..<7]), let day = Int(digits: digits[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2026-09-01`.
    public var iso: String {
        let (year, month, day) = parts
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    public var description: String { iso }
}

extension Int {
    /// Reads decimal digits and nothing else.
    init?(digits: some Collection<UInt8>) {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        var value = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 48)
        }
        self = value
    }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
