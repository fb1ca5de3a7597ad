import TenantConfig

/// What the rules say of some cells for one view of a child and one verb, at whatever instant: what stands in the way always, and between
/// which instants nothing else does.
///
/// A class: it is asked once a reservation, and a copy would count each of its arrays.
final class CellAnswers {
    let child: ChildView
    let view: Viewpoint
    let verb: DeadlineRule
    let cells: ContiguousArray<CellPosition>
    /// What stands in the way at every instant.
    let masks: ContiguousArray<ReasonSet>
    let opens: ContiguousArray<Int64>?
    let until, begins: ContiguousArray<Int64>
    /// The line that opens each day; -1 for none.
    let openings: ContiguousArray<Int32>

    /// - Parameters:
    ///   - ruling: in a situation before all instants.
    ///   - day: one of those of the cells, between which no answer about the child turns.
    init(_ ruling: CellRuling, _ child: ChildView, _ cells: ContiguousArray<CellPosition>, _ verb: DeadlineRule, on day: CivilDate) {
        let rules = ruling.rules
        let view = ruling.view(child, on: day)
        let judged =
            verb.verb == .cancel ? ruling.judge(removals: cells, verb, view) : ruling.judge(additions: cells, verb, late: nil, view)
        openings = rules.opening.rule.first(view.fitting, cells)
        opens = rules.opens(cells, verb, openings, view)
        until = rules.until(cells, verb, openings, view)
        begins = ContiguousArray(cells.lazy.map { rules.begins($0, view) })
        masks = ContiguousArray(judged.lazy.map { $0.mask.subtracting(.notOpenYet) })
        (self.child, self.view, self.verb, self.cells) = (child, view, verb, cells)
    }

    /// What stands in the way at an instant.
    func mask(_ index: Int, at now: Int64) -> ReasonSet {
        var mask = masks[index]
        guard mask.isDisjoint(with: [.closed, .notOffered]) else { return mask }
        if now >= begins[index] { mask.insert(.begun) }
        if until[index] > LimitInstant.asBook, until[index] <= now { mask.insert(.deadlinePassed) }
        if let opens = opens?[index], opens > LimitInstant.asBook, opens > now { mask.insert(.notOpenYet) }
        return mask
    }

    /// The instants at which the answer about a cell may turn.
    func turns(_ index: Int) -> [Int64] {
        [opens?[index], until[index], begins[index]].compactMap(\.self).filter {
            $0 > LimitInstant.asBook && $0 <= begins[index]
        }
    }
}

/// One file's rules as they are asked about cells of a child; a class, as its answers are.
final class CellAsker {
    let rules: ActivityRules
    let ruling: CellRuling
    /// The child, once for each way in which what is not known could turn out.
    let children: [ChildView]

    /// - Parameter now: the instant for which a child is seen, where that matters.
    init(
        _ rules: ActivityRules, _ child: ChildFacts, _ enrolled: Situation.Enrolled, for days: [ClosedRange<CivilDate>]?,
        by channel: Channel, at now: LocalInstant
    ) {
        // No places are counted: whether there are enough is asked of all reservations together.
        let nobody = PlacesTaken(days: rules.ground.days.first...rules.ground.days.first, columns: rules.columns)
        let situation = Situation(
            child: child, enrolled: enrolled, for: days, standing: Standing(), taken: nobody, now: .distantPast, channel: channel)
        self.rules = rules
        ruling = CellRuling(rules, in: situation)
        children = rules.ground.views(
            Situation(child: child, enrolled: enrolled, for: days, standing: Standing(), taken: nobody, now: now, channel: channel))
    }

    /// The days on which some answer about the child may turn.
    var turningPoints: Set<CivilDate> {
        Set(children.flatMap { child in rules.ground.questions.flatMap { child.turningPoints($0, rules.ground.facts) } })
    }

