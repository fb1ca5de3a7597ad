import TenantConfig

/// Both files' decisions on all that was asked for together.
struct DecisionPair {
    let before, after: Decision
    let beforeTown, afterTown: Town

    /// The states of one of its slots; nil where a decision does not speak of it.
    func states(_ row: HeldReservation) -> (was: CellState, becomes: CellState)? {
        guard let old = before.line(of: row), let new = after.line(of: row) else { return nil }
        return (before.state(old), after.state(new))
    }

    /// The rule by which the answer turns, with its lines.
    func cause(
        _ row: HeldReservation, _ was: CellState, _ becomes: CellState
    ) -> (kind: RuleTurn.Kind, before: RulePlace?, after: RulePlace?) {
        if was.mask.isEmpty, becomes.mask.isEmpty {
            let places = (before.line(of: row)?.late?.place, after.line(of: row)?.late?.place)
            return (was.isLate != becomes.isLate ? .until : .approval, places.0, places.1)
        }
        let isNew = becomes.headline != 0 && (was.headline == 0 || becomes.headline < was.headline)
        let reason = (isNew ? after : before).line(of: row)?.reasons.first
        guard let reason else { return (.facts, nil, nil) }
        let kind = RuleTurn.Kind(reason)
        let other = reason.rule.flatMap { place in
            (isNew ? beforeTown : afterTown).ruleLines.first { $0.path == place.path }
        }
        return (kind, isNew ? other : reason.rule, isNew ? reason.rule : other)
    }
}

extension Decision {
    fileprivate func line(of row: HeldReservation) -> Line? { lines.first { $0.day == row.day && $0.slot == row.column.slot } }

    fileprivate func state(_ line: Line) -> CellState {
        let isLate = line.mask.isEmpty && line.late != nil
        let waits = outcome == .awaitingApproval && line.mask.isEmpty && !isLate
        return CellState(
            mask: line.mask, isLate: isLate, approval: line.waits != nil ? .waitingList : waits ? .manual : .automatic)
    }
}

extension RuleTurn.Kind {
    /// The kind of rule behind a reason.
    init(_ reason: Reason) {
        let isOpening = reason.rule?.path.hasSuffix("opens") ?? false
        switch reason.cause {
        case .notEnrolled: self = .enrolment
        case .notAdmitted: self = .admission
        case .otherMeal: self = .meal
        case .closed(.closure): self = .closed
        case .closed(.outsideCalendar): self = .calendar
        case .closed, .notOffered: self = .open
        case .begun: self = .hours
        case .notOpenYet: self = .opens
        case .notAnnounced, .deadlinePassed, .wrongShape: self = isOpening ? .opens : .until
        case .wrongChannel: self = isOpening ? .opens : reason.rule?.path.hasSuffix("until") ?? false ? .until : .channels
        case .requirement: self = .requirement
        case .needs: self = .needs
        case .excludes: self = .excludes
        case .limit: self = .limit
        case .full: self = .gauge
        }
    }
}
