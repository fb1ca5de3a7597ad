/// What is known of something, or that it is not known. Unknown is not no.
public enum Fact<Value: Hashable & Sendable>: Hashable, Sendable {
    case known(Value)
    case unknown

    /// The value; nil when unknown.
    public var value: Value? {
        switch self {
        case .known(let value): value
        case .unknown: nil
        }
    }
}

/// Facts to ask for when a decision cannot be taken without them.
public struct MissingFacts: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let birthDate = MissingFacts(rawValue: 1 << 0)
    public static let level = MissingFacts(rawValue: 1 << 1)
    /// The home's address, from which its sector follows.
    public static let address = MissingFacts(rawValue: 1 << 2)
}
