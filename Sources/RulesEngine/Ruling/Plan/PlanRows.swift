import TenantConfig

/// Rows of a plan on which something may stand, or that may lie outside the calendar: cells are sorted by what is asked of them, so that
/// each question is asked of all its cells at once.
struct PlanRows {
    /// Cells of which the same is asked, each with its position in the plan.
    private struct Batch {
        var cells = ContiguousArray<CellPosition>()
        var positions: [Int] = []

        mutating func add(_ cell: CellPosition, at position: Int) {
            cells.append(cell)
            positions.append(position)
        }
    }

    private let ruling: CellRuling
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

    init(_ ruling: CellRuling, _ view: Viewpoint) {
        self.ruling = ruling
        self.view = view
    }

    /// Adds a day on which something stands, or that lies outside the calendar.
    mutating func add(_ date: CivilDate, row: Int) {
        let standing = ruling.situation.standing.days[date] ?? [:]
        let day = rules.ground.days.position(of: date)
        for column in rules.columns.indices {
            let place = standing[rules.columns[column].slot]
            let position = row * rules.columns.count + column
            if let day {
                add(rules.cell(day, column: column), place, at: position, isFreeDay: standing.isEmpty)
            } else if let place, place.meal == rules.columns[column].meal {
                outside.append((position, Plan.Cell(standing: ruling.outside(.removal), pending: place.pending)))
            } else {
                outside.append((position, Plan.Cell(free: ruling.outside(.addition))))
            }
        }
    }

    private mutating func add(_ cell: CellPosition, _ place: Standing.Place?, at position: Int, isFreeDay: Bool) {
        guard let place else {
            if !isFreeDay { beside.add(cell, at: position) }
            return
        }
        var cell = cell
        let column = rules.columns[cell.column]
        if place.meal == column.meal {
            cell.own = cell.column
            standing.add(cell, at: position)
            pending.append(place.pending)
        } else {
            let old = rules.cell(cell.day, column.slot, place.meal)
            if old.column < rules.columns.count { cell.own = old.column }
            newMeal.add(cell, at: position)
            oldMeal.add(old, at: position)
        }
    }

    /// Puts the cells of all rows into the plan.
    func put(in cells: inout ContiguousArray<Plan.Cell>) {
        for (position, cell) in outside { cells[position] = cell }
        put(ruling.judge(additions: beside.cells, rules.change ?? rules.book, late: rules.bookLate, view), of: beside, in: &cells)
        let meals = ruling.judge(additions: newMeal.cells, rules.change ?? rules.book, late: nil, view)
        let kept = rules.change == nil ? ruling.judge(removals: oldMeal.cells, rules.cancel, view) : meals
        put(ContiguousArray(zip(meals, kept).map { $0.and($1) }), of: newMeal, in: &cells)
        for (index, judgement) in removals().enumerated() {
            cells[standing.positions[index]] = Plan.Cell(standing: judgement, pending: pending[index])
        }
    }

    private func put(_ judgements: ContiguousArray<Judgement>, of batch: Batch, in cells: inout ContiguousArray<Plan.Cell>) {
        for (index, position) in batch.positions.enumerated() { cells[position] = Plan.Cell(free: judgements[index]) }
    }

    /// What stands: cancelling it, or changing it where only that passes; with the places left for it.
    private func removals() -> ContiguousArray<Judgement> {
        var places = ContiguousArray(repeating: Judgement(mask: []), count: standing.cells.count)
        rules.gauge.judge(standing.cells, columns: rules.columnsOf, ruling.counts, view.fitting, &places)
        let cancelled = ruling.judge(removals: standing.cells, rules.cancel, view)
        let changed = rules.change.map { ruling.judge(removals: standing.cells, $0, view) } ?? cancelled
        return ContiguousArray(
            places.indices.map { index in
                var best = !cancelled[index].mask.isEmpty && changed[index].mask.isEmpty ? changed[index] : cancelled[index]
                best.placesLeft = places[index].placesLeft
                return best
            })
    }
}
