import RulesEngine
import TenantConfig

extension Draft {
    /// Takes over what a page came back with: the slots that had a box, and the boxes that are ticked.
    ///
    /// A slot that had no box keeps its wish; a booked one whose boxes are all empty is to be removed.
    mutating func take(shown: some Sequence<ReservationRequest.Cell>, ticks: some Sequence<Tick>, over standing: Standing) {
        let ticked = Dictionary(grouping: ticks, by: \.cell)
        for cell in shown {
            wishes[cell] = wish(for: cell, ticked: ticked[cell] ?? [], place: standing[cell])
        }
    }

    private func wish(for cell: ReservationRequest.Cell, ticked: [Tick], place: Standing.Place?) -> Wish? {
        var meals = ticked.compactMap(\.meal)
        guard let place else { return ticked.isEmpty ? nil : .take(meals) }
        guard !ticked.isEmpty else { return .remove }
        guard let booked = place.meal, meals != [booked] else { return meals.isEmpty || place.meal == meals.first ? nil : .take(meals) }
        // Ticking another meal beside the booked one asks for a change: without a script nothing unticks the first.
        if wishes[cell] == nil, meals.count == 2 { meals.removeAll { $0 == booked } }
        return .take(meals)
    }

    /// Ticks some boxes, or unticks them when all were ticked already. The other meals of their slots give way.
    mutating func toggle(_ boxes: [Tick], over standing: Standing) {
        let allTicked = boxes.allSatisfy { isTicked($0, over: standing) }
        for box in boxes {
            let place = standing[box.cell]
            if allTicked {
                wishes[box.cell] = place == nil ? nil : .remove
            } else {
                wishes[box.cell] = standing.holds(box) ? nil : .take(box.meal.map { [$0] } ?? [])
            }
        }
    }

    /// Forgets wishes that ask for what stands already, or for nothing: another guardian may have booked meanwhile.
    ///
    /// - Parameters:
    ///   - days: those that `standing` and `awaited` tell of.
    ///   - awaited: what was asked already: a removal is not asked twice.
    mutating func settle(over standing: Standing, on days: ClosedRange<CivilDate>, awaited: [ReservationRequest.Cell: Awaited]) {
        wishes = wishes.filter { cell, wish in
            guard days.contains(cell.day) else { return true }
            return switch wish {
            case .remove: standing[cell] != nil && awaited[cell] != .removal
            case .take(let meals): meals.count > 1 || !standing.holds(Tick(cell: cell, meal: meals.first))
            }
        }
    }
}
