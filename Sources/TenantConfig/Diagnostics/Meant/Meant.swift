/// What someone most likely meant by a value that the language does not have: the way French people write dates, hours, ages, sums.
enum Meant {
    /// The words of a text in lower case without accents, no-break spaces and word processors' dashes taken for those of the keyboard.
    static func words(_ text: String) -> [String] {
        var plain: [UInt8] = []
        for letter in text.unicodeScalars.prefix(80) {
            switch LookAlike(letter)?.kind {
            case .space: plain.append(UInt8(ascii: " "))
            case .hyphen: plain.append(UInt8(ascii: "-"))
            case .quote, nil: Accents.append(letter, to: &plain)
            }
        }
        return String(decoding: plain, as: UTF8.self).split { $0 == " " }.map(String.init)
    }

    /// A whole number with words around it: `60 places`.
    static func number(_ text: String) -> String? {
        let numbers = words(text).filter { $0.utf8.allSatisfy(isDigit) }
        return numbers.count == 1 && numbers[0] != text ? numbers[0] : nil
    }

    /// A sum of money: `2,50 €`, `2.5`, `3 euros`, `1 234,50 €`.
    static func money(_ text: String) -> String? {
        var joined = words(text).joined()
        if ["gratuit", "gratuite", "free"].contains(joined) { return "0 EUR" }
        if let cents = ["centimes", "centime", "cents", "cts"].first(where: joined.hasSuffix),
            let count = Int(joined.dropLast(cents.count)),
            (1...99).contains(count)
        {
            return "0.\(digits(count, 2)) EUR"
        }
        if joined.hasPrefix("€") { joined = joined.dropFirst() + "€" }
        let unit = moneyUnits.first { joined.hasSuffix($0) } ?? ""
        return decimal(String(joined.dropLast(unit.count))).map { number in
            let parts = number.split(separator: ".")
            return parts.count == 2 && parts[1].utf8.count == 1 ? "\(number)0 EUR" : "\(number) EUR"
        }
    }

    /// What keeps a sum in figures from being one.
    enum SumFlaw: Hashable {
        case belowZero, decimals, tooLarge
    }

    /// What is wrong with a sum though it is in figures: `-2 EUR`, `3.105 EUR`, `1000000 EUR`; nil where nothing of that is.
    static func sumFlaw(_ text: String) -> SumFlaw? {
        let joined = words(text).joined()
        let unit = moneyUnits.first { joined.hasSuffix($0) } ?? ""
        let number = joined.dropLast(unit.count)
        let digits = number.drop { $0 == "-" }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
        if digits.count < number.count { return .belowZero }
        if parts.count == 2, parts[1].utf8.count > 2 { return .decimals }
        return parts[0].drop { $0 == "0" }.count > 6 ? .tooLarge : nil
    }

    /// Whether a text ends with a word or a sign for euros.
    static func isInEuros(_ text: String) -> Bool {
        let joined = words(text).joined()
        return moneyUnits.contains { joined.hasSuffix($0) }
    }

    private static let moneyUnits = ["euros", "euro", "eur", "€"]

    /// A share: `12,5 %`, `50%`.
    static func percentage(_ text: String, places: Int = 2) -> String? {
        let joined = words(text).joined()
        return joined.hasSuffix("%") ? decimal(String(joined.dropLast()), places: places).map { "\($0) %" } : nil
    }

    /// A number with a decimal comma or point, with a point; before a comma, points part thousands.
    private static func decimal(_ text: String, places: Int = 2) -> String? {
        let thousands = text.prefix { $0 != "," }.split(separator: ".", omittingEmptySubsequences: false)
        if text.contains(","), thousands.count > 1 {
            guard thousands.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
            return decimal(thousands.joined() + text.drop { $0 != "," }, places: places)
        }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 6 && $0.utf8.allSatisfy(isDigit) }),
            parts.count == 1 || parts[1].utf8.count <= places
        else { return nil }
        return parts.joined(separator: ".")
    }

    /// Ages: `3 à 11 ans`, `de 3 à 11`, `6 ans et plus`, `moins de 6 ans`.
    static func ages(_ text: String) -> String? {
        range(words(text).filter { !["ans", "an"].contains($0) }, digits: 2)
    }

    /// Whole numbers from one to another: `de 0 à 800`, `801 et plus`, `moins de 400`.
    static func band(_ text: String) -> String? {
        range(words(text).filter { !["euros", "euro", "eur", "€"].contains($0) }, digits: 5)
    }

    private static func range(_ all: [String], digits: Int) -> String? {
        func number(_ word: String) -> String? { word.utf8.count <= digits && word.utf8.allSatisfy(isDigit) ? word : nil }
        if all.count == 3, all[0] == "moins", all[1] == "de", let first = Int(all[2]), number(all[2]) != nil, first > 0 {
            return first == 1 ? "0" : "0-\(first - 1)"
        }
        let words = all.filter { !["de", "des", "et", "entre"].contains($0) }
        switch (words.count, words.last ?? "") {
        case (2, "plus"): return number(words[0]).map { "\($0)+" }
        case (3, _) where words[0] == "a" && words[1] == "partir": return number(words[2]).map { "\($0)+" }
        default: return stretch(words).flatMap { first, last in number(first).flatMap { one in number(last).map { "\(one)-\($0)" } } }
        }
    }

    /// How much: `3 jours`, `une semaine`, `tous les jours`.
    static func count(_ text: String) -> String? {
        let words = words(text).filter { !["par", "au", "moins", "plus", "maximum", "minimum"].contains($0) }
        if words == ["tous", "les", "jours"] { return "all days" }
        guard words.count == 2, let unit = countUnits[words[1]],
            let number = ["un": "1", "une": "1"][words[0]] ?? self.number(words[0], 4).map(String.init)
        else { return nil }
        return "\(number) \(unit)\(number == "1" ? "" : "s")"
    }

    private static let countUnits = [
        "jour": "day", "jours": "day", "semaine": "week", "semaines": "week", "creneau": "slot", "creneaux": "slot", "periode": "period",
        "periodes": "period",
    ]

    /// The two ends of `3 a 11`, `3-11`, `3 - 11` or `du lundi au vendredi`.
    static func stretch(_ words: [String]) -> (String, String)? {
        let rest = words.first.map(["de", "du"].contains) == true ? Array(words.dropFirst()) : words
        if rest.count == 3, ["a", "au", "-"].contains(rest[1]) { return (rest[0], rest[2]) }
        guard rest.count == 1 else { return nil }
        let ends = rest[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        return ends.count == 2 ? (ends[0], ends[1]) : nil
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
