import TenantConfig

/// In which of the days that may be meant a child is admitted: on one day at least from today on, in some slot and at some centre.
struct EnrolmentAdmission {
    /// For each child that the facts allow, the stretches that admit it.
    let possible: [Set<ClosedRange<CivilDate>>]
    /// More is missing than can be gone through.
    let isUncertain: Bool

    /// Whether these days may admit it.
    func mayAdmit(_ days: ClosedRange<CivilDate>) -> Bool { possible.contains { $0.contains(days) } }

    /// Whether some of several stretches admit it; nil where it depends on what is not known.
    func admits(_ spans: [ClosedRange<CivilDate>]) -> Bool? {
        let answers = Set(possible.map { admitting in spans.filter(admitting.contains) })
        return answers.count == 1 && !isUncertain ? answers.first?.isEmpty == false : nil
    }
}

extension ActivityRules {
    /// The questions about the child that admission asks.
    var admissionQuestions: [Condition] { activity.admits.flatMap(\.conditions) }

    /// In which of some stretches a child is admitted that is to be enrolled with a status.
    func admission(
        of child: ChildFacts, as status: Name<Status>?, in spans: Set<ClosedRange<CivilDate>>, at now: LocalInstant
    ) -> EnrolmentAdmission {
        if admission.lines.isEmpty { return EnrolmentAdmission(possible: [spans], isUncertain: false) }
        let views = child.views(asked: admissionQuestions, ground.facts, enrolled: .no, at: now).map { $0.enrolling(as: status) }
        return EnrolmentAdmission(possible: views.map { admitting($0, spans, from: now.day) }, isUncertain: views[0].isUncertain)
    }

    private func admitting(
        _ child: ChildView, _ spans: Set<ClosedRange<CivilDate>>, from today: CivilDate
    ) -> Set<ClosedRange<CivilDate>> {
        var left = spans
        var answers: [Bool]?
        var fitting: [LineBits] = []
        for day in ground.days.yearOf.indices.dropFirst(max(0, today - ground.days.first)) where ground.days.yearOf[day] >= 0 {
            let date = ground.days.date(at: day)
            let here = left.filter { $0.contains(date) }
            if here.isEmpty { continue }
            let now = ground.answers(child, on: date)
            if now != answers {
                answers = now
                fitting = ground.fittingAt.indices.map { ground.fitting(centre: $0, answers: now) }
            }
            let anyColumn = columns.count + 1
            if fitting.contains(where: { admission.rule.first($0, day: day, column: anyColumn) >= 0 }) { left.subtract(here) }
        }
        return spans.subtracting(left)
    }
}
