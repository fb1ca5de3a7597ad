extension ZoneRule {
    /// Reads a rule as POSIX writes them (`TZ`), with the hours beyond a day that RFC 9636 allows; nil when it is not one.
    init?(_ text: some Collection<UInt8>) {
        var reader = ZoneRuleReader(rest: ArraySlice(text))
        guard reader.skipName(), let standard = reader.duration() else { return nil }
        self.standard = -standard
        if reader.rest.isEmpty {
            summer = nil
            return
        }
        guard reader.skipName() else { return nil }
        let offset = reader.duration().map { -$0 } ?? self.standard + 3600
        guard reader.take(","), let begins = reader.moment(), reader.take(","), let ends = reader.moment(), reader.rest.isEmpty
        else { return nil }
        summer = Summer(offset: offset, begins: begins, ends: ends)
    }
}

private struct ZoneRuleReader {
    var rest: ArraySlice<UInt8>

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// `CET` or `<+04>`.
    mutating func skipName() -> Bool {
        if take("<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[(end + 1)...]
            return true
        }
        let name = rest.prefix { $0.isLetterOrDigit && $0 > UInt8(ascii: "9") }
        rest = rest[name.endIndex...]
        return name.count >= 3
    }

    mutating func number() -> Int? {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest[digits.endIndex...]
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// `-1`, `3:30`, `+5:45:00`: seconds.
    mutating func duration() -> Int64? {
        let sign: Int64 = take("-") ? -1 : 1
        if sign == 1 { _ = take("+") }
        guard let hours = number() else { return nil }
        var seconds = Int64(hours) * 3600
        for unit in [Int64(60), 1] where take(":") {
            guard let value = number() else { return nil }
            seconds += Int64(value) * unit
        }
        return sign * seconds
    }

    mutating func moment() -> ZoneRule.YearlyMoment? {
        guard let day = day() else { return nil }
        guard take("/") else { return ZoneRule.YearlyMoment(day: day, seconds: 7200) }
        return duration().map { ZoneRule.YearlyMoment(day: day, seconds: $0) }
    }

    /// `M3.5.0`, `J60` or `59`.
    private mutating func day() -> ZoneRule.YearlyDay? {
        if take("J") { return number().map { .dayWithoutLeap($0) } }
        guard take("M") else { return number().map { .daysAfterNewYear($0) } }
        guard let month = number(), take("."), let nth = number(), take("."), let weekday = number() else { return nil }
        guard (1...12).contains(month), (1...5).contains(nth), (0...6).contains(weekday) else { return nil }
        return .weekday(weekday, nth: nth, month: month)
    }
}
