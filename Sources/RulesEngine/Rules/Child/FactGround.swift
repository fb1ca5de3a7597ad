import TenantConfig

/// What questions about a child need to know of the town and the activity.
struct FactGround: Sendable {
    let activity: Name<Activity>
    let calendar: TownDays
    let sectors: [Name<Sector>]
    let schools: [Name<School>]
    let situations: [Name<FamilySituation>]
    let statuses: [Name<Status>]
    let ages: AgeDays
    /// Whether something follows the quotient beyond the answers to questions, so that each value worth supposing counts.
    var countsQuotient = false
    /// The papers that make a file complete, each with what the line that asks for it asks of the child.
    let papers: [(conditions: [Condition], documents: [Name<Document>])]

    init(_ activity: Activity, in town: Town, _ calendar: TownDays) {
        self.activity = activity.name
        self.calendar = calendar
        sectors = town.sectors.map(\.name)
        schools = town.schools.map(\.name)
        situations = town.situations.map(\.name)
        ages = AgeDays(activity, calendar)
        statuses = activity.statuses.map(\.name)
        let asking = activity.requirements.filter { !$0.keys.documents.isEmpty }
        papers =
            asking.isEmpty
            ? [([], town.documents.map(\.name))]
            : asking.map { line in (line.conditions.filter(\.isKnownOfFile), line.keys.documents) }
    }

    /// Whether each paper that is asked of the child, on whatever day and in whatever slot, is held and valid on that day.
    func isFileComplete(_ child: ChildView, on day: CivilDate) -> Bool {
        papersAsked(of: child, on: day).allSatisfy { child.holds($0, on: day) }
    }

    /// The papers that are asked of the child.
    func papersAsked(of child: ChildView, on day: CivilDate) -> [Name<Document>] {
        papers.filter { $0.conditions.allSatisfy { child.answers($0, on: day, self) } }.flatMap(\.documents)
    }

    /// A number for the school year of a day: that of the calendar year in which it begins.
    func schoolYear(of day: CivilDate) -> Int {
        if let position = calendar.position(of: day) { return calendar.years[Int(calendar.yearOf[position])].lowerBound.parts.year }
        let (_, firstMonth, firstDay) = calendar.years.first.map(\.lowerBound.parts) ?? (0, 9, 1)
        let (year, month, dayOfMonth) = day.parts
        return (month, dayOfMonth) < (firstMonth, firstDay) ? year - 1 : year
    }

    /// The facts that a condition on such a subject asks for.
    func facts(behind subject: FactSubject) -> MissingFacts {
        switch subject {
        case .birthDate: .birthDate
        case .level: .level
        case .sector: .address
        case .school: .school
        case .commune: .commune
        case .quotient: .quotient
        case .siblings: .siblings
        case .situations(let names): names.reduce(into: []) { $0.formUnion(fact(of: $1)) }
        }
    }

    func fact(of situation: Name<FamilySituation>) -> MissingFacts {
        situations.firstIndex(of: situation).map { .situation(at: $0) } ?? []
    }
}

extension Condition {
    /// Whether a line's condition counts when a file is looked at as a whole: those on the child do, but for the file itself.
    fileprivate var isKnownOfFile: Bool {
        switch self {
        case .ages, .level, .sector: true
        case .fact(.file): false
        case .fact: true
        case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: false
        }
    }
}
