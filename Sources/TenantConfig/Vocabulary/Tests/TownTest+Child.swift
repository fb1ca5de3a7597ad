extension TownTest {
    /// What is known of a child; nil, or absent: not known.
    public struct Child: Hashable, Sendable {
        public var born: CivilDate?
        public var level: SchoolLevel?
        public var home: Home?
        /// Papers held, each with the last day on which it is valid (nil: for ever).
        public var documents: [Name<Document>: CivilDate?]?
        /// What the household owes, in cents of a euro.
        public var unpaid: Int?
        /// Since when it owes something; nil: for longer than anybody knows.
        public var unpaidSince: LocalInstant?
        /// What else is known of the child and its household.
        public var known: [Demonstration.Fact] = []
        /// The rank among the children of the household, 1 for the eldest.
        public var siblings: Int?
        /// Activities in which the child is enrolled, each with its centre (nil: the only place there is).
        public var enrolled: [Name<Activity>: Name<Centre>?] = [:]
        /// The status chosen, or to be chosen, when enrolling.
        public var statuses: [Name<Activity>: Name<Status>] = [:]
        /// The meals chosen when the child was enrolled.
        public var meals: [Name<Activity>: [Tick]] = [:]
        /// What stands for the child.
        public var booked: [Name<Activity>: Ticks] = [:]
        /// The days on which something happened before.
        public var events: [Name<Activity>: [ChildEvent: [CivilDate]]] = [:]

        public init() {}
    }

    /// Where the child lives.
    public enum Home: Hashable, Sendable {
        case sector(Name<Sector>)
        /// In no sector of the town.
        case elsewhere
        /// The sector follows from the address.
        case address(street: String, number: Int?)
    }
}
