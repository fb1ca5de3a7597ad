import TenantConfig

/// What giving up a place costs.
struct FeeRule: Sendable {
    private let fees: [Ruled<Int>]
    private let rule: RuleLines

    /// nil: nothing.
    init?(_ lines: [Line<Verb.Keys>], on ground: inout RuleGround) {
        let giving = lines.filter { $0.keys.fee != nil }
        guard !giving.isEmpty else { return nil }
        fees = giving.compactMap(\.keys.fee)
        rule = RuleLines(giving.map(\.conditions), on: &ground)
    }

    /// What the first line says that fits a cell; nil where none does.
    func fee(_ cell: CellPosition, _ view: Viewpoint) -> Ruled<Int>? {
        let line = rule.first(view.fitting, day: cell.day, column: cell.column)
        return line < 0 ? nil : fees[line]
    }

    /// All that fit a cell, the one that answers first.
    func fitting(_ cell: CellPosition, _ view: Viewpoint) -> [FittingLine] {
        rule.all(view.fitting, day: cell.day, column: cell.column).enumerated().map { order, line in
            FittingLine(place: fees[line].place, answers: order == 0)
        }
    }
}
