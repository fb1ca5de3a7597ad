import TenantConfig

extension FrenchText.Interpolation {
    /// `22 au 26 février`, `30 janvier au 3 février`, `27 décembre 2022 au 2 janvier 2023`.
    mutating func appendInterpolation(span days: ClosedRange<CivilDate>, year: Bool = false) {
        let (first, last) = (days.lowerBound.parts, days.upperBound.parts)
        let start: CivilDate.Written =
            first.year != last.year ? .withYear : first.month != last.month ? .withMonth : .dayAlone
        appendInterpolation(day: days.lowerBound, written: start)
        appendLiteral(" au ")
        appendInterpolation(day: days.upperBound, written: year || first.year != last.year ? .withYear : .withMonth)
    }

    /// `Mercredi 8 mars`: a day at the head of a sentence.
    mutating func appendInterpolation(day: CivilDate, withCapital: Bool) {
        let words = day.french(.withoutYear)
        appendInterpolation(FrenchText(pieces: [.time(day.iso, withCapital ? words.withCapital : words)]))
    }

    /// `Lundi 22, mardi 23 et jeudi 25 février`: days at the head of a sentence.
    mutating func appendInterpolation(weekdays days: [CivilDate], withCapital: Bool) {
        guard let last = days.last else { return }
        for (number, day) in days.enumerated() {
            if number > 0 { appendLiteral(number == days.count - 1 ? " et " : ", ") }
            let isShort = day != last && day.firstOfMonth == last.firstOfMonth
            let words = isShort ? "\(day.weekday.french) \(day.written(.dayAlone))" : day.french(.withoutYear)
            appendInterpolation(FrenchText(pieces: [.time(day.iso, number == 0 && withCapital ? words.withCapital : words)]))
        }
    }

    /// A day of a month, without its weekday.
    mutating func appendInterpolation(day: CivilDate, written: CivilDate.Written) {
        appendInterpolation(FrenchText(pieces: [.time(day.iso, day.written(written))]))
    }
}

extension FrenchText.Interpolation {
    /// `le 1er décembre`, `les 7, 8 et 10 décembre`, `les 30 novembre et 1er décembre`.
    mutating func appendInterpolation(days: [CivilDate]) {
        guard let first = days.first, let last = days.last else { return }
        let isOneMonth = first.firstOfMonth == last.firstOfMonth
        appendLiteral(days.count > 1 ? "les " : "le ")
        for (number, day) in days.enumerated() {
            if number > 0 { appendLiteral(number == days.count - 1 ? " et " : ", ") }
            appendInterpolation(day: day, written: isOneMonth && number < days.count - 1 ? .dayAlone : .withMonth)
        }
    }
}

extension CivilDate {
    /// How much stands after the number of a day.
    enum Written {
        case dayAlone, withShortMonth, withMonth, withYear
    }

    /// `1er`, `1er déc.`, `1er décembre`, `1er décembre 2026`.
    func written(_ written: Written) -> String {
        switch written {
        case .dayAlone: String(french(.withoutWeekday).prefix { $0 != " " })
        case .withShortMonth: String(french(.short).drop { $0 != " " }.dropFirst())
        case .withMonth: String(french(.withoutYear).drop { $0 != " " }.dropFirst())
        case .withYear: french(.withoutWeekday)
        }
    }
}

extension FrenchText {
    /// Days of the plan as the head of a row: `jeu. 4 mars`, `23 et 30 déc.`, `du 4 au 25 janv.`
    static func days(_ days: [CivilDate]) -> FrenchText {
        guard let first = days.first, let last = days.last else { return "" }
        let isOneMonth = first.firstOfMonth == last.firstOfMonth
        let firstWritten = isOneMonth ? CivilDate.Written.dayAlone : .withShortMonth
        switch days.count {
        case 1: return "\(day: first, .short)"
        case 2: return "\(day: first, written: firstWritten) et \(day: last, written: .withShortMonth)"
        default:
            return "du \(day: first, written: firstWritten) au \(day: last, written: .withShortMonth)"
        }
    }
}

extension HTMLInterpolation {
    /// The last day, and the hour where it is not the end of the day: `24 nov.`, `24 nov., 10 h`.
    mutating func appendInterpolation(deadline closes: LocalInstant, for day: CivilDate) {
        let last = closes.lastBefore
        let day: FrenchText = "\(day: last.date, written: last.date.isNear(day) ? .withShortMonth : .withYear)"
        appendInterpolation(day.html)
        if closes.secondOfDay != 0 { appendInterpolation(", \(last.time.french)") }
    }
}
