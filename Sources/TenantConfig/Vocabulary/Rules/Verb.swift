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
        /// By when the town answers what it decides on; nil: it promises nothing.
        public let answerBy: Ruled<Limit>?
        /// By when the family confirms what the town has granted, else its places are freed; nil: it need not.
        public let confirmBy: Ruled<Limit>?
        /// By when the family has paid, else its places are freed; nil: nothing is paid to keep them.
        public let payBy: Ruled<Limit>?
        /// What giving up a place costs, in cents, once a request; only of `cancel`.
        public let fee: Ruled<Int>?

        public init(
            opens: Ruled<Limit>? = nil, until: Ruled<Limit>? = nil, approval: Ruled<Approval>? = nil,
            channels: Ruled<Set<Channel>>? = nil, answerBy: Ruled<Limit>? = nil, confirmBy: Ruled<Limit>? = nil,
            payBy: Ruled<Limit>? = nil, fee: Ruled<Int>? = nil
        ) {
            self.opens = opens
            self.until = until
            self.approval = approval
            self.channels = channels
            self.answerBy = answerBy
            self.confirmBy = confirmBy
            self.payBy = payBy
            self.fee = fee
        }

        /// All that falls at some instant; nil for what the line does not say.
        public var limits: [Ruled<Limit>?] { [opens, until, answerBy, confirmBy, payBy] }
    }

    public let lines: [Line<Keys>]
    /// Lines on trial (`mode: warn`, `mode: audit`): they answer nothing, and what they would have refused is told or recorded.
    public let trials: [Line<Keys>]

    public init(lines: [Line<Keys>], trials: [Line<Keys>] = []) {
        self.lines = lines
        self.trials = trials
    }

    /// The verb that some lines make, in force or on trial.
    init(all lines: [Line<Keys>]) {
        self.init(lines: lines.filter { $0.mode == .refuse }, trials: lines.filter { $0.mode != .refuse })
    }

    /// Whether some line gathers requests, to decide on them together.
    public var gathers: Bool { lines.contains { $0.keys.approval?.value == .batch } }
}

/// Who decides.
public enum Approval: Hashable, Sendable {
    /// The engine, at once.
    case automatic
    /// An agent of the town.
    case manual
    /// The town, on all requests together that have come until booking closes.
    case batch
    /// Nobody yet: the child waits for a place.
    case waitingList
}
