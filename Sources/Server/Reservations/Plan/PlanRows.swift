import RulesEngine
import TenantConfig

/// Lays the engine's plan out in rows, with what the family has ticked.
struct PlanRows {
    let plan: Plan
    /// Columns in which something stands though the activity has them no more; they stand behind the plan's.
    let former: [Column]
    let standing: Standing
    let draft: Draft
    let awaited: [ReservationRequest.Cell: Awaited]
    /// How what is not settled yet stands.
    let held: [ReservationRequest.Cell: PlaceState]
    let wording: PlanWording
    /// What the town tells of days.
    let notices: [CivilDate: [Line<Notice>]]
    /// When children come and go, where it differs from other days.
    let hours: [CivilDate: [FrenchText]]
    /// What becomes of a former place if it is given up.
    let removal: (ReservationRequest.Cell) -> Decision.Line?
    /// Whether the child may wait for a place of a day and column that is full.
    let mayWait: (CivilDate, Column) -> Bool

    /// Up to how many places left are worth telling.
    static let few = 5

    /// The rows, by day; neighbouring days closed for the same reason are one.
    var rows: [PlanRow] {
        let heads = (plan.columns + former).map(wording.head)
        var rows: [PlanRow] = []
        var shut: (days: [CivilDate], whys: [PlanWording.ShutSlots])?
        func close() {
            if let shut { rows.append(.shut(ShutDays(days: shut.days, notes: wording.notes(shut.whys, of: shut.days)))) }
            shut = nil
        }
        for index in plan.days.indices {
            let cells = plan.columns.indices.map { cell(index, $0) } + former.map { place(plan.days[index], $0) }
            if cells.contains(where: { $0 != .shut }) {
                close()
                rows.append(.open(open(index, cells, heads)))
            } else {
                let whys = wording.whys(plan.days[index], heads)
                if let last = shut, let both = last.whys.with(whys) {
                    shut = (last.days + [plan.days[index]], both)
                } else {
                    close()
                    shut = ([plan.days[index]], whys)
                }
            }
        }
        close()
        return rows
    }

    private func open(_ index: Int, _ cells: [PlanCell], _ heads: [PlanHead]) -> OpenDay {
        let closes = plan.columns.indices.compactMap { cells[$0].box == nil ? nil : plan[index, $0].closes }
        let others = cells.dropFirst(plan.columns.count).compactMap { cell in cell.box.flatMap { removal($0.tick.cell)?.closes } }
        return OpenDay(
            day: plan.days[index], cells: cells, closes: (closes + others).min(),
            notes: wording.notes(plan.days[index], heads, cells: cells)
                + hours[plan.days[index], default: []].map { PlanNote(sentence: $0) }
                + notices[plan.days[index], default: []].map { PlanNote(sentence: $0.sentence, kind: .notice) })
    }

    /// A day's place in a former column.
    private func place(_ day: CivilDate, _ column: Column) -> PlanCell {
        let tick = Tick(cell: .init(day, column.slot), meal: column.meal)
        guard standing.holds(tick), let place = standing[tick.cell] else { return .shut }
        guard wording.reasons(day, column).isEmpty || draft.wishes[tick.cell] != nil else { return .fixed(pending: place.pending) }
        return .box(
            PlanBox(
                tick: tick, standing: place.pending ? .requested : .booked, isTicked: draft.isTicked(tick, over: standing),
                placesLeft: nil, awaited: awaited[tick.cell], held: held[tick.cell]))
    }

    private func cell(_ day: Int, _ column: Int) -> PlanCell {
        let cell = plan[day, column]
        let tick = Tick(cell: .init(plan.days[day], plan.columns[column].slot), meal: plan.columns[column].meal)
        let isTicked = draft.isTicked(tick, over: standing)
        func box(_ standing: PlanBox.Standing, places: Int? = nil, waits: Bool = false) -> PlanCell {
            .box(
                PlanBox(
                    tick: tick, standing: standing, isTicked: isTicked, placesLeft: places, awaited: awaited[tick.cell],
                    held: held[tick.cell], late: cell.late, waits: waits))
        }
        switch cell.state {
        // What is waited for is not asked for twice, with another meal either.
        case .open where wording.waits(for: tick.cell): return wording.waiting.contains(tick) ? .fixed(pending: true) : .shut
        case .open where wording.unmet[tick.cell] != nil && !isTicked: return .shut
        case .open: return box(.free, places: cell.placesLeft.flatMap { $0 <= Self.few ? $0 : nil })
        case .booked(locked: false): return box(.booked)
        case .requested(locked: false): return box(.requested)
        // A wish made while there was still time stays in sight, so that it can be taken back.
        case .booked(locked: true): return draft.wishes[tick.cell] == nil ? .fixed(pending: false) : box(.booked)
        case .requested(locked: true): return draft.wishes[tick.cell] == nil ? .fixed(pending: true) : box(.requested)
        case .full where wording.waits(for: tick.cell): return .full
        case .full where mayWait(plan.days[day], plan.columns[column]): return box(.free, waits: true)
        case .full: return isTicked ? box(.free, places: 0) : .full
        case .closed, .undetermined: return isTicked ? box(.free) : .shut
        }
    }
}
