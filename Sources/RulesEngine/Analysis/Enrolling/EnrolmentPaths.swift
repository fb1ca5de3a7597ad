import TenantConfig

/// How a child comes to be enrolled in one activity after the other over some school years, whatever windows, papers and places say: only whom
/// activities are for, and which enrolments they ask for first, keep it out.
struct EnrolmentPaths {
    let book: Rulebook
    let activities: [Activity]
    /// Whether the enrolments that activities ask for first keep nobody out.
    var asksNothingFirst = false

    /// A child at a moment, with the enrolments that it has then.
    struct Step {
        let child: ChildFacts
        let now: LocalInstant
    }

    /// Visits a child at moments of a stretch of days, with all enrolments that it can have come to by then, until a visit says that it is enough.
    func follow(_ child: ChildFacts, over days: ClosedRange<CivilDate>, until isEnough: (Step) -> Bool) {
        var held: [Name<Activity>: CivilDate] = [:]
        for number in stride(from: days.lowerBound.dayNumber, through: days.upperBound.dayNumber, by: 45) {
            let now = LocalInstant(CivilDate(dayNumber: number))
            held = held.filter { $0.value >= now.day }
            var joined: [Name<Activity>: CivilDate] = [:]
            repeat {
                let step = Step(child: child.enrolled(in: held.keys), now: now)
                joined = [:]
                for activity in activities where held[activity.name] == nil { joined[activity.name] = lastDay(in: activity, step) }
                held.merge(joined) { first, _ in first }
            } while !joined.isEmpty
            if isEnough(Step(child: child.enrolled(in: held.keys), now: now)) { return }
        }
    }

    /// The last day for which a child can then be enrolled in an activity; nil where it cannot.
    private func lastDay(in activity: Activity, _ step: Step) -> CivilDate? {
        for status in activity.statusesOrNone {
            let bars = book.bars(activity.name, step, as: status)
            if !bars.isForOthers, bars.asksFirst.isEmpty || asksNothingFirst { return book.lastDay(activity.name, step, as: status) }
        }
        return nil
    }
}

extension Activity {
    /// What a family may choose when enrolling.
    var statusesOrNone: [Name<Status>?] { statuses.isEmpty ? [nil] : statuses.map(\.name) }
}

extension Rulebook {
    /// What keeps a child from being enrolled that no window, paper or place could mend: the activity is for others, or lines ask for another
    /// enrolment first.
    func bars(
        _ activity: Name<Activity>, _ step: EnrolmentPaths.Step, as status: Name<Status>? = nil
    ) -> (isForOthers: Bool, asksFirst: [RulePlace]) {
        let decision = enrol(activity, child: step.child, now: step.now, wish: nil, status: status)
        guard case .refused(let reasons) = decision.outcome else { return (false, []) }
        return (reasons.contains { $0.cause.bit == .notAdmitted }, reasons.filter(\.asksForEnrolment).compactMap(\.rule))
    }

    /// The last of the days that may be meant and admit the child.
    fileprivate func lastDay(_ activity: Name<Activity>, _ step: EnrolmentPaths.Step, as status: Name<Status>?) -> CivilDate {
        let spans = Set((rules[activity]?.enrolmentSpans(from: step.now.day) ?? [:]).values.joined().map(\.days))
        let admission = rules[activity]?.admission(of: step.child, as: status, in: spans, at: step.now)
        return spans.filter { admission?.mayAdmit($0) ?? true }.map(\.upperBound).max() ?? step.now.day
    }
}

extension Reason {
    /// Whether an enrolment elsewhere has to come first.
    var asksForEnrolment: Bool { if case .requirement(.enrolment) = cause { true } else { false } }
}

extension ChildFacts {
    /// The same child, enrolled in these activities alone.
    fileprivate func enrolled(in activities: some Sequence<Name<Activity>>) -> ChildFacts {
        var child = self
        child.enrolments = .known(Dictionary(activities.map { ($0, nil) }) { first, _ in first })
        return child
    }
}
