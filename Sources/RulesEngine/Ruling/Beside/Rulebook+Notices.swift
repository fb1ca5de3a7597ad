public import TenantConfig

extension Rulebook {
    /// What is to be told of some days, on each of which some columns matter: the lines that fit one of them, in the order of the file. What
    /// may concern the child is told, where a fact is missing.
    public func notices(
        _ activity: Name<Activity>, on days: [CivilDate: [Column]], child: ChildFacts, enrolled: Situation.Enrolled
    ) -> [CivilDate: [Line<Notice>]] {
        guard let rules = rules[activity], let notices = rules.notices else { return [:] }
        let (ground, centre) = (notices.ground, rules.centre(enrolled))
        let views = child.views(asked: ground.questions, ground.facts, enrolled: enrolled, at: .distantPast)
        var told: [CivilDate: [Line<Notice>]] = [:]
        for (date, columns) in days {
            guard let day = calendar.position(of: date) else { continue }
            let cells = columns.map { rules.cell(day, $0.slot, $0.meal) }
            var fitting: Set<Int> = []
            for view in views {
                let bits = ground.fitting(centre: centre, answers: ground.answers(view, on: date))
                for cell in cells { fitting.formUnion(notices.rule.all(bits, day: day, column: cell.column)) }
            }
            if !fitting.isEmpty { told[date] = fitting.sorted().map { notices.lines[$0] } }
        }
        return told
    }
}
