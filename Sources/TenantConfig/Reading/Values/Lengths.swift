extension Reader {
    /// `48 hours`, `2 days`, `1 month`.
    func length(_ entry: Entry) -> Length? {
        guard let word = word(entry) else { return nil }
        let parts = word.text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(digits: parts[0].utf8), (1...1000).contains(count),
            let length = Length(count, String(parts[1]))
        else { return refuse(.notALength(word.text, key: entry.key.text), at: word.place) }
        return length
    }
}

extension Length {
    fileprivate init?(_ count: Int, _ unit: String) {
        switch unit {
        case "hour", "hours": self = .hours(count)
        case "day", "days": self = .days(count)
        case "week", "weeks": self = .days(7 * count)
        case "month", "months": self = .months(count)
        case "year", "years": self = .months(12 * count)
        default: return nil
        }
    }
}
