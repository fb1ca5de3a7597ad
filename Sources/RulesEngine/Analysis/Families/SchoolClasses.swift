import TenantConfig

extension Survey {
    /// Lines for a class of a school that has none such: no pupil is ever noted in it there.
    func classesNotTaught() -> [Oddity] {
        var told: Set<RulePlace> = []
        return lines.compactMap { place, conditions -> Oddity? in
            guard let (school, level) = notTaught(conditions), told.insert(place).inserted else { return nil }
            let levels = SchoolLevel.allCases.filter(school.teaches)
            let shown = WitnessCase([.school(school.name), .level(level)])
            return Oddity(.classNotTaught(school.name.text), at: .rule(place), witness: .noSuchClass(school.name, levels, shown))
        }
    }

    /// The first school of which lines ask classes that none of their schools has, and the first of these.
    private func notTaught(_ conditions: [Condition]) -> (School, SchoolLevel)? {
        let schools = conditions.compactMap { if case .fact(.school(let names)) = $0 { names } else { nil } }
        let levels = conditions.compactMap { if case .level(let set) = $0 { set } else { nil } }
        guard let names = schools.first, let set = levels.first, schools.count == 1, levels.count == 1 else { return nil }
        let asked = SchoolLevel.allCases.filter { ground.facts.ages.level(for: $0).map(set.contains) ?? false }
        let named = town.schools.filter { names.contains($0.name) }
        guard let school = named.first, let level = asked.first, !named.contains(where: { asked.contains(where: $0.teaches) }) else {
            return nil
        }
        return (school, level)
    }

    /// All its lines, with what they ask.
    private var lines: [(RulePlace, [Condition])] {
        let admitting = activity.admits + activity.slots.flatMap(\.admits)
        let enrolling = activity.enrolment.map { $0.lines.map { ($0.place, $0.conditions) } + $0.late.map { ($0.place, $0.conditions) } }
        let studied = (activity.studiedLines() + town.studiedPrices(of: activity)).flatMap(\.lines)
        return admitting.map { ($0.place, $0.conditions) } + (enrolling ?? []) + studied.map { ($0.line, $0.conditions) }
    }
}
