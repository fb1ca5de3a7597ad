extension Weekday {
    private static let words = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// Reads `monday` to `sunday`.
    init?(word: some StringProtocol) {
        guard let index = Self.words.firstIndex(where: { $0.utf8.elementsEqual(word.utf8) }) else { return nil }
        self = Self.all[index]
    }

    /// `monday` to `sunday`, as towns write them.
    var word: String { Self.words[index] }
}

extension Reader {
    /// Days of the week: `wednesday`, `monday-friday`, or a list of those.
    func weekdays(_ entry: Entry?) -> WeekdaySet? {
        guard let entry else { return nil }
        if let refused = refusedDays(entry) { return refused }
        let sets = many(entry) { weekdays($0) }
        return sets.isEmpty ? nil : sets.reduce(WeekdaySet()) { $0.union($1) }
    }

    /// Tells once of a list of days none of which is the language's, though it is clear which are meant; nil for any other.
    private func refusedDays(_ entry: Entry) -> WeekdaySet?? {
        guard case .sequence(let items) = entry.value.content, items.count > 1, !findings.areEnough else { return nil }
        let words = items.compactMap { item -> String? in if case .scalar(let scalar) = item.content { scalar.text } else { nil } }
        let meant = words.compactMap { Weekday(word: $0) == nil ? Meant.weekdays($0) : nil }
        guard meant.count == items.count else { return nil }
        let list = { (words: [String]) in "[\(words.joined(separator: ", "))]" }
        findings.add(.notAWeekday(list(words), meant: list(meant)), at: entry.value.place)
        return .some(nil)
    }

    private func weekdays(_ word: Word) -> WeekdaySet? {
        if let day = Weekday(word: word.text) { return WeekdaySet(day) }
        guard let (first, last) = word.text.ends(of: "-"), let start = Weekday(word: first), let end = Weekday(word: last) else {
            let meant = Meant.weekdays(word.text) ?? nearest(word.text, among: Weekday.all.map(\.word))
            return refuse(.notAWeekday(word.text, meant: meant), at: word.place)
        }
        guard start <= end else { return refuse(beyondSunday(word, start, end), at: word.place) }
        return Weekday.all[start.index...end.index].reduce(WeekdaySet()) { $0.union(WeekdaySet($1)) }
    }

    private func beyondSunday(_ word: Word, _ start: Weekday, _ end: Weekday) -> Problem {
        let days = [
            start == .sunday ? start.word : "\(start.word)-\(Weekday.sunday.word)",
            end == .monday ? end.word : "\(Weekday.monday.word)-\(end.word)",
        ]
        return .beyondSunday(word.text, days, isItem: findings.root?.isItem(at: word.place) ?? false)
    }
}
