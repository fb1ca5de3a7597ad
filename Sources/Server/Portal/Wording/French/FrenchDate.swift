import TenantConfig

/// How much of a day is written.
enum DayStyle: Hashable, Sendable {
    /// `mercredi 8 mars 2023`
    case long
    /// `mercredi 8 mars`
    case withoutYear
    /// `8 mars 2023`
    case withoutWeekday
    /// `mer. 8 mars`
    case short
}

extension DayStyle {
    /// Of a day that is told beside another: with its year where that does not go without saying.
    static func beside(_ other: CivilDate, _ day: CivilDate) -> DayStyle { day.isNear(other) ? .withoutYear : .long }
}

extension CivilDate {
    /// The day as French people write it; the first of a month is `1er`.
    func french(_ style: DayStyle = .long) -> String {
        let (year, month, day) = parts
        let number = day == 1 ? "1er" : String(day)
        return switch style {
        case .long: "\(weekday.french) \(number) \(frenchMonths[month - 1]) \(year)"
        case .withoutYear: "\(weekday.french) \(number) \(frenchMonths[month - 1])"
        case .withoutWeekday: "\(number) \(frenchMonths[month - 1]) \(year)"
        case .short: "\(weekday.frenchShort) \(number) \(frenchShortMonths[month - 1])"
        }
    }

    /// Whether it is so few months from another day that its year goes without saying.
    func isNear(_ other: CivilDate) -> Bool { abs(self - other) < 183 }

    /// `mars 2023`.
    var frenchMonth: String {
        let (year, month, _) = parts
        return "\(frenchMonths[month - 1]) \(year)"
    }
}

extension Weekday {
    /// `mercredi`.
    var french: String { frenchWeekdays[index] }
    /// `mer.`.
    var frenchShort: String { String(frenchWeekdays[index].prefix(3)) + "." }
}

extension TimeOfDay {
    /// `8 h 30`, `23 h 59`, `8 h`.
    var french: String {
        let text = description
        let (hour, minute) = (text.prefix(2).drop { $0 == "0" }, text.suffix(2))
        return (hour.isEmpty ? "0" : hour) + "\u{A0}h" + (minute == "00" ? "" : "\u{A0}\(minute)")
    }
}

extension LocalInstant {
    /// The hour and minute on the wall clock.
    var time: TimeOfDay {
        TimeOfDay(hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60) ?? .startOfDay
    }

    /// `mercredi 8 mars 2023 à 8 h 30`.
    func french(_ style: DayStyle = .long) -> String { "\(date.french(style)) à \(time.french)" }

    /// The last day and hour before this instant, when it is the first at which something no longer passes: `mardi 24 novembre 2026, 23 h 59`
    /// for the midnight that follows, `lundi 5 mars 2023, 10 h` for that hour itself.
    func frenchLimit(_ style: DayStyle = .long) -> String { "\(lastBefore.date.french(style)), \(lastBefore.time.french)" }

    /// This instant as people name it when it is a limit: the minute before, at midnight.
    var lastBefore: LocalInstant { secondOfDay == 0 ? self + -60 : self }

    /// `2023-03-08T08:30`, for the attribute of `<time>`.
    var machine: String { "\(date.iso)T\(time)" }
}

private let frenchWeekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

private let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
]

private let frenchShortMonths = [
    "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
]
