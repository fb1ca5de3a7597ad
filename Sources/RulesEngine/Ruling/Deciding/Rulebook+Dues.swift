public import TenantConfig

/// Until when what remains to be done about a request is done; nil: nothing of the kind is asked.
public struct Dues: Hashable, Sendable {
    /// The first instant at which the town has not kept its promise to answer.
    public var answerBy: Ruled<LocalInstant>?
    /// The first instant at which places are freed that the family has not confirmed.
    public var confirmBy: Ruled<LocalInstant>?
    /// The first instant at which places are freed that are not paid for.
    public var payBy: Ruled<LocalInstant>?

    public init(answerBy: Ruled<LocalInstant>? = nil, confirmBy: Ruled<LocalInstant>? = nil, payBy: Ruled<LocalInstant>? = nil) {
        (self.answerBy, self.confirmBy, self.payBy) = (answerBy, confirmBy, payBy)
    }
}

extension Rulebook {
    /// What is due about a request made in a situation: of all its lines, whatever is due first.
    ///
    /// Without an answer it is by when the town answers; with one, what the family has to do for the places that it adds. What would have
    /// been due before the town answered binds nobody.
    ///
    /// - Parameter answer: when the town answered; nil: not yet.
    public func dues(
        _ activity: Name<Activity>, _ request: ReservationRequest, in situation: Situation, answer: LocalInstant?
    ) -> Dues {
        guard let rules = rules[activity], rules.hasDues else { return Dues() }
        let ruling = CellRuling(rules, in: situation)
        let views = rules.views(situation)
        var dues = Dues()
        let changes = DayChange.days(request, on: situation.standing, slots: rules.activity.slots)
        let wished = views.map { child in (child: child, shapes: RequestShapes(changes, child, ruling)) }
        for change in changes {
            guard let day = rules.ground.days.position(of: change.day) else { continue }
            for (child, shapes) in wished {
                for line in change.lines {
                    let view = ruling.view(child.asking(shapes, on: change.day), line.slot, line.change, of: change)
                    for part in rules.parts(line.change, of: line.slot, day: day, isChange: change.isChange) {
                        ruling.add(part, view, answer: answer, to: &dues)
                    }
                }
            }
        }
        return dues
    }
}

extension CellRuling {
    fileprivate func add(_ part: Part, _ view: Viewpoint, answer: LocalInstant?, to dues: inout Dues) {
        func first(_ key: DuesRule.Key, _ known: Ruled<LocalInstant>?) -> Ruled<LocalInstant>? {
            let ofOffer = key == .answerBy ? offer(part, view)?.keys.answerBy : nil
            guard let limit = ofOffer ?? part.verb.dues?.limit(key, part.cell, view),
                let instant = instant(of: limit.value, part.cell, view, answer: answer)
            else { return known }
            if let answer, instant <= answer { return known }
            return known.map { $0.value <= instant ? $0 : Ruled(instant, at: limit.place) } ?? Ruled(instant, at: limit.place)
        }
        if answer == nil {
            dues.answerBy = first(.answerBy, dues.answerBy)
        } else if part.kind == .addition {
            dues.confirmBy = first(.confirmBy, dues.confirmBy)
            dues.payBy = first(.payBy, dues.payBy)
        }
    }

    /// The offer on whose terms a part comes late, where offers promise an answer of their own.
    private func offer(_ part: Part, _ view: Viewpoint) -> Line<Offer>? {
        guard let late = part.late, late.lines.contains(where: { $0.keys.answerBy != nil }) else { return nil }
        return judge([part], view).lateLine.map { late.lines[$0] }
    }

    /// nil: the limit is no instant.
    private func instant(of limit: Limit, _ cell: CellPosition, _ view: Viewpoint, answer: LocalInstant?) -> LocalInstant? {
        let opening = rules.opening.rule.first(view.fitting, day: cell.day, column: cell.column)
        let frame = DeadlineFrame(
            day: cell.day, hours: rules.hours.hours(cell, view.fitting),
            period: rules.opening.period(line: opening < 0 ? rules.opening.lines.count : opening, day: cell.day),
            service: rules.service.indices.contains(view.centre) ? rules.service[view.centre] : nil, request: situation.now, answer: answer)
        let seconds = rules.ground.days.instant(of: limit, opening: false, in: frame)
        return seconds <= LimitInstant.asBook || seconds == LimitInstant.noEnd ? nil : LocalInstant(seconds: seconds)
    }
}

extension ActivityRules {
    fileprivate var hasDues: Bool {
        [book, change, cancel].contains { $0?.dues != nil } || activity.bookLate.contains { $0.keys.answerBy != nil }
    }
}
