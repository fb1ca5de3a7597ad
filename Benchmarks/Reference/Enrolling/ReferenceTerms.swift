import RulesEngine
import TenantConfig

/// What the lines of `enrol` and `enrol_late` say to one child.
struct ReferenceTerms: Hashable {
    /// What decides on the centre.
    struct Rule: Hashable {
        let assignment: Enrolment.Assignment
        let otherCentre: Enrolment.OtherCentre
    }

    /// What comes of it, wherever it is.
    struct Outcome: Hashable {
        let mask: ReasonSet
        let late: RulePlace?
        let approval: Approval
        let spans: [ClosedRange<CivilDate>]
        let lateSpans: [ClosedRange<CivilDate>]
    }

    let lasting: Enrolment.Lasting
    let rule: Rule
    let mask: ReasonSet
    let late: RulePlace?
    let approval: Approval
    /// The days for which it may be.
    var spans: [ClosedRange<CivilDate>] = []
    /// Beside those, the days for which it may be late.
    var lateSpans: [ClosedRange<CivilDate>] = []
    /// What it costs, in cents.
    var fee = 0

    var outcome: Outcome { Outcome(mask: mask, late: late, approval: approval, spans: spans, lateSpans: lateSpans) }
}

extension ReferenceAsking {
    func terms(_ child: ReferenceChild) -> ReferenceTerms {
        var terms = termsOfTime(child)
        for line in enrolment.lines.reversed() where fits(line.conditions, child, by: situation.channel) {
            if let fee = line.keys.fee { terms.fee = fee.value }
        }
        return terms
    }

    private func termsOfTime(_ child: ReferenceChild) -> ReferenceTerms {
        let lines = enrolment.lines.filter { fits($0.conditions, child, by: situation.channel) }
        let rule = ReferenceTerms.Rule(
            assignment: lines.compactMap(\.keys.assignment).first ?? enrolment.usualAssignment,
            otherCentre: lines.compactMap(\.keys.otherCentre).first ?? .desk)
        let approval = lines.compactMap(\.keys.approval).first ?? .automatic
        let takes = lines.compactMap(\.keys.channels).first?.value.contains(situation.channel) ?? true
        let lasting = lines.compactMap(\.keys.lasting).first ?? .schoolYear
        let spans = (meant[lasting] ?? []).map { span in
            (
                span: span, opens: instant(\.opens, child, span, isFirst: !span.isNext),
                until: instant(\.until, child, span, isFirst: true)
            )
        }
        var open = spans.filter { isPast($0.opens) && isAhead($0.until) }.map(\.span.days)
        var late = spans.filter { isPast($0.opens) && isOver($0.until) }.compactMap { span in
            self.late(child, span.span, takes).map { (line: $0, days: span.span.days) }
        }
        func admits(_ days: ClosedRange<CivilDate>) -> Bool { admitting.contains { $0.contains(days) } }
        if (open + late.map(\.days)).contains(where: admits) {
            open.removeAll { !admits($0) }
            late.removeAll { !admits($0.days) }
        }
        if !open.isEmpty {
            return ReferenceTerms(
                lasting: lasting, rule: rule, mask: takes ? [] : .wrongChannel, late: nil, approval: approval, spans: open,
                lateSpans: late.map(\.days))
        }
        if let last = late.last {
            return ReferenceTerms(
                lasting: lasting, rule: rule, mask: [], late: last.line.place, approval: last.line.keys.approval ?? approval,
                spans: [last.days], lateSpans: late.dropLast().map(\.days))
        }
        let mask = why(spans.map { ($0.opens, $0.until) })
        return ReferenceTerms(
            lasting: lasting, rule: rule, mask: takes ? mask : mask.union(.wrongChannel), late: nil, approval: approval)
    }

    private func fits(_ conditions: [Condition], _ child: ReferenceChild, by channel: Channel?) -> Bool {
        child.fits(conditions, on: today)
            && conditions.allSatisfy { condition in
                guard case .channel(let channels) = condition, let channel else { return true }
                return channels.contains(channel)
            }
    }

    private func instant(
        _ key: KeyPath<Enrolment.Keys, Ruled<Limit>?>, _ child: ReferenceChild, _ span: ReferenceSpan, isFirst: Bool
    ) -> ReferenceInstant {
        let giving = enrolment.lines.filter { $0.keys[keyPath: key] != nil }
        if giving.isEmpty { return isFirst ? .anyTime : .never }
        guard let line = giving.first(where: { fits($0.conditions, child, by: situation.channel) }) else {
            return giving.contains { fits($0.conditions, child, by: nil) } ? .otherChannel : .notAnnounced
        }
        return instant(line.keys[keyPath: key]?.value ?? .never, span, opening: key == \Enrolment.Keys.opens)
    }

    private func instant(_ limit: Limit, _ span: ReferenceSpan, opening: Bool) -> ReferenceInstant {
        switch limit {
        case .never: .never
        case .anyTime, .asBook: .anyTime
        case .moment(let moment):
            rulebook.days.instant(
                moment, opening: opening, ReferenceFrame(day: span.day, hours: nil, period: span.period) { _ in false })
        }
    }

    /// The first late line that fits, is taken up by the channel, and has not ended.
    private func late(_ child: ReferenceChild, _ span: ReferenceSpan, _ takes: Bool) -> Line<Offer>? {
        for line in enrolment.late where fits(line.conditions, child, by: situation.channel) {
            let namesChannel = line.conditions.contains { if case .channel = $0 { true } else { false } }
            guard line.keys.channels?.contains(situation.channel) ?? (namesChannel || takes) else { continue }
            guard let until = line.keys.until?.value else { return line }
            if isAhead(instant(until, span, opening: false)) { return line }
        }
        return nil
    }

    /// Has opened.
    private func isPast(_ instant: ReferenceInstant) -> Bool {
        switch instant {
        case .at(let seconds): seconds <= situation.now.seconds
        case .anyTime: true
        case .never, .notAnnounced, .otherChannel, .otherShape, .outside: false
        }
    }

    /// Is not over.
    private func isAhead(_ instant: ReferenceInstant) -> Bool {
        switch instant {
        case .at(let seconds): situation.now.seconds < seconds
        case .anyTime: true
        case .never, .notAnnounced, .otherChannel, .otherShape, .outside: false
        }
    }

    private func isOver(_ instant: ReferenceInstant) -> Bool {
        if case .at(let seconds) = instant { seconds <= situation.now.seconds } else { false }
    }

    /// What keeps it shut: whichever is nearer, the opening to come or the end that is over; else what nobody has announced.
    private func why(_ spans: [(opens: ReferenceInstant, until: ReferenceInstant)]) -> ReasonSet {
        let now = situation.now.seconds
        if spans.contains(where: { $0.opens == .otherChannel || $0.until == .otherChannel }) { return .wrongChannel }
        var coming: Int64?
        var over: Int64?
        for span in spans {
            if case .at(let opens) = span.opens, opens > now { coming = min(coming ?? opens, opens) }
            if case .at(let until) = span.until, until <= now { over = max(over ?? until, until) }
        }
        if let coming, over.map({ coming - now < now - $0 }) ?? true { return .notOpenYet }
        if over != nil || spans.contains(where: { $0.until == .never }) { return .deadlinePassed }
        return spans.contains { $0.opens == .outside || $0.until == .outside } ? .closed : .notAnnounced
    }
}
