import TenantConfig

extension Survey {
    /// Statuses between which families choose for nothing: no rule tells them apart.
    func statusesAlike() -> [Oddity] {
        guard activity.statuses.count > 1, let enrolment = activity.enrolment else { return [] }
        let all = activity.statuses
        let ordering: [Line<NoKeys>] = activity.priority.compactMap { if case .fitting(let line) = $0 { line } else { nil } }
        let conditions: [[Condition]] = [
            ordering.asked(), enrolment.lines.asked(), enrolment.late.asked(), ground.questions, rules.absences?.ground.questions ?? [],
            rules.prices.ground.questions, rules.notices?.ground.questions ?? [], rules.unbooked?.ground.questions ?? [],
        ]
        let told = conditions.flatMap(\.self).compactMap { condition -> [Name<Status>]? in
            if case .fact(.status(let names)) = condition { names } else { nil }
        }
        let (_, others) = (all[0], all.dropFirst())
        for (number, one) in all.enumerated() {
            for other in others where number < (all.firstIndex(of: other) ?? 0) {
                guard !told.contains(where: { $0.contains(one.name) != $0.contains(other.name) }) else { continue }
                if let oddity = alike(one, other) { return [oddity] }
            }
        }
        return []
    }

    private func alike(_ one: Status, _ other: Status) -> Oddity? {
        guard let variant = everybody?.first, let day = days.first, let cell = cells(day, variant).first else { return nil }
        let trial = Trial(self, variant, cell)
        let range = trial.date...(trial.date + 120)
        func plan(_ status: Status) -> [Plan.Cell] {
            var child = trial.situation.child
            child.enrolments = .known([activity.name: .some(status.name)])
            let situation = Situation(
                child: child, enrolled: .at(trial.centre), standing: Standing(), taken: PlacesTaken(days: range, columns: rules.columns),
                now: trial.now)
            return Array(book.plan(activity.name, days: range, in: situation).cells)
        }
        let first = plan(one)
        guard !first.isEmpty, first == plan(other) else { return nil }
        var told = trial.told(now: nil)
        told.day = nil
        return Oddity(
            .statusesAlike(one.name.text, other.name.text), at: .rule(other.place),
            witness: .alike(one.name, other.name, days: first.count / max(1, rules.columns.count), told))
    }
}
