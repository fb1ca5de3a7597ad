import TenantConfig

/// Places: a reservation needs one in every gauge whose line fits, at the child's centre, each slot on its own.
///
/// What is counted are the reservations of the slot in the columns that the line fits. A line's conditions on the child say whom the
/// gauge concerns, not whom it counts.
struct GaugeRule: Sendable {
    let lines: [Line<Gauge>]
    let rule: RuleLines

    init(_ lines: [Line<Gauge>], on ground: inout RuleGround) {
        self.lines = lines
        rule = RuleLines(lines.map(\.conditions), on: &ground)
    }

    /// How many of a slot's reservations a line counts; the columns are those of the slot.
    @inline(__always)
    func counted(_ line: Int, columns: Range<Int>, taken: (Int) -> Int) -> Int {
        var count = 0
        for column in columns where rule.fits(line, column: column) { count += taken(column) }
        return count
    }
}
