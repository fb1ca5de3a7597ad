public import TenantConfig

extension Rulebook {
    /// The lines of an activity's requirements that fit a child on one of those days.
    func requirements(of activity: Name<Activity>, fitting days: [CivilDate], _ child: ChildFacts) -> [RulePlace] {
        guard let rules = rules[activity] else { return [] }
        let rule = RequirementRule(calendar: calendar, lines: rules.activity.requirements, facts: rules.ground.facts)
        let questions = rules.activity.requirements.flatMap(\.conditions)
        return rule.fitting(days, child.views(asked: questions, rules.ground.facts)).map(\.line.place)
    }

    /// What an agent is told before deciding on a request for those days; without days, for today.
    public func advice(_ activity: Name<Activity>, days: [CivilDate], child: ChildFacts, now: LocalInstant) -> Advice {
        guard let rules = rules[activity] else { return Advice(missingDocuments: [], unpaid: nil, unknown: false, suggested: []) }
        let rule = RequirementRule(calendar: calendar, lines: rules.activity.requirements, facts: rules.ground.facts)
        let questions = rules.activity.requirements.flatMap(\.conditions)
        let children = child.views(asked: questions, rules.ground.facts)
        let asked = rule.fitting(days.isEmpty ? [now.day] : days.sorted(), children)
        let missing = asked.flatMap { child.missingDocuments($0.line, on: $0.days) }
        let owed = asked.compactMap { child.owed(beyond: $0.line) }.max { $0.value < $1.value }
        let unknown =
            asked.contains { !$0.line.keys.documents.isEmpty } && child.documents == .unknown
            || asked.contains { $0.line.keys.unpaidAtMost != nil } && child.unpaid == .unknown
        let suggested = town.refusals.filter { reason in
            reason.suggestions.contains { suggestion in
                switch suggestion {
                case .fileIncomplete: !missing.isEmpty
                case .unpaid: child.unpaid.value.map { $0 > 0 } ?? false
                }
            }
        }
        return Advice(missingDocuments: missing.distinct, unpaid: owed, unknown: unknown, suggested: suggested.map(\.name))
    }
}

extension ChildFacts {
    /// The documents of a line that are not held, or not valid on one of those days.
    fileprivate func missingDocuments(_ line: Line<Requirement>, on days: [CivilDate]) -> [Ruled<Name<Document>>] {
        guard let held = documents.value, let last = days.max() else { return [] }
        return line.keys.documents.filter { document in
            guard let validity = held[document] else { return true }
            return validity.map { $0 < last } ?? false
        }.map { Ruled($0, at: line.place) }
    }

    /// What is owed beyond what a line allows, in cents.
    fileprivate func owed(beyond line: Line<Requirement>) -> Ruled<Int>? {
        guard let unpaid = unpaid.value, let allowed = line.keys.unpaidAtMost, unpaid > allowed else { return nil }
        return Ruled(unpaid - allowed, at: line.place)
    }
}

extension [Ruled<Name<Document>>] {
    /// Each document once, with the first rule that asks for it.
    fileprivate var distinct: Self {
        var seen: Set<Name<Document>> = []
        return filter { seen.insert($0.value).inserted }
    }
}
