/// A character that word processors put in the place of one of the keyboard, and that the language does not take for it.
struct LookAlike: Hashable {
    enum Kind: Hashable {
        case space, hyphen, quote
    }

    let character: Unicode.Scalar
    let kind: Kind

    init?(_ character: Unicode.Scalar) {
        switch character {
        case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}": kind = .space
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": kind = .hyphen
        case "“", "”", "„", "«", "»", "‘", "’": kind = .quote
        default: return nil
        }
        self.character = character
    }
}

extension String {
    /// The text as the keyboard has it: plain spaces and hyphens, no quotes of word processors.
    fileprivate var straightened: String {
        var text = String.UnicodeScalarView()
        for letter in unicodeScalars {
            switch LookAlike(letter)?.kind {
            case .space: text.append(" ")
            case .hyphen: text.append("-")
            case .quote: break
            case nil: text.append(letter)
            }
        }
        return String(text)
    }
}

extension Finding {
    /// What was not understood because of a character that looks like another is told as that, where the character stands; unless there is
    /// more to mend, and it is clear what is meant.
    func seenThrough(_ lines: SourceLines) -> Finding {
        guard Self.hinges.contains(problem.code), place.start.line == place.end.line else { return self }
        let line = Array(lines[place.start.line].unicodeScalars)
        let stretch = (Int(place.start.column) - 1..<Int(place.end.column) - 1).clamped(to: line.indices.lowerBound..<line.count)
        guard let index = stretch.first(where: { LookAlike(line[$0]) != nil }), let found = LookAlike(line[index]) else { return self }
        if let meant = problem.meant, meant != String(String.UnicodeScalarView(line[stretch])).straightened { return self }
        return Finding(.lookAlike(found), Place(line: place.start.line, column: UInt32(index) + 1, length: 1))
    }

    /// Where what is written stands for something, and is no text for people.
    private static let hinges: Set<DiagnosticCode> = [
        .unknownKey, .badName, .unknownName, .unknownWord, .unknownCalendar, .unknownVersion, .notANumber, .notADate, .notASpan, .notDays,
        .notAWeekday, .notAges, .notHouseNumbers, .notALevel, .notHours, .notMoney, .notAMoment, .notAPercentage, .notALength, .notAShare,
        .notACommune, .notABand, .notACount, .notAnEdge, .notAnInstant, .notAColour, .notAnEmail,
    ]
}
