public import TenantConfig

extension Rulebook {
    /// What becomes of a request: accepted or refused whole, each line with all its reasons.
    ///
    /// A request for an activity that the town does not have has no lines, and is refused.
    public func decide(_ activity: Name<Activity>, _ request: ReservationRequest, in situation: Situation) -> Decision {
        guard let rules = rules[activity] else { return Decision(outcome: .refused, lines: []) }
        let ruling = CellRuling(rules, in: situation)
        let views = rules.views(situation)
        let changes = DayChange.days(request, on: situation.standing, slots: rules.activity.slots)
        let possible = views.map { ruling.lines(changes, $0) }
        let ruled = changes.indices.flatMap { number in
            ruling.decisionLines(changes[number], possible.map { $0[number] }, views, among: changes)
        }
        let outcome = Self.outcome(ruled, missing: rules.missing(situation))
        let isGathered = outcome == .awaitingApproval && ruled.contains { $0.line.waits == nil && $0.approval == .batch }
        return Decision(outcome: outcome, lines: ruled.map(\.line), isGathered: isGathered)
    }

    private static func outcome(_ lines: [(line: Decision.Line, approval: Approval)], missing: MissingFacts) -> Decision.Outcome {
        if lines.isEmpty { return .nothingToDo }
        if lines.contains(where: { !$0.line.mask.subtracting(.undetermined).isEmpty }) { return .refused }
        if lines.contains(where: { $0.line.mask.contains(.undetermined) }) { return .undetermined(missing) }
        let atOnce = lines.filter { $0.line.waits == nil }
        if atOnce.isEmpty { return .waiting }
        return atOnce.contains { $0.approval != .automatic } ? .awaitingApproval : .accepted
    }
}

extension CellRuling {
    /// The lines of a day as a decision tells them, each with who decides.
    func decisionLines(_ change: DayChange, _ views: [ChildView]) -> [(line: Decision.Line, approval: Approval)] {
        decisionLines(change, views.map { lines(change, $0) }, views)
    }

    /// The same, from what each view of the child says of them.
    fileprivate func decisionLines(
        _ change: DayChange, _ possible: [[LineRuling]], _ views: [ChildView], among changes: [DayChange] = []
    ) -> [(line: Decision.Line, approval: Approval)] {
        change.lines.indices.map { number in
            let rulings = possible.map { $0[number] }
            let judgements = rulings.map(\.judgement)
            var judgement = Judgement(possible: views[0].isUncertain ? judgements + judgements.map(\.uncertain) : judgements)
            let waits = Set(rulings.map(\.waits))
            if judgement.mask.isEmpty, waits.count > 1 { judgement.mask = .undetermined }
            let waiting = judgement.mask.isEmpty ? waits.first.flatMap { $0 } : nil
            let isAutomatic = rulings.allSatisfy { $0.approval == .automatic }
            let isGathered = rulings.contains { $0.approval == .batch }
            let line = Decision.Line(
                day: change.day, slot: change.lines[number].slot, change: change.lines[number].change,
                reasons: (rulings.first?.reasons ?? []).shown(for: judgement.mask), mask: judgement.mask,
                closes: judgement.closingInstant, placesLeft: judgement.places,
                late: judgement.lateLine.map { rules.activity.bookLate[$0] },
                waits: waiting.map { rules.activity.waitingList[$0] },
                tried: judgement.mask.isEmpty && !changes.isEmpty
                    ? tried(change.lines[number], of: change, among: changes, late: judgement.lateLine) : [])
            return (line, isAutomatic ? .automatic : isGathered ? .batch : .manual)
        }
    }
}

extension Rulebook {
    /// All that stands in the way of a cell of the plan, headline first: the reasons behind the mask that the plan shows there.
    public func reasons(_ activity: Name<Activity>, day: CivilDate, column: Column, in situation: Situation) -> [Reason] {
        guard let rules = rules[activity] else { return [] }
        let ruling = CellRuling(rules, in: situation)
        let views = rules.views(situation)
        let possible = views.map { child -> (mask: ReasonSet, reasons: [Reason]) in
            let wishes = rules.wishes.isEmpty ? [child.wish] : rules.wishes.possible(now: situation.now)
            let told = wishes.filter { !$0.others.contains(column.slot) }.map { ruling.planReasons(day, column, child.asking($0)) }
            return told.min { Plan.Cell.rank($0.mask) < Plan.Cell.rank($1.mask) } ?? ([], [])
        }
        return (possible.first?.reasons ?? []).shown(for: ReasonSet(possible: possible.map(\.mask)))
    }
}

extension CellRuling {
    /// What stands in the way of what a plan asks about a cell: to add it, to change its meal, or, when it stands, to remove it.
    fileprivate func planReasons(_ date: CivilDate, _ column: Column, _ child: ChildView) -> (mask: ReasonSet, reasons: [Reason]) {
        let day = rules.ground.days.position(of: date)
        let standing = situation.standing.days[date] ?? [:]
        var wish = child.wish
        wish.past = situation.past(date, column.slot)
        func reasons(_ parts: [Part], _ changing: Changing?) -> (mask: ReasonSet, reasons: [Reason]) {
            wish.changing = changing
            let view = view(child.asking(wish), on: date)
            let reasons = parts.flatMap { self.reasons($0, on: date, view) }
            return (reasons.reduce(into: []) { $0.formUnion($1.cause.bit) }, reasons)
        }
        guard let place = standing[column.slot] else {
            let isChange = !standing.isEmpty
            let parts = rules.parts(.add(meal: column.meal), of: column.slot, day: day ?? 0, isChange: isChange)
            return reasons(parts, isChange ? .slots : nil)
        }
        guard place.meal == column.meal else {
            let parts = rules.parts(.meal(from: place.meal, to: column.meal), of: column.slot, day: day ?? 0, isChange: true)
            return reasons(day == nil ? Array(parts.prefix(1)) : parts, .meal)
        }
        // Cancelling, or changing where only that passes.
        let cell = rules.cell(day ?? 0, column.slot, column.meal)
        let cancelled = reasons([Part(kind: .removal, cell: cell, verb: rules.cancel)], nil)
        if cancelled.reasons.isEmpty || day == nil { return cancelled }
        let changed = reasons([Part(kind: .removal, cell: cell, verb: rules.change ?? rules.cancel)], .slots)
        return changed.reasons.isEmpty ? changed : cancelled
    }
}
