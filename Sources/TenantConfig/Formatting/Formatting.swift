/// The usual layout of a file: two spaces for each step inwards, one space between words, one empty line at most. Comments, the order of
/// what is declared, and what all of it means stay as they are.
public enum Formatting {
    /// The text of a file in the usual layout. A file that cannot be read as YAML has none: its diagnostics say why.
    public static func format(_ bytes: [UInt8], name: String) -> Reading<String> {
        let document = YAMLDocument(bytes, name: name)
        let findings = Findings(document.text)
        for finding in document.found { findings.add(finding) }
        guard let root = document.root, document.found.isEmpty else { return Reading(nil, findings.diagnostics) }
        let source = String(decoding: document.text.bytes, as: UTF8.self)
        guard let sheet = LayoutSheet(source, root) else { return Reading(source, []) }
        let text = LayoutWriter(sheet).text
        return Reading(means(text, root, sheet.comments) ? text : source, [])
    }

    /// Whether a text says the same, with the same comments. What this layout does not foresee is left as it was written.
    private static func means(_ text: String, _ root: Node, _ comments: [String]) -> Bool {
        let document = YAMLDocument(Array(text.utf8), name: "")
        guard let read = document.root, document.found.isEmpty, let sheet = LayoutSheet(text, read) else { return false }
        return read.means(root) && sheet.comments == comments
    }
}

extension Node {
    /// Whether this says the same as another node, wherever each stands and however it is quoted.
    func means(_ other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let one), .scalar(let another)): one.text == another.text && isNothing == other.isNothing
        case (.sequence(let ones), .sequence(let others)): ones.count == others.count && zip(ones, others).allSatisfy { $0.means($1) }
        case (.mapping(let ones), .mapping(let others)):
            ones.count == others.count && zip(ones, others).allSatisfy { $0.key.text == $1.key.text && $0.value.means($1.value) }
        case (.refused, .refused): true
        case (.scalar, _), (.sequence, _), (.mapping, _), (.refused, _): false
        }
    }
}
