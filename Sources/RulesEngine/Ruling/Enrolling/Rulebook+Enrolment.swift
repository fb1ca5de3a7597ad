public import TenantConfig

extension Rulebook {
    /// What becomes of a wish to enrol a child in an activity, at a centre or, without a wish, at whichever is offered.
    ///
    /// The child must be admitted on one day at least, from today to the end of the school calendar. A wish for a centre that is not
    /// offered, and a home that no centre serves, are refused with the rule of enrolment as reason; `centres` says what is offered.
    ///
    /// - Parameters:
    ///   - status: the one chosen among those of the activity, of which conditions speak as if the child had it already.
    ///   - others: the other children enrolled in the activity, where its gauges count them (`counting`).
    public func enrol(
        _ activity: Name<Activity>, child: ChildFacts, now: LocalInstant, wish: Name<Centre>?, status: Name<Status>? = nil,
        others: [PlaceHolder] = []
    ) -> EnrolmentDecision {
        guard let rules = rules[activity] else { return EnrolmentDecision(outcome: .refused([]), centres: []) }
        let rule = EnrolmentRule(rules.activity, in: town)
        let admitted = rules.admits(child, as: status, at: now)
        let origins = rule.origins(child, in: town)
        let offers = Set(origins.possible.map(rule.offered))
        let offered = offers.count == 1 ? offers.first ?? [] : []
        var reasons = admitted == false ? [rules.notAdmitted(on: now.day)] : []
        if offers.allSatisfy({ !rule.accepts(wish, among: $0) }) { reasons.append(rules.notServed(on: now.day)) }
        let places = rules.enrolmentPlaces(child, as: status, among: wish.map { [$0] } ?? offered, on: now.day, others: others)
        reasons += places.full
        let requirements = rules.requirementsToEnrol(child, as: status, at: now)
        reasons += requirements.lacking
        var missing: MissingFacts = requirements.missing.union(offers.count == 1 ? [] : origins.missing)
        if places.isUnknown { missing.formUnion(child.missing(for: Array(rules.gauge.questions), rules.ground.facts, enrolled: .no)) }
        let open = offered.filter { !places.fullAt.contains($0) }
        if admitted == nil { missing.formUnion(child.missing(for: rules.admissionQuestions, rules.ground.facts, enrolled: .no)) }
        if !reasons.isEmpty { return EnrolmentDecision(outcome: .refused(reasons), centres: open) }
        if !missing.isEmpty { return EnrolmentDecision(outcome: .undetermined(missing), centres: open) }
        let isManual = rules.activity.enrolment?.approval == .manual
        return EnrolmentDecision(outcome: isManual ? .awaitingApproval : .accepted, centres: open)
    }
}

extension LocalInstant {
    /// The day it falls on; the furthest days of the calendar stand for the distant past and future.
    var day: CivilDate {
        let bound: Int64 = 86_400 * 4_000_000
        return LocalInstant(seconds: min(max(seconds, -bound), bound)).date
    }
}

extension ActivityRules {
    /// The questions about the child that admission asks.
    fileprivate var admissionQuestions: [Condition] { activity.admits.flatMap(\.conditions) }

    /// Whether the child is admitted on a day from this one on, in some slot and at some centre; nil when it depends on what is not known.
    fileprivate func admits(_ child: ChildFacts, as status: Name<Status>?, at now: LocalInstant) -> Bool? {
        if admission.lines.isEmpty { return true }
        let first = max(0, now.day - ground.days.first)
        let views = child.views(asked: admissionQuestions, ground.facts, enrolled: .no, at: now).map { $0.enrolling(as: status) }
        let possible = Set(views.map { admits($0, from: first) })
        return possible.count == 1 && !views[0].isUncertain ? possible.first : nil
    }

    private func admits(_ child: ChildView, from first: Int) -> Bool {
        var answers: [Bool]?
        var fitting: [LineBits] = []
        for day in min(first, ground.days.count)..<ground.days.count where ground.days.yearOf[day] >= 0 {
            let now = ground.answers(child, on: ground.days.date(at: day))
            if now != answers {
                answers = now
                fitting = ground.fittingAt.indices.map { ground.fitting(centre: $0, answers: now) }
            }
            let anyColumn = columns.count + 1
            if fitting.contains(where: { admission.rule.first($0, day: day, column: anyColumn) >= 0 }) { return true }
        }
        return false
    }

    /// What must be in order before enrolling and is not, and the facts that are missing to tell.
    fileprivate func requirementsToEnrol(
        _ child: ChildFacts, as status: Name<Status>?, at now: LocalInstant
    ) -> (lacking: [Reason], missing: MissingFacts) {
        let lines = activity.requirements.refusing(before: .enrolling).filter { holds($0, on: now.day) }
        if lines.isEmpty { return ([], []) }
        let asked = lines.flatMap { line in line.keys.parts.map { RequirementRule.Asked(part: $0, line: line) } }
        let questions = asked.flatMap { $0.line.conditions + [.fact(.lacks($0.part))] }
        let views = child.views(asked: questions, ground.facts, enrolled: .no, at: now).map { $0.enrolling(as: status) }
        let possible = views.map { view in
            asked.filter { asked in
                (asked.line.conditions + [.fact(.lacks(asked.part))]).allSatisfy { view.answers($0, on: now.day, ground.facts) }
            }
        }
        let isCertain = !views[0].isUncertain
        if isCertain, possible.allSatisfy(\.isEmpty) { return ([], []) }
        guard isCertain, possible.allSatisfy({ !$0.isEmpty }) else {
            return ([], child.missing(for: questions, ground.facts, enrolled: .no))
        }
        let lacking = (possible.first ?? []).map { asked in
            Reason(
                cause: .requirement(child.lack(asked.part, on: now.day)), verb: .enrol, day: now.day, slot: nil, rule: asked.line.place,
                because: asked.line.because)
        }
        return (lacking, [])
    }

    /// Whether a line is for that day: one may be amended from a date on.
    private func holds(_ line: Line<Requirement>, on day: CivilDate) -> Bool {
        guard let position = ground.days.position(of: day) else { return true }
        return line.conditions.allSatisfy { condition in
            if case .dates(let sets) = condition { sets.contains { ground.days.contains($0, day: position) } } else { true }
        }
    }

    fileprivate func notAdmitted(on day: CivilDate) -> Reason {
        let lines = admission.lines
        return Reason(
            cause: .notAdmitted(lines), verb: .enrol, day: day, slot: nil, rule: lines.first?.place,
            because: lines.count == 1 ? lines.first?.because : nil)
    }

    fileprivate func notServed(on day: CivilDate) -> Reason {
        Reason(cause: .notEnrolled, verb: .enrol, day: day, slot: nil, rule: activity.enrolment?.place, because: nil)
    }
}

extension ChildView {
    /// The child as conditions see it while it is enrolled with a status.
    func enrolling(as status: Name<Status>?) -> ChildView {
        guard let status else { return self }
        var view = self
        (view.isEnrolling, view.status) = (true, status)
        return view
    }
}
