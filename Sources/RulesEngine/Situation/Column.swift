public import TenantConfig

/// What can be ticked on a day: a slot, with the meal chosen where the slot offers meals.
public struct Column: Hashable, Sendable {
    public let slot: Name<Slot>
    /// nil where there is nothing to choose.
    public let meal: Name<Meal>?

    public init(_ slot: Name<Slot>, _ meal: Name<Meal>? = nil) {
        self.slot = slot
        self.meal = meal
    }
}

/// What stands for one child and activity: what is booked, and what awaits the town's approval.
public struct Standing: Hashable, Sendable {
    /// A slot that is booked or asked for.
    public struct Place: Hashable, Sendable {
        public let meal: Name<Meal>?
        /// Awaiting approval: it holds its place already.
        public let pending: Bool
        /// When it was asked for; nil: not known, and long ago.
        public let bookedAt: LocalInstant?
        /// Whether the town has invoiced it.
        public let isInvoiced: Bool

        public init(meal: Name<Meal>? = nil, pending: Bool = false, bookedAt: LocalInstant? = nil, isInvoiced: Bool = false) {
            self.meal = meal
            self.pending = pending
            self.bookedAt = bookedAt
            self.isInvoiced = isInvoiced
        }
    }

    /// By day, then by slot; a day with nothing is absent.
    public var days: [CivilDate: [Name<Slot>: Place]]

    public init(_ days: [CivilDate: [Name<Slot>: Place]] = [:]) {
        self.days = days
    }
}
