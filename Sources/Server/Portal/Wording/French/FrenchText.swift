import TenantConfig

/// French words for a person, with the dates and hours among them: written out in a mail, marked up on a page.
///
///     let text: FrenchText = "Les réservations ouvrent le \(instant: opening)."
struct FrenchText: Hashable, Sendable {
    /// A stretch of words, or of words that say when.
    enum Piece: Hashable, Sendable {
        case words(String)
        /// What a machine reads (`2023-03-08`), and the words.
        case time(String, String)
        /// What comes first, second, and so on among things that are feminine: `1re`, `2e`.
        case nth(Int)
    }

    let pieces: [Piece]

    /// The words alone.
    var plain: String {
        pieces.map { piece in
            switch piece {
            case .words(let words), .time(_, let words): words
            case .nth(let number): "\(number)\(number.nthEnding)"
            }
        }.joined()
    }

    /// The words as markup.
    var html: HTML {
        let parts = pieces.map { piece -> HTML in
            switch piece {
            case .words(let words): "\(words)"
            case .time(let moment, let words): "<time datetime=\"\(moment)\">\(raised: words)</time>"
            case .nth(let number): "\(number)<sup>\(number.nthEnding)</sup>"
            }
        }
        return "\(parts)"
    }

    /// The same within a sentence, behind a colon.
    var insideSentence: FrenchText {
        guard case .words(let words)? = pieces.first(where: { $0 != .words("") }), let at = pieces.firstIndex(of: .words(words)) else {
            return self
        }
        var pieces = pieces
        pieces[at] = .words(words.insideSentence)
        return FrenchText(pieces: pieces)
    }

    static func + (left: FrenchText, right: FrenchText) -> FrenchText { FrenchText(pieces: left.pieces + right.pieces) }
}

extension [FrenchText] {
    /// One behind the other, with these words between them.
    func joined(_ words: String) -> FrenchText {
        FrenchText(pieces: enumerated().flatMap { number, text in (number == 0 ? [] : [.words(words)]) + text.pieces })
    }
}

extension FrenchText: ExpressibleByStringInterpolation {
    init(stringLiteral words: String) {
        pieces = [.words(words)]
    }

    init(stringInterpolation: Interpolation) {
        pieces = stringInterpolation.pieces
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ words: String) {
            pieces.append(.words(words))
        }

        mutating func appendInterpolation(_ words: String) {
            pieces.append(.words(words))
        }

        mutating func appendInterpolation(_ number: Int) {
            pieces.append(.words(String(number)))
        }

        mutating func appendInterpolation(_ text: FrenchText) {
            pieces += text.pieces
        }

        /// `1re`, `2e`, of something feminine.
        mutating func appendInterpolation(nth number: Int) {
            pieces.append(.nth(number))
        }

        /// `mercredi 8 mars 2023`, or as the style says.
        mutating func appendInterpolation(day: CivilDate, _ style: DayStyle = .long) {
            pieces.append(.time(day.iso, day.french(style)))
        }

        /// `mercredi 8 mars 2023 à 8 h 30`.
        mutating func appendInterpolation(instant: LocalInstant, _ style: DayStyle = .long) {
            pieces.append(.time(instant.machine, instant.french(style)))
        }

        /// The same of what closes for a day, without the year where it goes without saying.
        mutating func appendInterpolation(limit: LocalInstant, for day: CivilDate) {
            appendInterpolation(limit: limit, .beside(day, limit.lastBefore.date))
        }

        /// The last day and hour before an instant at which something closes: `mardi 24 novembre 2026, 23 h 59`.
        mutating func appendInterpolation(limit: LocalInstant, _ style: DayStyle = .long) {
            pieces.append(.time(limit.lastBefore.machine, limit.frenchLimit(style)))
        }
    }
}

extension Int {
    /// What follows the number of a place among others: a place is feminine.
    fileprivate var nthEnding: String { self == 1 ? "re" : "e" }
}

extension HTMLInterpolation {
    /// Words in which each `1er` stands as 1<sup>er</sup>.
    mutating func appendInterpolation(raised words: String) {
        guard let range = words.firstRange(of: words == "1er" ? "1er" : "1er ") else { return appendInterpolation(words) }
        appendInterpolation(String(words[..<range.lowerBound]))
        appendInterpolation("1<sup>er</sup>" as HTML)
        appendInterpolation(String(words[range].dropFirst(3)))
        appendInterpolation(raised: String(words[range.upperBound...]))
    }

    /// A day as people write it, with what machines read.
    mutating func appendInterpolation(day: CivilDate, _ style: DayStyle = .long) {
        appendInterpolation(("\(day: day, style)" as FrenchText).html)
    }

    /// A day and an hour as people write them.
    mutating func appendInterpolation(instant: LocalInstant, _ style: DayStyle = .long) {
        appendInterpolation(("\(instant: instant, style)" as FrenchText).html)
    }

    /// The last day and hour before an instant at which something closes.
    mutating func appendInterpolation(limit: LocalInstant, _ style: DayStyle = .long) {
        appendInterpolation(("\(limit: limit, style)" as FrenchText).html)
    }

    /// The same of what closes for a day, without the year where it goes without saying.
    mutating func appendInterpolation(limit: LocalInstant, for day: CivilDate) {
        appendInterpolation(("\(limit: limit, for: day)" as FrenchText).html)
    }
}
