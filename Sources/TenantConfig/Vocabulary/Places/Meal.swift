/// A type of meal that families choose.
public struct Meal: Hashable, Sendable {
    public let name: Name<Meal>
    /// `Repas sans viande`.
    public let label: String
    /// `Rsviande`: for kitchens, desks and narrow columns.
    public let short: String

    public init(name: Name<Meal>, label: String, short: String) {
        self.name = name
        self.label = label
        self.short = short
    }
}
