import TenantConfig

extension Survey {
    /// The gauges that count reservations.
    private var counting: [Int] { activity.gauges.indices.filter { activity.gauges[$0].keys.span != .enrolment } }

    /// Places that no gauge counts though others of the same slot are counted: a limit forgotten for an age, a weekday, a centre.
    func uncovered() -> [Oddity] {
        guard !counting.isEmpty, let variants = variants(asking: activity.gauges.flatMap(\.conditions)) else { return [] }
        let rule = rules.gauge.rule
        let (days, assigned) = (classes([rule], among: days.filter(isCountedTime)), assignedCentres)
        return activity.slots.indices.compactMap { slot -> Oddity? in
            var counted: (cell: CellPosition, variant: Variant)?
            var free: (cell: CellPosition, variant: Variant)?
            for day in days {
                for variant in variants where assigned.contains(variant.view.centre) {
                    for cell in cells(day, variant) where cell.slot == slot && isLive(cell, variant) {
                        let isCounted = rule.all(variant.view.fitting, day: day, column: cell.column).contains(where: counting.contains)
                        if isCounted { counted = counted ?? (cell, variant) } else { free = free ?? (cell, variant) }
                    }
                }
            }
            guard let counted, let free, let last = counting.last else { return nil }
            guard let others = placesLeft(counted.cell, counted.variant), placesLeft(free.cell, free.variant) == nil else { return nil }
            let trial = Trial(self, free.variant, free.cell)
            return Oddity(
                .coveredByNoGauge(activity.slots[slot].name.text), at: .rule(activity.gauges[last].place),
                witness: .withoutLimit(trial.told(now: nil), others: others))
        }
    }

    /// Whether places are counted at all at that time: an amendment may begin to count them, or end it.
    private func isCountedTime(_ day: Int) -> Bool {
        let path = "activities.\(activity.name.text).amendments"
        guard activity.gauges.contains(where: { $0.place.path.hasPrefix(path) }) else { return true }
        // Of amended lines the last condition is the time in which they hold.
        return counting.contains { line in
            guard case .dates(let time)? = activity.gauges[line].conditions.last else { return true }
            return time.contains { calendar.contains($0, day: day) }
        }
    }

    /// The places that the rules leave in a cell, as a plan shows them; nil: without limit.
    private func placesLeft(_ cell: CellPosition, _ variant: Variant) -> Int? {
        Trial(self, variant, cell).decide().lines.first?.placesLeft
    }

    /// Gauges that are never full, because others that count the same come to less.
    func idleGauges() -> [Oddity] {
        guard counting.count > 1, let variants = variants(asking: activity.gauges.flatMap(\.conditions)) else { return [] }
        return counting.compactMap { idle($0, variants) }
    }

    private func idle(_ whole: Int, _ variants: [Variant]) -> Oddity? {
        let keys = activity.gauges[whole].keys
        let others = counting.filter { other in
            other != whole && activity.gauges[other].keys.span == keys.span && activity.gauges[other].keys.isShared == keys.isShared
        }
        guard !others.isEmpty, !keys.isShared else { return nil }
        let rule = rules.gauge.rule
        // By slot, as far as each is counted on its own: the parts that count what the whole does.
        var parts: [Int: Set<Int>] = [:]
        var cases: [Int: [Int: (cell: CellPosition, variant: Variant)]] = [:]
        for day in classes([rule], among: days) {
            for variant in variants {
                for cell in cells(day, variant) where isLive(cell, variant) {
                    let lines = rule.all(variant.view.fitting, day: day, column: cell.column)
                    guard lines.contains(whole) else { continue }
                    let slot = keys.span == .slot ? cell.slot : 0
                    guard let part = lines.first(where: others.contains) else { return nil }
                    parts[slot, default: []].insert(part)
                    if cases[slot]?[part] == nil { cases[slot, default: [:]][part] = (cell, variant) }
                }
            }
        }
        let sums = parts.mapValues { $0.reduce(0) { $0 + activity.gauges[$1].keys.given } }
        guard let (slot, sum) = sums.max(by: { $0.value < $1.value }), sum < keys.given, let cases = cases[slot] else { return nil }
        return idle(whole, sum: sum, cases)
    }

    /// Fills the parts of one day, and asks for one place more.
    private func idle(_ whole: Int, sum: Int, _ cases: [Int: (cell: CellPosition, variant: Variant)]) -> Oddity? {
        guard let (cell, variant) = cases.min(by: { $0.key < $1.key })?.value else { return nil }
        var trial = Trial(self, variant, cell)
        let column = rules.columns[cell.column]
        trial.holders = cases.sorted { $0.key < $1.key }.flatMap { part, found in
            let child = facts(of: found.variant, on: cell.day)
            let holder = PlaceHolder(child: child, centre: trial.centre, days: [trial.date: [column]])
            return Array(repeating: holder, count: min(activity.gauges[part].keys.given, 2000))
        }
        trial.taken = [column: sum]
        let (keys, place) = (activity.gauges[whole].keys, activity.gauges[whole].place)
        let line = trial.decide().lines.first
        let fullBy = line?.reasons.filter { $0.cause.bit == .full }.compactMap(\.rule) ?? []
        guard line?.placesLeft == 0, sum < keys.given, !fullBy.contains(place) else { return nil }
        return Oddity(
            .gaugeNeverFilled(keys.given, parts: sum), at: .rule(place),
            witness: .partsAreFull(sum, whole: keys.given, trial.told(now: nil)))
    }
}
