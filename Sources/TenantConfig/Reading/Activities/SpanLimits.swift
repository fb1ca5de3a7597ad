/// The keys of a line of `limits`.
enum SpanLimitKey: String, KeyTable {
    case per
    case atLeast = "at_least"
    case atMost = "at_most"

    var card: KeyCard {
        switch self {
        case .per:
            .required(
                "in what is counted: day, week, month, period, school year or request",
                "ce dans quoi on compte : day (jour), week (semaine), month (mois), period (période), school year (année scolaire) ou request (demande)",
                .one(of: Choice<SpanLimit.Span>.limitSpan)
            )
        case .atLeast:
            .optional(
                "how much where anything is booked: 3 days, all days, 50 %", "combien dès qu’on réserve : 3 days, all days, 50 %",
                .word(.count), otherwise: .init("no minimum; required without `at_most`", "pas de minimum ; obligatoire sans `at_most`"))
        case .atMost:
            .optional(
                "how much at the very most: 3 days, 2 weeks, 4 slots", "combien au plus : 3 days, 2 weeks, 4 slots", .word(.count),
                otherwise: .init("no maximum; required without `at_least`", "pas de maximum ; obligatoire sans `at_least`"))
        }
    }
}

extension Reader {
    func spanLimits(_ entry: Entry?, path: String) -> [Line<SpanLimit>] {
        return lines(entry, path: path, .limits) { keys in
            let span = one(of: .limitSpan, keys[.per])
            let (least, most) = (count(keys, .atLeast, span), count(keys, .atMost, span))
            if !keys.gives(.atLeast), !keys.gives(.atMost) {
                findings.add(.emptyLine(keys.owner.text, ["at_least", "at_most"]), at: keys.place)
            }
            guard let span, least != nil || most != nil else { return nil }
            return SpanLimit(span: span, atLeast: least, atMost: most)
        }
    }

    private func count(_ keys: Block<SpanLimitKey>, _ key: SpanLimitKey, _ span: SpanLimit.Span?) -> Ruled<SpanLimit.Count>? {
        guard let entry = keys[key], let word = word(entry) else { return nil }
        guard let count = SpanLimit.Count(word.text) else {
            let meant = Meant.count(word.text).flatMap { SpanLimit.Count($0) == nil ? nil : $0 }
            return refuse(.notACount(word.text, key: key.rawValue, meant: meant), at: word.place)
        }
        if let span, !count.says(of: span) {
            return refuse(.countBeyondSpan(word.text, span.word), at: word.place)
        }
        return Ruled(count, at: RulePlace(keys.path(key), word.place))
    }
}

extension SpanLimit.Count {
    /// Reads `3 days`, `1 week`, `3 days less closed days`, `all days`, `all but 2 days`, `50 %`.
    fileprivate init?(_ text: String) {
        if text == "all days" {
            self = .allDaysBut(0)
            return
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        func number(_ word: Substring) -> Int? { Int(digits: word.utf8).flatMap { (1...1000).contains($0) ? $0 : nil } }
        if words.count == 4, words[0] == "all", words[1] == "but", let but = number(words[2]), SpanLimit.Unit(words[3]) == .days {
            self = .allDaysBut(but)
            return
        }
        guard words.count == 2 || words.count == 5, let number = number(words[0]) else { return nil }
        if words.count == 2, words[1] == "%", number <= 100 {
            self = .percentOfDays(number)
            return
        }
        guard let unit = SpanLimit.Unit(words[1]) else { return nil }
        if words.count == 2 {
            self = .number(number, unit)
        } else if unit == .days, words[2...].joined(separator: " ") == "less closed days" {
            self = .daysLessClosed(number)
        } else {
            return nil
        }
    }

    /// Whether such a count can say something of such a span: days of a day, weeks of a week do not, nor do the days open in a request.
    fileprivate func says(of span: SpanLimit.Span) -> Bool {
        switch (self, span) {
        case (.number(_, let unit), .day): unit == .slots
        case (.number(_, let unit), .week): unit == .slots || unit == .days
        case (.number(_, let unit), .month), (.number(_, let unit), .period): unit != .periods
        case (.number, .schoolYear), (.number, .request): true
        case (_, .day), (_, .request): false
        case (_, .week), (_, .month), (_, .period), (_, .schoolYear): true
        }
    }
}

extension SpanLimit.Unit {
    fileprivate init?(_ word: Substring) {
        switch word {
        case "slot", "slots": self = .slots
        case "day", "days": self = .days
        case "week", "weeks": self = .weeks
        case "period", "periods": self = .periods
        default: return nil
        }
    }
}

extension SpanLimit.Span {
    /// As a town's file says it.
    var word: String {
        switch self {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .period: "period"
        case .schoolYear: "school year"
        case .request: "request"
        }
    }
}

extension Choice<SpanLimit.Span> {
    fileprivate static let limitSpan = Choice(SpanLimit.Span.allCases.map { ($0.word, $0) })
}

extension LineRule<SpanLimitKey> {
    static let limits = LineRule(main: nil, subjects: [.day, .cell, .child, .file, .request], later: [.sameDay, .wish, .past])
}
