import RulesEngine
import TenantConfig

/// What one guardian has ticked for one child and activity and not yet confirmed: the difference from what stands.
///
/// It is kept by the server, so that ticks travel from view to view, through a reload and through a lost session.
struct Draft: Hashable, Sendable {
    /// Told to the recap's form: confirming consumes the draft, so that confirming twice finds the first request.
    let id: String
    var wishes: [ReservationRequest.Cell: Wish] = [:]
    /// The typical week as it was last filled in.
    var periodicity: PeriodicityForm?
    var view: PlanView?

    init(id: String) {
        self.id = id
    }

    /// What is asked of the engine. Slots in which two meals are ticked are left out: see `undecided`.
    var request: ReservationRequest {
        ReservationRequest(wishes.compactMapValues(\.change))
    }

    /// Slots in which the family has yet to choose one meal, by day.
    var undecided: [ReservationRequest.Cell] {
        wishes.filter { $0.value.isUndecided }.keys.sorted { $0.comes(before: $1) }
    }

    /// Whether a box is ticked, given what stands.
    func isTicked(_ tick: Tick, over standing: Standing) -> Bool {
        switch wishes[tick.cell] {
        case .remove: false
        case .take(let meals): tick.meal.map(meals.contains) ?? true
        case nil: standing.holds(tick)
        }
    }
}

extension Wish {
    fileprivate var change: ReservationRequest.Change? {
        switch self {
        case .remove: .remove
        case .take(let meals): meals.count > 1 ? nil : .add(meal: meals.first)
        }
    }

    fileprivate var isUndecided: Bool {
        switch self {
        case .remove: false
        case .take(let meals): meals.count > 1
        }
    }
}

extension Standing {
    /// What stands in a slot of a day.
    subscript(cell: ReservationRequest.Cell) -> Place? { days[cell.day]?[cell.slot] }

    /// Whether that slot stands, with that meal.
    func holds(_ tick: Tick) -> Bool {
        self[tick.cell].map { $0.meal == tick.meal } ?? false
    }
}
