/// What is still possible outside a verb, on terms of its own: booking after the deadline, for one.
///
/// Lines of offers are read whole: the first that fits and whose `until` has not passed says everything.
public struct Offer: Hashable, Sendable {
    /// nil: until the slot begins.
    public let until: Ruled<Limit>?
    /// nil: whoever the verb says.
    public let approval: Approval?
    /// nil: the usual price.
    public let charge: Charge?
    /// What families read of it; nil: the portal's own words.
    public let label: String?
    /// By which channels it is taken up; nil: by those that its line asks for, and if it asks for none, by those of the verb.
    public let channels: Set<Channel>?
    /// By when the town answers; nil: as the verb says.
    public let answerBy: Ruled<Limit>?

    public init(
        until: Ruled<Limit>? = nil, approval: Approval? = nil, charge: Charge? = nil, label: String? = nil, channels: Set<Channel>? = nil,
        answerBy: Ruled<Limit>? = nil
    ) {
        self.until = until
        self.approval = approval
        self.charge = charge
        self.label = label
        self.channels = channels
        self.answerBy = answerBy
    }
}

/// What an offer costs beside, or instead of, the usual price.
public struct Charge: Hashable, Sendable {
    public enum Amount: Hashable, Sendable {
        /// So many percent more, in hundredths of a percent.
        case percentMore(Int)
        /// So much more, in cents.
        case more(Int)
        /// So much instead, in cents.
        case instead(Int)
        /// At another tariff instead.
        case tariff(Name<Tariff>)
    }

    /// What the amount falls on.
    public enum Target: Hashable, Sendable {
        /// Each slot booked so.
        case slot
        /// The whole request, once.
        case request
        /// Each week in which something is booked so, once.
        case week
        /// The family, once, however many of its children are concerned.
        case family
    }

    public let amount: Amount
    public let base: Target

    public init(_ amount: Amount, on base: Target = .slot) {
        self.amount = amount
        self.base = base
    }
}
