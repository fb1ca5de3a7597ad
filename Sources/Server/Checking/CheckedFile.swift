import TenantConfig

/// A file that `guichet check` was asked about, or the examples beside it, and what is wrong with it.
struct CheckedFile: Sendable {
    let path: String
    let outcome: Outcome

    enum Outcome: Sendable {
        case read([Diagnostic], Untold)
        /// It cannot be used because of its calendar, and that was told with another file.
        case toldAbove
        /// There is nothing to read of it.
        case unreadable(FileLack)
    }

    var diagnostics: [Diagnostic] {
        switch outcome {
        case .read(let diagnostics, _): diagnostics
        case .toldAbove, .unreadable: []
        }
    }

    /// What is wrong beside that.
    var untold: Untold {
        switch outcome {
        case .read(_, let untold): untold
        case .toldAbove, .unreadable: Untold()
        }
    }

    var isUnreadable: Bool {
        if case .unreadable = outcome { true } else { false }
    }
}
