/// One of the four verbs of an activity (enrol, book, change, cancel): from when, until when, by which channels, and who decides.
///
/// Read as a question: each key on its own is answered by the first line that fits and gives that key.
public struct Verb: Hashable, Sendable {
    /// What a line of a verb may say; nil where it says nothing.
    public struct Keys: Hashable, Sendable {
        public let opens: Ruled<Limit>?
        public let until: Ruled<Limit>?
        public let approval: Ruled<Approval>?
        /// The channels by which requests are taken; what no line that fits answers is taken by all of them.
        public let channels: Ruled<Set<Channel>>?

        public init(
            opens: Ruled<Limit>? = nil, until: Ruled<Limit>? = nil, approval: Ruled<Approval>? = nil,
            channels: Ruled<Set<Channel>>? = nil
        ) {
            self.opens = opens
            self.until = until
            self.approval = approval
            self.channels = channels
        }
    }

    public let lines: [Line<Keys>]

    public init(lines: [Line<Keys>]) {
        self.lines = lines
    }
}

/// Who decides.
public enum Approval: Hashable, Sendable {
    /// The engine, at once.
    case automatic
    /// An agent of the town.
    case manual
    /// Nobody yet: the child waits for a place.
    case waitingList
}
