public import RulesEngine
public import TenantConfig

extension ReferenceRulebook {
    /// What becomes of a child who comes without a reservation: what the first line that fits says.
    public func unbooked(_ name: Name<Activity>, day: CivilDate, column: Column, in situation: Situation) -> UnbookedRuling {
        guard let activity = town.activities.first(where: { $0.name == name }), days.facts[day] != nil else { return .admitted(nil) }
        let asked = activity.unbooked.flatMap(\.conditions)
        let children = ReferenceChild.possible(situation, asked: asked, of: activity, days)
        var rulings: [UnbookedRuling] = []
        for child in children {
            let cell = ReferenceCell(rulebook: self, activity: activity, situation: situation, child: child).standing(day, column.slot)
            let isColumn = cell.isColumn(column.slot, column.meal)
            let line = activity.unbooked.first { cell.fits($0.conditions, day, column.slot, column.meal, isColumn: isColumn) }
            let ruling: UnbookedRuling = line.map { $0.keys.isAdmitted ? .admitted($0) : .notAdmitted($0) } ?? .admitted(nil)
            if !rulings.contains(ruling) { rulings.append(ruling) }
        }
        if rulings.count == 1 { return rulings[0] }
        return .undetermined(ReferenceChild.missing(situation, asked: asked, of: activity, days))
    }
}
