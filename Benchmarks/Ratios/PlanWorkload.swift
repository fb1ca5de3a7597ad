import RulesEngine
import TenantConfig

/// A few dozen plans of one activity: children at the edges of its ages and levels, instants through the year, places nearly gone.
struct PlanWorkload {
    let activity: Name<Activity>
    let days: ClosedRange<CivilDate>
    let situations: [Situation]

    init(_ activity: Activity, _ rulebook: Rulebook) {
        self.activity = activity.name
        days = rulebook.days.upperBound - 307...rulebook.days.upperBound
        let columns = rulebook.columns(of: activity.name)
        let centre = rulebook.town.centres.first?.name
        var taken = PlacesTaken(days: days, columns: columns)
        var standing = Standing()
        for offset in 0...307 {
            let day = days.lowerBound + offset
            for (position, column) in columns.enumerated() {
                // Some days are full, some nearly, some empty.
                taken[day, column] = (offset * 7 + position * 13) % 90
                if offset % 5 == 0, position == 0 { standing.days[day] = [column.slot: Standing.Place(meal: column.meal)] }
            }
        }
        let (lastDay, places, kept) = (days.upperBound, taken, standing)
        situations = [2, 3, 6, 11, 12].flatMap { age in
            [300, 200, 100, 16, 15, 1].map { before in
                Situation(
                    child: ChildFacts(
                        born: .known((lastDay - 150).addingMonths(-12 * age)), level: .known(.ce1),
                        sector: .known(rulebook.town.sectors.first?.name), documents: .known([:]), unpaid: .known(0)),
                    enrolled: .at(centre), standing: kept, taken: places,
                    now: LocalInstant(lastDay - before))
            }
        }
    }

    /// Asks for every plan; answers how many cells there were.
    func cells(asking plan: (Name<Activity>, ClosedRange<CivilDate>, Situation) -> Plan) -> Int {
        situations.reduce(0) { $0 + plan(activity, days, $1).cells.count }
    }
}
