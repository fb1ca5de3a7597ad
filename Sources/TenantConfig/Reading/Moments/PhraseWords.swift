/// The words of a phrase, taken one after the other.
struct PhraseWords {
    let phrase: Word
    /// What has not been taken yet.
    private var rest: Substring
    /// How many words have been taken.
    private(set) var position = 0

    init(_ phrase: Word) {
        self.phrase = phrase
        rest = phrase.text[...]
    }

    /// What the phrase does not say as it should.
    enum Flaw: Error {
        /// One of these was due at the word so many-th, which may be after the last.
        case expected([String], at: Int)
        /// Part of the language, but nothing enforces it yet: words from one to another.
        case notYet(ClosedRange<Int>)
        /// The calendar has no such day, or the clock no such hour.
        case impossible(at: Int)
        /// An hour after a count of hours.
        case hourAfterHours(at: Int)
    }

    /// The next word, left where it is.
    var next: Substring? {
        rest.isEmpty ? nil : rest[..<(rest.utf8.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex)]
    }

    /// The last word taken.
    var last: Int { position - 1 }

    mutating func skip() {
        guard let next else { return }
        drop(next.utf8.count, words: 1)
    }

    /// Takes a phrase of one or several words when it stands here.
    mutating func take(_ text: String) -> Bool {
        guard rest.utf8.starts(with: text.utf8) else { return false }
        let length = text.utf8.count
        guard rest.utf8.count == length || rest.utf8[rest.utf8.index(rest.startIndex, offsetBy: length)] == UInt8(ascii: " ") else {
            return false
        }
        drop(length, words: 1 + text.utf8.count { $0 == UInt8(ascii: " ") })
        return true
    }

    /// Drops so many bytes and the space after them.
    private mutating func drop(_ count: Int, words: Int) {
        rest = rest[rest.utf8.index(rest.startIndex, offsetBy: min(count + 1, rest.utf8.count))...]
        position += words
    }

    /// Takes the first of several phrases that stands here; none is a flaw.
    mutating func takeOne<Value>(of phrases: KeyValuePairs<String, Value>) throws(Flaw) -> Value {
        for (text, value) in phrases where take(text) { return value }
        throw expected(phrases.map(\.key))
    }

    /// Takes one of several phrases that mean the same.
    mutating func expect(_ phrases: String...) throws(Flaw) {
        for text in phrases where take(text) { return }
        throw expected(phrases)
    }

    /// Takes a number of at most four digits.
    mutating func takeNumber() throws(Flaw) -> Int {
        guard let next, next.utf8.count <= 4, let number = Int(digits: next.utf8) else { throw expected(["a number"]) }
        skip()
        return number
    }

    private var words: [Substring] { phrase.text.split(separator: " ", omittingEmptySubsequences: false) }

    func expected(_ what: [String]) -> Flaw {
        .expected(what, at: position)
    }

    /// The word so many-th, and where it stands; the whole phrase when it has no such word.
    func word(_ index: Int) -> Word {
        guard index < words.count else { return Word(text: "", place: phrase.place) }
        return stretch(index...index)
    }

    /// The one word that differs from the phrase that was meant, and what was meant by it; else the whole of both.
    func slip(from meant: String?) -> (found: Word, meant: String)? {
        guard let meant, words.filter({ !$0.isEmpty }).joined(separator: " ") != meant else { return nil }
        let other = meant.split(separator: " ", omittingEmptySubsequences: false)
        let differing = words.indices.filter { other.count == words.count && words[$0] != other[$0] }
        guard differing.count == 1, let one = differing.first else { return (phrase, meant) }
        return (stretch(one...one), String(other[one]))
    }

    func stretch(_ range: ClosedRange<Int>) -> Word {
        let before = words[..<range.lowerBound].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
        let text = words[range].joined(separator: " ")
        let (first, last) = (phrase.place.start, phrase.place.end)
        guard first.line == last.line, last.column - first.column == UInt32(phrase.text.unicodeScalars.count) else {
            return Word(text: text, place: phrase.place)
        }
        let start = Position(line: first.line, column: first.column + UInt32(before))
        return Word(text: text, place: Place(start, length: UInt32(text.unicodeScalars.count)))
    }
}
