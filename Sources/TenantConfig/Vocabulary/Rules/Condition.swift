/// What a line asks before it applies. Values of one condition mean any of them; conditions of one line must all hold.
public enum Condition: Hashable, Sendable {
    /// On the day attended.
    case weekday(WeekdaySet)
    case dates([DaySet])
    case period([PeriodReference])
    /// On what is booked.
    case slot([Name<Slot>])
    case meal([Name<Meal>])
    case centre([Name<Centre>])
    /// On the child.
    case ages([AgeRange])
    case level(SchoolLevelSet)
    case sector([Name<Sector>])
    /// On the child's school and home, its situation, its file.
    case fact(FactCondition)
    /// On how the request comes.
    case channel(Set<Channel>)
    /// On what is asked.
    case wish(WishCondition)
}

/// A line of a rule: its conditions, what it says, and why.
public struct Line<Keys: Hashable & Sendable>: Hashable, Sendable {
    /// All must hold.
    public let conditions: [Condition]
    public let keys: Keys
    /// The article of the règlement, shown with the refusal.
    public let because: String?
    public let mode: Mode
    public let place: RulePlace

    public init(conditions: [Condition] = [], keys: Keys, because: String? = nil, mode: Mode = .refuse, place: RulePlace) {
        self.conditions = conditions
        self.keys = keys
        self.because = because
        self.mode = mode
        self.place = place
    }
}

extension Line {
    /// The channels that its conditions ask for; nil where they ask for none.
    public var channelsAsked: Set<Channel>? {
        conditions.lazy.compactMap { if case .channel(let channels) = $0 { channels } else { nil } }.first
    }
}
