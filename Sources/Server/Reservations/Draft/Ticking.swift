import RulesEngine
import TenantConfig

extension Draft {
    /// Takes over what a page came back with: the slots that had a box, and the boxes that are ticked.
    ///
    /// The page tells what it had drawn as booked, and only what differs from that is wished. A box that never said « réservé » and comes
    /// back empty says nothing, even where another page, or the other parent, has booked since. A slot that had no box keeps its wish.
    ///
    /// - Parameter booked: the boxes the page had drawn as booked.
    mutating func take(
        shown: some Sequence<ReservationRequest.Cell>, booked: some Sequence<Tick>, ticks: some Sequence<Tick>, over standing: Standing
    ) {
        let booked = Dictionary(grouping: booked, by: \.cell)
        let ticked = Dictionary(grouping: ticks, by: \.cell)
        for cell in shown {
            wishes[cell] = wish(for: cell, ticked: ticked[cell] ?? [], booked: booked[cell] ?? [], place: standing[cell])
        }
    }

    private func wish(for cell: ReservationRequest.Cell, ticked: [Tick], booked: [Tick], place: Standing.Place?) -> Wish? {
        guard ticked != booked else { return nil }
        guard !ticked.isEmpty else { return place.flatMap { booked.contains(Tick(cell: cell, meal: $0.meal)) ? .remove : nil } }
        var meals = ticked.compactMap(\.meal)
        // Ticking another meal beside the booked one asks for a change: without a script nothing unticks the first.
        if wishes[cell] == nil, meals.count > 1 { meals.removeAll { meal in booked.contains { $0.meal == meal } } }
        if let place, meals.count < 2, place.meal == meals.first { return nil }
        return .take(meals)
    }

    /// Ticks some boxes, or unticks them when all were ticked already. The other meals of their slots give way.
    ///
    /// - Parameter sent: what was ticked on the page. What was booked since does not count: nobody meant to untick it.
    mutating func toggle(_ boxes: [Tick], sent: [Tick], over standing: Standing) {
        let sent = Set(sent)
        let allTicked = boxes.allSatisfy { sent.contains($0) && isTicked($0, over: standing) }
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
