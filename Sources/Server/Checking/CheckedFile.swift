import TenantConfig

/// A file that `guichet check` was asked about, or the examples beside it, and what is wrong with it.
struct CheckedFile: Sendable {
    let path: String
    let outcome: Outcome

    enum Outcome: Sendable {
        case read([Diagnostic])
        /// It cannot be used because of its calendar, and that was told with another file.
        case toldAbove
        /// The disk would not give it.
        case unreadable
    }

    var diagnostics: [Diagnostic] {
        switch outcome {
        case .read(let diagnostics): diagnostics
        case .toldAbove, .unreadable: []
        }
    }

    var isUnreadable: Bool {
        if case .unreadable = outcome { true } else { false }
    }
}