    func verb(_ verb: Reason.Verb) -> DeadlineRule {
        switch verb {
        case .book, .enrol: rules.book
        case .change: rules.change ?? rules.book
        case .cancel: rules.cancel
        }
    }

    /// What is said of cells for a wish, once for each view of the child.
    func answers(_ cells: ContiguousArray<CellPosition>, _ verb: Reason.Verb, _ wish: Wish?, on day: CivilDate) -> [CellAnswers] {
        children.map { child in
            CellAnswers(ruling, wish.map(child.asking) ?? child, cells, self.verb(verb), on: day)
        }
    }

    /// What is said of one of them at an instant.
    func state(_ answers: [CellAnswers], _ index: Int, at now: LocalInstant) -> CellState {
        let seconds = min(max(now.seconds, LimitInstant.asBook + 1), LimitInstant.noEnd - 1)
        guard answers.count != 1 || children[0].isUncertain else { return state(by: answers[0], index, at: seconds) }
        let states = answers.map { state(by: $0, index, at: seconds) }
        let masks = states.map(\.mask) + (children[0].isUncertain ? [ReasonSet.undetermined] : [])
        var found = CellState(mask: ReasonSet(possible: masks))
        if found.mask.isEmpty, states.contains(where: \.isLate) {
            if states.allSatisfy(\.isLate) { found.isLate = true } else { found.mask = .undetermined }
        }
        found.approval = states.first { $0.approval != .automatic }?.approval ?? .automatic
        return found
    }

    private func state(by answers: CellAnswers, _ index: Int, at now: Int64) -> CellState {
        var mask = answers.mask(index, at: now)
        var isLate = false
        if mask.contains(.deadlinePassed), answers.verb.verb != .cancel, let offer = rules.bookLate,
            takesLate(answers, index, offer, at: now)
        {
            mask.subtract([.deadlinePassed, .wrongChannel])
            isLate = mask.isEmpty
        }
        guard mask.isEmpty else { return CellState(mask: mask) }
        // What comes late on terms of its own is answered as they say; who decides is then part of being late.
        let approval = isLate ? .automatic : answers.verb.approval(answers.cells[index], answers.view)
        return CellState(mask: mask, isLate: isLate, approval: approval)
    }

    private func takesLate(_ answers: CellAnswers, _ index: Int, _ offer: OfferRule, at now: Int64) -> Bool {
        let cell = answers.cells[index]
        let passed = PassedDeadline(
            opens: answers.opens?[index] ?? LimitInstant.always, until: answers.until[index], opening: answers.openings[index])
        let view = answers.view.at(LocalInstant(seconds: now), rules.ground)
        return rules.lateOffer(offer, answers.verb, cell, passed, view) != nil
    }

    /// The instants at which the answer about a cell may turn, offers to come late among them.
    func turns(_ answers: [CellAnswers], _ index: Int) -> [Int64] {
        answers.flatMap { answers -> [Int64] in
            let turns = answers.turns(index)
            guard let late = rules.bookLate, answers.verb.verb != .cancel else { return turns }
            let opening = answers.openings[index]
            let ends = late.fitting(answers.cells[index], period: opening < 0 ? rules.opening.lines.count : Int(opening), answers.view)
            return turns + ends.map(\.until).filter { $0 > LimitInstant.asBook && $0 < answers.begins[index] }
        }
    }

    /// When the last offer ends by which a cell may come late; nil: there is none.
    func lastLate(_ answers: CellAnswers, _ index: Int) -> Int64? {
        guard let late = rules.bookLate, answers.verb.verb != .cancel else { return nil }
        let (cell, opening) = (answers.cells[index], answers.openings[index])
        let offers = late.fitting(cell, period: opening < 0 ? rules.opening.lines.count : Int(opening), answers.view)
        return offers.filter { late.takes($0.line, by: answers.view.channel) ?? answers.verb.takes(cell, answers.view) }.map(\.until).max()
    }
}
