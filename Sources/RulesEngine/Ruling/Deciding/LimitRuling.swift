import TenantConfig

/// A line of a request that would break a limit.
struct BrokenLine {
    /// The day among those of the request, and the line of that day, by position.
    let day: Int
    let line: Int
    let reason: Reason
}

/// A slot of a day on which something is booked.
private struct CountedCell: Hashable {
    let day: Int
    let slot: Name<Slot>
}

/// What a limit counts of a request in one span: what stood there, and what would.
private struct Counted {
    var before: Set<CountedCell> = []
    var after: Set<CountedCell> = []
}

extension CellRuling {
    /// The lines that would leave less, or more, in a span than a limit says. What stood before is not judged: a request is refused where it
    /// comes too far, not where it leaves or brings nearer what was too far before. A span in which nothing is left passes.
    ///
    /// - Parameter leavesOutWaiting: whether days of the request that wait are not among these; only minimums are asked then.
    func brokenLimits(_ changes: [DayChange], _ child: ChildView, leavesOutWaiting: Bool = false) -> [BrokenLine] {
        let days = CountingDays(self, child)
        return rules.limits.lines.indices.flatMap { line -> [BrokenLine] in
            counted(line, changes, days).sorted { $0.key < $1.key }.flatMap { span, counted in
                let limit = rules.limits.lines[line].keys
                let bounds: [(Reason.BrokenLimit.Bound, SpanLimit.Count?)] = [
                    (.atLeast, asksMinimums ? limit.atLeast?.value : nil), (.atMost, leavesOutWaiting ? nil : limit.atMost?.value),
                ]
                return bounds.flatMap { bound, count -> [BrokenLine] in
                    guard let count else { return [] }
                    return broken(bound, count, line, Int(span), counted, changes, days, leavesOutWaiting)
                }
            }
        }
    }

    /// What a line counts, in each span that the request changes.
    private func counted(_ line: Int, _ changes: [DayChange], _ days: CountingDays) -> [Int32: Counted] {
        let limit = rules.limits
        var counted: [Int32: Counted] = [:]
        let begins = changes.lazy.map(\.day).first { rules.ground.days.position(of: $0) != nil }
        guard let begins, limit.speaks(line, ofRequestsFrom: begins) else { return [:] }
        func cells(_ booked: [Name<Slot>: Name<Meal>?], _ day: Int) -> Set<CountedCell> {
            let view = days.view(day)
            return Set(
                booked.filter { limit.counts(line, rules.cell(day, $0.key, $0.value), view) }.map { CountedCell(day: day, slot: $0.key) })
        }
        for change in changes {
            guard let day = rules.ground.days.position(of: change.day), limit.spans[line].of[day] >= 0 else { continue }
            let (before, after) = (cells(change.before, day), cells(change.after, day))
            let isRequest = limit.lines[line].keys.span == .request
            counted[limit.spans[line].of[day], default: Counted()].before.formUnion(isRequest ? [] : before)
            counted[limit.spans[line].of[day], default: Counted()].after.formUnion(isRequest ? after.subtracting(before) : after)
        }
        guard !counted.isEmpty, limit.lines[line].keys.span != .request else { return counted }
        let changed = Set(changes.map(\.day))
        for (date, places) in situation.standing.days where !changed.contains(date) {
            guard let day = rules.ground.days.position(of: date), counted[limit.spans[line].of[day]] != nil else { continue }
            let cells = cells(places.mapValues(\.meal), day)
            counted[limit.spans[line].of[day]]?.before.formUnion(cells)
            counted[limit.spans[line].of[day]]?.after.formUnion(cells)
        }
        return counted
    }

    private func broken(
        _ bound: Reason.BrokenLimit.Bound, _ count: SpanLimit.Count, _ line: Int, _ span: Int, _ counted: Counted, _ changes: [DayChange],
        _ days: CountingDays, _ leavesOutWaiting: Bool
    ) -> [BrokenLine] {
        let (before, after) = (amount(count.unit, counted.before), amount(count.unit, counted.after))
        let isWorse = bound == .atLeast ? after > 0 && (before == 0 || after < before) : after > before
        guard isWorse else { return [] }
        let wanted = wanted(bound, count, line, span, days)
        guard bound == .atLeast ? after < wanted : after > wanted else { return [] }
        let source = rules.limits.lines[line]
        var broken = Reason.BrokenLimit(
            limit: source.keys, bound: bound, wanted: wanted, before: before, after: after, unit: count.unit,
            span: source.keys.span == .request ? nil : dates(rules.limits.spans[line].days[span]),
            left: Set(counted.after.map(\.day)).sorted().map(rules.ground.days.date))
        broken.leavesOutWaiting = leavesOutWaiting
        // Where it takes away too much, what is taken away; where it brings too much or too little, what is brought.
        let guilty = after < before ? counted.before.subtracting(counted.after) : counted.after.subtracting(counted.before)
        return changes.enumerated().flatMap { number, change -> [BrokenLine] in
            guard let day = rules.ground.days.position(of: change.day) else { return [] }
            return change.lines.indices.filter { guilty.contains(CountedCell(day: day, slot: change.lines[$0].slot)) }.map {
                let reason = reason(.limit(broken), change, $0, change.lines[$0].slot, source.place, source.because)
                return BrokenLine(day: number, line: $0, reason: reason)
            }
        }
    }

