import RulesEngine
import TenantConfig

/// What a family has ticked or unticked in one slot of one day, and not yet confirmed.
enum Wish: Hashable, Sendable {
    /// What stands is to go.
    case remove
    /// The slot is wanted, with that meal. None where there is nothing to choose; two when the family has ticked both and has yet to choose.
    case take([Name<Meal>])
}

/// A slot of a day with one of its meals: what one box of the plan says when it is ticked.
struct Tick: Hashable, Sendable {
    let cell: ReservationRequest.Cell
    let meal: Name<Meal>?

    /// `2023-03-08.repas.classique`.
    var text: String { cell.text + (meal.map { ".\($0)" } ?? "") }
}

extension ReservationRequest.Cell {
    /// `2023-03-08.repas`.
    var text: String { "\(day).\(slot)" }

    /// Reads `2023-03-08.repas`, whatever the slot; nil for anything else.
    init?(text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, let day = CivilDate(iso: parts[0]) else { return nil }
        self.init(day, Name(String(parts[1])))
    }
}

extension ReservationRequest.Cell {
    /// By day, then by the slot's name.
    func comes(before other: Self) -> Bool { (day, slot) < (other.day, other.slot) }
}
