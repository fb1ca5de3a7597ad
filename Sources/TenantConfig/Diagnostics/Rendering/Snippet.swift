/// A line of a file with a stretch of it underlined.
struct Snippet {
    let excerpt: Diagnostic.Excerpt
    private let mark: String
    private let label: String
    private let part: Paint.Part
    private let parts: Diagnostic.Excerpt.Parts

    init(_ excerpt: Diagnostic.Excerpt, mark: String, label: String, _ part: Paint.Part) {
        self.excerpt = excerpt
        self.mark = mark
        self.label = label
        self.part = part
        parts = excerpt.parts
    }

    /// The line after its number.
    func numbered(_ margin: String, _ paint: Paint) -> String {
        let number = String(excerpt.place.start.line)
        let head = paint(number + String(repeating: " ", count: margin.count - number.count) + " |", .frame)
        return head + String((" " + parts.line).reversed().drop { $0 == " " }.reversed())
    }

    /// The marks under the words, and the label after them.
    func underline(_ paint: Paint) -> String {
        let length = max(1, parts.marked.count)
        return String(repeating: " ", count: parts.before.count) + paint(String(repeating: mark, count: length) + label, part)
    }
}
