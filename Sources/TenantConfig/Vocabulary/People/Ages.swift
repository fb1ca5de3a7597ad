/// Completed years, both ends included: `3-11` is from the third birthday to the eve of the twelfth.
public struct AgeRange: Hashable, Sendable {
    public let least: Int
    /// nil: no upper end, as in `6+`.
    public let most: Int?

    public init(least: Int, most: Int?) {
        self.least = least
        self.most = most
    }
}

/// School levels in order, from the first year of nursery school to the last of lower secondary.
public enum SchoolLevel: UInt8, Sendable, CaseIterable, Comparable {
    case ps, ms, gs, cp, ce1, ce2, cm1, cm2, sixieme, cinquieme, quatrieme, troisieme

    /// As written in a town's file: `ps` ... `cm2`, `6e` ... `3e`.
    public var word: String { Self.words[Int(rawValue)] }

    /// The level of that word; nil for any other.
    public init?(word: some StringProtocol) {
        guard let index = Self.words.firstIndex(where: { $0 == word }) else { return nil }
        self = Self.allCases[index]
    }

    private static let words = ["ps", "ms", "gs", "cp", "ce1", "ce2", "cm1", "cm2", "6e", "5e", "4e", "3e"]

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Some school levels: `cp`, `ps-gs`, `[nursery, primary]`.
public struct SchoolLevelSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// From one level to another, both included.
    public init(_ levels: ClosedRange<SchoolLevel>) {
        self.init(rawValue: (1 << (UInt16(levels.upperBound.rawValue) + 1)) - (1 << UInt16(levels.lowerBound.rawValue)))
    }

    /// École maternelle.
    public static let nursery = SchoolLevelSet(.ps ... .gs)
    /// École élémentaire.
    public static let primary = SchoolLevelSet(.cp ... .cm2)
    /// Collège.
    public static let middle = SchoolLevelSet(.sixieme ... .troisieme)

    /// Whether that level is one of them.
    public func contains(_ level: SchoolLevel) -> Bool { rawValue & (1 << UInt16(level.rawValue)) != 0 }
}
