public import TenantConfig

extension Rulebook {
    /// What becomes of a wish to enrol a child in an activity, at a centre or, without a wish, at whichever is offered.
    ///
    /// The child must be admitted on one day at least, from today on, of those for which it is enrolled. A wish for a centre that is not
    /// offered, and a home that no centre serves, are refused with the rule of enrolment as reason; `centres` says what is offered.
    ///
    /// - Parameters:
    ///   - status: the one chosen among those of the activity, of which conditions speak as if the child had it already.
    ///   - others: the other children enrolled in the activity, where its gauges count them (`counting`).
    ///   - channel: how the request comes.
    ///   - held: the days for which the child is enrolled already: it is not enrolled twice.
    ///   - day: one of the days wanted; nil: the first for which enrolling is open.
    public func enrol(
        _ activity: Name<Activity>, child: ChildFacts, now: LocalInstant, wish: Name<Centre>?, status: Name<Status>? = nil,
        others: [PlaceHolder] = [], channel: Channel = .portal, held: [ClosedRange<CivilDate>] = [], on day: CivilDate? = nil
    ) -> EnrolmentDecision {
        guard let rules = rules[activity] else { return EnrolmentDecision(outcome: .refused([]), centres: []) }
        let rule = EnrolmentRule(rules.activity, in: town)
        let wanted = rules.enrolmentSpans(from: now.day).mapValues { spans in
            spans.filter { span in
                let first = calendar.date(at: span.day)
                return !held.contains { $0.contains(first) } && day.map(span.days.contains) ?? true
            }
        }
        let rest = now.day...max(now.day, days.upperBound)
        let admission = rules.admission(of: child, as: status, in: Set(wanted.values.joined().map(\.days)).union([rest]), at: now)
        let meant = wanted.mapValues { spans in spans.map { $0.admitting(admission.mayAdmit($0.days)) } }
        let terms = rules.enrolmentTerms(child, as: status, meant, at: now, channel)
        let place = place(wish, child, terms, rule)
        let requirements = rules.requirementsToEnrol(child, as: status, at: now)
        let offered = place.certain?.centres ?? []
        let spans = terms.outcome?.spans ?? []
        let asked = spans.isEmpty ? meant[terms.lasting]?.map(\.days) ?? [] : spans
        let admitted = admission.admits(asked.isEmpty ? [rest] : asked)
        func places(for days: ClosedRange<CivilDate>?) -> EnrolmentPlaces {
            let others = others.enrolled(for: days)
            return rules.enrolmentPlaces(child, as: status, among: wish.map { [$0] } ?? offered, on: now.day, others: others)
        }
        let free = spans.filter { places(for: $0).full.isEmpty }
        let days = free.first ?? spans.first ?? meant[terms.lasting]?.first?.days
        let left = places(for: days)
        let requestable = place.certain?.requestable ?? []
        let elsewhere =
            requestable.isEmpty ? [] : rules.withPlaces(child, as: status, requestable, now.day, others.enrolled(for: days))
        var reasons = place.isRefused ? [rules.notServed(on: now.day)] : []
        if admitted == false { reasons.append(rules.notAdmitted(on: now.day)) }
        reasons += terms.reasons + requirements.lacking + left.full
        var missing = requirements.missing.union(place.missing).union(terms.outcome == nil ? terms.missing : [])
        if left.isUnknown { missing.formUnion(child.missing(for: Array(rules.gauge.questions), rules.ground.facts, enrolled: .no)) }
        if admitted == nil { missing.formUnion(child.missing(for: rules.admissionQuestions, rules.ground.facts, enrolled: .no)) }
        let isKnown =
            terms.outcome != nil && place.certain != nil && admitted != nil && !left.isUnknown && requirements.missing.isEmpty
        let isManual = place.certain?.isRequest == true || terms.outcome?.approval == .manual
        var decision = EnrolmentDecision(
            outcome: !reasons.isEmpty
                ? .refused(reasons.shown(for: .all)) : !isKnown ? .undetermined(missing) : isManual ? .awaitingApproval : .accepted,
            centres: offered.filter { !left.fullAt.contains($0) })
        decision.requestable = elsewhere
        decision.late = reasons.isEmpty && isKnown ? terms.outcome?.late : nil
        decision.spans = reasons.isEmpty && isKnown ? free : []
        decision.lateSpans = reasons.isEmpty && isKnown ? terms.outcome?.lateSpans ?? [] : []
        if decision.outcome == .awaitingApproval { decision.answerBy = terms.answerBy?.value }
        decision.fee = reasons.isEmpty && isKnown ? terms.fee : nil
        decision.assignment = terms.assignment
        decision.rules = terms.rules
        return decision
    }

    /// What comes of a wish for a centre, wherever the child may come from.
    private func place(
        _ wish: Name<Centre>?, _ child: ChildFacts, _ terms: PossibleTerms, _ rule: EnrolmentRule
    ) -> (certain: EnrolmentRule.Offer?, isRefused: Bool, missing: MissingFacts) {
        let origins = terms.possible.map { rule.origins(child, $0.assignment, in: town) }
        let offers = Set(
            zip(terms.possible, origins).flatMap { terms, origins in origins.possible.map { rule.offer(wish, from: $0, terms) } })
        let missing = origins.reduce(into: terms.isAboutPlace ? terms.missing : []) { $0.formUnion($1.missing) }
        let isCertain = offers.count == 1 && !terms.isUncertain
        return (isCertain ? offers.first : nil, offers.allSatisfy { !$0.takes } && !terms.isUncertain, isCertain ? [] : missing)
    }
}

extension Rulebook {
    /// The next day on which an activity is open for some, from one on; nil: none in the calendar.
    public func nextDay(of activity: Name<Activity>, from day: CivilDate) -> CivilDate? {
        rules[activity].flatMap { $0.nextDay(from: day) }.map(calendar.date)
    }

    /// The days for which a child is enrolled who is from that day on: the school year, or the period or month, of the next day on which
    /// the activity is open.
    public func enrolmentDays(of activity: Name<Activity>, from day: CivilDate) -> ClosedRange<CivilDate>? {
        let lasting = rules[activity]?.activity.enrolment?.lines.lazy.compactMap(\.keys.lasting).first ?? .schoolYear
        return rules[activity].flatMap { $0.enrolmentSpans(lasting, from: day).first?.days }
    }
}

extension [PlaceHolder] {
    /// Those who are enrolled for some of these days.
    fileprivate func enrolled(for days: ClosedRange<CivilDate>?) -> Self {
        filter { other in other.enrolledFor.map { days?.overlaps($0) ?? true } ?? true }
    }
}

extension ReasonSet {
    /// Every reason there is.
    fileprivate static let all = ReasonSet(rawValue: .max)
}

extension LocalInstant {
    /// The day it falls on; the furthest days of the calendar stand for the distant past and future.
    var day: CivilDate {
        let bound: Int64 = 86_400 * 4_000_000
        return LocalInstant(seconds: min(max(seconds, -bound), bound)).date
    }
}

extension ActivityRules {
    /// Those of some centres that have a place left for one more enrolled child.
    fileprivate func withPlaces(
        _ child: ChildFacts, as status: Name<Status>?, _ centres: [Name<Centre>], _ day: CivilDate, _ others: [PlaceHolder]
    ) -> [Name<Centre>] {
        let full = enrolmentPlaces(child, as: status, among: centres, on: day, others: others).fullAt
        return centres.filter { !full.contains($0) }
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
