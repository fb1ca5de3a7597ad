/// A line of a file: what stands on it in order, and the comment that ends it. A text that runs over several lines belongs to the line on
/// which it begins.
struct LayoutLine {
    var pieces: [Piece] = []
    var comment: Comment?
    /// Whether an empty line stands above it.
    var isAfterBlank = false

    struct Comment {
        /// With its `#`.
        let text: String
        /// Counted from 0.
        let column: Int
    }

    /// Where the line begins, counted from 0.
    var column: Int { pieces.first?.column ?? comment?.column ?? 0 }
    var isComment: Bool { pieces.isEmpty }
}

/// A word, or a sign between words.
struct Piece {
    enum Kind: Equatable {
        case word
        /// A text after `|` or `>`, whose lines follow.
        case block
        case mark(Unicode.Scalar)
    }

    let kind: Kind
    /// As written, line by line, the ends of lines trimmed where they mean nothing.
    let lines: [String]
    /// Where it begins, counted from 0.
    let column: Int
    /// Where its last line ends.
    let end: Int

    func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark(mark) }

    var opensFlow: Bool { isMark("{") || isMark("[") }
    var closesFlow: Bool { isMark("}") || isMark("]") }
}

extension LayoutLine {
    /// How many dashes of lists stand at the beginning.
    var dashes: Int { pieces.prefix { $0.isMark("-") }.count }
}
