extension Collection where Element == String {
    /// `matin, repas et après-midi`.
    var frenchList: String { joined(last: " et ") }

    /// `matin ou après-midi`.
    var frenchAlternatives: String { joined(last: " ou ") }

    private func joined(last word: String) -> String {
        guard let last = dropFirst(Swift.max(0, count - 1)).first, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + word + last
    }
}

extension String {
    /// `Mercredi` for `mercredi`: the first letter of a sentence.
    var withCapital: String { prefix(1).uppercased() + dropFirst() }

    /// With its full stop, where it ends with none and with no other mark that ends a sentence.
    var asSentence: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }

    /// `matin` for `Matin`, but `PAI` for `PAI`: a label inside a sentence.
    var insideSentence: String {
        guard let first, first.isUppercase, !dropFirst().prefix(1).contains(where: \.isUppercase) else { return self }
        return first.lowercased() + dropFirst()
    }
}

extension Int {
    /// `3 créneaux`, `1 créneau`, `0 créneau`: in French, zero and one are singular.
    func french(_ singular: String, _ plural: String) -> String {
        "\(frenchDigits)\u{A0}\(magnitude < 2 ? singular : plural)"
    }

    /// Its digits in groups of three, with a thin space that does not break: `1 000`.
    var frenchDigits: String {
        let digits = String(magnitude)
        let groups = stride(from: digits.count, to: 0, by: -3).map { end in String(digits.prefix(end).suffix(3)) }
        return (self < 0 ? "−" : "") + groups.reversed().joined(separator: "\u{202F}")
    }

    /// Cents of a euro as an amount: `12,50 €`, `8 €`.
    var frenchEuros: String {
        let cents = magnitude % 100
        let fraction = cents == 0 ? "" : "," + (cents < 10 ? "0" : "") + String(cents)
        return (self < 0 ? "−" : "") + Int(magnitude / 100).frenchDigits + fraction + "\u{A0}€"
    }
}
