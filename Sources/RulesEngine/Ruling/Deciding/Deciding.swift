import TenantConfig

/// One day of a request: what stands before, what would stand after, and the difference.
struct DayChange {
    let day: CivilDate
    let before: [Name<Slot>: Name<Meal>?]
    let after: [Name<Slot>: Name<Meal>?]
    /// In the order of slots.
    let lines: [(slot: Name<Slot>, change: Decision.Line.Change)]

    /// Something stands before and after.
    var isChange: Bool { !before.isEmpty && !after.isEmpty }

    /// nil when what is asked of the day stands already.
    init?(_ day: CivilDate, before: [Name<Slot>: Standing.Place], asked: [Name<Slot>: ReservationRequest.Change], order: [Name<Slot>]) {
        self.day = day
        self.before = before.mapValues(\.meal)
        var after = self.before
        for (slot, change) in asked {
            switch change {
            case .add(let meal): after[slot] = .some(meal)
            case .remove: after[slot] = nil
            }
        }
        self.after = after
        let slots = order + Set(asked.keys).subtracting(order).sorted()
        lines = slots.compactMap { [before = self.before] slot in
            switch (before[slot], after[slot]) {
            case (nil, nil): nil
            case (nil, .some(let meal)): (slot, .add(meal: meal))
            case (.some(let meal), nil): (slot, .remove(meal: meal))
            case (.some(let old), .some(let new)): old == new ? nil : (slot, .meal(from: old, to: new))
            }
        }
        if lines.isEmpty { return nil }
    }

    /// The days that a request changes, in order.
    static func days(_ request: ReservationRequest, on standing: Standing, slots: [Slot]) -> [DayChange] {
        var asked: [CivilDate: [Name<Slot>: ReservationRequest.Change]] = [:]
        for (cell, change) in request.changes { asked[cell.day, default: [:]][cell.slot] = change }
        return asked.sorted { $0.key < $1.key }.compactMap {
            DayChange($0.key, before: standing.days[$0.key] ?? [:], asked: $0.value, order: slots.map(\.name))
        }
    }
}

/// What one view of the child says of a line.
struct LineRuling {
    var judgement: Judgement
    var reasons: [Reason]
    let approval: Approval
    /// The line of `waiting_list` by which it waits; nil: it does not.
    var waits: Int?
}

extension CellRuling {
    /// Judges the lines of all days of a request, day by day and then together.
    func lines(_ changes: [DayChange], _ child: ChildView) -> [[LineRuling]] {
        let shapes = RequestShapes(changes, child, self)
        var lines = changes.map { self.lines($0, child.asking(shapes, on: $0.day)) }
        for broken in rules.limits.lines.isEmpty ? [] : brokenLimits(changes, child) {
            lines[broken.day][broken.line].judgement.mask.insert(.limit)
            lines[broken.day][broken.line].reasons.append(broken.reason)
        }
        guard takesWaiting, rules.waiting != nil else { return lines }
        for number in changes.indices where lacksPlaces(lines[number]) {
            wait(for: changes[number], child.asking(shapes, on: changes[number].day), &lines[number])
        }
        judgeMinimums(changes, child, shapes, &lines)
        return lines
    }

    /// A place that may never come counts for nothing in a minimum: where what is booked at once is too little without the days that wait, it
    /// waits with them, to be given together. What may not wait is refused.
    private func judgeMinimums(_ changes: [DayChange], _ child: ChildView, _ shapes: RequestShapes?, _ lines: inout [[LineRuling]]) {
        guard rules.limits.lines.contains(where: { $0.keys.atLeast != nil }) else { return }
        while true {
            let atOnce = changes.indices.filter { number in !lines[number].contains { $0.waits != nil } }
            guard atOnce.count < changes.count else { return }
            let broken = brokenLimits(atOnce.map { changes[$0] }, child, leavesOutWaiting: true)
            let joining = Set(broken.map { atOnce[$0.day] }).filter { number in
                wait(for: changes[number], child.asking(shapes, on: changes[number].day), &lines[number])
            }
            guard joining.isEmpty else { continue }
            for broken in broken {
                let day = atOnce[broken.day]
                // Told already where it is too little with those days as well.
                guard !lines[day][broken.line].reasons.contains(where: { $0.rule == broken.reason.rule }) else { continue }
                lines[day][broken.line].judgement.mask.insert(.limit)
                lines[day][broken.line].reasons.append(broken.reason)
            }
            return
        }
    }

    /// Judges the lines of a day, of a request whose shape the child carries.
    func lines(_ change: DayChange, _ child: ChildView) -> [LineRuling] {
        let day = rules.ground.days.position(of: change.day)
        var lines = change.lines.map { line -> LineRuling in
            let view = view(child, line.slot, line.change, of: change)
            let parts = rules.parts(line.change, of: line.slot, day: day ?? 0, isChange: change.isChange)
            guard day != nil else {
                let judgement = parts.first.map { outside($0.kind, on: change.day) } ?? Judgement(mask: .closed)
                let told = parts.prefix(1).flatMap { reasons($0, on: change.day, view) }
                return LineRuling(judgement: judgement, reasons: told, approval: .automatic)
            }
            let judgement = judge(parts, view)
            var told = LineRuling(
                judgement: judgement, reasons: judgement.mask.isEmpty ? [] : parts.flatMap { reasons($0, on: change.day, view) },
                approval: approval(parts, line.change, judgement, view))
            tellShapes(of: parts, on: change.day, view, &told)
            return told
        }
        if let day {
            for reason in needs(change, at: day, child) + conflicts(change) {
                lines[reason.line].judgement.mask.insert(reason.reason.cause.bit)
                lines[reason.line].reasons.append(reason.reason)
            }
        }
        return lines
    }

