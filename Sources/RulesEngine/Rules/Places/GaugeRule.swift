import TenantConfig

/// Places: a reservation needs one in every gauge whose line fits.
///
/// A line that counts each slot, whoever the children are, is asked of the counts by day and column. One that has conditions on the child,
/// quotas, or counts a child once in a day, week or period is asked of the other holders, each counted once (`HeadCounts`).
struct GaugeRule: Sendable {
    /// By what a line is counted.
    enum Counting: Hashable, Sendable {
        case reservations, children, enrolled
    }

    let lines: [Line<Gauge>]
    let rule: RuleLines
    let counting: [Counting]
    /// By line; nil without quotas.
    let quotas: [RuleLines?]
    /// What the lines that count children ask of them.
    let questions: Set<Condition>

    init(_ lines: [Line<Gauge>], on ground: inout RuleGround) {
        self.lines = lines
        rule = RuleLines(lines.map(\.conditions), on: &ground)
        counting = lines.map(\.counting)
        quotas = lines.map { $0.keys.quotas.isEmpty ? nil : RuleLines($0.keys.quotas.map(\.conditions), on: &ground) }
        let asked = lines.flatMap { $0.conditions + $0.keys.quotas.flatMap(\.conditions) }
        questions = Set(asked.filter(\.isAboutChild))
    }

    var countsChildren: Bool { counting.contains(.children) }

    /// Fills in the places left of cells on which something may run, in the tightest gauge that fits.
    func judge(
        _ cells: ContiguousArray<CellPosition>, columns: [Range<Int>], _ counts: PlaceCounts, _ fitting: LineBits,
        _ judgements: inout ContiguousArray<Judgement>
    ) {
        for line in lines.indices where fitting.contains(line, of: rule) {
            switch counting[line] {
            case .reservations: judge(reservations: line, cells, columns: columns, counts, &judgements)
            case .children: judge(children: line, cells, counts, fitting, &judgements)
            case .enrolled: break
            }
        }
    }

    private func judge(
        reservations line: Int, _ cells: ContiguousArray<CellPosition>, columns: [Range<Int>], _ counts: PlaceCounts,
        _ judgements: inout ContiguousArray<Judgement>
    ) {
        let places = lines[line].keys.given
        let counting = ContiguousArray((0..<(columns.last?.upperBound ?? 0)).map { rule.fits(line, column: $0) })
        let fits = rule.fitting(line, cells)
        let (slots, counted, positions) = (columns.span, counting.span, counts.positions.span)
        let values = lines[line].keys.isShared ? counts.everywhere.span : counts.values.span
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

    private func judge(
        children line: Int, _ cells: ContiguousArray<CellPosition>, _ counts: PlaceCounts, _ fitting: LineBits,
        _ judgements: inout ContiguousArray<Judgement>
    ) {
        for index in cells.indices where judgements[index].isRunning {
            let cell = cells[index]
            guard rule.canFit(line, day: cell.day), rule.fits(line, column: cell.column) else { continue }
            for limit in limits(line, cell, counts, fitting) {
                judgements[index].placesLeft = min(judgements[index].placesLeft, max(0, limit.places - limit.held))
            }
        }
    }
}

extension GaugeRule {
    /// How many places there are, how many are held, and where that is written.
    struct Limit {
        let held: Int
        /// Those given.
        let places: Int
        /// Those told.
        let told: Int
        let place: RulePlace
        let because: String?
    }

    /// What a line that fits says of a cell: its places, and those of the quota in which the child falls.
    func limits(_ line: Int, _ cell: CellPosition, columns: [Range<Int>], _ counts: PlaceCounts, _ fitting: LineBits) -> [Limit] {
        switch counting[line] {
        case .reservations:
            let held = held(line, cell, columns: columns[cell.slot], counts)
            return [lines[line].limit(held: held)]
        case .children: return limits(line, cell, counts, fitting)
        case .enrolled: return []
        }
    }

    private func limits(_ line: Int, _ cell: CellPosition, _ counts: PlaceCounts, _ fitting: LineBits) -> [Limit] {
        let key = counts.heads.key(lines[line].keys, line, cell)
        let total = lines[line].limit(held: counts.heads[key])
        guard let quotas = quotas[line] else { return [total] }
        let number = quotas.first(fitting, day: cell.day, column: cell.column)
        guard number >= 0 else { return [total] }
        return [total, lines[line].limit(held: counts.heads[key.of(number)], quota: number)]
    }

    /// How many of a slot's reservations a line counts on a day, the child's own place left out.
    private func held(_ line: Int, _ cell: CellPosition, columns: Range<Int>, _ counts: PlaceCounts) -> Int {
        let values = lines[line].keys.isShared ? counts.everywhere : counts.values
        let row = counts.row(of: cell.day)
        return columns.reduce(0) { held, column in
            let position = counts.positions[column]
            guard rule.fits(line, column: column), row >= 0, position >= 0 else { return held }
            return held + max(0, Int(values[row + position]) - (column == cell.own ? 1 : 0))
        }
    }
}

extension Line<Gauge> {
    fileprivate var counting: GaugeRule.Counting {
        if keys.span == .enrolment { return .enrolled }
        let isPlain = keys.span == .slot && keys.quotas.isEmpty && !conditions.contains(where: \.isAboutChild)
        return isPlain ? .reservations : .children
    }

    /// What is left in it, or in one of its quotas.
    func limit(held: Int, quota number: Int? = nil) -> GaugeRule.Limit {
        guard let quota = number.map({ keys.quotas[$0] }) else {
            return GaugeRule.Limit(held: held, places: keys.given, told: keys.places, place: place, because: because)
        }
        return GaugeRule.Limit(
            held: held, places: quota.keys.places, told: quota.keys.places, place: quota.place, because: quota.because ?? because)
    }
}

extension Condition {
    /// Whether it asks of the child or its file, not of the day and what is booked.
    var isAboutChild: Bool {
        switch self {
        case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: false
        case .ages, .level, .sector, .fact: true
        }
    }
}
