import TenantConfig

extension CellRuling {
    /// The reasons behind the mask of a part: the same questions asked again, for the lines that answered.
    func reasons(_ part: Part, on date: CivilDate, _ view: Viewpoint) -> [Reason] {
        guard rules.ground.days.position(of: date) != nil else {
            let closed = reason(.closed(.outsideCalendar), part, date, at: nil, wholeDay: true)
            return part.kind == .removal || isEnrolled(on: date) ? [closed] : [notEnrolled(part, date), closed]
        }
        let line = rules.opening.rule.first(view.fitting, day: part.cell.day, column: part.cell.column)
        guard part.kind == .addition else { return limits(part, date, line, view) }
        var reasons: [Reason] = isEnrolled(on: date) ? [] : [notEnrolled(part, date)]
        if !rules.admission.admits(view.fitting, day: part.cell.day, column: part.cell.column) {
            let lines = rules.admission.lines(day: part.cell.day)
            reasons.append(
                reason(.notAdmitted(lines), part, date, at: lines.first?.place, because: lines.count == 1 ? lines.first?.because : nil))
        }
        reasons += rules.slots.refusing(part.cell, view.fitting).map { lines in
            reason(.notAdmitted(lines), part, date, at: lines.first?.place, because: lines.count == 1 ? lines.first?.because : nil)
        }
        if let other = rules.chosenMeals?.other(than: part.cell, situation.child.meals[rules.activity.name] ?? ChosenMeals([:]), on: date) {
            reasons.append(reason(.otherMeal(other.meal), part, date, at: other.place))
        }
        let closed = closures(part, date, line, view)
        guard closed.isEmpty else { return reasons + closed }
        return reasons + limits(part, date, line, view) + requirements(part, date, view) + full(part, date, view)
    }

    private func requirements(_ part: Part, _ date: CivilDate, _ view: Viewpoint) -> [Reason] {
        rules.requirement.lacking(part.cell, view).map { asked in
            reason(
                .requirement(situation.child.lack(asked.part, on: date)), part, date, at: asked.line.place, because: asked.line.because)
        }
    }

    private func notEnrolled(_ part: Part, _ date: CivilDate) -> Reason {
        reason(.notEnrolled, part, date, at: rules.activity.enrolment?.place, wholeDay: true)
    }

    private func closures(_ part: Part, _ date: CivilDate, _ line: Int, _ view: Viewpoint) -> [Reason] {
        let (day, column) = (part.cell.day, part.cell.column)
        guard line >= 0, column < rules.columns.count else {
            let elsewhere = rules.opening.rule.first(view.fitting, day: day, column: rules.columns.count + 1) >= 0
            if elsewhere { return [reason(.notOffered, part, date, at: rules.opening.lines.first?.place)] }
            let cause = rules.opening.cause(day: day, in: rules.ground.days)
            return [reason(.closed(cause), part, date, at: rules.opening.lines.first?.place, wholeDay: true)]
        }
        let closed = rules.closure.rule.all(view.fitting, day: day, column: column).map { number in
            let closure = rules.closure.lines[number]
            return reason(.closed(.closure), part, date, at: closure.place, because: closure.because, wholeDay: true)
        }
        guard closed.isEmpty else { return closed }
        return rules.slots.shutting(part.cell, view.fitting).map { reason(.notOffered, part, date, at: $0.place, because: $0.because) }
    }

