public import TenantConfig

/// What becomes of an absence on a day that is booked.
public struct AbsenceRuling: Hashable, Sendable {
    /// On what terms it is taken.
    public struct Terms: Hashable, Sendable {
        public let line: Line<AbsenceTerms>
        /// The first instant at which the proof comes too late; nil: without a proof, or without an end.
        public let proofBy: LocalInstant?
        /// What holds when the proof does not come, or the town does not accept it; nil: all stays due.
        public let otherwise: Line<AbsenceTerms>?
        /// It holds only once the town has said so. What the town declares itself it has said.
        public let awaitsAnswer: Bool

        public init(line: Line<AbsenceTerms>, proofBy: LocalInstant?, otherwise: Line<AbsenceTerms>?, awaitsAnswer: Bool = false) {
            self.line = line
            self.proofBy = proofBy
            self.otherwise = otherwise
            self.awaitsAnswer = awaitsAnswer
        }
    }

    public enum Outcome: Hashable, Sendable {
        case taken(Terms)
        /// The day can still be cancelled, which leaves nothing due.
        case cancelInstead
        /// All stays due: no line fits, or the last of those that did passed at that instant.
        case tooLate(since: LocalInstant?, rule: RulePlace?)
        /// It can only be told by these channels.
        case wrongChannel(instead: [Channel])
        /// Facts are missing.
        case undetermined(MissingFacts)
    }

    public let outcome: Outcome
    /// Told before the slot begins: somebody else can have the place.
    public let freesPlace: Bool

    public init(outcome: Outcome, freesPlace: Bool) {
        self.outcome = outcome
        self.freesPlace = freesPlace
    }
}

extension AbsenceTerms.Due {
    /// Whether all, or nothing, is due of the day so many-th in its spell, counted from 0; nil: a share.
    public func isDue(spellDay: Int) -> Bool? {
        switch self {
        case .all: true
        case .none: false
        case .firstDays(let days): spellDay < days
        case .percent, .money: nil
        }
    }
}

extension Rulebook {
    /// What stays due when a child does not come to a slot that is booked, told now for that reason.
    ///
    /// What can still be cancelled is no absence, unless the town itself declares it. A line that asks for a proof fits as long as the proof
    /// can still come, and one that staff decide on as long as they may accept it; `otherwise` says what holds without.
    public func absence(
        _ activity: Name<Activity>, day: CivilDate, column: Column, reason: Name<AbsenceReason>?, in situation: Situation
    ) -> AbsenceRuling {
        let nothing = AbsenceRuling(outcome: .tooLate(since: nil, rule: nil), freesPlace: false)
        guard let rules = rules[activity], let absences = rules.absences, let position = calendar.position(of: day) else { return nothing }
        let told = Told(reason: reason, isOfTown: town.reasons.contains { $0.name == reason && $0.declaredBy == .town })
        if !told.isOfTown, canCancel(rules, day, column, in: situation) { return AbsenceRuling(outcome: .cancelInstead, freesPlace: true) }
        let cell = rules.cell(position, column.slot, column.meal)
        let wish = situation.wish(day, column.slot)
        let views = absences.ground.views(situation).map { $0.asking(wish) }
        let possible = Set(views.map { absences.outcome(cell, day, told, $0, rules, situation) })
        let outcome = possible.count == 1 && !views[0].isUncertain ? possible.first : nil
        return AbsenceRuling(
            outcome: outcome ?? .undetermined(absences.ground.missing(situation)),
            freesPlace: views.allSatisfy { situation.now.seconds < absences.begins(cell, day, $0, rules, situation) })
    }

    private func canCancel(_ rules: ActivityRules, _ day: CivilDate, _ column: Column, in situation: Situation) -> Bool {
        let cell = ReservationRequest.Cell(day, column.slot)
        let decision = decide(rules.activity.name, ReservationRequest([cell: .remove]), in: situation)
        return decision.outcome == .accepted || decision.outcome == .awaitingApproval
    }
}

/// Why a child does not come, and whether it is the town that says so.
private struct Told {
    let reason: Name<AbsenceReason>?
    let isOfTown: Bool

    /// Whether a line holds as soon as it is told: nothing has to come, and nobody has to decide.
    func settles(_ terms: AbsenceTerms) -> Bool { terms.proof == nil && (isOfTown || !terms.isDecidedByStaff) }
}

extension AbsenceRules {
    private func view(_ child: ChildView, on day: CivilDate, _ rules: ActivityRules, _ situation: Situation) -> Viewpoint {
        Viewpoint(
            ground, centre: rules.centre(situation.enrolled), answers: ground.answers(child, on: day), channel: situation.channel,
            now: situation.now)
    }

    /// The first second at which the slot of a cell has begun for that child.
    fileprivate func begins(
        _ cell: CellPosition, _ day: CivilDate, _ child: ChildView, _ rules: ActivityRules, _ situation: Situation
    ) -> Int64 {
        LocalInstant(day).seconds + hours.begins(cell, view(child, on: day, rules, situation).fitting)
    }

    fileprivate func outcome(
        _ cell: CellPosition, _ day: CivilDate, _ asked: Told, _ child: ChildView, _ rules: ActivityRules, _ situation: Situation
    ) -> AbsenceRuling.Outcome {
        let view = view(child, on: day, rules, situation)
        let begins = begins(cell, day, child, rules, situation)
        let opening = CellRuling(rules, in: situation).view(child, on: day)
        let line = rules.opening.rule.first(opening.fitting, day: cell.day, column: cell.column)
        let period = line < 0 ? rules.opening.lines.count : line
        func fittingBy(_ channel: Channel) -> [Fitting] {
            let cancelTakes = rules.cancel.takes(cell, opening.by(channel, rules.ground))
            return self.fitting(cell, begins: begins, period: period, view.by(channel, ground)).filter { found in
                let terms = found.line.keys
                return (terms.reasons.isEmpty || asked.reason.map(terms.reasons.contains) ?? false)
                    && (terms.channels ?? found.line.channelsAsked)?.contains(channel) ?? cancelTakes
            }
        }
        let told = fittingBy(view.channel)
        let inTime = told.filter { $0.isInTime(at: view.now) }
        guard let first = inTime.first else {
            let others = Channel.allCases.filter { channel in fittingBy(channel).contains { $0.isInTime(at: view.now) } }
            if !others.isEmpty { return .wrongChannel(instead: others) }
            let last = told.filter { $0.until > LimitInstant.asBook }.max { $0.until < $1.until }
            return .tooLate(since: last.map { LocalInstant(seconds: $0.until) }, rule: last?.line.place)
        }
        let otherwise = asked.settles(first.line.keys) ? nil : inTime.first { asked.settles($0.line.keys) }?.line
        let proofBy = first.line.keys.proof == nil || first.proofBy == LimitInstant.noEnd ? nil : LocalInstant(seconds: first.proofBy)
        let awaitsAnswer = first.line.keys.isDecidedByStaff && !asked.isOfTown
        return .taken(AbsenceRuling.Terms(line: first.line, proofBy: proofBy, otherwise: otherwise, awaitsAnswer: awaitsAnswer))
    }
}
