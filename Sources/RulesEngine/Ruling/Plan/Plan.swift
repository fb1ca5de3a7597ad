public import TenantConfig

/// The plan of a child for an activity over some days: for each day and column, whether it can be ticked, and if not, all that stands
/// in the way.
///
/// Needs and exclusions between slots depend on what will be ticked, so that only a decision judges them.
public struct Plan: Sendable {
    /// What a cell shows.
    public enum State: Hashable, Sendable {
        /// It can be ticked.
        case open
        /// It stands; `locked` when it can be neither cancelled nor changed any more.
        case booked(locked: Bool)
        /// It awaits the town's approval.
        case requested(locked: Bool)
        /// Only for want of a place.
        case full
        case closed
        /// A fact is missing.
        case undetermined
    }

    /// One day and column.
    public struct Cell: Hashable, Sendable {
        public let state: State
        public let mask: ReasonSet
        /// The first instant at which it can no longer be booked (or, booked, cancelled or changed); nil: no such instant.
        public let closes: LocalInstant?
        /// Places left in the tightest gauge; nil: unlimited.
        public let placesLeft: Int?
        /// The line of `book_late` on whose terms it can be ticked, by position; nil: in time.
        public let late: Int?

        public init(state: State, mask: ReasonSet, closes: LocalInstant?, placesLeft: Int?, late: Int? = nil) {
            self.state = state
            self.mask = mask
            self.closes = closes
            self.placesLeft = placesLeft
            self.late = late
        }
    }

    /// The days on whose weekday the activity may run, in order; closed ones among them, and those on which something stands.
    public let days: [CivilDate]
    public let columns: [Column]
    /// Row by row: the cell of `days[i]` and `columns[j]` is at `i * columns.count + j`.
    public let cells: ContiguousArray<Cell>
    /// Facts to ask for, where a cell is undetermined.
    public let missing: MissingFacts

    public init(days: [CivilDate], columns: [Column], cells: ContiguousArray<Cell>, missing: MissingFacts) {
        self.days = days
        self.columns = columns
        self.cells = cells
        self.missing = missing
    }

    /// The cell of that day and column, both by position.
    public subscript(day: Int, column: Int) -> Cell { cells[day * columns.count + column] }
}
