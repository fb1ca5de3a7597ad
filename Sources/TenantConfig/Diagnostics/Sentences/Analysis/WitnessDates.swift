// Days and instants as people write them.

extension CivilDate {
    /// `Wednesday 16 September 2026`.
    package var inEnglish: String {
        let (year, month, day) = parts
        return "\(weekday.inEnglish) \(day) \(Self.englishMonths[month - 1]) \(year)"
    }

    /// `mercredi 16 septembre 2026`.
    package var inFrench: String {
        let (year, month, day) = parts
        return "\(weekday.inFrench) \(day == 1 ? "1er" : "\(day)") \(Self.frenchMonths[month - 1]) \(year)"
    }

    /// `02/03/2019`.
    package var inFigures: String {
        let (year, month, day) = parts
        return "\(padded(day, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    private static let frenchMonths = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ]
}

extension Weekday {
    /// `Wednesday`.
    package var inEnglish: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// `mercredi`.
    package var inFrench: String {
        switch self {
        case .monday: "lundi"
        case .tuesday: "mardi"
        case .wednesday: "mercredi"
        case .thursday: "jeudi"
        case .friday: "vendredi"
        case .saturday: "samedi"
        case .sunday: "dimanche"
        }
    }
}

extension LocalInstant {
    /// `Tuesday 1 September 2026 at 10:00`.
    package var inEnglish: String { "\(date.inEnglish) at \(clock(":"))" }

    /// `mardi 1er septembre 2026 à 10 h 00`.
    package var inFrench: String { "\(date.inFrench) à \(clock("\u{A0}h\u{A0}"))" }

    /// The hour and the minute, and the second where it is not the first.
    private func clock(_ hour: String) -> String {
        let second = secondOfDay
        let rest = second % 60 == 0 ? "" : hour == ":" ? ":\(padded(second % 60, to: 2))" : "\u{A0}min\u{A0}\(padded(second % 60, to: 2))"
        return "\(padded(second / 3600, to: 2))\(hour)\(padded(second / 60 % 60, to: 2))\(rest)"
    }
}
