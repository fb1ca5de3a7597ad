import TenantConfig

/// The places that are for children that wait already, one for each, gauge by gauge: counted as the gauge counts, by slot, day, week or
/// period, and in the quota of whoever waits.
struct WaitingClaims: Sendable {
    private struct Claim: Hashable {
        let key: HeadCounts.Key
        /// -1 where centres count together.
        let centre: Int
    }

    private let heads: HeadCounts
    /// How many children wait there.
    private var claims: [Claim: Int] = [:]
    /// Where the child has a place of its own, which stays its own.
    private var own: Set<HeadCounts.Key> = []

    /// nil: nobody waits.
    init?(_ waiting: [PlaceHolder], beside standing: Standing, _ heads: HeadCounts, _ rules: ActivityRules) {
        guard !waiting.isEmpty else { return nil }
        self.heads = heads
        for other in waiting { add(other, rules) }
        let gauge = rules.gauge
        for (date, places) in standing.days {
            guard let day = rules.ground.days.position(of: date) else { continue }
            for (slot, place) in places {
                let cell = rules.cell(day, slot, place.meal)
                for line in gauge.lines.indices where gauge.rule.canFit(line, day: day) && gauge.rule.fits(line, column: cell.column) {
                    own.insert(heads.key(gauge.lines[line].keys, line, cell))
                }
            }
        }
    }

    private mutating func add(_ other: PlaceHolder, _ rules: ActivityRules) {
        let gauge = rules.gauge
        let centre = rules.centre(.at(other.centre))
        var own: Set<Claim> = []
        for child in rules.viewsForGauges(other.child, .at(other.centre)) {
            for (date, columns) in other.days {
                guard let day = rules.ground.days.position(of: date) else { continue }
                let fitting = rules.fittingForGauges(child, on: date, at: centre)
                for column in columns {
                    let cell = rules.cell(day, column.slot, column.meal)
                    for line in gauge.rule.all(fitting, day: day, column: cell.column) where gauge.counting[line] != .enrolled {
                        own.insert(claim(cell, line, fitting, at: centre, rules))
                    }
                }
            }
        }
        for claim in own { claims[claim, default: 0] += 1 }
    }

    private func claim(_ cell: CellPosition, _ line: Int, _ fitting: LineBits, at centre: Int, _ rules: ActivityRules) -> Claim {
        let gauge = rules.gauge.lines[line].keys
        let key = heads.key(gauge, line, cell)
        let quota = rules.gauge.quotas[line]?.first(fitting, day: cell.day, column: cell.column) ?? -1
        return Claim(key: quota < 0 ? key : key.of(quota), centre: gauge.isShared ? -1 : centre)
    }

    /// How many of the places of a cell in a gauge are for others.
    func count(_ cell: CellPosition, line: Int, _ view: Viewpoint, _ rules: ActivityRules) -> Int {
        guard !own.contains(heads.key(rules.gauge.lines[line].keys, line, cell)) else { return 0 }
        return claims[claim(cell, line, view.fitting, at: view.centre, rules)] ?? 0
    }

    /// Takes off the places left in cells on which something may run those for which others wait.
    func judge(
        _ cells: ContiguousArray<CellPosition>, _ counts: PlaceCounts, _ view: Viewpoint, _ rules: ActivityRules,
        _ judgements: inout ContiguousArray<Judgement>
    ) {
        for index in cells.indices where judgements[index].isRunning {
            let cell = cells[index]
            for line in rules.gauge.rule.all(view.fitting, day: cell.day, column: cell.column) {
                let claimed = count(cell, line: line, view, rules)
                guard claimed > 0 else { continue }
                let left = rules.gauge.limits(line, cell, columns: rules.columnsOf, counts, view.fitting).map { $0.places - $0.held }.min()
                judgements[index].placesLeft = min(judgements[index].placesLeft, max(0, (left ?? claimed) - claimed))
            }
        }
    }
}
