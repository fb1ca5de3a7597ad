public import TenantConfig

extension Rulebook {
    /// Whom an activity is for where it is not for a child: the lines of `for`, its own or else those of its slots and meals, that leave the
    /// child out of all that runs on these days. None where something is for the child, or may be as far as is known, and where nothing runs.
    ///
    /// Nothing else is asked that can stand in the way: no place, no deadline, no paper.
    public func admittingOthers(
        _ activity: Name<Activity>, than child: ChildFacts, enrolled: Situation.Enrolled, on days: ClosedRange<CivilDate>,
        at now: LocalInstant
    ) -> [Line<NoKeys>] {
        let (first, last) = (max(0, days.lowerBound - calendar.first), min(calendar.count - 1, days.upperBound - calendar.first))
        guard let rules = rules[activity], first <= last else { return [] }
        let situation = Situation(
            child: child, enrolled: enrolled, standing: Standing(), taken: PlacesTaken(days: now.day...now.day, columns: []), now: now)
        let (centre, views) = (rules.centre(enrolled), rules.views(situation))
        guard !views.contains(where: \.isUncertain) else { return [] }
        var others: [Line<NoKeys>] = []
        for day in first...last where rules.mayRun(day) {
            for view in views {
                let running = rules.leavingOut(view, day: day, centre: centre)
                guard !running.contains(where: \.isEmpty) else { return [] }
                if others.isEmpty { others = running.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
            }
        }
        return others
    }
}

extension ActivityRules {
    /// Of each column that runs on a day, the lines of `for` that leave a child out of it: none where it is for the child.
    fileprivate func leavingOut(_ child: ChildView, day: Int, centre: Int) -> [[Line<NoKeys>]] {
        let fitting = ground.fitting(centre: centre, answers: ground.answers(child, on: ground.days.date(at: day)))
        return columns.indices.compactMap { column in
            let cell = cell(day, column: column)
            guard runs(cell, fitting) else { return nil }
            guard admission.admits(fitting, day: day, column: column) else { return admission.lines(day: day) }
            return slots.refusing(cell, fitting).first ?? []
        }
    }

    /// Whether some line opens a day, for whomever.
    fileprivate func mayRun(_ day: Int) -> Bool { opening.lines.indices.contains { opening.rule.canFit($0, day: day) } }

    private func runs(_ cell: CellPosition, _ fitting: LineBits) -> Bool {
        opening.rule.first(fitting, day: cell.day, column: cell.column) >= 0
            && closure.rule.all(fitting, day: cell.day, column: cell.column).isEmpty && slots.isOffered(cell, fitting)
    }
}