    private func limits(_ part: Part, _ date: CivilDate, _ line: Int, _ view: Viewpoint) -> [Reason] {
        let begins = rules.begins(part.cell, view)
        var reasons = view.now >= begins ? [reason(.begun(LocalInstant(seconds: begins)), part, date, at: nil)] : []
        let opening = ContiguousArray([Int32(truncatingIfNeeded: line)])
        let opens = rules.opens([part.cell], part.verb, opening, view)?[0] ?? LimitInstant.always
        let until = rules.until([part.cell], part.verb, opening, view)[0]
        if opens > view.now || opens < LimitInstant.always, !LimitInstant.isForOthers(opens) {
            let source = rules.source(\.opens, part, view)
            reasons.append(reason(Self.cause(opens, opening: true), part, date, at: source?.place, because: source?.because))
        }
        let passed = PassedDeadline(opens: opens, until: until, opening: opening[0])
        let late = takesLate ? part.late.flatMap { rules.lateOffer($0, part.verb, part.cell, passed, view) } : nil
        if until <= view.now, !LimitInstant.isForOthers(until), late == nil {
            let source = rules.source(\.until, part, view)
            var over = reason(Self.cause(until, opening: false), part, date, at: source?.place, because: source?.because)
            if over.cause.bit == .deadlinePassed { over.inTimeBy = inTimeBy(part, opening, view) }
            reasons.append(over)
        }
        guard late == nil else { return reasons }
        let others = wrongChannel(part, date, opening, [opens, until], view)
        return reasons + others + ([opens, until].contains(LimitInstant.wrongShape) ? [wrongShape([part], date, view)] : [])
    }

    /// That requests of that shape are not taken, and which still are.
    func wrongShape(_ parts: [Part], _ date: CivilDate, _ view: Viewpoint) -> Reason {
        let part = parts[0]
        let passing = passingShapes(parts, view)
        let source = rules.source(\.opens, part, view) ?? rules.source(\.until, part, view)
        let cause = Reason.Cause.wrongShape(passing.isEmpty ? rules.shapes : passing)
        return reason(cause, part, date, at: source?.place, because: source?.because)
    }

    /// The shapes in which these parts would be in time, or may come late.
    func passingShapes(_ parts: [Part], _ view: Viewpoint) -> [Shape] {
        rules.shapes.filter { shape in
            let shaped = view.shaped(shape, rules.ground)
            return parts.allSatisfy { part in
                let line = rules.opening.rule.first(shaped.fitting, day: part.cell.day, column: part.cell.column)
                return passes(part, [Int32(truncatingIfNeeded: line)], shaped)
            }
        }
    }

    /// That requests by the channel of the view are not taken, and by which they still are.
    private func wrongChannel(
        _ part: Part, _ date: CivilDate, _ opening: ContiguousArray<Int32>, _ limits: [Int64], _ view: Viewpoint
    ) -> [Reason] {
        let shutting = part.verb.channels?.refusal(part.cell, view)
        let holes = zip([\DeadlineRule.opens, \DeadlineRule.until], limits).filter { $0.1 == LimitInstant.wrongChannel }
        guard shutting != nil || !holes.isEmpty else { return [] }
        let source = holes.first.flatMap { rules.source($0.0, part, view) }
        let (place, because) = shutting.map { ($0.place, $0.because) } ?? (source?.place, source?.because)
        let others = inTimeBy(part, opening, view)
        return [reason(.wrongChannel(view.channel, instead: others), part, date, at: place, because: because)]
    }

    /// The other channels by which a part is in time, or may come late.
    private func inTimeBy(_ part: Part, _ opening: ContiguousArray<Int32>, _ view: Viewpoint) -> [Channel] {
        Channel.allCases.filter { channel in channel != view.channel && passes(part, opening, view.by(channel, rules.ground)) }
    }

    /// Whether a part is in time, or may come late, by the channel of a view.
    private func passes(_ part: Part, _ opening: ContiguousArray<Int32>, _ view: Viewpoint) -> Bool {
        var judged = ContiguousArray([Judgement(mask: [])])
        rules.judgeLimits([part.cell], part.verb, late: takesLate ? part.late : nil, opening, view, &judged)
        return judged[0].mask.isEmpty
    }

    private static func cause(_ limit: Int64, opening: Bool) -> Reason.Cause {
        switch limit {
        case LimitInstant.never: .deadlinePassed(nil)
        case LimitInstant.notAnnounced: .notAnnounced
        case LimitInstant.outside: .closed(.outsideCalendar)
        default: opening ? .notOpenYet(LocalInstant(seconds: limit)) : .deadlinePassed(LocalInstant(seconds: limit))
        }
    }

