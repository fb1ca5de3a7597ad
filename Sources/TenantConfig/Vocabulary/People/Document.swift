/// A paper that a family gives, or a step that staff tick: an appointment.
public struct Document: Hashable, Sendable {
    /// How long a paper given once is good for.
    public enum Validity: Hashable, Sendable {
        case once
        case schoolYear
        case civilYear
        /// Until the date it bears.
        case itsDate
        case months(Int)
        /// As long as the child goes on coming: it lapses with a school year in which the child did not.
        case whileAttending
    }

    /// Whose paper it is.
    public enum Owner: Hashable, Sendable {
        case child
        case household
        /// Each guardian of the household has to give its own.
        case eachGuardian
    }

    /// Who gives it.
    public enum Giver: Hashable, Sendable {
        case family
        /// A step that staff tick.
        case staff
    }

    public let name: Name<Document>
    public let label: String
    public let validity: Validity
    public let owner: Owner
    public let giver: Giver

    public init(name: Name<Document>, label: String, validity: Validity, owner: Owner = .child, giver: Giver = .family) {
        self.name = name
        self.label = label
        self.validity = validity
        self.owner = owner
        self.giver = giver
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
        /// Something of the request has no place any more.
        case full
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
