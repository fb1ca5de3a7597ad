extension Reader {
    /// A date of the calendar: `2026-09-01`.
    func date(_ text: some StringProtocol, at place: Place) -> CivilDate? {
        let text = String(text)
        if let date = CivilDate(iso: text) { return date }
        return refuse(text.isShapedLikeDate ? .noSuchDate(text) : .notADate(text, meant: Meant.date(text)), at: place)
    }

    /// A stretch of dates, both ends included: `2026-07-06..2026-08-28`.
    func span(_ word: Word) -> ClosedRange<CivilDate>? {
        guard let (first, last) = word.text.ends(of: ".."), !last.isEmpty else {
            return refuse(.notASpan(word.text, meant: Meant.days(word.text)), at: word.place)
        }
        guard let first = date(first, at: word.place), let last = date(last, at: word.place) else { return nil }
        return first <= last ? first...last : refuse(.reversed(word.text, meant: "\(last)..\(first)"), at: word.place)
    }

    /// A set of days: a date, a stretch of dates or of days of the year, a period's name, `public holidays`.
    func daySet(_ word: Word) -> DaySet? {
        let text = word.text
        if text == "public holidays" { return .publicHolidays }
        guard text.utf8.first.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) == true else { return dayPhrase(word) }
        guard let (first, last) = text.ends(of: "..") else { return singleDay(word) }
        if let start = YearDay(text: first), let end = YearDay(text: last) { return .eachYear(start, end) }
        guard first.isShapedLikeDate, last.isEmpty || last.isShapedLikeDate else {
            return refuse(.notDays(text, meant: Meant.days(text)), at: word.place)
        }
        if last.isEmpty { return date(first, at: word.place).map { .span($0, nil) } }
        return span(word).map { .span($0.lowerBound, $0.upperBound) }
    }

    private func singleDay(_ word: Word) -> DaySet? {
        if let day = YearDay(text: word.text[...]) { return .eachYear(day, day) }
        guard word.text.isShapedLikeDate else {
            if declared.periods.contains(word.text) { return dayPhrase(word) }
            return refuse(.notDays(word.text, meant: Meant.days(word.text)), at: word.place)
        }
        return date(word.text, at: word.place).map { .day($0) }
    }

    /// A period, or what stands first or last in one: `first week of hiver`.
    private func dayPhrase(_ word: Word) -> DaySet? {
        if word.text.hasPrefix("first ") { return edge(.first, word) }
        if word.text.hasPrefix("last ") { return edge(.last, word) }
        if word.text.hasPrefix("du ") || word.text.hasPrefix("le "), let meant = Meant.days(word.text) {
            return refuse(.notDays(word.text, meant: meant), at: word.place)
        }
        return period(word).map { .period($0) }
    }

    private func edge(_ end: DayEdge.End, _ word: Word) -> DaySet? {
        let words = word.text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        let part: DayEdge.Part? = words.count == 4 ? words[1] == "week" ? .week : Weekday(word: String(words[1])).map { .weekday($0) } : nil
        guard let part, words[2] == "of" else { return refuse(.notAnEdge(word.text), at: word.place) }
        switch words[3] {
        case "the month": return .edge(DayEdge(end, part, of: .month))
        case "the school year": return .edge(DayEdge(end, part, of: .period(.schoolYear)))
        case "the period":
            guard let opening else { return refuse(.edgeOfNoPeriod(word.text), at: word.place) }
            return .edge(DayEdge(end, part, of: .opening(opening)))
        default: return period(Word(text: String(words[3]), place: word.place)).map { .edge(DayEdge(end, part, of: .period($0))) }
        }
    }

    /// A period that the calendar or the town names.
    func period(_ word: Word) -> PeriodReference? {
        switch word.text {
        case "term": return .term
        case "holidays": return .holidays
        case "school year": return .schoolYear
        case "all year": return .allYear
        default: break
        }
        if let stretch = (1...5).first(where: { word.text == "term-\($0)" }) { return .termStretch(stretch) }
        if declared.periods.contains(word.text) { return .own(Name(word.text)) }
        guard let holidays = declared.holidays else { return .holiday(Name(word.text)) }
        if holidays.contains(word.text) { return .holiday(Name(word.text)) }
        let known = ["term", "holidays"] + holidays.all + ["school year", "all year"] + declared.periods.all
        return refuse(.unknownName(word.text, .period, nearest: nearest(word.text, among: known), known: known), at: word.place)
    }
}

extension YearDay {
    /// Reads `12-24`, and nothing else.
    init?(text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 5, digits[2] == UInt8(ascii: "-") else { return nil }
        guard let month = Int(digits: digits[0..<2]), let day = Int(digits: digits[3..<5]) else { return nil }
        self.init(month: month, day: day)
    }
}

extension StringProtocol {
    /// Whether this is four digits, two and two, with hyphens: a date, if the calendar has it.
    fileprivate var isShapedLikeDate: Bool {
        utf8.count == 10
            && utf8.enumerated().allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            }
    }
}

extension String {
    /// What stands before and after a separator in ASCII that occurs once.
    func ends(of separator: StaticString) -> (Substring, Substring)? {
        let length = separator.utf8CodeUnitCount
        guard let found = firstIndex(of: separator, from: startIndex) else { return nil }
        let after = utf8.index(found, offsetBy: length)
        return firstIndex(of: separator, from: after) == nil ? (self[..<found], self[after...]) : nil
    }

    private func firstIndex(of separator: StaticString, from start: Index) -> Index? {
        separator.withUTF8Buffer { wanted in
            var rest = utf8[start...]
            while let first = rest.firstIndex(of: wanted[0]) {
                rest = rest[first...]
                if rest.starts(with: wanted) { return first }
                rest = rest.dropFirst()
            }
            return nil
        }
    }
}
