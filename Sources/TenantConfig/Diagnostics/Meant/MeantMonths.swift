// Days told by their month, which has no name in the language.
extension Meant {
    /// Months, or halves of one: `août`, `juillet et août`, `première quinzaine de juillet 2027`.
    static func daysOfMonths(_ words: [String]) -> String? {
        partOfMonth(words).flatMap { $0.isWeek ? nil : $0.days }
    }

    /// Seven days of a month that are called a week of it: `first week of august`, `dernière semaine de juillet 2027`.
    static func weekOfMonth(_ text: String) -> String? {
        partOfMonth(words(text)).flatMap { $0.isWeek ? $0.days : nil }
    }

    private static func partOfMonth(_ words: [String]) -> (days: String, isWeek: Bool)? {
        var rest = words.flatMap { $0.split { "-'’".contains($0) }.map(String.init) }.filter { !fillers.contains($0) }
        let year = rest.last.flatMap { $0.utf8.count == 4 ? number($0, 4) : nil }
        if year != nil { rest.removeLast() }
        guard let last = rest.popLast().flatMap({ months[$0] }) else { return nil }
        if let first = rest.count == 1 ? months[rest[0]] : nil {
            return first < last ? (days(from: (first, 1), to: end(of: last, year), year), false) : nil
        }
        guard let part = part(rest) else { return nil }
        switch part {
        case .all: return (days(from: (last, 1), to: end(of: last, year), year), false)
        case .fortnight: return (days(from: (last, 1), to: (last, 15), year), false)
        case .week(let days): return (self.days(from: (last, days.lowerBound), to: (last, days.upperBound), year), true)
        case .fromDay(let day): return (days(from: (last, day), to: end(of: last, year), year), false)
        case .lastWeek:
            let end = end(of: last, year ?? 2001)
            return (days(from: (last, end.day - 6), to: end, year), true)
        }
    }

    /// What is meant of a month.
    private enum MonthPart {
        case all
        case fortnight
        case week(ClosedRange<Int>)
        case fromDay(Int)
        case lastWeek
    }

    private static func part(_ words: [String]) -> MonthPart? {
        if words.isEmpty { return .all }
        guard words.count == 2, let number = ordinals[words[0]] else { return nil }
        switch (words[1], number) {
        case ("semaine", 5), ("week", 5): return .lastWeek
        case ("semaine", _), ("week", _): return .week(7 * number - 6...7 * number)
        case ("quinzaine", 1), ("fortnight", 1), ("half", 1): return .fortnight
        case ("quinzaine", 2), ("fortnight", 2), ("half", 2), ("quinzaine", 5), ("fortnight", 5): return .fromDay(16)
        default: return nil
        }
    }

    private static func days(from first: (month: Int, day: Int), to last: (month: Int, day: Int), _ year: Int?) -> String {
        [first, last].map { month, day in
            (year.map { digits($0, 4) + "-" } ?? "") + "\(digits(month, 2))-\(digits(day, 2))"
        }.joined(separator: "..")
    }

    /// The last day of a month; of a February whose year is not known the 29th, which is the 28th in common years.
    private static func end(of month: Int, _ year: Int?) -> (month: Int, day: Int) {
        let day = (28...31).last { CivilDate(year: year ?? 2000, month: month, day: $0) != nil }
        return (month, day ?? 28)
    }

    private static let fillers: Set<String> = [
        "de", "d", "du", "des", "en", "le", "la", "au", "mois", "et", "a", "the", "of", "in", "month", "and", "to",
    ]

    /// The last one counts as the fifth.
    private static let ordinals: [String: Int] = [
        "first": 1, "premiere": 1, "premier": 1, "1ere": 1, "1re": 1, "1er": 1, "1st": 1, "second": 2, "seconde": 2, "deuxieme": 2, "2e": 2,
        "2eme": 2, "2nd": 2, "third": 3, "troisieme": 3, "3e": 3, "3eme": 3, "3rd": 3, "fourth": 4, "quatrieme": 4, "4e": 4, "4eme": 4,
        "4th": 4,
        "last": 5, "derniere": 5, "dernier": 5,
    ]

    static let months: [String: Int] = [
        "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9, "octobre": 10,
        "novembre": 11, "decembre": 12, "janv": 1, "fevr": 2, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
        "november": 11, "december": 12, "jan": 1, "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    ]
}

// Several periods, and what stands first or last in one or in a month.
extension Meant {
    /// « petites vacances »: the holidays of a calendar but summer.
    static func shortHolidays(_ text: String, among holidays: [String]) -> [String]? {
        let words = words(text).filter { !["les", "pendant", "scolaires"].contains($0) }
        guard words == ["petites", "vacances"], holidays.contains("ete") else { return nil }
        return holidays.filter { $0 != "ete" }
    }

    /// `première semaine des vacances d'hiver`, `dernier vendredi du mois`, `first week of the winter holidays`.
    static func edge(_ text: String, among periods: [String]) -> String? {
        let words = Array(
            words(text).flatMap { $0.split { "'’".contains($0) }.map(String.init) }.drop { ["le", "la", "les", "l", "the"].contains($0) })
        guard let number = words.first.flatMap({ ordinals[$0] }), number == 1 || number == 5, words.count > 2 else { return nil }
        guard let part = ["semaine", "week"].contains(words[1]) ? "week" : weekdays[words[1]] ?? Weekday(word: words[1])?.word else {
            return nil
        }
        let whole = words[2...].drop { ["de", "du", "des", "d", "la", "l", "les", "of", "the"].contains($0) }.joined(separator: " ")
        let meant = ["mois", "month"].contains(whole) ? "the month" : NearestSpelling(among: periods)(whole)
        return meant.map { "\(number == 1 ? "first" : "last") \(part) of \($0)" }
    }
}
