/// A Swift file's text taken apart: what is code, what is comment, what is said in string literals.
///
/// Three texts of the same length in lines, so that a line number is one in the file too. Code inside an interpolation is code.
struct SwiftText {
    /// The code alone: comments are left out, each string literal is reduced to its quotes.
    private(set) var code = ""
    /// The string literals, each with the line it begins on. An interpolation inside is left out.
    private(set) var literals: [(line: Int, text: String)] = []

    private var rest: Substring
    private var line = 1

    init(_ text: String) {
        rest = text[...]
        readCode(until: nil)
    }

    private mutating func readCode(until end: Character?) {
        var depth = 0
        while let next = rest.first {
            if next == end, depth == 0 { return }
            if rest.hasPrefix("//") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.hasPrefix("/*") {
                skipBlockComment()
            } else if let quotes = openingQuotes() {
                readLiteral(quotes)
            } else {
                if next == "(" { depth += 1 }
                if next == ")" { depth -= 1 }
                code.append(advance())
            }
        }
    }

    /// The pound signs and quotes that open a string literal here, if one does.
    private func openingQuotes() -> (pounds: String, quotes: String)? {
        let pounds = rest.prefix { $0 == "#" }
        let after = rest.dropFirst(pounds.count)
        guard after.first == "\"" else { return nil }
        return (String(pounds), after.hasPrefix("\"\"\"") ? "\"\"\"" : "\"")
    }

    private mutating func readLiteral(_ opening: (pounds: String, quotes: String)) {
        let start = line
        let closing = opening.quotes + opening.pounds
        let escape = "\\" + opening.pounds
        var text = ""
        advance(by: closing.count)
        code += "\""
        while !rest.isEmpty, !rest.hasPrefix(closing) {
            if rest.hasPrefix(escape + "(") {
                advance(by: escape.count + 1)
                readCode(until: ")")
                advance(by: 1)
            } else if rest.hasPrefix(escape) {
                advance(by: escape.count + 1)
            } else {
                text.append(advance())
                if text.last == "\n" { code += "\n" }
            }
        }
        advance(by: closing.count)
        code += "\""
        literals.append((start, text))
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if rest.hasPrefix("/*") {
                depth += 1
                advance(by: 2)
            } else if rest.hasPrefix("*/") {
                depth -= 1
                advance(by: 2)
            } else if advance() == "\n" {
                code += "\n"
            }
        } while depth > 0 && !rest.isEmpty
    }

    private mutating func advance(by count: Int) {
        for _ in 0..<count where !rest.isEmpty { advance() }
    }

    @discardableResult
    private mutating func advance() -> Character {
        let character = rest.removeFirst()
        if character == "\n" { line += 1 }
        return character
    }
}
