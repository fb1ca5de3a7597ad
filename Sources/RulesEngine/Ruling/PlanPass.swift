import TenantConfig

/// Fills the cells of a plan for one view of the child.
struct PlanPass {
    let ruling: CellRuling
    let rules: ActivityRules

    init(_ rules: ActivityRules, in situation: Situation) {
        self.rules = rules
        ruling = CellRuling(rules, in: situation)
    }

    /// The cells of those days, row by row.
    func cells(_ days: [CivilDate], _ child: ChildView) -> ContiguousArray<Plan.Cell> {
        var cells = ContiguousArray<Plan.Cell>()
        cells.reserveCapacity(days.count * rules.columns.count)
        let turns = rules.ground.questions.flatMap(child.turningPoints).sorted()
        var turn = 0
        var view = ruling.view(child, on: days.first ?? rules.ground.days.first)
        for day in days {
            if turn < turns.count, turns[turn] <= day {
                while turn < turns.count, turns[turn] <= day { turn += 1 }
                view = ruling.view(child, on: day)
            }
            append(day, view, to: &cells)
        }
        return cells
    }

    private func append(_ date: CivilDate, _ view: borrowing Viewpoint, to cells: inout ContiguousArray<Plan.Cell>) {
        let standing = ruling.situation.standing.days.isEmpty ? nil : ruling.situation.standing.days[date]
        guard let day = rules.ground.days.position(of: date) else {
            for column in rules.columns { cells.append(outside(column, standing)) }
            return
        }
        if let standing, !standing.isEmpty {
            for column in rules.columns.indices { cells.append(cell(rules.cell(day, column: column), beside: standing, view)) }
        } else {
            for column in rules.columns.indices {
                cells.append(Plan.Cell(free: ruling.judge(.addition(own: -1), rules.cell(day, column: column), rules.book, view)))
            }
        }
    }

    /// A cell of a day on which something stands.
    private func cell(_ cell: CellPosition, beside standing: [Name<Slot>: Standing.Place], _ view: borrowing Viewpoint) -> Plan.Cell {
        let column = rules.columns[cell.column]
        guard let place = standing[column.slot] else {
            return Plan.Cell(free: ruling.judge(.addition(own: -1), cell, rules.change ?? rules.book, view))
        }
        guard place.meal == column.meal else {
            let parts = rules.parts(.meal(from: place.meal, to: column.meal), of: column.slot, day: cell.day, isChange: true)
            return Plan.Cell(free: ruling.judge(parts, view))
        }
        var best = ruling.judge(.removal, cell, ruling.removalVerb(cell, view), view)
        best.placesLeft = rules.placesLeft(cell, view, taken: ruling.taken(cell, own: cell.column))
        return Plan.Cell(standing: best, pending: place.pending)
    }

    private func outside(_ column: Column, _ standing: [Name<Slot>: Standing.Place]?) -> Plan.Cell {
        guard let place = standing?[column.slot], place.meal == column.meal else {
            return Plan.Cell(free: ruling.outside(.addition(own: -1)))
        }
        return Plan.Cell(standing: ruling.outside(.removal), pending: place.pending)
    }
}

extension CellRuling {
    /// The verb by which a plan shows what stands: cancelling, or changing where only that passes.
    func removalVerb(_ cell: CellPosition, _ view: borrowing Viewpoint) -> DeadlineRule {
        guard let change = rules.change, !judge(.removal, cell, rules.cancel, view).mask.isEmpty else { return rules.cancel }
        return judge(.removal, cell, change, view).mask.isEmpty ? change : rules.cancel
    }
}

extension Plan.Cell {
    /// A cell in which nothing stands.
    @inline(__always)
    init(free judgement: Judgement) {
        let state: Plan.State =
            switch judgement.mask {
            case []: .open
            case .full: .full
            case .undetermined: .undetermined
            default: .closed
            }
        self.init(state: state, judgement)
    }

    /// A cell that stands: it is locked when something else than a missing fact stands in the way.
    init(standing judgement: Judgement, pending: Bool) {
        let locked = !judgement.mask.subtracting(.undetermined).isEmpty
        self.init(state: pending ? .requested(locked: locked) : .booked(locked: locked), judgement)
    }

    @inline(__always)
    private init(state: Plan.State, _ judgement: Judgement) {
        self.init(state: state, mask: judgement.mask, closes: judgement.closingInstant, placesLeft: judgement.places)
    }
}
