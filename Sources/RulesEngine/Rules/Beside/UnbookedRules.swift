import TenantConfig

/// What becomes of children who come without a reservation, compiled on a ground of its own: a plan never asks it.
struct UnbookedRules: Sendable {
    let ground: RuleGround
    let lines: [Line<Unbooked>]
    private let rule: RuleLines

    /// nil: the town says nothing of it.
    init?(_ activity: Activity, of town: Town, days: TownDays, columns: [Column]) {
        guard !activity.unbooked.isEmpty else { return nil }
        lines = activity.unbooked
        var ground = RuleGround(
            days: days, columns: columns, centres: town.centres.map(\.name), facts: FactGround(activity, in: town, days))
        rule = RuleLines(lines.map(\.conditions), on: &ground)
        self.ground = ground
    }

    /// The lines that fit a cell, in order.
    func fitting(_ cell: CellPosition, _ fitting: LineBits) -> [Line<Unbooked>] {
        rule.all(fitting, day: cell.day, column: cell.column).map { lines[$0] }
    }
}
