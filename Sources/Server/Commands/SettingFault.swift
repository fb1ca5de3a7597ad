/// A setting that makes no sense: the server does not start, and says why in one line.
struct SettingFault: Error, CustomStringConvertible {
    /// As it was given: `--port`, or `GUICHET_PORT`.
    let name: String
    let value: String
    /// What is wrong, and what would be right.
    let help: String

    var description: String { "\(name) \(value.isEmpty ? "(empty)" : value): \(help)".onOneLine }
}

extension String {
    /// The text with what would end the line, or move the cursor, written out: `\n`, `\u{1B}`.
    fileprivate var onOneLine: String {
        unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: scalar.escaped(asASCII: true)
            default: String(scalar)
            }
        }.joined()
    }
}
