/// A file read as YAML: its tree, or what keeps it from being one.
struct YAMLDocument {
    let root: Node?
    let text: SourceText
    /// What is wrong so far, in no particular order.
    let found: [Finding]
    /// What stands under keys that are written again, by where the keys stand.
    let repeated: [Place: Node]

    /// Reads bytes as one YAML document of the few forms a town file uses. Never fails: what is wrong is in `found`.
    init(_ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()) {
        text = SourceText(bytes, name: name)
        if let flaw = text.flaw(limits) {
            (root, found, repeated) = (nil, [flaw], [:])
        } else {
            (root, found, repeated) = Self.tree(of: text, limits)
        }
    }

    private static func tree(of text: SourceText, _ limits: ReadingLimits) -> (Node?, [Finding], [Place: Node]) {
        do throws(SyntaxMistake) {
            var tree = try NodeTree(text, limits: limits)
            do throws(NodeTree.Stop) {
                let root = try tree.document()
                return (root, tree.found, tree.repeatedValues)
            } catch {
                switch error {
                case .syntax(let mistake): return (nil, tree.found + [SyntaxDiagnosis(mistake, in: text).finding], [:])
                case .found(let finding): return (nil, tree.found + [finding], [:])
                }
            }
        } catch {
            return (nil, [SyntaxDiagnosis(error, in: text).finding], [:])
        }
    }
}
