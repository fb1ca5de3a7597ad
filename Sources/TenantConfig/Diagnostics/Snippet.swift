/// A line of a file with a stretch of it underlined, cut when it is too long to show.
struct Snippet {
    private static let widest = 120

    let excerpt: Diagnostic.Excerpt
    private let mark: String
    private let label: String
    private let shown: String
    private let indent: Int
    private let length: Int

    init(_ excerpt: Diagnostic.Excerpt, mark: String, label: String) {
        self.excerpt = excerpt
        self.mark = mark
        self.label = label
        let scalars = excerpt.line.unicodeScalars
        let start = min(Int(excerpt.place.start.column) - 1, scalars.count)
        let end = excerpt.place.end.line == excerpt.place.start.line ? Int(excerpt.place.end.column) - 1 : scalars.count
        let skipped = scalars.count > Self.widest ? max(0, start - Self.widest / 2) : 0
        let before = Self.visible(scalars.dropFirst(skipped).prefix(start - skipped))
        let under = Self.visible(scalars.dropFirst(start).prefix(max(0, end - start)))
        let ellipsis = skipped > 0 ? "…" : ""
        let window = Self.visible(scalars.dropFirst(skipped).prefix(Self.widest))
        shown = ellipsis + window + (scalars.count > skipped + Self.widest ? "…" : "")
        indent = ellipsis.count + before.count
        length = max(1, min(under.count, Self.widest - before.count))
    }

    /// The line after its number.
    func numbered(_ margin: String) -> String {
        let number = String(excerpt.place.start.line)
        let line = number + String(repeating: " ", count: margin.count - number.count) + " | " + shown
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// The marks under the words, and the label after them.
    var underline: String {
        String(repeating: " ", count: indent) + String(repeating: mark, count: length) + label
    }

    /// A tab is shown as one space, so that marks stand under what they mean; characters a terminal would obey are shown as `·`.
    private static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            switch scalar.properties.generalCategory {
            case .control: text.append(scalar == "\t" ? " " : "·")
            case .format, .lineSeparator, .paragraphSeparator: text.append("·")
            default: text.append(scalar)
            }
        }
        return String(text)
    }
}
