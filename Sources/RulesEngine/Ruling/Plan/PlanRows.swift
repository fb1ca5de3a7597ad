import TenantConfig

/// Rows of a plan on which something may stand, or that may lie outside the calendar: cells are sorted by what is asked of them, so that
/// each question is asked of all its cells at once.
struct PlanRows {
    /// Cells of which the same is asked, each with its position in the plan.
    private struct Batch {
        var cells = ContiguousArray<CellPosition>()
        var positions: [Int] = []
        /// What has become of each before.
        var past: [Wish.Past] = []

        mutating func add(_ cell: CellPosition, at position: Int, _ past: Wish.Past) {
            cells.append(cell)
            positions.append(position)
            self.past.append(past)
        }
    }

    private let ruling: CellRuling
    private let child: ChildView
    private let view: Viewpoint
    private var rules: ActivityRules { ruling.rules }
    /// Cells in which nothing stands, beside some that do.
    private var beside = Batch()
    /// Another meal of a slot that stands, and the meal that stands.
    private var newMeal = Batch()
    private var oldMeal = Batch()
    /// What stands; whether it is pending.
    private var standing = Batch()
    private var pending: [Bool] = []
    /// Cells of days outside the calendar.
    private var outside: [(position: Int, cell: Plan.Cell)] = []

    /// A view of the child on these days.
    init(_ ruling: CellRuling, _ child: ChildView, _ view: Viewpoint) {
        (self.ruling, self.child, self.view) = (ruling, child, view)
    }

    /// Adds a day on which something stands, or that lies outside the calendar.
    mutating func add(_ date: CivilDate, row: Int) {
        let standing = ruling.situation.standing.days[date] ?? [:]
        let day = rules.ground.days.position(of: date)
        for column in rules.columns.indices {
            let place = standing[rules.columns[column].slot]
            let position = row * rules.columns.count + column
            if let day {
                let past = ruling.situation.past(date, rules.columns[column].slot)
                add(rules.cell(day, column: column), place, at: position, past, isFreeDay: standing.isEmpty)
            } else if let place, place.meal == rules.columns[column].meal {
                outside.append((position, Plan.Cell(standing: ruling.outside(.removal, on: date), pending: place.pending)))
            } else {
                outside.append((position, Plan.Cell(free: ruling.outside(.addition, on: date))))
            }
        }
    }

    private mutating func add(
        _ cell: CellPosition, _ place: Standing.Place?, at position: Int, _ past: Wish.Past, isFreeDay: Bool
    ) {
        guard let place else {
            if !isFreeDay { beside.add(cell, at: position, past) }
            return
        }
        var cell = cell
        let column = rules.columns[cell.column]
        if place.meal == column.meal {
            cell.own = cell.column
            standing.add(cell, at: position, past)
            pending.append(place.pending)
        } else {
            let old = rules.cell(cell.day, column.slot, place.meal)
            if old.column < rules.columns.count { cell.own = old.column }
            newMeal.add(cell, at: position, past)
            oldMeal.add(old, at: position, past)
        }
    }

    /// Puts the cells of all rows into the plan.
    func put(in cells: inout ContiguousArray<Plan.Cell>) {
        for (position, cell) in outside { cells[position] = cell }
        let (book, late) = (rules.change ?? rules.book, rules.bookLate)
        put(judge(beside, .slots) { ruling.judge(additions: $0, book, late: late, $1) }, of: beside, in: &cells)
        let meals = judge(newMeal, .meal) { ruling.judge(additions: $0, book, late: nil, $1) }
        let kept = rules.change == nil ? judge(oldMeal, .meal) { ruling.judge(removals: $0, rules.cancel, $1) } : meals
        put(ContiguousArray(zip(meals, kept).map { $0.and($1) }), of: newMeal, in: &cells)
        for (index, judgement) in removals().enumerated() {
            cells[standing.positions[index]] = Plan.Cell(standing: judgement, pending: pending[index])
        }
    }

    /// Asks of all cells of a batch, changing something of their days or not; one by one, where their past matters.
    private func judge(
        _ batch: Batch, _ changing: Changing?,
        _ ask: (ContiguousArray<CellPosition>, Viewpoint) -> ContiguousArray<Judgement>
    ) -> ContiguousArray<Judgement> {
        guard rules.wishes.asksChanging || rules.wishes.asksPast, let first = batch.cells.first else { return ask(batch.cells, view) }
        var wish = child.wish
        wish.changing = changing
        func seen(_ past: Wish.Past) -> Viewpoint {
            wish.past = past
            return ruling.view(child.asking(wish), on: rules.ground.days.date(at: first.day))
        }
        guard rules.wishes.asksPast else { return ask(batch.cells, seen(child.wish.past)) }
        return ContiguousArray(batch.cells.indices.flatMap { ask([batch.cells[$0]], seen(batch.past[$0])) })
    }

    private func put(_ judgements: ContiguousArray<Judgement>, of batch: Batch, in cells: inout ContiguousArray<Plan.Cell>) {
        for (index, position) in batch.positions.enumerated() { cells[position] = Plan.Cell(free: judgements[index]) }
    }

    /// What stands: cancelling it, or changing it where only that passes; with the places left for it.
    private func removals() -> ContiguousArray<Judgement> {
        var places = ContiguousArray(repeating: Judgement(mask: []), count: standing.cells.count)
        rules.gauge.judge(standing.cells, columns: rules.columnsOf, ruling.counts, view.fitting, &places)
        let cancelled = judge(standing, nil) { ruling.judge(removals: $0, rules.cancel, $1) }
        let isSame = rules.change == nil && !rules.wishes.asksChanging
        let changed = isSame ? cancelled : judge(standing, .slots) { ruling.judge(removals: $0, rules.change ?? rules.cancel, $1) }
        return ContiguousArray(
            places.indices.map { index in
                var best = !cancelled[index].mask.isEmpty && changed[index].mask.isEmpty ? changed[index] : cancelled[index]
                best.placesLeft = places[index].placesLeft
                return best
            })
    }
}
