/// A type of meal that families choose.
public struct Meal: Hashable, Sendable {
    public let name: Name<Meal>
    /// `Repas sans viande`.
    public let label: String
    /// `Rsviande`: for kitchens, desks and narrow columns.
    public let short: String
    /// Who may choose it: any line is enough; empty: everyone.
    public let admits: [Line<NoKeys>]
    /// The family brings it, so that no kitchen prepares it.
    public let isBrought: Bool

    public init(name: Name<Meal>, label: String, short: String, admits: [Line<NoKeys>] = [], isBrought: Bool = false) {
        self.name = name
        self.label = label
        self.short = short
        self.admits = admits
        self.isBrought = isBrought
    }
}
