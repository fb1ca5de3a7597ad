/// What must be in order before something may be done. In a line of `mode: warn` it is told to staff, and refuses nothing.
public struct Requirement: Hashable, Sendable {
    /// Before what it must be in order.
    public enum Stage: Hashable, Sendable {
        /// Asked when enrolling, of the day on which it is asked.
        case enrolling
        /// Asked when booking, of the day attended.
        case booking
        /// Told when booking: it must be in order before the day attended.
        case attending
    }

    /// One thing that a line asks. Each may be unknown while the others are known, so that each is asked on its own.
    public enum Part: Hashable, Sendable {
        /// All of them, held and valid on the day.
        case documents([Name<Document>])
        /// At most so many cents owed, or owed for no longer than that.
        case unpaidAtMost(Int, grace: Length?)
        /// Enrolled in any of them.
        case enrolledIn([Name<Activity>])
    }

    /// All of them.
    public let documents: [Name<Document>]
    /// In cents of a euro; nil: not asked.
    public let unpaidAtMost: Int?
    /// For how long more may be owed; nil: for no time.
    public let grace: Length?
    /// Any of them; empty: not asked.
    public let enrolledIn: [Name<Activity>]
    public let stage: Stage

    public init(
        documents: [Name<Document>] = [], unpaidAtMost: Int? = nil, grace: Length? = nil, enrolledIn: [Name<Activity>] = [],
        before stage: Stage = .booking
    ) {
        self.documents = documents
        self.unpaidAtMost = unpaidAtMost
        self.grace = grace
        self.enrolledIn = enrolledIn
        self.stage = stage
    }

    /// What it asks, thing by thing.
    public var parts: [Part] {
        (documents.isEmpty ? [] : [.documents(documents)]) + (unpaidAtMost.map { [.unpaidAtMost($0, grace: grace)] } ?? [])
            + (enrolledIn.isEmpty ? [] : [.enrolledIn(enrolledIn)])
    }
}
