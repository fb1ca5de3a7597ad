/// How a language writes the author's words and its own punctuation.
protocol Tongue {
    static var quotes: (opening: String, closing: String) { get }
    static var or: String { get }
    /// A piece of a sentence with the spaces its punctuation wants.
    static func typeset(_ sentence: String) -> String
}

enum English: Tongue {
    static let quotes = (opening: "`", closing: "`")
    static let or = " or "
    static func typeset(_ sentence: String) -> String { sentence }
}

enum French: Tongue {
    static let quotes = (opening: "«\u{A0}", closing: "\u{A0}»")
    static let or = " ou "

    /// Sentences are written with plain spaces and '. A no-break space belongs before `:` and inside « », a narrow one before `;`, `!`, `?`.
    static func typeset(_ sentence: String) -> String {
        var text = ""
        for character in sentence {
            switch character {
            case "'": text.append("’")
            case " " where text.last == "«": text.append("\u{A0}")
            case "»" where text.last == " ": text.replaceLast(with: "\u{A0}»")
            case ":" where text.last == " ": text.replaceLast(with: "\u{A0}:")
            case ";" where text.last == " ": text.replaceLast(with: "\u{202F};")
            case "!" where text.last == " ": text.replaceLast(with: "\u{202F}!")
            case "?" where text.last == " ": text.replaceLast(with: "\u{202F}?")
            default: text.append(character)
            }
        }
        return text
    }
}

extension String {
    fileprivate mutating func replaceLast(with ending: String) {
        removeLast()
        append(ending)
    }
}

/// A sentence in one language. What is interpolated is the author's: it stands in that language's quotes, on one line, without anything
/// a terminal would obey. Numbers, and what is given as `bare:`, stand as they are.
struct Phrase<Language: Tongue>: ExpressibleByStringInterpolation {
    let text: String

    init(stringLiteral sentence: String) {
        text = Language.typeset(sentence)
    }

    init(stringInterpolation: Interpolation) {
        text = stringInterpolation.text
    }

    struct Interpolation: StringInterpolationProtocol {
        private static var mostWords: Int { 20 }
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ sentence: String) {
            text += Language.typeset(sentence)
        }

        mutating func appendInterpolation(_ word: String) {
            text += Language.quotes.opening + word.onOneLine + Language.quotes.closing
        }

        mutating func appendInterpolation(_ words: [String]) {
            for (index, word) in words.prefix(Self.mostWords).enumerated() {
                if index > 0 { text += index == words.count - 1 ? Language.or : ", " }
                appendInterpolation(word)
            }
            if words.count > Self.mostWords { text += ", …" }
        }

        mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }

        mutating func appendInterpolation(bare text: String) {
            self.text += text
        }
    }
}

extension String {
    /// At most sixty characters of this text, on one line, without characters that a terminal would obey.
    var onOneLine: String {
        let visible = unicodeScalars.prefix(61).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: Character("·")
            default: Character(scalar)
            }
        }
        return visible.count > 60 ? String(visible.prefix(59)) + "…" : String(visible)
    }
}
