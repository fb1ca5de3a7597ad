public import RulesEngine
public import TenantConfig

/// What becomes of a wish to enrol: no reasons in words.
public struct ReferenceEnrolment: Equatable {
    public enum Outcome: Equatable {
        case accepted, awaitingApproval
        case refused(ReasonSet)
        case undetermined(MissingFacts)
    }

    public var outcome = Outcome.accepted
    public var centres: [Name<Centre>] = []
    public var requestable: [Name<Centre>] = []
    /// The line of `enrol_late` on whose terms it is.
    public var late: RulePlace?
    /// The days for which it may be.
    public var spans: [ClosedRange<CivilDate>] = []
    /// Beside those, the days for which it may be late, once they are asked for.
    public var lateSpans: [ClosedRange<CivilDate>] = []
    /// What it costs, in cents.
    public var fee: ClosedRange<Int>?

    /// At once, anywhere.
    public init() {}
}

extension ReferenceRulebook {
    /// What becomes of a wish to enrol: each rule on its own, for each child that the facts allow.
    public func enrol(
        _ name: Name<Activity>, child facts: ChildFacts, now: LocalInstant, wish: Name<Centre>?, status: Name<Status>?,
        others: [PlaceHolder], channel: Channel, held: [ClosedRange<CivilDate>] = [], on day: CivilDate? = nil
    ) -> ReferenceEnrolment {
        guard let activity = town.activities.first(where: { $0.name == name }), let enrolment = activity.enrolment else {
            return ReferenceEnrolment()
        }
        let taken = PlacesTaken(days: now.date...now.date, columns: [])
        let situation = Situation(child: facts, enrolled: .no, standing: Standing(), taken: taken, now: now, channel: channel)
        var asking = ReferenceAsking(
            rulebook: self, activity: activity, enrolment: enrolment, situation: situation, status: status, others: others,
            rest: now.date...now.date)
        for lasting in [.schoolYear, .period, .month] as [Enrolment.Lasting] {
            asking.meant[lasting] = spans(lasting, of: activity, from: now.date).filter { span in
                !held.contains { $0.contains(span.day) } && (day.map { span.days.contains($0) } ?? true)
            }
        }
        asking.rest = now.date...max(now.date, inOrder.last ?? now.date)
        let spans = asking.meant.values.joined().map(\.days) + [asking.rest]
        asking.admitting = asking.children(activity.admits.flatMap(\.conditions)).map { child in
            Set(spans.filter { asking.isAdmitted(child, in: $0) })
        }
        return asking.answer(wish)
    }
}

/// A child that asks to be enrolled.
struct ReferenceAsking {
    let rulebook: ReferenceRulebook
    let activity: Activity
    let enrolment: Enrolment
    let situation: Situation
    let status: Name<Status>?
    let others: [PlaceHolder]
    /// The days that may be meant: not those for which the child is enrolled already, nor others than those wanted.
    var meant: [Enrolment.Lasting: [ReferenceSpan]] = [:]

    /// From today to the end of the calendar.
    var rest: ClosedRange<CivilDate>
    /// For every child that may be meant, in which days it is admitted.
    var admitting: [Set<ClosedRange<CivilDate>>] = []

    var today: CivilDate { situation.now.date }

    /// Every child that may be meant, as far as some conditions tell them apart.
    func children(_ asked: [Condition]) -> [ReferenceChild] {
        ReferenceChild.possible(situation, asked: asked, of: activity, rulebook.days).map { child in
            guard let status else { return child }
            var child = child
            (child.isEnrolling, child.status) = (true, status)
            return child
        }
    }

    func missing(_ asked: [Condition]) -> MissingFacts {
        ReferenceChild.missing(situation, asked: asked, of: activity, rulebook.days)
    }

    func answer(_ wish: Name<Centre>?) -> ReferenceEnrolment {
        var (mask, missing, isKnown): (ReasonSet, MissingFacts, Bool) = ([], [], true)
        let asked = enrolment.lines.flatMap(\.conditions) + enrolment.late.flatMap(\.conditions)
        let terms = children(asked).map(terms)
        mask.formUnion(terms.reduce(ReasonSet(rawValue: .max)) { $0.intersection($1.mask) })
        if Set(terms.map(\.outcome)).count > 1 { (isKnown, missing) = (false, missing.union(self.missing(asked))) }
        let place = place(wish, terms)
        if place.all.allSatisfy({ !$0.isMet }) { mask.insert(.notEnrolled) }
        if place.all.count > 1 {
            (isKnown, missing) = (false, missing.union(place.missing))
            if Set(terms.map(\.rule)).count > 1 { missing.formUnion(self.missing(asked)) }
        }
        let offered = place.all.count == 1 ? place.all[0] : nil
        let lacking = lacking()
        if lacking.values == [true] { mask.insert(.requirement) }
        if lacking.values.count > 1 { (isKnown, missing) = (false, missing.union(self.missing(lacking.asked))) }
        let spans = Set(terms.map(\.outcome)).count == 1 ? terms[0].spans : []
        let lasting = Set(terms.map(\.lasting)).count == 1 ? terms[0].lasting : .schoolYear
        let meantDays = (meant[lasting] ?? []).map(\.days)
        let wanted = spans.isEmpty ? meantDays.isEmpty ? [rest] : meantDays : spans
        let admitted = Set(admitting.map { admitting in wanted.filter(admitting.contains) })
        if admitted == [[]] { mask.insert(.notAdmitted) }
        if admitted.count > 1 { (isKnown, missing) = (false, missing.union(self.missing(activity.admits.flatMap(\.conditions)))) }
        let free = spans.filter { !self.places(at: wish.map { [$0] } ?? offered?.centres ?? [], $0).isFull }
        let year = free.first ?? spans.first ?? meant[lasting]?.first?.days
        let places = places(at: wish.map { [$0] } ?? offered?.centres ?? [], year)
        if places.isFull { mask.insert(.full) }
        if places.isOpen { (isKnown, missing) = (false, missing.union(self.missing(gaugeQuestions))) }
        var answer = ReferenceEnrolment()
        answer.centres = (offered?.centres ?? []).filter { !places.fullAt.contains($0) }
        answer.requestable = (offered?.requestable ?? []).filter { !self.places(at: [$0], year).fullAt.contains($0) }
        if !mask.isEmpty {
            answer.outcome = .refused(mask)
        } else if !isKnown {
            answer.outcome = .undetermined(missing)
        } else {
            (answer.late, answer.spans, answer.lateSpans) = (terms[0].late, free, terms[0].lateSpans)
            let fees = terms.map(\.fee)
            if let most = fees.max(), most > 0 { answer.fee = (fees.min() ?? 0)...most }
            answer.outcome = terms[0].approval == .manual || offered?.isRequest == true ? .awaitingApproval : .accepted
        }
        return answer
    }

