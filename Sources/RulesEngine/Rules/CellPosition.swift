import TenantConfig

/// A cell by its positions: day of the calendar, column and slot of the activity. What the activity does not have stands one beyond
/// the last.
struct CellPosition: Sendable {
    let day: Int
    let column: Int
    let slot: Int
    /// The column of the same slot that the child holds already, whose place is free for it; -1 for none.
    var own = -1
}

/// From where rules are asked: which lines can fit the child at its centre, and the instant.
struct Viewpoint {
    /// The lines of all rules that can fit (`RuleGround.fitting`).
    var fitting: LineBits
    let centre: Int
    /// Seconds of the wall clock.
    let now: Int64

    init(fitting: LineBits, centre: Int, now: LocalInstant) {
        self.fitting = fitting
        self.centre = centre
        // The extremes stand for limits that are no instant.
        self.now = min(max(now.seconds, LimitInstant.always + 1), LimitInstant.noEnd - 1)
    }
}
