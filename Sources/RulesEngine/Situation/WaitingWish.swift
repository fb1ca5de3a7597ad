public import TenantConfig

/// A child that waits for a day, as far as its turn depends on it.
public struct WaitingWish: Hashable, Sendable {
    public let child: ChildFacts
    /// nil where the activity has a single, unnamed place.
    public let centre: Name<Centre>?
    public let day: CivilDate
    /// What it waits for, in the order of slots; never empty.
    public let columns: [Column]
    /// Smaller is earlier.
    public let arrived: Int64
    /// The day on which it asked.
    public let joined: CivilDate?
    /// How many days its request asks for.
    public let days: Int

    public init(
        child: ChildFacts, centre: Name<Centre>?, day: CivilDate, columns: [Column], arrived: Int64, days: Int,
        joined: CivilDate? = nil
    ) {
        self.child = child
        self.centre = centre
        self.day = day
        self.columns = columns
        self.arrived = arrived
        self.days = days
        self.joined = joined
    }
}

/// On what terms a child waits for a day.
public struct WaitingTerms: Hashable, Sendable {
    public let promotion: WaitingList.Promotion
    /// The first instant at which no place is given any more.
    public let until: LocalInstant
    /// The first instant at which an offer made now is lost.
    public let confirmBy: LocalInstant

    public init(promotion: WaitingList.Promotion, until: LocalInstant, confirmBy: LocalInstant) {
        self.promotion = promotion
        self.until = until
        self.confirmBy = confirmBy
    }
}
