import TenantConfig

/// Children who ask to be enrolled, as far as `enrol`, `enrol_late` and `for` tell them apart, at moments of the last school years.
struct EnrolmentCases {
    struct Case {
        let variant: Variant
        let child: ChildFacts
        let status: Name<Status>?
        let channel: Channel
        var now: LocalInstant
    }

    let survey: Survey
    private let enrolment: Enrolment
    /// From today on first; also children who may not come, and such as there are none.
    private(set) var all: [Case] = []

    /// So many are gone through.
    private static let most = 4096

    /// nil: they are too many.
    init?(_ survey: Survey, _ enrolment: Enrolment) {
        (self.survey, self.enrolment) = (survey, enrolment)
        let asked = enrolment.lines.asked() + enrolment.late.asked() + survey.activity.admits.asked()
        guard let years = survey.schoolYears, let first = survey.calendar.position(of: years.lowerBound),
            let kinds = survey.children(asking: asked)
        else { return nil }
        var seen: Set<ChildFacts> = []
        let children = kinds.flatMap { survey.variants(of: $0, asking: asked) }.compactMap { variant -> (Variant, ChildFacts)? in
            var facts = survey.facts(of: variant, on: first)
            facts.enrolments = .known([:])
            return seen.insert(facts).inserted ? (variant, facts) : nil
        }
        let statuses: [Name<Status>?] = asked.contains(where: \.isAboutStatus) ? survey.activity.statusesOrNone : [nil]
        let channels = asked.contains(where: \.isAboutChannel) ? Channel.allCases : [.portal]
        let moments = survey.moments
        guard children.count * statuses.count * moments.count * channels.count <= Self.most else { return nil }
        all = moments.flatMap { now in
            children.flatMap { variant, child in
                statuses.flatMap { status in
                    channels.map { Case(variant: variant, child: child, status: status, channel: $0, now: now) }
                }
            }
        }
    }

    /// Which of some lines are for a case; none where it is not certain.
    func fitting(_ one: Case, _ lines: [[Condition]]) -> [Int] {
        let views = one.child.views(asked: lines.flatMap(\.self), survey.ground.facts, enrolled: .no, at: one.now)
        guard views.count == 1 else { return [] }
        let asker = EnrolmentAsker(
            child: views[0].enrolling(as: one.status), day: one.now.day, channel: one.channel, facts: survey.ground.facts)
        return lines.indices.filter { asker.fits(lines[$0], by: one.channel) }
    }

    /// Whether there is such a child, and it may come on some of the days for which it would be enrolled.
    func isAdmitted(_ one: Case) -> Bool { one.variant.isUsual && meant(one).values.joined().contains(where: \.admits) }

    /// The days that may be meant, and whether each admits the child.
    private func meant(_ one: Case) -> MeantSpans {
        let spans = survey.rules.enrolmentSpans(from: one.now.day)
        let days = Set(spans.values.joined().map(\.days))
        let admission = survey.rules.admission(of: one.child, as: one.status, in: days, at: one.now)
        return spans.mapValues { $0.map { $0.admitting(admission.mayAdmit($0.days)) } }
    }

    /// The days of one length that may be meant, and whether each admits the child.
    func spans(_ one: Case, _ lasting: Enrolment.Lasting) -> [EnrolmentSpan] { meant(one)[lasting] ?? [] }

    /// What the rules say to a case; nil where it is not certain.
    func terms(_ one: Case) -> EnrolmentTerms? {
        let terms = survey.rules.enrolmentTerms(one.child, as: one.status, meant(one), at: one.now, one.channel)
        return terms.possible.count == 1 && !terms.isUncertain ? terms.possible[0] : nil
    }

