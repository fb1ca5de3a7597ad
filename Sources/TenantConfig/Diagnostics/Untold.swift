/// How much more is wrong or strange in a file than its diagnostics tell: of each severity only so many are kept as anybody reads.
public struct Untold: Sendable, Hashable {
    public let errors: Int
    public let warnings: Int

    /// So many errors and warnings that no diagnostic tells.
    public init(errors: Int = 0, warnings: Int = 0) {
        (self.errors, self.warnings) = (errors, warnings)
    }

    /// All of them.
    public var count: Int { errors + warnings }

    /// What several files leave untold.
    public static func + (one: Untold, other: Untold) -> Untold {
        Untold(errors: one.errors + other.errors, warnings: one.warnings + other.warnings)
    }
}
