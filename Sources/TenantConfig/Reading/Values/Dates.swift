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
            let meant = Meant.days(word.text).flatMap { $0.utf8.count == 22 ? $0 : nil }
            return refuse(.notASpan(word.text, meant: meant), at: word.place)
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
            return refuse(daysMeant(word) ?? .notDays(word.text, meant: nil), at: word.place)
        }
        return date(word.text, at: word.place).map { .day($0) }
    }

    /// A period, or what stands first or last in one: `first week of hiver`.
    private func dayPhrase(_ word: Word) -> DaySet? {
        if word.text.hasPrefix("first ") { return edge(.first, word) }
        if word.text.hasPrefix("last ") { return edge(.last, word) }
        if let period = knownPeriod(word.text) { return .period(period) }
        return refuse(daysMeant(word) ?? unknownDays(word.text), at: word.place)
    }

    /// What to write instead of a phrase that names no period, and is near to the name of none; nil where nothing is to be said of that.
    private func daysMeant(_ word: Word) -> Problem? {
        let text = word.text
        if findings.areEnough || nearest(text, among: knownDays) != nil { return nil }
        if let days = Meant.weekOfMonth(text) { return .weekOfMonth(text, days: days) }
        if let periods = severalPeriods(word) { return periods }
        if let days = Meant.days(text) {
            return winterHolidays(text).map { .monthOrHolidays(text, days: days, $0) } ?? .notDays(text, meant: days)
        }
        if let edge = Meant.edge(text, among: knownPeriods) { return .notDays(text, meant: edge) }
        return Meant.months[Meant.words(text).last ?? ""] == nil ? nil : .dayOfMonth(text)
    }

    /// The holidays that a text means together, « petites vacances ».
    private func severalPeriods(_ word: Word) -> Problem? {
        guard let periods = Meant.shortHolidays(word.text, among: declared.holidays?.all ?? []) else { return nil }
        let isItem = findings.root?.isItem(at: word.place) ?? false
        let list = periods.joined(separator: ", ")
        return .unknownName(word.text, .period, nearest: isItem ? list : "[\(list)]", known: knownPeriods)
    }

    /// The holidays that « février » may mean, which is a month as well.
    private func winterHolidays(_ text: String) -> String? {
        guard Meant.words(text) == ["fevrier"] else { return nil }
        return nearest("vacances de février", among: knownPeriods)
    }

    private func edge(_ end: DayEdge.End, _ word: Word) -> DaySet? {
        let words = word.text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        let part: DayEdge.Part? = words.count == 4 ? words[1] == "week" ? .week : Weekday(word: String(words[1])).map { .weekday($0) } : nil
        guard let part, words[2] == "of" else {
            return refuse(daysMeant(word) ?? .notAnEdge(word.text), at: word.place)
        }
        switch words[3] {
        case "the month": return .edge(DayEdge(end, part, of: .month))
        case "the school year": return .edge(DayEdge(end, part, of: .period(.schoolYear)))
        case "the period":
            guard let opening else { return refuse(.edgeOfNoPeriod(word.text), at: word.place) }
            return .edge(DayEdge(end, part, of: .opening(opening)))
        default:
            if let period = knownPeriod(String(words[3])) { return .edge(DayEdge(end, part, of: .period(period))) }
            return refuse(daysMeant(word) ?? unknownPeriod(String(words[3])), at: word.place)
        }
    }

    /// A period that the calendar or the town names, where days are asked for by their period alone.
    func period(_ word: Word) -> PeriodReference? {
        if let period = knownPeriod(word.text) { return period }
        return refuse(periodMeant(word) ?? unknownPeriod(word.text), at: word.place)
    }

    private func periodMeant(_ word: Word) -> Problem? {
        let text = word.text
        if findings.areEnough || nearest(text, among: knownPeriods) != nil { return nil }
        if let periods = severalPeriods(word) { return periods }
        guard let days = Meant.days(text) ?? Meant.edge(text, among: knownPeriods) else { return nil }
        return winterHolidays(text).map { .monthOrHolidays(text, days: "dates: \(days)", $0) } ?? .periodByDays(text, meant: days)
    }

    private func unknownPeriod(_ text: String) -> Problem {
        .unknownName(text, .period, nearest: nearest(text, among: knownPeriods + termStretches), known: knownPeriods)
    }

    private func unknownDays(_ text: String) -> Problem {
        .unknownName(text, .period, nearest: nearest(text, among: knownDays + termStretches), known: knownDays)
    }

    private var termStretches: [String] { (1...5).map { "term-\($0)" } }

    /// What days may be named by, beside dates.
    private var knownDays: [String] { knownPeriods + ["public holidays"] }

    /// The periods that may be named here, those of the language first.
    private var knownPeriods: [String] {
        ["term", "holidays"] + (declared.holidays?.all ?? []) + ["school year", "all year"] + declared.periods.all
    }

    private func knownPeriod(_ text: String) -> PeriodReference? {
        switch text {
        case "term": return .term
        case "holidays": return .holidays
        case "school year": return .schoolYear
        case "all year": return .allYear
        default: break
        }
        if let stretch = (1...5).first(where: { text == "term-\($0)" }) { return .termStretch(stretch) }
        if declared.periods.contains(text) { return .own(Name(text)) }
        guard let holidays = declared.holidays else { return .holiday(Name(text)) }
        return holidays.contains(text) ? .holiday(Name(text)) : nil
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
