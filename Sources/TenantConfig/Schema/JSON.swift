/// A JSON value whose members keep the order in which they are written.
enum JSON: Hashable, Sendable {
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([JSON])
    case object([Member])

    struct Member: Hashable, Sendable {
        let name: String
        let value: JSON

        init(_ name: String, _ value: JSON) {
            (self.name, self.value) = (name, value)
        }
    }

    static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }
}

extension JSON {
    /// The value as text: on one line where it fits, else a line for each member.
    func rendered(indent: Int = 0, room: Int = 140) -> String {
        let line = onOneLine
        if line.utf8.count + indent <= room { return line }
        let (inner, outer) = (String(repeating: " ", count: indent + 2), String(repeating: " ", count: indent))
        func block(_ opening: String, _ lines: [String], _ closing: String) -> String {
            opening + "\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n" + outer + closing
        }
        switch self {
        case .text, .number, .truth: return line
        case .list(let items): return block("[", items.map { $0.rendered(indent: indent + 2, room: room) }, "]")
        case .object(let members):
            let lines = members.map { Self.quoted($0.name) + ": " + $0.value.rendered(indent: indent + 2, room: room) }
            return block("{", lines, "}")
        }
    }

    private var onOneLine: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .truth(let truth): truth ? "true" : "false"
        case .list(let items): "[" + items.map(\.onOneLine).joined(separator: ", ") + "]"
        case .object(let members):
            members.isEmpty
                ? "{}" : "{ " + members.map { Self.quoted($0.name) + ": " + $0.value.onOneLine }.joined(separator: ", ") + " }"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "\r": quoted += "\\r"
            // INVARIANT: what is written here is a card's text, which holds no other control character.
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
