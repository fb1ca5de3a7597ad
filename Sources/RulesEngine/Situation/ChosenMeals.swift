public import TenantConfig

/// The meals that a child eats in an activity, as they were chosen when it was enrolled, and since.
public struct ChosenMeals: Hashable, Sendable {
    /// From a day on.
    public struct Choice: Hashable, Sendable {
        public let since: CivilDate
        public let meal: Name<Meal>

        public init(_ meal: Name<Meal>, since: CivilDate) {
            self.since = since
            self.meal = meal
        }
    }

    /// By slot, in order of time.
    private let choices: [Name<Slot>: [Choice]]

    public init(_ choices: [Name<Slot>: [Choice]]) {
        self.choices = choices.mapValues { $0.sorted { $0.since < $1.since } }
    }

    /// What was chosen for a day; nil: nothing, so that any meal may be booked.
    public func meal(of slot: Name<Slot>, on day: CivilDate) -> Name<Meal>? { choices[slot]?.last { $0.since <= day }?.meal }
}