    /// Where a request of another shape would be in time, tells which.
    private func tellShapes(of parts: [Part], on day: CivilDate, _ view: Viewpoint, _ line: inout LineRuling) {
        guard !rules.shapes.isEmpty, !parts.isEmpty, !line.judgement.mask.isDisjoint(with: .ofTime),
            !line.judgement.mask.contains(.wrongShape), !passingShapes(parts, view).isEmpty
        else { return }
        line.judgement.mask.insert(.wrongShape)
        line.reasons.append(wrongShape(parts, day, view))
    }

    /// Who decides on a line: the strictest of its parts. What only gives up a place, or keeps it for another meal, has none to wait for.
    private func approval(
        _ parts: [Part], _ change: Decision.Line.Change, _ judgement: Judgement, _ view: Viewpoint
    ) -> Approval {
        let approvals = parts.map { approval($0, judgement, view) }
        if approvals.contains(.batch) {
            if case .add = change { return .batch }
            return .manual
        }
        if approvals.contains(.manual) { return .manual }
        if case .add = change, approvals.contains(.waitingList) { return .waitingList }
        return .automatic
    }

    /// Who decides: on what is late, whoever its offer says.
    private func approval(_ part: Part, _ judgement: Judgement, _ view: Viewpoint) -> Approval {
        let ofOffer = judgement.lateLine.flatMap { part.late?.lines[$0].keys.approval }
        let ofVerb = part.verb.approval(part.cell, view)
        // What comes late comes after the batch.
        return ofOffer ?? (ofVerb == .batch && judgement.lateLine != nil ? .manual : ofVerb)
    }

    /// Needs that the day's result does not meet: told where a slot is booked without what it needs, and where something is removed that a
    /// slot left standing needs; the slot of the reason is then the one to remove as well.
    private func needs(_ change: DayChange, at day: Int, _ child: ChildView) -> [(line: Int, reason: Reason)] {
        let (before, after) = (Set(change.before.keys), Set(change.after.keys))
        return rules.activity.slots.enumerated().flatMap { number, slot -> [(line: Int, reason: Reason)] in
            guard let meal = change.after[slot.name] else { return [] }
            let (rule, cell) = (rules.needs[number], rules.cell(day, slot.name, meal))
            guard !rule.lines.isEmpty else { return [] }
            let own = change.lines.firstIndex { $0.slot == slot.name }
            let view = view(child, slot.name, own.map { change.lines[$0].change }, of: change)
            let unmet = rule.unmet(cell, view, booked: after)
            if let line = own {
                return unmet.map { (line, reason(.needs($0.keys), change, line, slot.name, $0.place, $0.because)) }
            }
            let known = Set(rule.unmet(cell, view, booked: before))
            return unmet.filter { !known.contains($0) }.flatMap { need in
                change.lines.indices.filter { line in
                    let removed = change.lines[line].slot
                    return change.after[removed] == nil && (need.keys.all.contains(removed) || need.keys.any.contains(removed))
                }.map { ($0, reason(.needs(need.keys), change, $0, slot.name, need.place, need.because)) }
            }
        }
    }

    private func conflicts(_ change: DayChange) -> [(line: Int, reason: Reason)] {
        let after = Set(change.after.keys)
        return change.lines.indices.filter { after.contains(change.lines[$0].slot) }.flatMap { line in
            let slot = change.lines[line].slot
            return rules.exclusion.conflicts(of: slot, booked: after).map {
                (line, reason(.excludes($0.slot), change, line, slot, $0.place, nil))
            }
        }
    }

    func reason(
        _ cause: Reason.Cause, _ change: DayChange, _ line: Int, _ slot: Name<Slot>, _ place: RulePlace?, _ because: String?
    ) -> Reason {
        let parts = rules.parts(change.lines[line].change, of: change.lines[line].slot, day: 0, isChange: change.isChange)
        return Reason(cause: cause, verb: parts.first?.verb.verb ?? .book, day: change.day, slot: slot, rule: place, because: because)
    }
}

extension ReasonSet {
    /// What another shape of the request may have in time.
    fileprivate static let ofTime: ReasonSet = [.notAnnounced, .notOpenYet, .deadlinePassed]
}

extension ChildView {
    /// The child, for whom a request of that shape is made.
    func asking(_ shapes: RequestShapes?, on day: CivilDate) -> ChildView {
        guard let shapes else { return self }
        var wish = wish
        wish.shapes = shapes.of(day)
        return asking(wish)
    }
}
