public import TenantConfig

/// A stretch of days through which an activity's plan can be leafed: a stretch of term, a holiday, a period of the town's own.
public struct PlanPeriod: Hashable, Sendable {
    /// `.termStretch`, `.holiday`, `.own` or `.schoolYear`; nil for dates without a name.
    public let reference: PeriodReference?
    /// The town's own words for it; nil where the town declares none.
    public let label: String?
    /// From its first to its last day, whether open or not.
    public let days: ClosedRange<CivilDate>

    public init(reference: PeriodReference?, label: String?, days: ClosedRange<CivilDate>) {
        self.reference = reference
        self.label = label
        self.days = days
    }
}

extension Rulebook {
    /// The periods in which an activity runs, in order of time.
    public func periods(of activity: Name<Activity>) -> [PlanPeriod] {
        guard let rules = rules[activity] else { return [] }
        let periods = rules.opening.periods.map { PlanPeriod($0.stretch, in: calendar) }
        return periods.sorted { ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound) }
    }
}

extension PlanPeriod {
    init(_ stretch: Stretch, in calendar: TownDays) {
        switch stretch.kind {
        case .term(let term): self.init(reference: .termStretch(calendar.terms[term].number), label: nil, days: stretch.days)
        case .holiday(let holiday): self.init(reference: .holiday(calendar.holidays[holiday].name), label: nil, days: stretch.days)
        case .schoolYear: self.init(reference: .schoolYear, label: nil, days: stretch.days)
        case .own(let own): self.init(reference: .own(calendar.own[own].name), label: calendar.own[own].label, days: stretch.days)
        case .yearly, .once: self.init(reference: nil, label: nil, days: stretch.days)
        }
    }
}

extension Rulebook {
    /// Who decides when this is booked: for pages that say beforehand that the town will answer. A request's own answer is in its decision.
    public func approval(_ activity: Name<Activity>, day: CivilDate, column: Column, in situation: Situation) -> Approval {
        guard let rules = rules[activity], let position = calendar.position(of: day) else { return .automatic }
        let ruling = CellRuling(rules, in: situation)
        let views = rules.views(situation)
        let cell = rules.cell(position, column.slot, column.meal)
        let wishes = rules.wishes.possible(now: situation.now)
        let asked = views.flatMap { child in wishes.map { ruling.view(child.asking($0), on: day) } }
        return asked.contains { [.manual, .batch].contains(rules.book.approval(cell, $0)) } ? .manual : .automatic
    }

    /// Whether booking this activity is ever decided by the town.
    public func mayAwaitApproval(_ activity: Name<Activity>) -> Bool {
        guard let activity = rules[activity]?.activity else { return false }
        return activity.book.gathers || activity.book.lines.contains { $0.keys.approval?.value == .manual }
            || activity.bookLate.contains { $0.keys.approval == .manual }
    }
}
