import TenantConfig

/// What the lines of `enrol` say to one view of a child.
struct EnrolmentTerms: Hashable {
    let assignment: Enrolment.Assignment?
    let otherCentre: Enrolment.OtherCentre
    /// Who decides, as the late offer says or else `enrol`.
    let approval: Approval
    let lasting: Enrolment.Lasting
    let window: EnrolmentWindow.Answer
    /// What enrolling costs.
    let fee: Ruled<Int>?
    /// The first instant at which the town has not kept its promise to answer.
    let answerBy: Ruled<LocalInstant>?

    /// What comes of them, wherever the child goes.
    struct Outcome: Hashable {
        let approval: Approval
        let late: Line<Offer>?
        /// The days for which the child may be enrolled; several where the family says which.
        let spans: [ClosedRange<CivilDate>]
        /// Beside those, the days that a late offer takes in when they are asked for.
        let lateSpans: [ClosedRange<CivilDate>]
        let reasons: ReasonSet
    }

    var outcome: Outcome {
        let reasons = window.reasons.reduce(into: ReasonSet()) { $0.formUnion($1.cause.bit) }
        return Outcome(approval: approval, late: window.late, spans: window.spans, lateSpans: window.lateSpans, reasons: reasons)
    }
}

/// What the lines of `enrol` may say to a child, as far as it is known.
struct PossibleTerms {
    /// All that are still possible, each once.
    let possible: [EnrolmentTerms]
    /// What is missing to tell which.
    let missing: MissingFacts
    /// More is missing than can be gone through.
    let isUncertain: Bool

    /// What comes of them; nil: it depends on what is missing.
    var outcome: EnrolmentTerms.Outcome? {
        guard let first = possible.first?.outcome, !isUncertain else { return nil }
        return possible.allSatisfy { $0.outcome == first } ? first : nil
    }

    /// How the centre is assigned; nil: it depends on what is missing.
    var assignment: Enrolment.Assignment? {
        possible.allSatisfy { $0.assignment == possible[0].assignment } ? possible[0].assignment : nil
    }

    /// How long the enrolment lasts; where it depends on what is missing, a school year.
    var lasting: Enrolment.Lasting {
        let all = Set(possible.map(\.lasting))
        return all.count == 1 ? all.first ?? .schoolYear : .schoolYear
    }

    /// Whether what is missing decides on the centre.
    var isAboutPlace: Bool {
        isUncertain || possible.contains { $0.assignment != possible[0].assignment || $0.otherCentre != possible[0].otherCentre }
    }

    /// The lines that answered.
    var rules: [RulePlace] {
        (possible.first?.window.rules ?? []) + [possible.first?.fee?.place, possible.first?.answerBy?.place].compactMap(\.self)
    }

    /// By when the town answers, whichever of them holds.
    var answerBy: Ruled<LocalInstant>? { possible.compactMap(\.answerBy).min { $0.value < $1.value } }

    /// What enrolling costs under all of them; nil: nothing.
    var fee: Estimate? {
        let fees = possible.map(\.fee)
        guard let dearest = fees.compactMap(\.self).max(by: { $0.value < $1.value }), dearest.value > 0 else { return nil }
        let least = fees.reduce(dearest.value) { min($0, $1?.value ?? 0) }
        let item = Estimate.Item(subject: .enrolling, tariff: nil, cents: least...dearest.value, rule: dearest.place, because: nil)
        return Estimate(items: [item], unpriced: [], missing: least == dearest.value ? [] : missing)
    }

    /// What stands in the way under all of them.
    var reasons: [Reason] {
        guard let first = possible.first else { return [] }
        let certain = possible.reduce(first.outcome.reasons) { $0.intersection($1.outcome.reasons) }
        return first.window.reasons.filter { certain.contains($0.cause.bit) }
    }
}

extension ActivityRules {
    /// What the lines of `enrol` say to a child; not certain where it depends on what is not known of it.
    func enrolmentTerms(
        _ child: ChildFacts, as status: Name<Status>?, _ meant: MeantSpans, at now: LocalInstant, _ channel: Channel
    ) -> PossibleTerms {
        guard let enrolment = activity.enrolment else {
            let terms = EnrolmentTerms(
                assignment: nil, otherCentre: .no, approval: .automatic, lasting: .schoolYear, window: EnrolmentWindow.Answer(), fee: nil,
                answerBy: nil)
            return PossibleTerms(possible: [terms], missing: [], isUncertain: false)
        }
        let questions = enrolment.questions
        let views = child.views(asked: questions, ground.facts, enrolled: .no, at: now).map { $0.enrolling(as: status) }
        let possible = views.reduce(into: [EnrolmentTerms]()) { possible, view in
            let terms = terms(enrolment, view, meant, now: now, channel)
            if !possible.contains(terms) { possible.append(terms) }
        }
        let missing = views.count == 1 && !views[0].isUncertain ? [] : child.missing(for: questions, ground.facts, enrolled: .no)
        return PossibleTerms(possible: possible, missing: missing, isUncertain: views[0].isUncertain)
    }

    private func terms(
        _ enrolment: Enrolment, _ child: ChildView, _ meant: MeantSpans, now: LocalInstant, _ channel: Channel
    ) -> EnrolmentTerms {
        let asker = EnrolmentAsker(child: child, day: now.day, channel: channel, facts: ground.facts)
        func first<Value>(_ key: KeyPath<Enrolment.Keys, Value?>) -> Value? {
            for line in enrolment.lines where asker.fits(line.conditions, by: channel) {
                if let value = line.keys[keyPath: key] { return value }
            }
            return nil
        }
        let seconds = min(max(now.seconds, LimitInstant.asBook + 1), LimitInstant.noEnd - 1)
        let lasting = first(\.lasting) ?? .schoolYear
        let window = EnrolmentWindow(
            enrolment: enrolment, asker: asker, calendar: ground.days, meant: meant[lasting] ?? [], now: seconds)
        let answer = window.answer()
        return EnrolmentTerms(
            assignment: first(\.assignment) ?? enrolment.usualAssignment, otherCentre: first(\.otherCentre) ?? .desk,
            approval: answer.late?.keys.approval ?? first(\.approval) ?? .automatic, lasting: lasting, window: answer,
            fee: first(\.fee), answerBy: first(\.answerBy).flatMap { promise($0, meant[lasting] ?? [], now) })
    }

    /// When a promise made now is broken; nil where it is no instant.
    private func promise(_ limit: Ruled<Limit>, _ spans: [EnrolmentSpan], _ now: LocalInstant) -> Ruled<LocalInstant>? {
        let span = spans.first
        let frame = DeadlineFrame(
            day: span?.day ?? 0, hours: nil, period: span?.period.map { (stretch: $0, weekdays: span?.weekdays ?? []) }, service: nil,
            request: now)
        let seconds = ground.days.instant(of: limit.value, opening: false, in: frame)
        return seconds <= LimitInstant.asBook || seconds == LimitInstant.noEnd
            ? nil : Ruled(LocalInstant(seconds: seconds), at: limit.place)
    }
}

extension Enrolment {
    /// What its lines ask of the child.
    fileprivate var questions: [Condition] { lines.flatMap(\.conditions) + late.flatMap(\.conditions) }
}
