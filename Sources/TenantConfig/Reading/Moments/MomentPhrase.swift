/// Reads a phrase that says when. The grammar, with the words as they are written:
///
///     moment   = fixed [fallback] | relative [at hour] [fallback]
///     fixed    = date [hour]
///     relative = the same day | the eve [of anchor] | number unit (before|after) [anchor]
///              | (weekday | month-day) before [anchor] | weekday of week | day number of month-or-period
///              | (first|last) weekday of month
///     anchor   = the period | the school year | the request | the answer
///     fallback = or the (working|school|service) day (before|after)
struct MomentPhrase {
    private var words: PhraseWords
    /// Which of the instants of the request and of the town's answer will be known when the moment is asked for.
    private let known: Set<Moment.Anchor>

    init(_ words: PhraseWords, knowing known: Set<Moment.Anchor> = []) {
        self.words = words
        self.known = known
    }

    /// The whole phrase as a moment.
    mutating func moment() throws(PhraseWords.Flaw) -> Moment {
        if let date = try takeDate() { return try fixed(date) }
        let day = try relative()
        let hour = try takeHour(after: day)
        return Moment(day: day, fallback: try fallback(orHour: hour == nil), hour: hour)
    }

    private mutating func fixed(_ date: CivilDate) throws(PhraseWords.Flaw) -> Moment {
        var hour: TimeOfDay?
        if let next = words.next, next != "or" { hour = try takeClock() }
        return Moment(day: .date(date), fallback: try fallback(orHour: false), hour: hour)
    }

    private mutating func relative() throws(PhraseWords.Flaw) -> Moment.Day {
        if words.take("the same day") { return .step(0, .days, from: .dayAttended) }
        if words.take("the eve") { return .step(-1, .days, from: words.take("of") ? try anchor() : .dayAttended) }
        if words.take("day") { return try dayOf() }
        if words.take("first") { return try weekdayOfMonth(.first) }
        if words.take("last") { return try weekdayOfMonth(.last) }
        if words.next?.utf8.first.map({ (48...57).contains($0) }) == true {
            return if let yearDay = words.next.flatMap({ YearDay(text: $0) }) { try before(yearDay) } else { try step() }
        }
        if let weekday = words.next.flatMap({ Weekday(word: $0) }) { return try from(weekday) }
        throw words.expected(["the eve", "the same day"] + Weekday.all.map(\.word) + ["a number", "a date"])
    }

    private mutating func step() throws(PhraseWords.Flaw) -> Moment.Day {
        let count = try words.takeNumber()
        let unit = try unit(of: count)
        let sign = try words.takeOne(of: ["before": -1, "after": 1])
        let begin = words.position
        let anchor = try optionalAnchor()
        if unit == .hours || unit == .workingHours, anchor != .dayAttended, !known.contains(anchor) { throw .notYet(begin...words.last) }
        return .step(sign * count, unit, from: anchor)
    }

    /// A unit, in the plural or not; where it is missing, only the form that goes with the number is told.
    private mutating func unit(of count: Int) throws(PhraseWords.Flaw) -> Moment.Unit {
        for (text, value) in Self.units where words.take(text) { return value }
        throw words.expected(Self.units.map(\.key).filter { $0.hasSuffix("s") == (count != 1) })
    }

    private mutating func from(_ weekday: Weekday) throws(PhraseWords.Flaw) -> Moment.Day {
        words.skip()
        guard try words.takeOne(of: ["before": true, "of": false]) == false else { return .weekdayBefore(weekday, try optionalAnchor()) }
        if words.take("the week") { return .weekdayOfWeek(weekday, weeksBefore: words.take("before") ? 1 : 0) }
        guard words.next.flatMap({ Int(digits: $0.utf8) }) != nil else { throw words.expected(["the week", "a number"]) }
        let weeks = try words.takeNumber()
        try words.expect("weeks before", "week before")
        return .weekdayOfWeek(weekday, weeksBefore: weeks)
    }

    private mutating func before(_ yearDay: YearDay) throws(PhraseWords.Flaw) -> Moment.Day {
        words.skip()
        try words.expect("before")
        return .yearDayBefore(yearDay, try optionalAnchor())
    }

