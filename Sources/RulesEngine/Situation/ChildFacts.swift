public import TenantConfig

/// What is known of a child and its household when ruling.
public struct ChildFacts: Hashable, Sendable {
    public var born: Fact<CivilDate>
    public var level: Fact<SchoolLevel>
    /// The sector of the home; known and nil: the address lies in none.
    public var sector: Fact<Name<Sector>?>
    /// Documents held, each with the last day on which it is valid (nil: for ever).
    public var documents: Fact<[Name<Document>: CivilDate?]>
    /// Since when it is held, where that is noted.
    public var documentsSince: [Name<Document>: CivilDate] = [:]
    /// What the household owes, in cents of a euro.
    public var unpaid: Fact<Int>
    /// Since when it owes something; nil: for longer than anybody knows.
    public var unpaidSince: LocalInstant?
    /// The school; known and nil: none of the town's.
    public var school: Fact<Name<School>?>
    /// The commune of the home.
    public var commune: Fact<Commune>
    public var quotient: Fact<Int>
    /// The rank among the children of the household, 1 for the eldest.
    public var siblings: Fact<Int>
    /// What staff have confirmed, or denied; what is absent is not known.
    public var situations: [Name<FamilySituation>: Bool]
    /// The last day for which a situation is known, where its proof lapses.
    public var situationEnds: [Name<FamilySituation>: CivilDate] = [:]
    /// By activity, when the child came; an activity that is absent is not known.
    public var came: [Name<Activity>: Attendance]
    /// By activity, the days on which something happened that is counted; all of them are known.
    public var events: [Name<Activity>: [ChildEvent: [CivilDate]]] = [:]
    /// By activity, the meals chosen when the child was enrolled.
    public var meals: [Name<Activity>: ChosenMeals] = [:]
    /// The activities the child is enrolled in, each with its status (nil: none chosen, or not known).
    public var enrolments: Fact<[Name<Activity>: Name<Status>?]>

    public init(
        born: Fact<CivilDate>, level: Fact<SchoolLevel> = .unknown, sector: Fact<Name<Sector>?> = .unknown,
        documents: Fact<[Name<Document>: CivilDate?]> = .unknown, unpaid: Fact<Int> = .unknown, school: Fact<Name<School>?> = .unknown,
        commune: Fact<Commune> = .unknown, quotient: Fact<Int> = .unknown, siblings: Fact<Int> = .unknown,
        situations: [Name<FamilySituation>: Bool] = [:], came: [Name<Activity>: Attendance] = [:],
        enrolments: Fact<[Name<Activity>: Name<Status>?]> = .unknown
    ) {
        self.born = born
        self.level = level
        self.sector = sector
        self.documents = documents
        self.unpaid = unpaid
        self.school = school
        self.commune = commune
        self.quotient = quotient
        self.siblings = siblings
        self.situations = situations
        self.came = came
        self.enrolments = enrolments
    }
}

/// On which days a child came to an activity.
public struct Attendance: Hashable, Sendable {
    /// One day of each month in which it came is enough.
    public let days: Set<CivilDate>
    /// Whether it came on no other day: false when only what the portal has seen is known.
    public let isWhole: Bool

    public init(days: Set<CivilDate>, isWhole: Bool = true) {
        self.days = days
        self.isWhole = isWhole
    }
}
