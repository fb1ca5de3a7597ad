import TenantConfig

extension CellAsker {
    /// Which rule says what leads, where a cell is refused.
    func kind(of state: CellState, _ answers: CellAnswers, _ index: Int) -> RuleTurn.Kind {
        let cell = answers.cells[index]
        let fitting = answers.view.fitting
        switch ReasonSet(rawValue: state.headline) {
        case .notEnrolled: return .enrolment
        case .notAdmitted:
            guard rules.admission.admits(fitting, day: cell.day, column: cell.column) else { return .admission }
            return rules.slots.admits(cell, fitting) ? .meal : .admission
        case .closed:
            if answers.openings[index] < 0 { return .open }
            let isClosed = rules.closure.rule.first(fitting, day: cell.day, column: cell.column) >= 0
            return isClosed ? .closed : .calendar
        case .notOffered: return .open
        case .begun: return .hours
        case .notOpenYet: return .opens
        case .notAnnounced, .wrongShape, .deadlinePassed:
            return (answers.opens?[index] ?? LimitInstant.always) < LimitInstant.always ? .opens : .until
        case .wrongChannel:
            if answers.verb.channels?.refusal(cell, answers.view) != nil { return .channels }
            return answers.opens?[index] == LimitInstant.wrongChannel ? .opens : .until
        case .requirement: return .requirement
        case .needs: return .needs
        case .excludes: return .excludes
        case .limit: return .limit
        case .full: return .gauge
        default: return .facts
        }
    }

    /// The line by which a rule of that kind speaks of a cell; nil where none does.
    func place(of kind: RuleTurn.Kind, _ answers: CellAnswers, _ index: Int) -> RulePlace? {
        let cell = answers.cells[index]
        let (fitting, verb) = (answers.view.fitting, answers.verb)
        switch kind {
        case .activity, .slot, .centre, .calendar, .facts, .limit, .needs, .excludes: return nil
        case .enrolment: return rules.activity.enrolment?.place
        case .admission: return admission(cell, fitting)
        case .meal: return rules.activity.slots.indices.contains(cell.slot) ? rules.activity.slots[cell.slot].mealAtEnrolment : nil
        case .open:
            if let shut = rules.slots.shutting(cell, fitting).first { return shut.place }
            let line = Int(answers.openings[index])
            return line >= 0 ? rules.opening.lines[line].place : rules.opening.lines.first?.place
        case .closed:
            let line = rules.closure.rule.first(fitting, day: cell.day, column: cell.column)
            return line >= 0 ? rules.closure.lines[line].place : nil
        case .hours: return rules.hours.places(cell, fitting).first
        case .opens: return rules.source(\.opens, Part(kind: .addition, cell: cell, verb: verb), answers.view)?.place
        case .until: return rules.source(\.until, Part(kind: .addition, cell: cell, verb: verb), answers.view)?.place
        case .channels: return channels(verb, cell, fitting)
        case .requirement: return rules.requirement.lacking(cell, answers.view).first?.line.place
        case .gauge:
            let line = rules.gauge.rule.first(fitting, day: cell.day, column: cell.column)
            return line >= 0 ? rules.gauge.lines[line].place : nil
        case .approval: return approval(verb, cell, fitting)
        }
    }

    private func admission(_ cell: CellPosition, _ fitting: LineBits) -> RulePlace? {
        if let refusing = rules.slots.refusing(cell, fitting).first?.first { return refusing.place }
        let line = rules.admission.rule.first(fitting, day: cell.day, column: cell.column)
        return line >= 0 ? rules.admission.lines[line].place : rules.admission.lines(day: cell.day).first?.place
    }

    private func channels(_ verb: DeadlineRule, _ cell: CellPosition, _ fitting: LineBits) -> RulePlace? {
        guard let channels = verb.channels else { return nil }
        let line = channels.rule.first(fitting, day: cell.day, column: cell.column)
        return line >= 0 ? channels.sources[line].place : nil
    }

    private func approval(_ verb: DeadlineRule, _ cell: CellPosition, _ fitting: LineBits) -> RulePlace? {
        let line = verb.approval?.first(fitting, day: cell.day, column: cell.column) ?? -1
        let said: Verb =
            switch verb.verb {
            case .book, .enrol: rules.activity.book
            case .change: rules.activity.change ?? rules.activity.book
            case .cancel: rules.activity.cancel ?? rules.activity.book
            }
        let places = said.lines.compactMap(\.keys.approval?.place)
        return places.indices.contains(line) ? places[line] : nil
    }
}

/// Both files' answers about the same cells of the same child.
struct CellPair {
    let before, after: CellAsker
    let old, new: [CellAnswers]

    private static let liftedLate: ReasonSet = [.deadlinePassed, .wrongChannel]

    /// The states of a cell at an instant, by the file as it was and by the changed one.
    func states(_ index: Int, at now: LocalInstant) -> (was: CellState, becomes: CellState) {
        (before.state(old, index, at: now), after.state(new, index, at: now))
    }

    /// Whether something may run in a cell, by one of the files.
    func isRunning(_ index: Int) -> Bool {
        [old[0], new[0]].contains { $0.masks[index].isDisjoint(with: [.closed, .notOffered]) }
    }

    /// Whether the answers about a cell are the same at every instant, as far as can be seen at a glance.
    func isSame(_ index: Int) -> Bool {
        guard old.count == 1, new.count == 1 else { return false }
        let (was, becomes) = (old[0], new[0])
        guard was.masks[index] == becomes.masks[index], was.until[index] == becomes.until[index],
            was.begins[index] == becomes.begins[index],
            (was.opens?[index] ?? LimitInstant.always) == (becomes.opens?[index] ?? LimitInstant.always)
        else { return false }
        // What comes late is taken in where nothing but its deadline and its channel stand in the way.
        guard was.masks[index].subtracting(Self.liftedLate).isEmpty else { return true }
        guard before.lastLate(was, index) == after.lastLate(becomes, index) else { return false }
        if !was.masks[index].isEmpty || (was.verb.approval == nil && becomes.verb.approval == nil) { return true }
        return was.verb.approval(was.cells[index], was.view) == becomes.verb.approval(becomes.cells[index], becomes.view)
    }

    /// Whether the file as it was refuses what is asked at an instant, where the answers are the same.
    func isRefused(_ index: Int, at now: LocalInstant) -> Bool {
        guard before.rules.bookLate == nil else { return !before.state(old, index, at: now).mask.isEmpty }
        return !old[0].mask(index, at: now.seconds).isEmpty
    }

    /// The rule by which an answer turns, with its lines.
    func cause(_ was: CellState, _ becomes: CellState, _ index: Int) -> (kind: RuleTurn.Kind, before: RulePlace?, after: RulePlace?) {
        let kind: RuleTurn.Kind
        if was.mask.isEmpty, becomes.mask.isEmpty {
            kind = was.isLate != becomes.isLate ? .until : .approval
        } else if becomes.headline != 0, was.headline == 0 || becomes.headline < was.headline {
            kind = after.kind(of: becomes, new[0], index)
        } else {
            kind = before.kind(of: was, old[0], index)
        }
        return (kind, before.place(of: kind, old[0], index), after.place(of: kind, new[0], index))
    }
}