    /// Visits those that may come on either side of each end of enrolling and of each late offer, until a visit says that it is enough.
    func visitLate(until isEnough: (Case) -> Bool) {
        let limits = (enrolment.lines.compactMap(\.keys.until) + enrolment.late.compactMap(\.keys.until)).map(\.value)
        var seen: Set<LateMoment> = []
        for one in all where isAdmitted(one) {
            let frames = survey.rules.enrolmentSpans(from: one.now.day).values.joined().map(\.frame)
            let ends = frames.flatMap { frame in limits.map { survey.calendar.instant(of: $0, opening: false, in: frame) } }
            for now in Set(ends.filter(LimitInstant.isReal)).sorted().flatMap({ [$0 - 1, $0] }).map({ LocalInstant(seconds: $0) }) {
                var late = one
                late.now = now
                let moment = LateMoment(child: one.child, status: one.status, channel: one.channel, now: now)
                guard survey.calendar.position(of: now.day) != nil, seen.insert(moment).inserted else { continue }
                if isEnough(late) { return }
            }
        }
    }

    /// Whether a late offer has just ended, for some of the days that may be meant.
    func isEnd(of line: Line<Offer>, _ one: Case) -> Bool {
        survey.rules.enrolmentSpans(from: one.now.day).values.joined().contains { span in
            line.keys.until.map { survey.calendar.instant(of: $0.value, opening: false, in: span.frame) } == one.now.seconds
        }
    }

    private struct LateMoment: Hashable {
        let child: ChildFacts
        let status: Name<Status>?
        let channel: Channel
        let now: LocalInstant
    }

    /// A case as it is told.
    func told(_ one: Case) -> WitnessCase {
        let day = survey.calendar.position(of: one.now.day) ?? 0
        let traits = survey.traits(of: one.variant, on: day).aged(as: one.child, on: one.now.day).filter(\.isOfChild)
        let status = one.status.map { [WitnessCase.Trait.choosing($0)] } ?? []
        return WitnessCase(traits + status, asking: .enrol, now: one.now, by: one.channel == .portal ? nil : one.channel)
    }

    /// A line for nobody who may come: every child for whom it is, is refused; or there is no such child.
    func nobody(for conditions: [Condition], _ place: RulePlace) -> Oddity? {
        let fitting = all.filter { !self.fitting($0, [conditions]).isEmpty }
        guard !fitting.contains(where: isAdmitted) else { return nil }
        for one in fitting where one.variant.isUsual {
            let bars = survey.book.bars(survey.activity.name, EnrolmentPaths.Step(child: one.child, now: one.now), as: one.status)
            if bars.isForOthers { return Oddity(.appliesToNobody, at: .rule(place), witness: .refusedAnyhow([.notAdmitted], told(one))) }
        }
        guard let one = fitting.first, !one.variant.isUsual, case .years(let years) = one.variant.child.age else { return nil }
        func atLevel(_ level: SchoolLevel) -> Case {
            var (variant, child) = (one.variant.child, one.child)
            (variant.level, child.level) = (level, .known(level))
            return Case(
                variant: survey.variant(of: variant, asking: one.variant.asked), child: child, status: one.status, channel: one.channel,
                now: one.now)
        }
        func fits(_ one: Case) -> Bool { !self.fitting(one, [conditions]).isEmpty }
        let twin = atLevel(.usual(at: years))
        guard !fits(twin), let level = SchoolLevel.nearest(to: .usual(at: years), where: { fits(atLevel($0)) }) else { return nil }
        return Oddity(.nobodyOfThatAge, at: .rule(place), witness: .atAnotherLevel(level, told(twin)))
    }
}

extension Survey {
    /// Those that grow out of a child of which lines ask something; the child itself where there is none such.
    fileprivate func variants(of child: ChildView, asking conditions: [Condition]) -> [Variant] {
        guard let usual = usual(child, asking: conditions) else {
            var variant = variant(of: child, asking: conditions)
            variant.isUsual = false
            return [variant]
        }
        return grown(usual, asking: conditions).map { variant(of: $0, asking: conditions) }
    }
}

extension WitnessCase.Trait {
    /// Whether it is so whether or not the child is enrolled.
    fileprivate var isOfChild: Bool {
        switch self {
        case .status, .notEnrolled: false
        default: true
        }
    }
}

extension Condition {
    fileprivate var isAboutStatus: Bool { if case .fact(.status) = self { true } else { false } }
}
