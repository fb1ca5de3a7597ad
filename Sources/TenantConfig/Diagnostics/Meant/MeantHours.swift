// Hours as they are written in French.
extension Meant {
    /// A time of day: `8h30`, `10 h`, `8:00`, `midi`, `10am`.
    static func clock(_ text: String) -> String? {
        var rest = words(text).joined()
        if ["midi", "noon", "midday"].contains(rest) { return "12:00" }
        for word in ["heures", "heure"] { rest.replace(word, with: "h") }
        if rest.hasSuffix("am") { rest = rest.dropLast(2) + (rest.contains(":") ? "" : "h") }
        if let hour = pointed(rest) { rest = hour }
        let parts = rest.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == ":" }
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].isEmpty || parts[1].utf8.count == 2,
            let hour = Int(digits: parts[0].utf8), let minute = parts[1].isEmpty ? 0 : Int(digits: parts[1].utf8)
        else { return nil }
        return TimeOfDay(hour: hour, minute: minute)?.description
    }

    /// Hours from one to another: `8h00-12h00`, `de 8 h à 12 h`, `8:00-12:00`.
    static func hours(_ text: String) -> String? {
        var words = words(text)
        if words.first == "de" { words.removeFirst() }
        let joined = words.map { $0 == "a" ? "-" : $0 }.joined()
        let ends = joined.split(separator: "-", omittingEmptySubsequences: false).map { clock(String($0)) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first < last else { return nil }
        return "\(first)-\(last)"
    }
}