    private func dates(_ days: ClosedRange<Int>) -> ClosedRange<CivilDate> {
        rules.ground.days.date(at: days.lowerBound)...rules.ground.days.date(at: days.upperBound)
    }

    private func amount(_ unit: SpanLimit.Unit, _ cells: Set<CountedCell>) -> Int {
        switch unit {
        case .slots: cells.count
        case .days: Set(cells.map(\.day)).count
        case .weeks: Set(cells.map { rules.ground.days.date(at: $0.day).monday }).count
        case .periods: Set(cells.map { rules.limits.periods[$0.day] }).subtracting([-1]).count
        }
    }

    /// What a bound comes to in a span: a minimum is never more than what is open.
    private func wanted(_ bound: Reason.BrokenLimit.Bound, _ count: SpanLimit.Count, _ line: Int, _ span: Int, _ days: CountingDays) -> Int
    {
        let isRequest = rules.limits.lines[line].keys.span == .request
        if isRequest || bound == .atMost, case .number(let number, _) = count { return number }
        let open = days.open(line, in: span)
        let ofDays = Set(open.map(\.day)).count
        switch count {
        case .number(let number, let unit): return min(number, amount(unit, Set(open.map { CountedCell(day: $0.day, slot: $0.slot) })))
        case .allDaysBut(let but): return max(0, ofDays - but)
        case .percentOfDays(let percent): return (ofDays * percent + (bound == .atLeast ? 99 : 0)) / 100
        case .daysLessClosed(let number):
            let left = max(0, number - days.lost(line, in: span))
            return bound == .atLeast ? min(left, ofDays) : left
        }
    }
}

/// The days of one view of the child, as limits count them: which are open, and which closures have taken away.
struct CountingDays {
    private let rules: ActivityRules
    /// The days on which the answers about the child change, and the rules as they are for it before the first, and from each on.
    private let turns: [CivilDate]
    private let views: [Viewpoint]

    init(_ ruling: CellRuling, _ child: ChildView) {
        rules = ruling.rules
        let (ground, first) = (rules.ground, rules.ground.days.first)
        let all = ground.questions.flatMap { child.turningPoints($0, ground.facts) }
        turns = Set(all.filter { $0 > first && $0 - first < ground.days.count }).sorted()
        views = ([first] + turns).map { ruling.view(child, on: $0) }
    }

    /// The rules as they are for the child on a day.
    func view(_ day: Int) -> Viewpoint {
        let date = rules.ground.days.date(at: day)
        return views[turns.firstIndex { $0 > date } ?? turns.count]
    }

    /// The slots of days of a span that a line counts and that are open to the child.
    func open(_ line: Int, in span: Int) -> [(day: Int, slot: Name<Slot>)] {
        days(of: line, in: span).flatMap { day in
            let view = view(day)
            return rules.columnsOf.indices.filter { slot in
                rules.columnsOf[slot].contains { isOpen(line, rules.cell(day, column: $0), view) }
            }
            .map { (day, rules.activity.slots[$0].name) }
        }
    }

    /// How many days of a span a line would count, were they not closed or public holidays.
    func lost(_ line: Int, in span: Int) -> Int {
        guard let opening = rules.limits.opening else { return 0 }
        return days(of: line, in: span).count { day in
            let view = view(day)
            let cells = rules.columns.indices.map { rules.cell(day, column: $0) }.filter { rules.limits.counts(line, $0, view) }
            return !cells.contains { isOpen(line, $0, view) }
                && cells.contains { cell in
                    opening.first(view.fitting, day: day, column: cell.column) >= 0
                        && rules.admission.admits(view.fitting, day: day, column: cell.column)
                        && rules.slots.admits(cell, view.fitting) && rules.slots.opens(cell, view.fitting)
                }
        }
    }

    private func days(of line: Int, in span: Int) -> [Int] {
        let spans = rules.limits.spans[line]
        return spans.days[span].filter { Int(spans.of[$0]) == span && rules.limits.rule.canFit(line, day: $0) }
    }

    /// The slots of a day that are open to the child.
    func openSlots(_ day: Int) -> Set<Name<Slot>> {
        let view = view(day)
        let open = rules.columns.indices.filter { isOpen(rules.cell(day, column: $0), view) }
        return Set(open.map { rules.columns[$0].slot })
    }

    private func isOpen(_ line: Int, _ cell: CellPosition, _ view: Viewpoint) -> Bool {
        rules.limits.counts(line, cell, view) && isOpen(cell, view)
    }

    private func isOpen(_ cell: CellPosition, _ view: Viewpoint) -> Bool {
        rules.admission.admits(view.fitting, day: cell.day, column: cell.column)
            && rules.opening.rule.first(view.fitting, day: cell.day, column: cell.column) >= 0
            && rules.closure.rule.first(view.fitting, day: cell.day, column: cell.column) < 0
            && rules.slots.admits(cell, view.fitting) && rules.slots.isOffered(cell, view.fitting)
    }
}