    private func full(_ part: Part, _ date: CivilDate, _ view: Viewpoint) -> [Reason] {
        rules.gauge.rule.all(view.fitting, day: part.cell.day, column: part.cell.column).flatMap { number in
            let limits = rules.gauge.limits(number, part.cell, columns: rules.columnsOf, counts, view.fitting)
            let claimed = claims?.count(part.cell, line: number, view, rules) ?? 0
            return limits.filter { $0.held + claimed >= $0.places }.map {
                var full = reason(.full(taken: $0.held, places: $0.told), part, date, at: $0.place, because: $0.because)
                full.waitsBy = waitsBy(part, view)
                return full
            }
        }
    }

    /// The channels by which the child could wait for a place, where it cannot by its own.
    private func waitsBy(_ part: Part, _ view: Viewpoint) -> [Channel] {
        guard let waiting = rules.waiting, waiting.line(part.cell, view) == nil else { return [] }
        let opening = rules.opening.rule.first(view.fitting, [part.cell])
        return Channel.allCases.filter { channel in
            let other = view.by(channel, rules.ground)
            return channel != view.channel && waiting.line(part.cell, other) != nil && passes(part, opening, other)
        }
    }

    private func reason(
        _ cause: Reason.Cause, _ part: Part, _ date: CivilDate, at place: RulePlace?, because: String? = nil, wholeDay: Bool = false
    ) -> Reason {
        let slots = rules.activity.slots
        let slot = !wholeDay && slots.indices.contains(part.cell.slot) ? slots[part.cell.slot].name : nil
        return Reason(cause: cause, verb: part.verb.verb, day: date, slot: slot, rule: place, because: because)
    }
}

extension ActivityRules {
    /// The line behind an opening or an end: the one that gives it, or in a hole the first that gives it elsewhere.
    func source(_ key: KeyPath<DeadlineRule, LimitLines?>, _ part: Part, _ view: Viewpoint) -> Line<Ruled<Limit>>? {
        guard let limits = part.verb[keyPath: key] else { return nil }
        let line = limits.rule.first(view.fitting, day: part.cell.day, column: part.cell.column)
        guard line >= 0 else {
            let others = [view.fittingAnyChannel, view.fittingAnyShape].lazy.map {
                limits.rule.first($0, day: part.cell.day, column: part.cell.column)
            }
            return others.first { $0 >= 0 }.map { limits.sources[$0] } ?? limits.sources.first
        }
        guard limits.sources[line].keys.value == .asBook, part.verb.verb != .book else { return limits.sources[line] }
        return source(key, Part(kind: part.kind, cell: part.cell, verb: book), view)
    }
}

extension Reason.Cause {
    /// The bit of the mask that stands for it.
    var bit: ReasonSet {
        switch self {
        case .notEnrolled: .notEnrolled
        case .notAdmitted, .otherMeal: .notAdmitted
        case .closed: .closed
        case .notOffered: .notOffered
        case .begun: .begun
        case .notAnnounced: .notAnnounced
        case .notOpenYet: .notOpenYet
        case .deadlinePassed: .deadlinePassed
        case .wrongChannel: .wrongChannel
        case .requirement: .requirement
        case .needs: .needs
        case .excludes: .excludes
        case .limit: .limit
        case .full: .full
        case .wrongShape: .wrongShape
        }
    }
}

extension [Reason] {
    /// Those behind the bits of a mask, headline first, none twice.
    func shown(for mask: ReasonSet) -> [Reason] {
        var seen: Set<Reason> = []
        let wanted = filter { mask.contains($0.cause.bit) && seen.insert($0).inserted }
        return wanted.enumerated().sorted { ($0.element.cause.bit.rawValue, $0.offset) < ($1.element.cause.bit.rawValue, $1.offset) }
            .map(\.element)
    }
}
