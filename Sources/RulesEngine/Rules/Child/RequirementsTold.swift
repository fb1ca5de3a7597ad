import TenantConfig

/// What `requirements` ask on whole days: for what staff and families are told, not for what is decided.
struct RequirementsTold {
    let calendar: TownDays
    let lines: [Line<Requirement>]
    let facts: FactGround

    /// The lines that fit on one of those days for one of those views of the child, each with the days it fits; what is asked of slot, meal
    /// or centre is taken to fit, since advice concerns the whole file.
    func fitting(_ days: [CivilDate], _ children: [ChildView]) -> [(line: Line<Requirement>, days: [CivilDate])] {
        lines.compactMap { line in
            let fit = days.filter { day in children.contains { child in line.conditions.allSatisfy { fits($0, child, on: day) } } }
            return fit.isEmpty ? nil : (line, fit)
        }
    }

    private func fits(_ condition: Condition, _ child: ChildView, on day: CivilDate) -> Bool {
        let position = calendar.position(of: day)
        switch condition {
        case .weekday(let set): return set.contains(day.weekday)
        case .dates(let sets): return position.map { day in sets.contains { calendar.contains($0, day: day) } } ?? false
        case .period(let periods): return position.map { day in periods.contains { calendar.stretch(of: $0, at: day) != nil } } ?? false
        case .slot, .meal, .centre, .channel, .wish: return true
        case .ages, .level, .sector, .fact: return child.answers(condition, on: day, facts)
        }
    }
}
