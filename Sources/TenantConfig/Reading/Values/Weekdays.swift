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
        let sets = many(entry) { weekdays($0) }
        return sets.isEmpty ? nil : sets.reduce(WeekdaySet()) { $0.union($1) }
    }

    private func weekdays(_ word: Word) -> WeekdaySet? {
        if let day = Weekday(word: word.text) { return WeekdaySet(day) }
        guard let (first, last) = word.text.ends(of: "-"), let start = Weekday(word: first), let end = Weekday(word: last) else {
            return refuse(.notAWeekday(word.text, nearest: nearest(word.text, among: Weekday.all.map(\.word))), at: word.place)
        }
        guard start <= end else { return refuse(.reversed(word.text), at: word.place) }
        return Weekday.all[start.index...end.index].reduce(WeekdaySet()) { $0.union(WeekdaySet($1)) }
    }
}
