/// A condition on what the town knows of a child and its household.
public indirect enum FactCondition: Hashable, Sendable {
    /// Pupils of one of these schools.
    case school([Name<School>])
    /// Pupils of any school that the town declares, or (false) of none.
    case schooledHere(Bool)
    /// Whether the household lives in one of the town's communes, which are these.
    case resident(Bool, in: [Commune])
    case commune([Commune])
    /// One of these situations holds.
    case situation([Name<FamilySituation>])
    case quotient([Band])
    /// The child's rank among the children of the household, 1 for the eldest.
    case siblings([Band])
    /// Whether the child is enrolled in the activity.
    case enrolled(Bool)
    /// The status chosen when enrolling in the activity.
    case status([Name<Status>])
    /// When the child came to the activity before.
    case came([Came])
    /// Whether every paper that the activity asks of the child is held and valid on that day.
    case file(complete: Bool)
    /// Whether the household owes something.
    case unpaid(Bool)
    /// The so-many-th day of the school year on which this happens to the child in the activity, the day asked about being one of them.
    case times(ChildEvent, [Band])
    /// Something that `requirements` ask is not in order. No file writes it: the rule asks it.
    case lacks(Requirement.Part)
    /// The fact behind a condition is not known, or the condition holds.
    case unknown(FactSubject, or: Condition?)

    /// How a child came to an activity before the day attended.
    public enum Came: Hashable, Sendable {
        case never
        /// In the school year before that of the day attended.
        case lastYear
        /// Not within so many months before the day attended; a child that never came is one of them.
        case notFor(months: Int)
    }
}

/// What happens to a child, and is counted day by day.
public enum ChildEvent: String, Hashable, Sendable, CaseIterable {
    /// A booking that comes after its deadline.
    case late
    /// An absence that its family tells.
    case absence
    /// It comes without a reservation.
    case unbooked
}

/// What a condition on a child asks to know.
public enum FactSubject: Hashable, Sendable {
    case birthDate, level, sector, school, commune, quotient, siblings
    case situations([Name<FamilySituation>])
}

/// A status that is chosen when enrolling: regular, occasional.
public struct Status: Hashable, Sendable {
    public let name: Name<Status>
    public let label: String
    public let place: RulePlace

    public init(name: Name<Status>, label: String, place: RulePlace) {
        self.name = name
        self.label = label
        self.place = place
    }
}
