/// Whole numbers, both ends included: `0-400` for a family quotient, `2+` for a rank.
public struct Band: Hashable, Sendable {
    public let least: Int
    /// nil: no upper end.
    public let most: Int?

    public init(least: Int, most: Int?) {
        self.least = least
        self.most = most
    }

    /// Whether that number is one of them.
    public func contains(_ number: Int) -> Bool { least <= number && most.map { number <= $0 } ?? true }
}