    /// Whether some line of `for` admits the child on one of these days that is not over; without lines all are admitted.
    func isAdmitted(_ child: ReferenceChild, in days: ClosedRange<CivilDate>) -> Bool {
        activity.admits.isEmpty
            || rulebook.inOrder.contains { day in
                day >= today && days.contains(day)
                    && activity.admits.contains { rulebook.fitsDay($0.conditions, day) && child.fits($0.conditions, on: day) }
            }
    }

    private func lacking() -> (values: Set<Bool>, asked: [Condition]) {
        let lines = activity.requirements.filter { $0.mode == .refuse && $0.keys.stage == .enrolling }
        let parts = lines.flatMap { line in line.keys.parts.map { line.conditions + [.fact(.lacks($0))] } }
        return (Set(children(parts.flatMap(\.self)).map { child in parts.contains { child.fits($0, on: today) } }), parts.flatMap(\.self))
    }
}

extension ReferenceAsking {
    fileprivate var gaugeQuestions: [Condition] { activity.gauges.flatMap { $0.conditions + $0.keys.quotas.flatMap(\.conditions) } }

    /// Whether gauges of enrolled children leave a place at one of some centres; without any, at the single, unnamed one.
    fileprivate func places(
        at centres: [Name<Centre>], _ year: ClosedRange<CivilDate>?
    ) -> (isFull: Bool, isOpen: Bool, fullAt: Set<Name<Centre>>) {
        guard activity.gauges.contains(where: { $0.keys.span == .enrolment }) else { return (false, false, []) }
        var (isFullEverywhere, isOpen, fullAt): (Bool, Bool, Set<Name<Centre>>) = (true, false, [])
        for centre in centres.isEmpty ? [nil] : centres.map(Optional.some) {
            let full = Set(children(gaugeQuestions).map { isFull($0, centre, year) })
            if full == [true] { if let centre { fullAt.insert(centre) } } else { isFullEverywhere = false }
            if full.count > 1 { isOpen = true }
        }
        return (isFullEverywhere, isOpen, fullAt)
    }

    private func isFull(_ child: ReferenceChild, _ centre: Name<Centre>?, _ year: ClosedRange<CivilDate>?) -> Bool {
        let place = cell(child, situation.child, at: centre)
        for gauge in activity.gauges where gauge.keys.span == .enrolment && fits(gauge, place) {
            func held(_ quota: Int?) -> Int {
                others.count { other in
                    if let theirs = other.enrolledFor, let year, !theirs.overlaps(year) { return false }
                    let situation = Situation(
                        child: other.child, enrolled: .at(other.centre), standing: Standing(), taken: self.situation.taken,
                        now: self.situation.now)
                    let possible = ReferenceChild.possible(situation, asked: gaugeQuestions, of: activity, rulebook.days)
                    return possible.contains { child in
                        let theirs = cell(child, other.child, at: other.centre)
                        return (gauge.keys.isShared || known(theirs.centre) == known(place.centre)) && fits(gauge, theirs)
                            && (quota == nil || self.quota(gauge, child) == quota)
                    }
                }
            }
            if held(nil) >= gauge.keys.places + gauge.keys.overbooked { return true }
            if let quota = quota(gauge, child), held(quota) >= gauge.keys.quotas[quota].keys.places { return true }
        }
        return false
    }

    private func known(_ centre: Name<Centre>?) -> Name<Centre>? { rulebook.town.centres.first { $0.name == centre }?.name }

    private func cell(_ child: ReferenceChild, _ facts: ChildFacts, at centre: Name<Centre>?) -> ReferenceCell {
        let situation = Situation(
            child: facts, enrolled: .at(centre), standing: Standing(), taken: self.situation.taken, now: self.situation.now)
        return ReferenceCell(rulebook: rulebook, activity: activity, situation: situation, child: child)
    }

    private func fits(_ gauge: Line<Gauge>, _ cell: ReferenceCell) -> Bool {
        cell.child.fits(gauge.conditions, on: today)
            && gauge.conditions.allSatisfy { if case .centre(let names) = $0 { cell.centre.map(names.contains) ?? false } else { true } }
    }

    private func quota(_ gauge: Line<Gauge>, _ child: ReferenceChild) -> Int? {
        gauge.keys.quotas.firstIndex { child.fits($0.conditions, on: today) }
    }
}
