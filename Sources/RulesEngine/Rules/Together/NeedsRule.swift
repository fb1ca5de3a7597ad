import TenantConfig

/// Slots without which a slot cannot be booked the same day.
struct NeedsRule: Sendable {
    let lines: [Line<Need>]
    let rule: RuleLines

    init(_ slot: Slot, on ground: inout RuleGround) {
        lines = slot.needs
        rule = RuleLines(lines.map(\.conditions), on: &ground)
    }

    /// The lines that fit and are not met by the slots booked that day.
    func unmet(_ cell: CellPosition, _ view: Viewpoint, booked: Set<Name<Slot>>) -> [Line<Need>] {
        rule.all(view.fitting, day: cell.day, column: cell.column).map { lines[$0] }.filter { !$0.keys.isMet(by: booked) }
    }
}

extension Need {
    /// Whether all, and where asked any, of the slots are there.
    func isMet(by booked: Set<Name<Slot>>) -> Bool {
        all.allSatisfy(booked.contains) && (any.isEmpty || any.contains(where: booked.contains))
    }
}
