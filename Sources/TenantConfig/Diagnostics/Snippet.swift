/// A line of a file with a stretch of it underlined.
struct Snippet {
    let excerpt: Diagnostic.Excerpt
    private let mark: String
    private let label: String
    private let parts: Diagnostic.Excerpt.Parts

    init(_ excerpt: Diagnostic.Excerpt, mark: String, label: String) {
        self.excerpt = excerpt
        self.mark = mark
        self.label = label
        parts = excerpt.parts
    }

    /// The line after its number.
    func numbered(_ margin: String) -> String {
        let number = String(excerpt.place.start.line)
        let line = number + String(repeating: " ", count: margin.count - number.count) + " | " + parts.before + parts.marked + parts.after
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// The marks under the words, and the label after them.
    var underline: String {
        let length = max(1, parts.marked.count)
        return String(repeating: " ", count: parts.before.count) + String(repeating: mark, count: length) + label
    }
}
