import TenantConfig

/// The days for which a child may be enrolled.
struct EnrolmentSpan: Hashable {
    let days: ClosedRange<CivilDate>
    /// The day attended from which its instants count, by position.
    let day: Int
    /// It is meant only where the town says from when.
    let isNext: Bool
    /// The period it is, and the weekdays on which the activity runs in it.
    var period: Stretch?
    var weekdays: WeekdaySet = []
    /// Whether the child may be admitted in them.
    var admits = true

    /// The same days, which may admit the child or do not.
    func admitting(_ admits: Bool) -> EnrolmentSpan {
        var span = self
        span.admits = admits
        return span
    }

    /// What its instants count from.
    var frame: DeadlineFrame {
        DeadlineFrame(day: day, hours: nil, period: period.map { (stretch: $0, weekdays: weekdays) }, service: nil)
    }
}

/// When a child may be enrolled: judged for each school year, period or month that may be meant.
///
/// An enrolment has no day attended. It is meant for the school year of the next day on which the activity is open, or for a period or a
/// month of it; and for those of the year after it, once the town has said with `opens` from when.
struct EnrolmentWindow {
    let enrolment: Enrolment
    let asker: EnrolmentAsker
    let calendar: TownDays
    /// The days that may be meant.
    let meant: [EnrolmentSpan]
    let now: Int64

    /// What stands in the way; none when some of the days are open, or a late offer takes them in.
    struct Answer: Hashable {
        var reasons: [Reason] = []
        /// The days that are open, or that the late offer takes in.
        var spans: [ClosedRange<CivilDate>] = []
        var late: Line<Offer>?
        /// Beside those, the days that a late offer takes in when they are asked for.
        var lateSpans: [ClosedRange<CivilDate>] = []
        /// The lines that answered.
        var rules: [RulePlace] = []
    }

    /// The instants of one span.
    private struct Span {
        let meant: EnrolmentSpan
        let opens: Int64
        let until: Int64

        func isOpen(at now: Int64) -> Bool { opens >= LimitInstant.always && opens <= now && now < until }
    }

    func answer() -> Answer {
        let (opens, until, by) = (first(\.opens), first(\.until), first(\.channels))
        var answer = Answer()
        answer.rules = [opens?.keys.opens?.place, until?.keys.until?.place, by?.keys.channels?.place].compactMap(\.self)
        let takes = by?.keys.channels?.value.contains(asker.channel) ?? true
        let spans = spans(opens, until)
        let late: [(line: Line<Offer>, days: ClosedRange<CivilDate>)]
        (answer.spans, late) = admitting(spans.filter { $0.isOpen(at: now) }, lateOffers(spans, takes: takes))
        if !answer.spans.isEmpty {
            answer.lateSpans = late.map(\.days)
            if !takes { answer.reasons = [wrongChannel(by?.keys.channels?.place, by?.because)] }
            return answer
        }
        if let offer = late.last {
            (answer.late, answer.spans, answer.lateSpans) = (offer.line, [offer.days], late.dropLast().map(\.days))
            return answer
        }
        answer.reasons = reasons(spans, opens, until)
        if !takes { answer.reasons.append(wrongChannel(by?.keys.channels?.place, by?.because)) }
        return answer
    }

    /// Of the days that are open, or that a late offer takes in, those that may admit the child; all, where none does.
    private func admitting(
        _ open: [Span], _ late: [(line: Line<Offer>, span: Span)]
    ) -> (open: [ClosedRange<CivilDate>], late: [(line: Line<Offer>, days: ClosedRange<CivilDate>)]) {
        let admitsNone = !open.contains { $0.meant.admits } && !late.contains { $0.span.meant.admits }
        func keeps(_ span: Span) -> Bool { admitsNone || span.meant.admits }
        return (open.filter(keeps).map(\.meant.days), late.filter { keeps($0.span) }.map { ($0.line, $0.span.meant.days) })
    }

    private func spans(_ opens: Line<Enrolment.Keys>?, _ until: Line<Enrolment.Keys>?) -> [Span] {
        meant.map { span in
            let opened = instant(\.opens, opens, span, opening: true)
            let begins = span.isNext && enrolment.lines.allSatisfy { $0.keys.opens == nil } ? LimitInstant.noEnd : opened
            return Span(meant: span, opens: begins, until: instant(\.until, until, span, opening: false))
        }
    }

