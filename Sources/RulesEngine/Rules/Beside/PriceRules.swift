import TenantConfig

/// What slots cost, compiled on a ground of its own: who books nothing late and asks for no estimate never pays for it.
struct PriceRules: Sendable {
    /// A tariff with its lines.
    private struct Priced: Sendable {
        let lines: [Line<Price>]
        let rule: RuleLines
    }

    let ground: RuleGround
    let hours: HoursRule
    private let tariffs: [Name<Tariff>: Priced]
    /// Whether a price depends on what else is booked the same day, or on what has become of what stands.
    let asksOthers, asksPast: Bool

    init(_ activity: Activity, of town: Town, days: TownDays, columns: [Column]) {
        let charged = town.tariffs.filter { activity.charges($0.name) }
        let rates = charged.flatMap(\.price).compactMap(\.keys.rate)
        var facts = FactGround(activity, in: town, days)
        facts.countsQuotient = !rates.isEmpty
        var ground = RuleGround(days: days, columns: columns, centres: town.centres.map(\.name), facts: facts)
        // A rate asks for the quotient by the band in which it is neither at its floor nor at its ceiling.
        _ = RuleLines(rates.map { [.fact(.quotient([$0.sloping]))] }, on: &ground)
        hours = HoursRule(activity.chargesByHour(in: town) ? activity.slots : [], on: &ground)
        var tariffs: [Name<Tariff>: Priced] = [:]
        for tariff in charged {
            tariffs[tariff.name] = Priced(lines: tariff.price, rule: RuleLines(tariff.price.map(\.conditions), on: &ground))
        }
        (self.ground, self.tariffs) = (ground, tariffs)
        let wishes = WishQuestions(ground.questions, slots: activity.slots)
        (asksOthers, asksPast) = (!wishes.others.isEmpty, wishes.asksPast)
    }

    /// The lines that can fit a child on a day.
    func fitting(_ child: ChildView, on day: CivilDate, centre: Int) -> LineBits {
        ground.fitting(centre: centre, answers: ground.answers(child, on: day))
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
            || unbooked.contains { $0.keys.charge?.amount == .tariff(tariff) }
    }
}

extension Activity {
    /// Whether one of its slots is paid by the hour.
    fileprivate func chargesByHour(in town: Town) -> Bool {
        town.tariffs.contains { tariff in charges(tariff.name) && tariff.price.contains { $0.keys.per == .hour } }
    }
}

extension Price {
    /// The share of the quotient that it is; nil for a fixed amount.
    fileprivate var rate: QuotientRate? { if case .rate(let rate) = amount { rate } else { nil } }
}

extension QuotientRate {
    /// The quotients from its floor to its ceiling, both reached.
    fileprivate var sloping: Band {
        guard millionths > 0 else { return Band(least: 0, most: nil) }
        return Band(least: (atLeast ?? 0) * 10_000 / millionths, most: atMost.map { $0 * 10_000 / millionths + 1 })
    }
}
