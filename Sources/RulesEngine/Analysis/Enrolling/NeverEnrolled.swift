import TenantConfig

extension Survey {
    /// Enrolling that is over before it opens, for all that may be meant, or that `never` is open: nobody can be enrolled, and so nothing be booked.
    func neverEnrolled() -> [Oddity] {
        guard let enrolment = activity.enrolment, mayBeShut(enrolment), let cases = EnrolmentCases(self, enrolment) else { return [] }
        var (open, shut): (Set<InstantPairs.Pair>, [InstantPairs.Pair: ShutEnrolment]) = ([], [:])
        var (isEverOpen, never): (Bool, (place: RulePlace, one: EnrolmentCases.Case)?) = (false, nil)
        for one in cases.all where cases.isAdmitted(one) {
            guard let terms = cases.terms(one) else { return [] }
            let given = terms.window.rules
            let opens = enrolment.lines.lazy.compactMap(\.keys.opens).first { given.contains($0.place) }
            let until = enrolment.lines.lazy.compactMap(\.keys.until).first { given.contains($0.place) }
            if let limit = [opens, until].compactMap(\.self).first(where: { $0.value == .never }) {
                if never == nil { never = (limit.place, one) }
                continue
            }
            guard let opens, let until else {
                isEverOpen = true
                continue
            }
            let pair = InstantPairs.Pair(one: opens.place, other: until.place)
            for span in cases.spans(one, terms.lasting) where span.admits {
                let (first, last) = instants(opens, until, span)
                guard LimitInstant.isReal(first), LimitInstant.isReal(last) else { continue }
                if first < last {
                    open.insert(pair)
                } else {
                    let found = ShutEnrolment(one: one, opens: LocalInstant(seconds: first), until: LocalInstant(seconds: last))
                    if shut[pair].map({ !isToCome($0) && isToCome(found) }) ?? true { shut[pair] = found }
                }
            }
        }
        let wrong = shut.filter { !open.contains($0.key) }.sorted { $0.key.other.line < $1.key.other.line }
        let oddities = wrong.compactMap { shutBeforeOpen($0.key, $0.value, cases) }
        guard let never, !isEverOpen, open.isEmpty, enrolment.late.isEmpty else { return oddities }
        return oddities + [neverOpen(never.place, never.one, cases)].compactMap(\.self)
    }

    /// Whether some opening may come after some end, whatever lines they stand in.
    private func mayBeShut(_ enrolment: Enrolment) -> Bool {
        let (opens, until) = (enrolment.lines.compactMap(\.keys.opens), enrolment.lines.compactMap(\.keys.until))
        if (opens + until).contains(where: { $0.value == .never }) { return true }
        let spans = Set(moments.flatMap { rules.enrolmentSpans(from: $0.day).values.joined() })
        return spans.contains { span in
            opens.contains { opens in
                until.contains { until in
                    let (first, last) = instants(opens, until, span)
                    return LimitInstant.isReal(first) && LimitInstant.isReal(last) && first >= last
                }
            }
        }
    }

    private func instants(_ opens: Ruled<Limit>, _ until: Ruled<Limit>, _ span: EnrolmentSpan) -> (opens: Int64, until: Int64) {
        (
            calendar.instant(of: opens.value, opening: true, in: span.frame),
            calendar.instant(of: until.value, opening: false, in: span.frame)
        )
    }

    private func isToCome(_ shut: ShutEnrolment) -> Bool { today.map { shut.opens.date >= $0 } ?? true }

    /// What is told of a window that is over before it opens: when it opens, the rules refuse a child all the same.
    private func shutBeforeOpen(_ pair: InstantPairs.Pair, _ shut: ShutEnrolment, _ cases: EnrolmentCases) -> Oddity? {
        var one = shut.one
        one.now = shut.opens
        guard calendar.position(of: one.now.day) != nil, let window = cases.terms(one)?.window, window.late == nil, !window.reasons.isEmpty
        else { return nil }
        return Oddity(
            .enrolShutBeforeOpen, at: .rule(pair.other), beside: Oddity.Beside(.opensAt, .rule(pair.one)),
            witness: .enrolShut(shut.until, cases.told(one)))
    }

    private func neverOpen(_ place: RulePlace, _ one: EnrolmentCases.Case, _ cases: EnrolmentCases) -> Oddity? {
        guard let window = cases.terms(one)?.window, !window.reasons.isEmpty else { return nil }
        return Oddity(.nobodyEverEnrolled(activity.name.text), at: .rule(place), witness: .neverEnrolled(cases.told(one)))
    }
}

/// A child for whom enrolling is over before it opens.
private struct ShutEnrolment {
    let one: EnrolmentCases.Case
    let opens, until: LocalInstant
}
