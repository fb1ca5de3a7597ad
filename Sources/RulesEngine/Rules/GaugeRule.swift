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

    /// How many of a slot's reservations a line counts on a day, the child's own place left out.
    func held(_ line: Int, _ cell: CellPosition, columns: Range<Int>, _ counts: PlaceCounts) -> Int {
        let values = counts.values.span
        let row = counts.row(of: cell.day)
        var held = 0
        for column in columns where rule.fits(line, column: column) {
            let position = counts.positions[column]
            let taken = row >= 0 && position >= 0 ? Int(values[row + position]) : 0
            held += max(0, taken - (column == cell.own ? 1 : 0))
        }
        return held
    }

    /// Fills in the places left of cells on which something may run, in the tightest gauge that fits.
    func judge(
        _ cells: ContiguousArray<CellPosition>, columns: [Range<Int>], _ counts: PlaceCounts, _ fitting: LineBits,
        _ judgements: inout ContiguousArray<Judgement>
    ) {
        for line in lines.indices where fitting.contains(line, of: rule) {
            let places = lines[line].keys.places
            let counting = ContiguousArray((0..<(columns.last?.upperBound ?? 0)).map { rule.fits(line, column: $0) })
            let fits = rule.fitting(line, cells)
            let (slots, counted, values, positions) = (columns.span, counting.span, counts.values.span, counts.positions.span)
            let (found, isEvery) = (fits ?? [], fits == nil)
            let all = cells.span
            var judged = judgements.mutableSpan
            for number in 0..<(isEvery ? all.count : found.count) {
                let index = isEvery ? number : Int(found[number])
                guard judged[index].isRunning else { continue }
                let cell = all[unchecked: index]
                let row = counts.row(of: cell.day)
                var held = 0
                for column in slots[cell.slot] where row >= 0 && counted[column] && positions[column] >= 0 {
                    held &+= max(0, Int(values[row &+ positions[column]]) &- (column == cell.own ? 1 : 0))
                }
                judged[unchecked: index].placesLeft = min(judged[unchecked: index].placesLeft, max(0, places &- held))
            }
        }
    }
}

/// How many places are held, to be found by position of day and column in the activity.
struct PlaceCounts: Sendable {
    /// Row by row, a row a day.
    let values: ContiguousArray<Int32>
    /// By column of the activity: its position in a row; -1 when the counts do not have it.
    let positions: ContiguousArray<Int>
    private let width: Int
    /// From the first day of the counts to the first of the calendar.
    private let shift: Int

    init(_ taken: PlacesTaken, columns: [Column], from first: CivilDate) {
        let counted = taken.columns
        values = taken.counts
        positions = ContiguousArray(counted == columns ? Array(counted.indices) : columns.map { counted.firstIndex(of: $0) ?? -1 })
        (width, shift) = (counted.count, first - taken.days.lowerBound)
    }

    /// Where the row of a day begins; -1 when it is not counted.
    func row(of day: Int) -> Int {
        let row = (day + shift) * width
        return row >= 0 && row < values.count ? row : -1
    }
}
