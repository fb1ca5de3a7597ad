/// A part of the day that is booked on its own: morning, meal, afternoon.
public struct Slot: Hashable, Sendable {
    public let name: Name<Slot>
    public let label: String
    /// The label when the town gives none.
    public let short: String
    /// Who may book it, of those who may come to the activity: any line is enough; empty: everyone.
    public let admits: [Line<NoKeys>]
    /// Its own days among those of the activity: any line opens it; empty: all of them. A line without `during` means any day.
    public let open: [Line<Opening>]
    /// Its own closures, added to the activity's.
    public let closed: [Line<[DaySet]>]
    /// When it begins and ends, and when children come and go; none when the town does not say.
    public let hours: [Line<SlotHours>]
    /// One must be chosen; empty: nothing to choose.
    public let meals: [Name<Meal>]
    /// Where the town says that the meal is chosen once, when enrolling; nil: each day.
    public let mealAtEnrolment: RulePlace?
    /// Every line must be satisfied by the slots of the same day.
    public let needs: [Line<Need>]
    /// Slots that may not be booked on the same day; holds both ways by itself.
    public let excludes: [Name<Slot>]
    public let excludesPlace: RulePlace?
    /// What it costs; nil: the town does not say.
    public let tariff: Name<Tariff>?

    public init(
        name: Name<Slot>, label: String, short: String, hours: [Line<SlotHours>], meals: [Name<Meal>], needs: [Line<Need>],
        excludes: [Name<Slot>],
        excludesPlace: RulePlace?, tariff: Name<Tariff>? = nil, admits: [Line<NoKeys>] = [], open: [Line<Opening>] = [],
        closed: [Line<[DaySet]>] = [], mealAtEnrolment: RulePlace? = nil
    ) {
        self.name = name
        self.label = label
        self.short = short
        self.admits = admits
        self.open = open
        self.closed = closed
        self.hours = hours
        self.meals = meals
        self.mealAtEnrolment = mealAtEnrolment
        self.needs = needs
        self.excludes = excludes
        self.excludesPlace = excludesPlace
        self.tariff = tariff
    }

    /// Whether its hours are known on every day and for every child.
    public var hasHours: Bool { hours.contains { $0.conditions.isEmpty && $0.keys.care != nil } }

    /// The lines that say when it begins and ends, where that is not always the same.
    public var linesOfCare: [Line<SlotHours>] {
        let giving = hours.filter { $0.keys.care != nil }
        return giving.first?.conditions.isEmpty ?? true ? [] : giving
    }

    /// Its hours, where they are the same on every day and for every child.
    public var fixedHours: Hours? {
        hours.first { $0.keys.care != nil }.flatMap { $0.conditions.isEmpty ? $0.keys.care : nil }
    }
}

/// Slots of the same day without which a slot cannot be booked.
public struct Need: Hashable, Sendable {
    /// All of these.
    public let all: [Name<Slot>]
    /// At least one of these, when there are any.
    public let any: [Name<Slot>]

    public init(all: [Name<Slot>], any: [Name<Slot>]) {
        self.all = all
        self.any = any
    }
}
