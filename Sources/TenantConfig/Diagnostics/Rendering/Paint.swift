/// How the parts of a diagnostic are set apart: not at all, or in the colours of a terminal.
public enum Paint: Sendable, Hashable {
    case none, terminal

    /// What a part is, and so how it looks.
    enum Part {
        case error, warning
        /// The sentence that says what is wrong.
        case message
        /// Arrows, bars and line numbers.
        case frame
        /// A second place, and the word before the help.
        case aside
    }

    /// A part in its colour; nothing stays nothing.
    func callAsFunction(_ text: String, _ part: Part) -> String {
        switch self {
        case .none: text
        case .terminal: text.isEmpty ? text : "\u{1B}[\(Self.style(part))m\(text)\u{1B}[0m"
        }
    }

    private static func style(_ part: Part) -> String {
        switch part {
        case .error: "1;31"
        case .warning: "1;33"
        case .message: "1"
        case .frame: "1;34"
        case .aside: "1;36"
        }
    }
}

extension Diagnostic.Severity {
    var part: Paint.Part {
        switch self {
        case .error: .error
        case .warning: .warning
        }
    }
}
