extension Reader {
    /// Ages in completed years: `3-11`, `6+`, `7`.
    func ages(_ word: Word) -> AgeRange? {
        range(word, notARange: .notAges(word.text, meant: Meant.ages(word.text)), most: 120).map {
            AgeRange(least: $0.first, most: $0.last)
        }
    }

    /// House numbers: `1-99`, `101+`, `7`.
    func houseNumbers(_ word: Word) -> Sector.NumberRange? {
        range(word, notARange: .notHouseNumbers(word.text), most: 99_999).map { Sector.NumberRange(first: $0.first, last: $0.last) }
    }

    /// Whole numbers: `0-400`, `401+`, `2`.
    func band(_ word: Word, key: String, most: Int) -> Band? {
        range(word, notARange: .notABand(word.text, key: key, meant: Meant.band(word.text)), most: most).map {
            Band(least: $0.first, most: $0.last)
        }
    }

    private func range(_ word: Word, notARange: @autoclosure () -> Problem, most: Int) -> (first: Int, last: Int?)? {
        func number(_ text: Substring) -> Int? {
            Int(digits: text.utf8).flatMap { $0 <= most ? $0 : nil }
        }
        if word.text.hasSuffix("+"), let first = number(word.text.dropLast()) { return (first, nil) }
        if let single = number(word.text[...]) { return (single, single) }
        guard let (first, last) = word.text.ends(of: "-"), let first = number(first), let last = number(last) else {
            return refuse(notARange(), at: word.place)
        }
        return first <= last ? (first, last) : refuse(.reversed(word.text, meant: "\(last)-\(first)"), at: word.place)
    }

    /// School levels: `cp`, `ps-gs`, `nursery`, `primary`, `middle`.
    func levels(_ word: Word) -> SchoolLevelSet? {
        switch word.text {
        case "nursery": return .nursery
        case "primary": return .primary
        case "middle": return .middle
        default: break
        }
        if let level = SchoolLevel(word: word.text) { return SchoolLevelSet(level...level) }
        guard let (first, last) = word.text.ends(of: "-"), let start = SchoolLevel(word: first), let end = SchoolLevel(word: last) else {
            let words = ["nursery", "primary", "middle"] + SchoolLevel.allCases.map(\.word)
            return refuse(.notALevel(word.text, nearest: nearest(word.text, among: words)), at: word.place)
        }
        return start <= end ? SchoolLevelSet(start...end) : refuse(.reversed(word.text, meant: "\(last)-\(first)"), at: word.place)
    }

    /// Hours of a day: `08:00-12:00`.
    func hours(_ entry: Entry) -> Hours? {
        guard let word = word(entry) else { return nil }
        guard let (first, last) = word.text.ends(of: "-"), let start = TimeOfDay(text: first), let end = TimeOfDay(text: last) else {
            return refuse(.notHours(word.text, meant: Meant.hours(word.text)), at: word.place)
        }
        if start < end { return Hours(start: start, end: end) }
        return refuse(start == end ? .lastsNoTime(word.text) : .reversed(word.text, meant: "\(last)-\(first)"), at: word.place)
    }

    /// A share in hundredths of a percent: `50 %`, `12.5 %`.
    func percent(_ word: Word) -> Int? {
        let parts = word.text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "%", let hundredths = Int(decimal: parts[0], places: 2), hundredths <= 100_000 else {
            return refuse(.notAPercentage(word.text, meant: Meant.percentage(word.text)), at: word.place)
        }
        return hundredths
    }

    /// Money in cents of a euro: `2.99 EUR`.
    func cents(_ word: Word) -> Int? {
        let parts = word.text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "EUR", let cents = Int(decimal: parts[0], places: 2), cents < 100_000_000 else {
            if let flaw = Meant.sumFlaw(word.text) { return refuse(.notMoney(word.text, flaw), at: word.place) }
            return refuse(.notMoney(word.text, meant: Meant.money(word.text)), at: word.place)
        }
        return cents
    }
}

extension Choice<SchoolLevel> {
    static let level = Choice(SchoolLevel.allCases.map { ($0.word, $0) })
}

extension Int {
    /// Reads `12`, `12.5` or `12.50` as so many parts of ten to the power of `places`; nil for anything else, or for more decimals.
    init?(decimal text: some StringProtocol, places: Int) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? Array(parts[1].utf8) : []
        guard parts.count <= 2, parts.count == 1 || !decimals.isEmpty, decimals.count <= places, parts[0].utf8.count <= 9,
            let whole = Int(digits: parts[0].utf8)
        else { return nil }
        let padded = decimals + Array(repeating: UInt8(ascii: "0"), count: places - decimals.count)
        guard let fraction = padded.isEmpty ? 0 : Int(digits: padded) else { return nil }
        self = (0..<places).reduce(whole) { value, _ in value * 10 } + fraction
    }
}

extension TimeOfDay {
    /// Reads `08:30`, and nothing else.
    init?(text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 5, digits[2] == UInt8(ascii: ":") else { return nil }
        guard let hour = Int(digits: digits[0..<2]), let minute = Int(digits: digits[3..<5]) else { return nil }
        self.init(hour: hour, minute: minute)
    }
}
