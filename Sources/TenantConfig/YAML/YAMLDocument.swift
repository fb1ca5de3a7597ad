/// A file read as YAML: its tree, or what keeps it from being one.
struct YAMLDocument {
    let root: Node?
    let text: SourceText
    /// What is wrong so far, in no particular order.
    let found: [Finding]

    /// Reads bytes as one YAML document of the few forms a town file uses. Never fails: what is wrong is in `found`.
    init(_ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()) {
        text = SourceText(bytes, name: name)
        if let flaw = text.flaw(limits) {
            (root, found) = (nil, [flaw])
        } else {
            (root, found) = Self.tree(of: text, limits)
        }
    }

    private static func tree(of text: SourceText, _ limits: ReadingLimits) -> (Node?, [Finding]) {
        do throws(SyntaxMistake) {
            var tree = try NodeTree(text, limits: limits)
            do throws(NodeTree.Stop) {
                let root = try tree.document()
                return (root, tree.found)
            } catch {
                switch error {
                case .syntax(let mistake): return (nil, tree.found + [mistake.finding(in: text)])
                case .found(let finding): return (nil, tree.found + [finding])
                }
            }
        } catch {
            return (nil, [error.finding(in: text)])
        }
    }
}

extension SyntaxMistake {
    /// The mistake in a clerk's words.
    fileprivate func finding(in text: SourceText) -> Finding {
        let character = SourceLines(text).character(at: position)
        let here = Place(position, length: 1)
        let second = opened.flatMap { $0 < position ? Finding.Second(.openedHere, Place($0, length: 1)) : nil }
        switch kind {
        case .character, .missingValue:
            return Finding(character == "\t" ? .tab : .reservedCharacter(character.map { String($0) } ?? ""), here)
        case .brackets(let closing): return Finding(.unclosedBracket(String(closing)), here, second: second)
        case .unclosedQuote: return Finding(.unclosedQuote, Place(opened ?? position, length: 1))
        case .escape: return Finding(.badEscape, here)
        case .indentation: return Finding(character == "\t" ? .tab : .indentation, here)
        case .missingColon: return Finding(.missingColon, opened.map { Place(start: $0, end: position) } ?? here)
        case .strayColon: return Finding(.strayColon, here)
        case .strayDash: return Finding(.strayDash, here)
        case .blockText: return Finding(.blockText, here)
        case .unreadable(let offset):
            return Finding(.otherSyntax, Place(text.position(ofByte: offset), length: 1))
        case .document, .property, .outOfMemory, .other: return Finding(.otherSyntax, here)
        }
    }
}
