/// A paper that a family gives.
public struct Document: Hashable, Sendable {
    /// How long a paper given once is good for.
    public enum Validity: Hashable, Sendable {
        case once
        case schoolYear
        case civilYear
        /// Until the date it bears.
        case itsDate
        case months(Int)
    }

    public let name: Name<Document>
    public let label: String
    public let validity: Validity

    public init(name: Name<Document>, label: String, validity: Validity) {
        self.name = name
        self.label = label
        self.validity = validity
    }
}

/// A reason that staff may give for refusing a request.
public struct RefusalReason: Hashable, Sendable {
    /// What makes the engine propose it.
    public enum Suggestion: Hashable, Sendable {
        /// A required document is missing.
        case fileIncomplete
        /// The household owes something.
        case unpaid
    }

    public let name: Name<RefusalReason>
    public let label: String
    public let suggestions: [Suggestion]

    public init(name: Name<RefusalReason>, label: String, suggestions: [Suggestion]) {
        self.name = name
        self.label = label
        self.suggestions = suggestions
    }
}
