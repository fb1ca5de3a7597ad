import TenantConfig

/// Asks the rules about cells, in one situation.
struct CellRuling {
    let rules: ActivityRules
    let situation: Situation
    let enrolled: Bool
    let centre: Int
    /// By column of the activity: its position among the counts of places taken; -1 when they do not have it.
    private let counted: [Int]

    init(_ rules: ActivityRules, in situation: Situation) {
        self.rules = rules
        self.situation = situation
        enrolled = rules.activity.enrolment == nil || situation.enrolled != .no
        centre = rules.centre(situation.enrolled)
        let counts = situation.taken.columns
        counted = counts == rules.columns ? Array(counts.indices) : rules.columns.map { counts.firstIndex(of: $0) ?? -1 }
    }

    /// The rules as they are for that child on that day.
    func view(_ child: ChildView, on day: CivilDate) -> Viewpoint {
        let answers = rules.ground.questions.map { child.answers($0, on: day) }
        return Viewpoint(fitting: rules.ground.fitting(centre: centre, answers: answers), centre: centre, now: situation.now)
    }

    /// What stands in the way of one part.
    @inline(__always)
    func judge(_ kind: Part.Kind, _ cell: CellPosition, _ verb: DeadlineRule, _ view: borrowing Viewpoint) -> Judgement {
        switch kind {
        case .addition(let own): rules.judgeAddition(cell, verb, view, enrolled: enrolled, taken: taken(cell, own: own))
        case .removal: rules.judgeRemoval(cell, verb, view)
        }
    }

    /// What stands in the way of all parts together.
    func judge(_ parts: [Part], _ view: borrowing Viewpoint) -> Judgement {
        var all = Judgement(mask: [], closes: .max)
        for part in parts {
            let judgement = judge(part.kind, part.cell, part.verb, view)
            all.mask.formUnion(judgement.mask)
            all.closes = min(all.closes, judgement.closes)
            all.placesLeft = min(all.placesLeft, judgement.placesLeft)
        }
        return all
    }

    /// A part on a day outside the calendar.
    func outside(_ kind: Part.Kind) -> Judgement {
        Judgement(mask: kind == .removal || enrolled ? .closed : [.closed, .notEnrolled])
    }

    /// How many hold a column on the day of a cell, the child's own place left out.
    @inline(__always)
    func taken(_ cell: CellPosition, own: Int) -> (Int) -> Int {
        let day = rules.ground.days.date(at: cell.day)
        return { column in max(0, situation.taken.count(day, position: counted[column]) - (column == own ? 1 : 0)) }
    }
}
