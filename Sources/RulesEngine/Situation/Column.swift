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

        public init(meal: Name<Meal>? = nil, pending: Bool = false) {
            self.meal = meal
            self.pending = pending
        }
    }

    /// By day, then by slot; a day with nothing is absent.
    public var days: [CivilDate: [Name<Slot>: Place]]

    public init(_ days: [CivilDate: [Name<Slot>: Place]] = [:]) {
        self.days = days
    }
}

/// How many places are held at one centre, by day and column, over a range of days; the child's own are among them.
public struct PlacesTaken: Hashable, Sendable {
    public let days: ClosedRange<CivilDate>
    /// In the order of the counts of a day.
    let columns: [Column]
    /// Row by row, a row a day.
    private(set) var counts: ContiguousArray<Int32>

    /// Nothing is taken yet. The columns are those of the activity (`Rulebook.columns(of:)`).
    public init(days: ClosedRange<CivilDate>, columns: [Column]) {
        self.days = days
        self.columns = columns
        self.counts = ContiguousArray(repeating: 0, count: (days.upperBound - days.lowerBound + 1) * columns.count)
    }

    /// How many hold that column on that day; 0 outside the range. What stands in a column the town has since removed is not kept here.
    public subscript(day: CivilDate, column: Column) -> Int {
        get { index(day, column).map { Int(counts[$0]) } ?? 0 }
        set {
            if let index = index(day, column) { counts[index] = Int32(newValue) }
        }
    }

    private func index(_ day: CivilDate, _ column: Column) -> Int? {
        guard days.contains(day), let position = columns.firstIndex(of: column) else { return nil }
        return (day - days.lowerBound) * columns.count + position
    }
}