    private mutating func dayOf() throws(PhraseWords.Flaw) -> Moment.Day {
        let numberAt = words.position
        let number = try words.takeNumber()
        guard number >= 1 else { throw .impossible(at: numberAt) }
        try words.expect("of")
        if words.take("the period") { return .dayOfPeriod(number, before: words.take("before")) }
        guard number <= 31 else { throw .impossible(at: numberAt) }
        if words.take("the month") { return .dayOfMonth(number, monthsBefore: words.take("before") ? 1 : 0) }
        guard words.next.flatMap({ Int(digits: $0.utf8) }) != nil else { throw words.expected(["the month", "the period", "a number"]) }
        let months = try words.takeNumber()
        try words.expect("months before", "month before")
        return .dayOfMonth(number, monthsBefore: months)
    }

    private mutating func weekdayOfMonth(_ end: DayEdge.End) throws(PhraseWords.Flaw) -> Moment.Day {
        guard let weekday = words.next.flatMap({ Weekday(word: $0) }) else { throw words.expected(Weekday.all.map(\.word)) }
        words.skip()
        try words.expect("of")
        if words.take("the month") { return .weekdayOfMonth(end, weekday, monthsBefore: words.take("before") ? 1 : 0) }
        guard words.next.flatMap({ Int(digits: $0.utf8) }) != nil else { throw words.expected(["the month", "a number"]) }
        let months = try words.takeNumber()
        try words.expect("months before", "month before")
        return .weekdayOfMonth(end, weekday, monthsBefore: months)
    }

    /// Every word that some phrase has.
    static let vocabulary: Set<String> = Set(
        units.flatMap { $0.key.split(separator: " ").map(String.init) } + Weekday.all.map(\.word) + [
            "the", "same", "eve", "of", "before", "after", "first", "last", "month", "months", "period", "school", "year", "request",
            "answer", "at", "or", "working", "service",
        ])

    /// What stands for words of some kind where a word is due.
    static let descriptions: Set<String> = ["a number", "a date", "an hour", "the end of the phrase"]

    private static let units: KeyValuePairs<String, Moment.Unit> = [
        "hours": .hours, "days": .days, "weeks": .weeks, "months": .months, "working days": .workingDays, "school days": .schoolDays,
        "service days": .serviceDays, "clear days": .clearDays, "working hours": .workingHours, "hour": .hours, "day": .days,
        "week": .weeks, "month": .months, "working day": .workingDays, "school day": .schoolDays, "service day": .serviceDays,
        "clear day": .clearDays, "working hour": .workingHours,
    ]
}

// What a phrase ends with.
extension MomentPhrase {
    private mutating func optionalAnchor() throws(PhraseWords.Flaw) -> Moment.Anchor {
        words.next == "the" ? try anchor() : .dayAttended
    }

    private mutating func anchor() throws(PhraseWords.Flaw) -> Moment.Anchor {
        let begin = words.position
        if known.contains(.answer), words.take("the answer") { return .answer }
        if known.contains(.request), words.take("the request") { return .request }
        if words.take("the request") || words.take("the answer") { throw .notYet(begin...words.last) }
        return try words.takeOne(of: ["the period": .period, "the school year": .schoolYear])
    }

    private mutating func takeDate() throws(PhraseWords.Flaw) -> CivilDate? {
        guard let next = words.next, next.utf8.count == 10, next.utf8.count(where: { $0 == UInt8(ascii: "-") }) == 2 else { return nil }
        guard let date = CivilDate(iso: next) else { throw .impossible(at: words.position) }
        words.skip()
        return date
    }

    private mutating func takeHour(after day: Moment.Day) throws(PhraseWords.Flaw) -> TimeOfDay? {
        let begin = words.position
        guard words.take("at") else { return nil }
        if case .step(_, let unit, _) = day, unit == .hours || unit == .workingHours { throw .hourAfterHours(at: begin) }
        return try takeClock()
    }

    private mutating func takeClock() throws(PhraseWords.Flaw) -> TimeOfDay {
        guard let next = words.next else { throw words.expected(["an hour"]) }
        guard let hour = TimeOfDay(text: next) else {
            throw next.utf8.count == 5 && next.contains(":") ? .impossible(at: words.position) : words.expected(["an hour"])
        }
        words.skip()
        return hour
    }

    private mutating func fallback(orHour: Bool) throws(PhraseWords.Flaw) -> Moment.Fallback? {
        guard words.next != nil else { return nil }
        guard words.take("or the") else { throw words.expected((orHour ? ["at"] : []) + ["or the"]) }
        let unit: Moment.Unit = try words.takeOne(of: [
            "working day": .workingDays, "school day": .schoolDays, "service day": .serviceDays,
        ])
        let before = try words.takeOne(of: ["before": true, "after": false])
        if words.next != nil { throw words.expected(["the end of the phrase"]) }
        return Moment.Fallback(unit: unit, before: before)
    }
}
