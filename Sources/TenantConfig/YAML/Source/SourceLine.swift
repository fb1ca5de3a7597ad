/// One line of a text that is not YAML, as its author sees it: blanks, a key, a value.
struct SourceLine {
    let number: UInt32
    let characters: [Unicode.Scalar]
    /// How many spaces it begins with.
    let indent: Int
    /// Where what is said ends: before a comment and the blanks around it.
    let end: Int

    init(_ text: String, number: UInt32) {
        self.number = number
        let characters = Array(text.unicodeScalars)
        self.characters = characters
        indent = characters.firstIndex { $0 != " " } ?? characters.count
        let comment = characters.indices.first { characters[$0] == "#" && ($0 == 0 || characters[$0 - 1] == " ") }
        end = (characters[..<(comment ?? characters.count)].lastIndex { $0 != " " } ?? -1) + 1
    }

    /// Whether nothing is said on it.
    var isBlank: Bool { indent >= end }

    /// Whether it begins an item of a list.
    var isItem: Bool { indent < end && characters[indent] == "-" && (indent + 1 == end || characters[indent + 1] == " ") }

    /// Where its key is, without the colon: what stands before the first colon that a space or the end follows.
    var key: Range<Int>? {
        let colon = (indent..<max(indent, end)).first { characters[$0] == ":" && ($0 + 1 >= end || characters[$0 + 1] == " ") }
        return colon.map { indent..<$0 }
    }

    /// What stands after the key.
    var value: Range<Int>? {
        guard let key else { return nil }
        let start = (key.upperBound + 1..<max(end, key.upperBound + 1)).first { characters[$0] != " " }
        return start.map { $0..<end }
    }

    /// Whether a key has its value on this line.
    var hasValue: Bool { value != nil }

    /// Where its first word is: up to a colon, or to a blank.
    var firstWord: Place {
        let stop = (indent..<max(indent, end)).first { characters[$0] == ":" || characters[$0] == " " } ?? end
        return place(indent..<max(stop, indent + 1))
    }

    /// The word that ends before an index.
    func word(before index: Int) -> Range<Int>? {
        guard let last = characters[..<index].lastIndex(where: { $0 != " " }) else { return nil }
        let start = (characters[...last].lastIndex { $0 == " " || $0 == "{" || $0 == "[" || $0 == "," } ?? -1) + 1
        return start <= last ? start..<last + 1 : nil
    }

    /// Where a comment begins after an index.
    func comment(after index: Int) -> Int? {
        (index + 1..<max(index + 1, characters.count)).first { characters[$0] == "#" && characters[$0 - 1] == " " }
    }

    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(characters[range.clamped(to: 0..<characters.count)]))
    }

    func place(_ range: Range<Int>) -> Place {
        Place(line: number, column: UInt32(range.lowerBound) + 1, length: UInt32(range.count))
    }
}

extension SourceLines {
    /// The lines above one that say something, the nearest first; at most so many as anybody indents.
    func above(_ line: SourceLine) -> [SourceLine] {
        (1..<line.number).suffix(2000).reversed().map { SourceLine(self[$0], number: $0) }.filter { !$0.isBlank }
    }
}
