/// The usual layout of a file: two spaces for each step inwards, one space between words, one empty line at most. Comments, the order of
/// what is declared, and what all of it means stay as they are.
public enum Formatting {
    /// A file as it is to be written.
    public struct Layout: Sendable, Hashable {
        /// In the usual layout, or as it was.
        public let text: String
        /// What the layout does not foresee, and why the text is as it was; nil: it is in the usual layout.
        public let unforeseen: Unforeseen?
    }

    /// The text of a file in the usual layout. A file that cannot be read as YAML has none: its diagnostics say why.
    public static func format(_ bytes: [UInt8], name: String) -> Reading<Layout> {
        let document = YAMLDocument(bytes, name: name)
        let findings = Findings(document.text)
        findings.add(document, of: keys(of: document.root))
        guard let root = document.root, document.found.isEmpty else { return Reading(nil, findings) }
        let source = String(decoding: document.text.bytes, as: UTF8.self)
        do throws(Unforeseen) {
            return Reading(Layout(text: try layOut(source, root), unforeseen: nil), [])
        } catch {
            return Reading(Layout(text: source, unforeseen: error), [])
        }
    }

    /// The keys of such a file: what is written twice is told as `guichet check` tells it.
    private static func keys(of root: Node?) -> BlockTable {
        let names = root?.names ?? []
        if names.contains(TestFileKey.version.rawValue) { return BlockTable(TestFileKey.self) }
        if names.contains(CalendarKey.version.rawValue) { return BlockTable(CalendarKey.self) }
        if names.contains(PublicHolidaysKey.version.rawValue) { return BlockTable(PublicHolidaysKey.self) }
        if names.contains(DemonstrationKey.version.rawValue) { return BlockTable(DemonstrationKey.self) }
        return BlockTable(TownFileKey.self)
    }

    private static func layOut(_ source: String, _ root: Node) throws(Unforeseen) -> String {
        let sheet = try LayoutSheet(source, root)
        let text = LayoutWriter(sheet).text
        guard means(text, root, sheet.comments) else { throw Unforeseen(line: nil, found: "") }
        return text
    }

    /// Whether a text says the same, with the same comments. What this layout does not foresee is left as it was written.
    private static func means(_ text: String, _ root: Node, _ comments: [String]) -> Bool {
        let document = YAMLDocument(Array(text.utf8), name: "")
        guard let read = document.root, document.found.isEmpty, let sheet = try? LayoutSheet(text, read) else { return false }
        return read.means(root) && sheet.comments == comments
    }
}

/// What the usual layout does not foresee, though it is YAML: `? key`, `---`.
public struct Unforeseen: Error, Sendable, Hashable {
    /// Where it stands, counted from 1; nil: only the whole file shows it.
    public let line: Int?
    /// What stands there, up to the next blank.
    public let found: String

    init(line: Int?, found: String) {
        (self.line, self.found) = (line, found)
    }

    init(in source: [[Unicode.Scalar]], _ row: Int, _ column: Int) {
        self.init(line: row + 1, found: String(String.UnicodeScalarView(source[row][column...].prefix { $0 != " " })))
    }
}

extension Unforeseen {
    /// Why a file was left as it is, and what to do.
    public func text(in language: Language) -> String {
        let wording =
            switch found {
            case "?":
                Wording(
                    "left as it is: \(found) before a key is not laid out; write `key: value`",
                    "laissé tel quel : \(found) devant une clé ne se met pas en forme ; écrivez « clé: valeur »")
            case "---", "...":
                Wording(
                    "left as it is: \(found) is not laid out; remove the line, a file is one document",
                    "laissé tel quel : \(found) ne se met pas en forme ; supprimez la ligne, un fichier est un seul document")
            case let directive where directive.hasPrefix("%"):
                Wording(
                    "left as it is: \(found) is not laid out; remove the line, which no file needs",
                    "laissé tel quel : \(found) ne se met pas en forme ; supprimez la ligne, dont aucun fichier n'a besoin")
            case "":
                Wording(
                    "left as it is: it could not be laid out without changing what it says",
                    "laissé tel quel : le mettre en forme changerait ce qu'il dit")
            default:
                Wording(
                    "left as it is: \(found) is not laid out here; compare with the lines around it",
                    "laissé tel quel : \(found) ne se met pas en forme ici ; comparez avec les lignes voisines")
            }
        return wording(language)
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
