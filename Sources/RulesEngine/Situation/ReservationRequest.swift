public import TenantConfig

/// What a family asks for one child and activity: the difference between what stands and what is wanted.
public struct ReservationRequest: Hashable, Sendable {
    /// What is wanted of one slot of one day. Adding a slot that stands with another meal is a change of meal; adding or
    /// removing what is so already is nothing.
    public enum Change: Hashable, Sendable {
        case add(meal: Name<Meal>?)
        case remove
    }

    /// A slot of a day.
    public struct Cell: Hashable, Sendable {
        public let day: CivilDate
        public let slot: Name<Slot>

        public init(_ day: CivilDate, _ slot: Name<Slot>) {
            self.day = day
            self.slot = slot
        }
    }

    public var changes: [Cell: Change]

    public init(_ changes: [Cell: Change] = [:]) {
        self.changes = changes
    }

    /// One that only adds, by day.
    public init(adding days: [CivilDate: [Column]]) {
        let cells = days.flatMap { day, columns in columns.map { (Cell(day, $0.slot), Change.add(meal: $0.meal)) } }
        self.init(Dictionary(cells) { first, _ in first })
    }
}

/// One typical week, or two in turn, to be repeated over a range of dates. The first typical week is the week of the range's first day.
public struct TypicalWeeks: Hashable, Sendable {
    public let range: ClosedRange<CivilDate>
    /// One or two weeks: by weekday, the columns ticked.
    public let weeks: [[Weekday: Set<Column>]]

    public init(range: ClosedRange<CivilDate>, weeks: [[Weekday: Set<Column>]]) {
        self.range = range
        self.weeks = weeks
    }
}