    /// The instant that a line gives a span; a hole where lines give one and none fits.
    private func instant(
        _ key: KeyPath<Enrolment.Keys, Ruled<Limit>?>, _ line: Line<Enrolment.Keys>?, _ span: EnrolmentSpan, opening: Bool
    ) -> Int64 {
        guard let limit = line?.keys[keyPath: key]?.value else {
            let giving = enrolment.lines.filter { $0.keys[keyPath: key] != nil }
            if giving.isEmpty { return opening ? LimitInstant.always : LimitInstant.noEnd }
            return giving.contains { asker.fits($0.conditions, by: nil) } ? LimitInstant.wrongChannel : LimitInstant.notAnnounced
        }
        let instant = calendar.instant(of: limit, opening: opening, in: span.frame)
        return opening && instant == LimitInstant.never ? LimitInstant.noEnd : instant
    }

    private func first<Value>(_ key: KeyPath<Enrolment.Keys, Value?>) -> Line<Enrolment.Keys>? {
        enrolment.lines.first { $0.keys[keyPath: key] != nil && asker.fits($0.conditions, by: asker.channel) }
    }

    /// The first late offer that fits and has not passed, for each span that was open.
    private func lateOffers(_ spans: [Span], takes: Bool) -> [(line: Line<Offer>, span: Span)] {
        spans.filter { $0.opens >= LimitInstant.always && $0.opens <= now && isPassed($0.until) }.compactMap { span in
            let line = enrolment.late.first { line in
                guard asker.fits(line.conditions, by: asker.channel), line.takes(asker.channel, unlessSaid: takes) else { return false }
                return line.keys.until.map { calendar.instant(of: $0.value, opening: false, in: span.meant.frame) > now } ?? true
            }
            return line.map { ($0, span) }
        }
    }

    private func isPassed(_ until: Int64) -> Bool { until > LimitInstant.asBook && until <= now }

    /// The next opening, or since when it is over: whichever is nearer.
    private func reasons(_ spans: [Span], _ opens: Line<Enrolment.Keys>?, _ until: Line<Enrolment.Keys>?) -> [Reason] {
        let limits = spans.flatMap { [$0.opens, $0.until] }
        if limits.contains(LimitInstant.wrongChannel) { return [wrongChannel(enrolment.place, nil)] }
        let coming = spans.map(\.opens).filter { $0 > now && $0 != LimitInstant.noEnd }.min()
        let over = spans.map(\.until).filter(isPassed).max()
        if let coming, over.map({ coming - now < now - $0 }) ?? true {
            return [reason(.notOpenYet(LocalInstant(seconds: coming)), opens?.keys.opens?.place, opens?.because)]
        }
        if let over {
            return [reason(.deadlinePassed(LocalInstant(seconds: over)), until?.keys.until?.place, until?.because)]
        }
        if limits.contains(LimitInstant.never) { return [reason(.deadlinePassed(nil), until?.keys.until?.place, until?.because)] }
        return [reason(limits.contains(LimitInstant.outside) ? .closed(.outsideCalendar) : .notAnnounced, enrolment.place, nil)]
    }

    private func wrongChannel(_ place: RulePlace?, _ because: String?) -> Reason {
        let others = Channel.allCases.filter { other in
            other != asker.channel
                && EnrolmentWindow(enrolment: enrolment, asker: asker.by(other), calendar: calendar, meant: meant, now: now).isOpen
        }
        return reason(.wrongChannel(asker.channel, instead: others), place, because)
    }

    /// Whether it is open by this channel, without asking about others.
    private var isOpen: Bool {
        let takes = first(\.channels)?.keys.channels?.value.contains(asker.channel) ?? true
        let spans = spans(first(\.opens), first(\.until))
        return takes && spans.contains { $0.isOpen(at: now) } || !lateOffers(spans, takes: takes).isEmpty
    }

    private func reason(_ cause: Reason.Cause, _ place: RulePlace?, _ because: String?) -> Reason {
        Reason(cause: cause, verb: .enrol, day: asker.day, slot: nil, rule: place, because: because)
    }
}

extension Line<Offer> {
    /// Whether it is taken up by a channel: what its `by`, or a condition on the channel, says; else what the verb does.
    fileprivate func takes(_ channel: Channel, unlessSaid verbTakes: Bool) -> Bool {
        if let channels = keys.channels { return channels.contains(channel) }
        let named = conditions.compactMap { if case .channel(let channels) = $0 { channels } else { nil } }
        return named.isEmpty ? verbTakes : named.allSatisfy { $0.contains(channel) }
    }
}
