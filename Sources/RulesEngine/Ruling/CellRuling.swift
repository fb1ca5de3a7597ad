import TenantConfig

/// Asks the rules about cells, in one situation: for many cells at once, rule after rule.
struct CellRuling {
    let rules: ActivityRules
    let situation: Situation
    private let enrolled: Bool
    let centre: Int
    let counts: PlaceCounts
    /// Whether what may come late is taken in; otherwise its deadline stands in the way.
    var takesLate = true
    /// Whether what lacks nothing but a place may wait for one.
    var takesWaiting = true
    /// Whether what is gathered for a batch needs no place yet.
    var gathers = true
    /// Whether too little in a span stands in the way.
    var asksMinimums = true
    /// Where places are for children that wait already.
    let claims: WaitingClaims?

    init(_ rules: ActivityRules, in situation: Situation) {
        self.rules = rules
        self.situation = situation
        enrolled = rules.activity.enrolment == nil || situation.enrolled != .no
        centre = rules.centre(situation.enrolled)
        let heads = HeadCounts(situation.taken.others, at: centre, rules)
        claims = WaitingClaims(situation.taken.waiting, beside: situation.standing, heads, rules)
        counts = PlaceCounts(situation.taken, columns: rules.columns, from: rules.ground.days.first, heads)
    }

    /// The rules as they are for that child on that day.
    func view(_ child: ChildView, on day: CivilDate) -> Viewpoint {
        let answers = rules.ground.answers(child, on: day)
        return Viewpoint(rules.ground, centre: centre, answers: answers, channel: situation.channel, now: situation.now)
    }

    /// Whether something may be added to cells, by a verb; or late, where an offer says how.
    func judge(
        additions cells: ContiguousArray<CellPosition>, _ verb: DeadlineRule, late: OfferRule?, _ view: Viewpoint
    ) -> ContiguousArray<Judgement> {
        var judgements = ContiguousArray(repeating: Judgement(mask: enrolled ? [] : .notEnrolled), count: cells.count)
        if enrolled, let days = situation.enrolledFor { judge(cells, enrolledFor: days, &judgements) }
        rules.admission.judge(cells, view.fitting, &judgements)
        rules.slots.judge(admissionTo: cells, view.fitting, &judgements)
        if let rule = rules.chosenMeals, let meals = situation.child.meals[rules.activity.name] {
            rule.judge(cells, meals, from: rules.ground.days.first, &judgements)
        }
        let openings = rules.opening.judge(cells, columns: rules.columns.count, view.fitting, &judgements)
        rules.closure.judge(cells, view.fitting, &judgements)
        rules.slots.judge(daysOf: cells, view.fitting, &judgements)
        rules.requirement.judge(cells, view.fitting, &judgements)
        rules.gauge.judge(cells, columns: rules.columnsOf, counts, view.fitting, &judgements)
        claims?.judge(cells, counts, view, rules, &judgements)
        rules.judgeLimits(cells, verb, late: late, openings, view, &judgements)
        let gathered = gathers && verb.gathers ? cells.map { $0.own < 0 && verb.approval($0, view) == .batch } : []
        var judged = judgements.mutableSpan
        for cell in judged.indices where judged[cell].placesLeft == 0 {
            if gathered.isEmpty || !gathered[cell] || judged[cell].late >= 0 { judged[cell].mask.insert(.full) }
        }
        return judgements
    }

    /// Whether what stands in cells may be removed by a verb, as far as the cells themselves go.
    func judge(removals cells: ContiguousArray<CellPosition>, _ verb: DeadlineRule, _ view: Viewpoint) -> ContiguousArray<Judgement> {
        var judgements = ContiguousArray(repeating: Judgement(mask: []), count: cells.count)
        rules.judgeLimits(cells, verb, rules.opening.rule.first(view.fitting, cells), view, &judgements)
        return judgements
    }

    /// Marks the cells of days for which the child is not enrolled.
    private func judge(
        _ cells: ContiguousArray<CellPosition>, enrolledFor days: [ClosedRange<CivilDate>], _ judgements: inout ContiguousArray<Judgement>
    ) {
        let first = rules.ground.days.first
        let positions = days.map { $0.lowerBound - first...$0.upperBound - first }
        for cell in cells.indices where rules.activity.enrolment != nil && !positions.contains(where: { $0.contains(cells[cell].day) }) {
            judgements[cell].mask.insert(.notEnrolled)
        }
    }

    /// Whether the child is enrolled for a day.
    func isEnrolled(on date: CivilDate) -> Bool {
        guard enrolled, rules.activity.enrolment != nil, let days = situation.enrolledFor else { return enrolled }
        return days.contains { $0.contains(date) }
    }

    /// What stands in the way of all parts together.
    func judge(_ parts: [Part], _ view: Viewpoint) -> Judgement {
        parts.reduce(Judgement(mask: [], closes: .max)) { $0.and(judge($1, view)) }
    }

    private func judge(_ part: Part, _ view: Viewpoint) -> Judgement {
        let judged =
            switch part.kind {
            case .addition: judge(additions: [part.cell], part.verb, late: takesLate ? part.late : nil, view)
            case .removal: judge(removals: [part.cell], part.verb, view)
            }
        return judged.first ?? Judgement(mask: .closed)
    }

    /// A part on a day outside the calendar.
    func outside(_ kind: Part.Kind, on date: CivilDate) -> Judgement {
        Judgement(mask: kind == .removal || isEnrolled(on: date) ? .closed : [.closed, .notEnrolled])
    }
}
