// Days as they are written in French.
extension Meant {
    /// A date: `12/09/2026`, `12-9-26`, `12 septembre 2026`, `samedi 1er août 2026`.
    static func date(_ text: String) -> String? {
        guard let (day, month, year) = parts(words(text)), let year else { return nil }
        let iso = "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
        return CivilDate(iso: iso) == nil || iso == text ? nil : iso
    }

    /// Dates or days of each year, from one to another or alone: `25/12`, `du 6 juillet au 28 août 2026`, `first week of august`.
    static func days(_ text: String) -> String? {
        if let found = date(text) ?? yearDay(words(text)) ?? daysOfMonths(words(text)) { return found }
        var words = words(text).flatMap { word in word.components(by: "..") }
        if let first = words.first, ["du", "from"].contains(first) { words.removeFirst() }
        guard let middle = words.firstIndex(where: { ["au", "to", "..", "-"].contains($0) }) else { return nil }
        let (first, last) = (Array(words[..<middle]), Array(words[(middle + 1)...]))
        guard let end = parts(last), let start = parts(first) ?? day(first, of: end) else { return nil }
        guard let year = end.year else { return start.year == nil ? yearDays(start, end) : nil }
        // `du 24 décembre au 2 janvier 2027` begins the year before.
        let begins = start.year ?? ((start.month, start.day) > (end.month, end.day) ? year - 1 : year)
        let dates = [(start.day, start.month, begins), (end.day, end.month, year)]
            .map { day, month, year in "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))" }
        let found = dates.compactMap { CivilDate(iso: $0) }
        return found.count == 2 && found[0] <= found[1] ? dates.joined(separator: "..") : nil
    }

    private static func yearDay(_ words: [String]) -> String? {
        guard let (day, month, year) = parts(words), year == nil, YearDay(month: month, day: day) != nil else { return nil }
        return "\(digits(month, 2))-\(digits(day, 2))"
    }

    /// The `24` of `24 au 31 décembre`.
    private static func day(_ words: [String], of end: (day: Int, month: Int, year: Int?)) -> (day: Int, month: Int, year: Int?)? {
        guard words.count == 1, let day = words[0] == "1er" ? 1 : number(words[0], 2) else { return nil }
        return (day, end.month, end.year)
    }

    private static func yearDays(_ start: (day: Int, month: Int, year: Int?), _ end: (day: Int, month: Int, year: Int?)) -> String? {
        let days = [start, end].compactMap { one in
            YearDay(month: one.month, day: one.day) == nil ? nil : "\(digits(one.month, 2))-\(digits(one.day, 2))"
        }
        return days.count == 2 ? days.joined(separator: "..") : nil
    }

    /// Day, month and, if it is said, year.
    private static func parts(_ words: [String]) -> (day: Int, month: Int, year: Int?)? {
        var words = words
        if words.first == "le" { words.removeFirst() }
        if let first = words.first, weekdays[first] != nil { words.removeFirst() }
        if words.count == 1 {
            words = words[0].split { $0 == "/" || $0 == "." || $0 == "-" }.map(String.init)
            if words.count == 3, words[0].utf8.count == 4 { words.reverse() }
        }
        if words.count > 1, months[words[0]] != nil { words.swapAt(0, 1) }
        guard (2...3).contains(words.count), let day = words[0] == "1er" ? 1 : number(words[0], 2),
            let month = months[words[1]] ?? number(words[1], 2)
        else { return nil }
        if words.count == 2 { return (day, month, nil) }
        return number(words[2], 4).map { (day, month, $0 < 100 ? 2000 + $0 : $0) }
    }

    static func number(_ text: String, _ most: Int) -> Int? {
        text.utf8.count <= most ? Int(digits: text.utf8) : nil
    }

    static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}

// Days of the week.
extension Meant {
    /// One day, days from one to another, or several: `mer.`, `du lundi au vendredi`, `lundi et jeudi`.
    static func weekdays(_ text: String) -> String? {
        let words = words(text).map { word in String(word.reversed().drop { $0 == "." || $0 == "," }.reversed()) }
        if let (first, last) = stretch(words), let start = weekday(first), let end = weekday(last) { return "\(start)-\(end)" }
        let days = words.filter { !["le", "les", "et", "tous"].contains($0) }.map(weekday)
        let known = days.compactMap(\.self)
        guard !known.isEmpty, known.count == days.count else { return nil }
        return known.count == 1 ? known[0] : "[\(known.joined(separator: ", "))]"
    }

    private static func weekday(_ word: String) -> String? { weekdays[word] ?? Weekday(word: word)?.word }

    static let weekdays: [String: String] = [
        "lundi": "monday", "mardi": "tuesday", "mercredi": "wednesday", "jeudi": "thursday", "vendredi": "friday", "samedi": "saturday",
        "dimanche": "sunday", "lundis": "monday", "mardis": "tuesday", "mercredis": "wednesday", "jeudis": "thursday",
        "vendredis": "friday",
        "samedis": "saturday", "dimanches": "sunday", "lun": "monday", "mar": "tuesday", "mer": "wednesday", "jeu": "thursday",
        "ven": "friday", "sam": "saturday", "dim": "sunday", "mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday",
        "fri": "friday", "sat": "saturday", "sun": "sunday",
    ]
}

extension String {
    /// The parts of a word around a separator, with it.
    fileprivate func components(by separator: String) -> [String] {
        guard let found = range(ofFirst: separator) else { return [self] }
        return [String(self[..<found.lowerBound]), separator, String(self[found.upperBound...])].filter { !$0.isEmpty }
    }

    private func range(ofFirst text: String) -> Range<Index>? { firstRange(of: text) }
}
