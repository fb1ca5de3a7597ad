/// What a line says of waiting for a place; nil where it says nothing. Read as a question: each key is answered by the first line that fits
/// and gives it, and a child for whom no line fits does not wait.
public struct WaitingList: Hashable, Sendable {
    /// How a place that comes free is given.
    public enum Promotion: Hashable, Sendable {
        /// Booked at once for the first who can have it.
        case automatic
        /// Offered to the first who can have it, and lost where it is not confirmed.
        case confirmed
        /// By an agent, who chooses.
        case staff
    }

    public let promote: Ruled<Promotion>?
    /// Until when an offer stands; nil: as long as places are given.
    public let confirmBy: Ruled<Limit>?
    /// Until when places are given; nil: until booking closes.
    public let until: Ruled<Limit>?
    /// By which channels a child joins the list; nil: by all those by which it could book.
    public let channels: Ruled<Set<Channel>>?

    public init(
        promote: Ruled<Promotion>? = nil, confirmBy: Ruled<Limit>? = nil, until: Ruled<Limit>? = nil, channels: Ruled<Set<Channel>>? = nil
    ) {
        self.promote = promote
        self.confirmBy = confirmBy
        self.until = until
        self.channels = channels
    }
}

/// One thing by which children are put in order when places lack; what stands before it weighs more.
public enum Priority: Hashable, Sendable {
    /// Those who fit come before those who do not.
    case fitting(Line<NoKeys>)
    /// Who asked first.
    case arrival(RulePlace)
    /// Who first had both asked and given the papers that are asked; whose papers are not all there comes last.
    case completeArrival(RulePlace)
    /// Who asked for more days.
    case mostDays(RulePlace)

    /// Whether it is an order of arrival, after which nothing is equal.
    public var isArrival: Bool {
        switch self {
        case .arrival, .completeArrival: true
        case .fitting, .mostDays: false
        }
    }

    public var place: RulePlace {
        switch self {
        case .fitting(let line): line.place
        case .arrival(let place), .completeArrival(let place), .mostDays(let place): place
        }
    }
}
