import TenantConfig

/// What slots cost, compiled on a ground of its own: who books nothing late and asks for no estimate never pays for it.
struct PriceRules: Sendable {
    /// A tariff with its lines.
    private struct Priced: Sendable {
        let lines: [Line<Price>]
        let rule: RuleLines
    }

    let ground: RuleGround
    private let tariffs: [Name<Tariff>: Priced]

    init(_ activity: Activity, of town: Town, days: TownDays, columns: [Column]) {
        var ground = RuleGround(
            days: days, columns: columns, centres: town.centres.map(\.name), facts: FactGround(activity, in: town, days))
        var tariffs: [Name<Tariff>: Priced] = [:]
        for tariff in town.tariffs where activity.charges(tariff.name) {
            tariffs[tariff.name] = Priced(lines: tariff.price, rule: RuleLines(tariff.price.map(\.conditions), on: &ground))
        }
        (self.ground, self.tariffs) = (ground, tariffs)
    }

    /// The line of a tariff that prices a cell; nil when none does.
    func line(_ tariff: Name<Tariff>, _ cell: CellPosition, _ fitting: LineBits) -> Line<Price>? {
        guard let priced = tariffs[tariff] else { return nil }
        let line = priced.rule.first(fitting, day: cell.day, column: cell.column)
        return line < 0 ? nil : priced.lines[line]
    }

    /// Whether something is paid by the month or the school year, so that what stands around the days asked for matters.
    var widest: Price.Span {
        let spans = Set(tariffs.values.flatMap(\.lines).map(\.keys.per))
        return spans.contains(.schoolYear) ? .schoolYear : spans.contains(.month) ? .month : .day
    }
}

extension Activity {
    /// Whether a slot, or what is booked late, may cost that tariff.
    fileprivate func charges(_ tariff: Name<Tariff>) -> Bool {
        slots.contains { $0.tariff == tariff } || bookLate.contains { $0.keys.charge?.amount == .tariff(tariff) }
    }
}
