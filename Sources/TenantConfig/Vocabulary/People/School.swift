/// A school of the town: its pupils are schooled here.
public struct School: Hashable, Sendable {
    public let name: Name<School>
    public let label: String
    /// The levels it teaches; nil: the town does not say.
    public let levels: SchoolLevelSet?

    public init(name: Name<School>, label: String, levels: SchoolLevelSet?) {
        self.name = name
        self.label = label
        self.levels = levels
    }

    /// Whether a child of that level can be one of its pupils.
    public func teaches(_ level: SchoolLevel) -> Bool { levels?.contains(level) ?? true }
}
