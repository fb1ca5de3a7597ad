import TenantConfig

/// Fills the cells of a plan for one view of the child.
struct PlanPass {
    private let ruling: CellRuling
    private let days: [CivilDate]
    /// The rows of days on which something stands, or that lie outside the calendar, in order.
    private let special: [Int]

    /// So many days are judged together: enough to be fast, few enough to stay in the processor's cache.
    private static let block = 128

    private var rules: ActivityRules { ruling.rules }

    init(_ rules: ActivityRules, in situation: Situation, days: [CivilDate]) {
        self.days = days
        ruling = CellRuling(rules, in: situation)
        let standing = situation.standing.days.keys.compactMap { rules.row(of: $0, in: days) }
        let calendar = rules.ground.days
        let isInside = calendar.isUnbroken && days.allSatisfy { $0 >= calendar.first && $0 - calendar.first < calendar.count }
        let outside = isInside ? [] : days.indices.filter { calendar.position(of: days[$0]) == nil }
        special = Set(standing + outside).sorted()
    }

    /// The cells of those days, row by row. Where it matters what else is asked for, each cell as it is at best: the decision knows.
    func cells(_ child: ChildView) -> ContiguousArray<Plan.Cell> {
        let cells = rules.wishes.isEmpty ? judged(child) : atBest(child)
        return child.isUncertain ? ContiguousArray(cells.map { Plan.Cell(possible: [$0, $0.uncertain]) }) : cells
    }

    private func atBest(_ child: ChildView) -> ContiguousArray<Plan.Cell> {
        let possible = rules.wishes.possible(now: ruling.situation.now).map { wish in (wish: wish, cells: judged(child.asking(wish))) }
        guard var best = possible.first?.cells else { return [] }
        for (wish, cells) in possible.dropFirst() {
            for index in cells.indices where cells[index].rank < best[index].rank {
                // Its own slot is no other slot of the day.
                if !wish.others.contains(rules.columns[index % rules.columns.count].slot) { best[index] = cells[index] }
            }
        }
        return best
    }

    /// Days between two birthdays that matter are judged together.
    private func judged(_ child: ChildView) -> ContiguousArray<Plan.Cell> {
        var cells = ContiguousArray<Plan.Cell>()
        cells.reserveCapacity(days.count * rules.columns.count)
        let turns = rules.ground.questions.flatMap { child.turningPoints($0, rules.ground.facts) }.sorted()
        var begins = 0
        while begins < days.count {
            let turn = turns.first { $0 > days[begins] }
            let ends = turn.map { turn in days[begins...].firstIndex { $0 >= turn } ?? days.count } ?? days.count
            let view = ruling.view(child, on: days[begins])
            for block in stride(from: begins, to: ends, by: Self.block) {
                append(block..<min(ends, block + Self.block), child, view, to: &cells)
            }
            begins = ends
        }
        return cells
    }

    /// First as if nothing stood on these days, then those on which something does.
    private func append(_ rows: Range<Int>, _ child: ChildView, _ view: Viewpoint, to cells: inout ContiguousArray<Plan.Cell>) {
        let (first, count) = (rules.ground.days.first, rules.ground.days.count)
        var free = ContiguousArray<CellPosition>()
        free.reserveCapacity(rows.count * rules.columns.count)
        let slots = rules.slotOf
        for row in rows {
            let day = min(max(0, days[row] - first), count - 1)
            for column in 0..<(slots.count - 1) { free.append(CellPosition(day: day, column: column, slot: slots[column])) }
        }
        if count > 0 {
            cells.append(contentsOf: ruling.judge(additions: free, rules.book, late: rules.bookLate, view).lazy.map { Plan.Cell(free: $0) })
        } else {
            for row in rows { for _ in rules.columns { cells.append(Plan.Cell(free: ruling.outside(.addition, on: days[row]))) } }
        }
        let special = special.filter(rows.contains)
        guard !special.isEmpty else { return }
        var plan = PlanRows(ruling, child, view)
        for row in special { plan.add(days[row], row: row) }
        plan.put(in: &cells)
    }
}

extension ActivityRules {
    /// The row of a day among days in order; nil when it is not among them.
    fileprivate func row(of day: CivilDate, in days: [CivilDate]) -> Int? {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low < days.count && days[low] == day ? low : nil
    }
}

extension Plan.Cell {
    /// The lower, the better: open in time, or late, full, still to open, or shut.
    static func rank(_ mask: ReasonSet, isLate: Bool = false) -> Int {
        if mask.isEmpty { return isLate ? 1 : 0 }
        return mask == .full ? 2 : mask.contains(.notOpenYet) ? 3 : 4
    }

    fileprivate var rank: Int { Self.rank(mask, isLate: late != nil) }

    /// A cell in which nothing stands.
    init(free judgement: Judgement) {
        let state: Plan.State =
            if judgement.mask.isEmpty {
                .open
            } else if judgement.mask == .full {
                .full
            } else {
                judgement.mask == .undetermined ? .undetermined : .closed
            }
        self.init(state: state, judgement)
    }

    /// A cell that stands: it is locked when something else than a missing fact stands in the way.
    init(standing judgement: Judgement, pending: Bool) {
        let locked = !judgement.mask.subtracting(.undetermined).isEmpty
        self.init(state: pending ? .requested(locked: locked) : .booked(locked: locked), judgement)
    }

    private init(state: Plan.State, _ judgement: Judgement) {
        self.init(
            state: state, mask: judgement.mask, closes: judgement.closingInstant, placesLeft: judgement.places, late: judgement.lateLine)
    }
}
