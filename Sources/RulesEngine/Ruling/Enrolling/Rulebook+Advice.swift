public import TenantConfig

extension Rulebook {
    /// The lines of an activity's requirements that fit a child on one of those days.
    func requirements(
        of activity: Name<Activity>, fitting days: [CivilDate], _ child: ChildFacts, at now: LocalInstant
    ) -> [RulePlace] {
        rules[activity].map { told($0.activity.requirements, of: $0, on: days, child, at: now).map(\.line.place) } ?? []
    }

    /// The lines that fit a child on one of those days, each with the days.
    private func told(
        _ lines: [Line<Requirement>], of rules: ActivityRules, on days: [CivilDate], _ child: ChildFacts, at now: LocalInstant
    ) -> [(line: Line<Requirement>, days: [CivilDate])] {
        let views = child.views(asked: lines.flatMap(\.conditions), rules.ground.facts, at: now)
        return RequirementsTold(calendar: calendar, lines: lines, facts: rules.ground.facts).fitting(days, views)
    }

    /// What must be in order before the child comes on those days and is not, a reason a thing, each with the first day that lacks it. None of
    /// it keeps anybody from booking.
    public func lackingToAttend(_ activity: Name<Activity>, days: [CivilDate], child: ChildFacts, now: LocalInstant) -> [Reason] {
        guard let rules = rules[activity] else { return [] }
        return lacking(rules.activity.requirements.refusing(before: .attending), of: rules, days, child, now)
    }

    /// What a town asks to be in order without refusing anything (`mode: warn`), and is not, as far as it is known.
    public func lackingWithoutRefusal(_ activity: Name<Activity>, days: [CivilDate], child: ChildFacts, now: LocalInstant) -> [Reason] {
        guard let rules = rules[activity] else { return [] }
        return lacking(rules.activity.requirements.filter { $0.mode == .warn }, of: rules, days, child, now)
    }

    private func lacking(
        _ lines: [Line<Requirement>], of rules: ActivityRules, _ days: [CivilDate], _ child: ChildFacts, _ now: LocalInstant
    ) -> [Reason] {
        let asked = told(lines, of: rules, on: days.sorted(), child, at: now)
        return asked.flatMap { line, days in
            line.keys.parts.compactMap { part in
                let views = child.views(asked: [.fact(.lacks(part))], rules.ground.facts, at: now)
                let day = days.first { day in views.allSatisfy { $0.answers(.fact(.lacks(part)), on: day, rules.ground.facts) } }
                return day.map { day in
                    Reason(
                        cause: .requirement(child.lack(part, on: day)), verb: .book, day: day, slot: nil, rule: line.place,
                        because: line.because)
                }
            }
        }
    }

    /// What an agent is told before deciding on a request for those days; without days, for today.
    ///
    /// - Parameter isFull: whether something of it has no place any more.
    public func advice(
        _ activity: Name<Activity>, days: [CivilDate], child: ChildFacts, now: LocalInstant, isFull: Bool = false
    ) -> Advice {
        guard let rules = rules[activity] else { return Advice(missingDocuments: [], unpaid: nil, unknown: false, suggested: []) }
        let asked = told(rules.activity.requirements, of: rules, on: days.isEmpty ? [now.day] : days.sorted(), child, at: now)
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
                case .full: isFull
                }
            }
        }
        return Advice(
            missingDocuments: missing.distinct, unpaid: owed, notEnrolledIn: asked.lazy.compactMap { child.notEnrolled($0.line) }.first,
            unknown: unknown, suggested: suggested.map(\.name))
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

    /// The activities of a line, in none of which the child is enrolled.
    fileprivate func notEnrolled(_ line: Line<Requirement>) -> Ruled<[Name<Activity>]>? {
        let names = line.keys.enrolledIn
        guard let enrolments = enrolments.value, !names.isEmpty, !names.contains(where: enrolments.keys.contains) else { return nil }
        return Ruled(names, at: line.place)
    }
}

extension [Ruled<Name<Document>>] {
    /// Each document once, with the first rule that asks for it.
    fileprivate var distinct: Self {
        var seen: Set<Name<Document>> = []
        return filter { seen.insert($0.value).inserted }
    }
}
