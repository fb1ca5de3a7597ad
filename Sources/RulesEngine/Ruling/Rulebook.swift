public import TenantConfig

/// The rules of a town, compiled from its file once, and asked as often as needed. It has no clock and no memory: what is known comes in
/// with each question, and the same question has the same answer.
public struct Rulebook: Sendable {
    public let town: Town
    let calendar: TownDays
    let rules: [Name<Activity>: ActivityRules]
    let sectors: SectorLookup
    /// What its rules count with `times`.
    public let countedEvents: Set<ChildEvent>

    public init(_ town: Town) {
        self.town = town
        let calendar = TownDays(town.calendar, workingDays: town.workingDays, schoolDays: town.schoolDays, periods: town.periods)
        self.calendar = calendar
        rules = Dictionary(town.activities.map { ($0.name, ActivityRules($0, of: town, days: calendar)) }) { first, _ in first }
        sectors = SectorLookup(town.sectors, communes: town.communes)
        countedEvents = town.countedEvents
    }

    /// From the first to the last day that the school calendar covers; 1970-01-01 when it covers none.
    public var days: ClosedRange<CivilDate> {
        calendar.first...(calendar.first + max(0, calendar.count - 1))
    }

    /// The school year of a day: from its first class day to the eve of the next. Outside the calendar, one like the calendar's first.
    public func schoolYear(of day: CivilDate) -> ClosedRange<CivilDate> {
        if let position = calendar.position(of: day) { return calendar.years[Int(calendar.yearOf[position])] }
        let (_, month, dayOfMonth) = calendar.years.first?.lowerBound.parts ?? (0, 9, 1)
        let (year, dayMonth, ofMonth) = day.parts
        let begins = (dayMonth, ofMonth) < (month, dayOfMonth) ? year - 1 : year
        let first = CivilDate(year: begins, month: month, day: dayOfMonth) ?? day
        return first...max(first, (CivilDate(year: begins + 1, month: month, day: dayOfMonth) ?? day) - 1)
    }

    /// The activity of that name.
    public func activity(_ name: Name<Activity>) -> Activity? { rules[name]?.activity }

    /// What can be ticked on a day: the slots in order, each meal of a slot a column. Empty for an unknown activity.
    public func columns(of activity: Name<Activity>) -> [Column] { rules[activity]?.columns ?? [] }

    /// The sector of a home. Unknown when the commune, the street or only the number is missing to tell; known and nil when the address lies in
    /// none.
    public func sector(street: String?, number: Int?, commune: Commune? = nil) -> Fact<Name<Sector>?> {
        sectors.sector(street: street, number: number, commune: commune)
    }
}

extension Rulebook {
    /// The facts that the rules of an activity ask for and that are not known of a child; none for an unknown activity.
    public func missing(_ activity: Name<Activity>, in situation: Situation) -> MissingFacts { rules[activity]?.missing(situation) ?? [] }

    /// The plan of a child: each day of the range on whose weekday the activity may run, or on which something stands, and each column.
    /// Empty for an unknown activity.
    public func plan(_ activity: Name<Activity>, days: ClosedRange<CivilDate>, in situation: Situation) -> Plan {
        guard let rules = rules[activity] else { return Plan(days: [], columns: [], cells: [], missing: []) }
        let rows = rules.rows(days, standing: situation.standing)
        let pass = PlanPass(rules, in: situation, days: rows)
        let views = rules.views(situation)
        guard views.count > 1 || views.contains(where: \.isUncertain) else {
            let cells = views.first.map { pass.cells($0) } ?? []
            return Plan(days: rows, columns: rules.columns, cells: cells, missing: [])
        }
        let possible = views.map(pass.cells)
        let cells = ContiguousArray((possible.first ?? []).indices.map { cell in Plan.Cell(possible: possible.map { $0[cell] }) })
        let isUndetermined = cells.contains { $0.mask.contains(.undetermined) }
        return Plan(
            days: rows, columns: rules.columns, cells: cells, missing: isUndetermined ? rules.missing(situation) : [])
    }
}

extension ActivityRules {
    /// The days of a range on whose weekday the activity may run, and those on which something stands though it may run there no more.
    func rows(_ days: ClosedRange<CivilDate>, standing: Standing) -> [CivilDate] {
        let rows = rows(days)
        let former = standing.days.keys.filter { days.contains($0) && !opening.weekdays.contains($0.weekday) }
        return former.isEmpty ? rows : (rows + former).sorted()
    }

    private func rows(_ days: ClosedRange<CivilDate>) -> [CivilDate] {
        var rows: [CivilDate] = []
        let weekdays = opening.weekdays.weekdays
        rows.reserveCapacity((days.upperBound - days.lowerBound + 7) / 7 * weekdays.count)
        var monday = days.lowerBound.monday
        while monday <= days.upperBound {
            for weekday in weekdays {
                let day = monday + weekday.index
                if days.contains(day) { rows.append(day) }
            }
            monday = monday + 7
        }
        return rows
    }
}

extension Town {
    fileprivate var countedEvents: Set<ChildEvent> {
        let conditions = activities.flatMap { activity in
            activity.bookLate.flatMap(\.conditions) + activity.absence.flatMap(\.conditions) + activity.unbooked.flatMap(\.conditions)
        }
        return Set(conditions.compactMap { if case .fact(.times(let event, _)) = $0 { event } else { nil } })
    }
}
