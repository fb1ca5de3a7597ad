import TenantConfig

extension CellRuling {
    /// The lines of all rules that fit one line of a request, from one view of the child.
    ///
    /// - Parameter lacksPlace: whether it is gathered for a batch in which no place is left for it.
    func uses(
        _ line: (slot: Name<Slot>, change: Decision.Line.Change), of change: DayChange, _ view: Viewpoint, lacksPlace: Bool
    ) -> [FittingLine] {
        guard let day = rules.ground.days.position(of: change.day) else { return [] }
        let parts = rules.parts(line.change, of: line.slot, day: day, isChange: change.isChange)
        let ofDay = parts.contains { $0.kind == .addition } ? needs(line.slot, change, at: day, view) : []
        return parts.flatMap { uses($0, view, lacksPlace: lacksPlace) } + ofDay
    }

    private func uses(_ part: Part, _ view: Viewpoint, lacksPlace: Bool) -> [FittingLine] {
        let question =
            limits(part, view) + approvals(part, view) + channels(part, view) + hours(part, view)
            + (part.verb.dues?.fitting(part.cell, view) ?? []) + (part.verb.fee?.fitting(part.cell, view) ?? [])
        guard part.kind == .addition else { return question }
        let (day, column) = (part.cell.day, part.cell.column)
        func all<Keys>(_ rule: RuleLines, _ lines: [Line<Keys>], firstOnly: Bool) -> [FittingLine] {
            rule.all(view.fitting, day: day, column: column).enumerated().map { order, number in
                FittingLine(place: lines[number].place, answers: order == 0 || !firstOnly)
            }
        }
        return question + lateOffers(part, view) + waitingLines(part, view, lacksPlace: lacksPlace)
            + all(rules.admission.rule, rules.admission.lines, firstOnly: true)
            + all(rules.opening.rule, rules.opening.lines, firstOnly: true) + all(rules.closure.rule, rules.closure.lines, firstOnly: false)
            + rules.slots.fitting(part.cell, view.fitting).map { FittingLine(place: $0.place, answers: $0.answers) }
            + all(rules.limits.rule, rules.limits.lines, firstOnly: false)
            + gauges(part.cell, view)
    }

    /// Gauges that count reservations, each with the quota in which the child falls.
    private func gauges(_ cell: CellPosition, _ view: Viewpoint) -> [FittingLine] {
        let gauge = rules.gauge
        let fitting = gauge.rule.all(view.fitting, day: cell.day, column: cell.column).filter { gauge.counting[$0] != .enrolled }
        return fitting.flatMap { number -> [FittingLine] in
            let quotas = gauge.quotas[number]?.all(view.fitting, day: cell.day, column: cell.column) ?? []
            let parts = quotas.enumerated().map { order, quota in
                FittingLine(place: gauge.lines[number].keys.quotas[quota].place, answers: order == 0)
            }
            return [FittingLine(place: gauge.lines[number].place, answers: true)] + parts
        }
    }

    private func limits(_ part: Part, _ view: Viewpoint) -> [FittingLine] {
        let opening = ContiguousArray([Int32(rules.opening.rule.first(view.fitting, day: part.cell.day, column: part.cell.column))])
        let opens = part.verb.opens.map { lines in
            fitting(lines, part, view, at: rules.opens([part.cell], part.verb, opening, view)?.first) { $0.opens }
        }
        let until = part.verb.until.map { lines in
            fitting(lines, part, view, at: rules.until([part.cell], part.verb, opening, view).first) { $0.until }
        }
        return (opens ?? []) + (until ?? [])
    }

    private func fitting(
        _ lines: LimitLines, _ part: Part, _ view: Viewpoint, at instant: Int64?, _ key: (DeadlineRule) -> LimitLines?
    ) -> [FittingLine] {
        let fitting = lines.rule.all(view.fitting, day: part.cell.day, column: part.cell.column)
        let found = fitting.enumerated().map { order, number in
            FittingLine(place: lines.sources[number].keys.place, answers: order == 0, instant: order == 0 ? instant : nil)
        }
        guard let first = fitting.first, lines.sources[first].keys.value == .asBook, part.verb.verb != .book, let book = key(rules.book)
        else {
            return found
        }
        return found + self.fitting(book, Part(kind: part.kind, cell: part.cell, verb: rules.book), view, at: instant, key)
    }

    /// Offers to come late, which are read whole: the one that is taken up is told by the decision.
    private func lateOffers(_ part: Part, _ view: Viewpoint) -> [FittingLine] {
        guard let late = part.late else { return [] }
        let opening = rules.opening.rule.first(view.fitting, day: part.cell.day, column: part.cell.column)
        return late.fitting(part.cell, period: opening < 0 ? rules.opening.lines.count : opening, view).map { line, until in
            FittingLine(place: late.lines[line].place, answers: false, instant: until)
        }
    }

    /// Lines by which a child may wait: that it does is told by the decision, but of a batch, which puts on the list whom it gives no place.
    private func waitingLines(_ part: Part, _ view: Viewpoint, lacksPlace: Bool) -> [FittingLine] {
        (rules.waiting?.fitting(part.cell, view) ?? []).enumerated().map { order, line in
            FittingLine(place: line.place, answers: lacksPlace && order == 0)
        }
    }

    /// Lines that say when the slot begins, on which every verb depends.
    private func hours(_ part: Part, _ view: Viewpoint) -> [FittingLine] {
        rules.hours.places(part.cell, view.fitting).enumerated().map { order, place in FittingLine(place: place, answers: order == 0) }
    }

    private func approvals(_ part: Part, _ view: Viewpoint) -> [FittingLine] {
        guard let rule = part.verb.approval else { return [] }
        let activity = rules.activity
        let verb: Verb =
            switch part.verb.verb {
            case .change: activity.change ?? activity.book
            case .cancel: activity.cancel ?? activity.book
            case .book, .enrol: activity.book
            }
        let places = verb.lines.compactMap(\.keys.approval?.place)
        return rule.all(view.fitting, day: part.cell.day, column: part.cell.column).enumerated().map { order, number in
            FittingLine(place: places[number], answers: order == 0)
        }
    }

    private func channels(_ part: Part, _ view: Viewpoint) -> [FittingLine] {
        guard let channels = part.verb.channels else { return [] }
        return channels.rule.all(view.fitting, day: part.cell.day, column: part.cell.column).enumerated().map { order, number in
            FittingLine(place: channels.sources[number].place, answers: order == 0)
        }
    }

    /// Needs of the slot, and of those that stay and may need it.
    private func needs(_ slot: Name<Slot>, _ change: DayChange, at day: Int, _ view: Viewpoint) -> [FittingLine] {
        guard let number = rules.activity.slots.firstIndex(where: { $0.name == slot }), let meal = change.after[slot] else { return [] }
        let (rule, cell) = (rules.needs[number], rules.cell(day, slot, meal))
        return rule.rule.all(view.fitting, day: cell.day, column: cell.column).map {
            FittingLine(place: rule.lines[$0].place, answers: true)
        }
    }
}
