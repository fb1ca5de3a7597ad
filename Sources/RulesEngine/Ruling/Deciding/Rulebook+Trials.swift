import TenantConfig

extension CellRuling {
    /// What lines on trial have against a line of a request that may be, as far as it is certain.
    func tried(
        _ line: (slot: Name<Slot>, change: Decision.Line.Change), of change: DayChange, among changes: [DayChange], late: Int?
    ) -> [Decision.Tried] {
        guard let trials = rules.trials, let day = rules.ground.days.position(of: change.day) else { return [] }
        let parts = rules.parts(line.change, of: line.slot, day: day, isChange: change.isChange)
        let views = trials.ground.views(situation)
        if views.contains(where: \.isUncertain) { return [] }
        let possible = views.map { child -> [Decision.Tried] in
            let shapes = RequestShapes(changes, child, self)
            let wish = wish(child.asking(shapes, on: change.day), line.slot, line.change, of: change)
            let answers = trials.ground.answers(child.asking(wish), on: change.day)
            let view = Viewpoint(trials.ground, centre: centre, answers: answers, channel: situation.channel, now: situation.now)
            let inForce = self.view(child.asking(wish), on: change.day)
            return parts.flatMap { tried($0, on: change.day, late: late, view, inForce) }
        }
        return (possible.first ?? []).filter { told in possible.allSatisfy { $0.contains(told) } }
    }

    private func tried(
        _ part: Part, on date: CivilDate, late: Int?, _ view: Viewpoint, _ inForce: Viewpoint
    ) -> [Decision.Tried] {
        let line = rules.opening.rule.first(inForce.fitting, day: part.cell.day, column: part.cell.column)
        let period = line < 0 ? rules.opening.lines.count : line
        func tried(_ cause: Reason.Cause, _ place: RulePlace, _ because: String?, _ mode: Mode) -> Decision.Tried {
            let slot = rules.activity.slots.indices.contains(part.cell.slot) ? rules.activity.slots[part.cell.slot].name : nil
            return Decision.Tried(
                .reason(Reason(cause: cause, verb: part.verb.verb, day: date, slot: slot, rule: place, because: because)), mode)
        }
        func found(
            _ limits: LimitLines?, _ mode: Mode, asBook: () -> Int64, _ cause: (Int64) -> Reason.Cause?
        ) -> [Decision.Tried] {
            guard let limits else { return [] }
            return limits.rule.all(view.fitting, day: part.cell.day, column: part.cell.column).compactMap { number in
                let own = limits.instant(number, part.cell, period: period, view)
                let source = limits.sources[number]
                return cause(own == LimitInstant.asBook ? asBook() : own).map { tried($0, source.keys.place, source.because, mode) }
            }
        }
        let opening = ContiguousArray([Int32(truncatingIfNeeded: line)])
        let ofVerb = rules.trials?.lines(of: part.verb.verb).flatMap { trial -> [Decision.Tried] in
            let ofBook = { rules.opens([part.cell], rules.book, opening, inForce)?[0] ?? LimitInstant.always }
            let opens = found(trial.opens, trial.mode, asBook: ofBook) { $0 > view.now ? .notOpenYet(LocalInstant(seconds: $0)) : nil }
            let until = found(trial.until, trial.mode, asBook: { rules.until([part.cell], rules.book, opening, inForce)[0] }) { instant in
                if instant == LimitInstant.never { return .deadlinePassed(nil) }
                return instant > LimitInstant.asBook && instant <= view.now ? .deadlinePassed(LocalInstant(seconds: instant)) : nil
            }
            let channel = trial.channels?.refusal(part.cell, view).map { source in
                tried(
                    .wrongChannel(view.channel, instead: source.keys.value.sorted()), source.place, source.because, trial.mode)
            }
            return opens + (late == nil ? until : []) + [channel].compactMap(\.self)
        }
        return (ofVerb ?? []) + offered(part, period: period, late: late, view, inForce)
    }

    /// The offer on trial on whose terms it would come, were it in force.
    private func offered(
        _ part: Part, period: Int, late: Int?, _ view: Viewpoint, _ inForce: Viewpoint
    ) -> [Decision.Tried] {
        guard let late, part.late != nil, let offers = rules.trials?.late else { return [] }
        let verbTakes = part.verb.takes(part.cell, inForce)
        guard let taken = offers.line(part.cell, period: period, view, verbTakes: verbTakes) else { return [] }
        let offer = offers.lines[taken.line]
        guard offer.place.isAbove(rules.activity.bookLate[late].place) else { return [] }
        return [Decision.Tried(.offer(offer), offer.mode)]
    }
}

extension RulePlace {
    /// Whether it stands before another in the file.
    fileprivate func isAbove(_ other: RulePlace) -> Bool { (line, column) < (other.line, other.column) }
}
