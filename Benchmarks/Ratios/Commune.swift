import Foundation

/// A commune of France, as the list of housing zones of July 2024 names it (`zonage-abc-juillet-2024.csv`, INSEE codes and names).
struct Commune {
    /// The INSEE code, as `01004` or `2A004`.
    let code: String
    let name: String

    /// The communes of that list, in its order; lines without a code and a name are left out.
    static func list(at path: String) throws -> [Commune] {
        try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let columns = line.split(separator: ";", omittingEmptySubsequences: false)
            guard columns.count > 3 else { return nil }
            // The list was once read as if it were Latin-1: of Œuvres there stands a control character.
            let name = columns[3].replacing("\u{8C}", with: "Œ").replacing("\u{9C}", with: "œ")
            return Commune(code: String(columns[0]), name: String(name))
        }
    }

    /// A name for its file: `labergement-clemenciat-01001`. Many communes share a name, none a code.
    var id: String {
        let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .replacing("œ", with: "oe").replacing("Œ", with: "oe").replacing("'", with: "").replacing("’", with: "")
        let words = plain.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return (words.joined(separator: "-") + "-" + code).lowercased()
    }

    /// A town's file as this commune would have it: its name, and its code where the file names a commune.
    func file(like example: String) -> String {
        var named = false
        return example.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if !named, line.hasPrefix("  name: ") {
                named = true
                return "  name: \"\(name)\""
            }
            return line.hasPrefix("  communes: ") ? "  communes: \"\(code)\"" : String(line)
        }.joined(separator: "\n")
    }
}
