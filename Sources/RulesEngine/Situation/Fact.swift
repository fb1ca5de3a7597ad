public import TenantConfig

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
    public let rawValue: UInt64

    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    public static let birthDate = MissingFacts(rawValue: 1 << 0)
    public static let level = MissingFacts(rawValue: 1 << 1)
    /// The home's address, from which its sector follows.
    public static let address = MissingFacts(rawValue: 1 << 2)
    public static let school = MissingFacts(rawValue: 1 << 3)
    /// The commune of the home.
    public static let commune = MissingFacts(rawValue: 1 << 4)
    public static let quotient = MissingFacts(rawValue: 1 << 5)
    /// The birth dates of the household's children, from which the rank follows.
    public static let siblings = MissingFacts(rawValue: 1 << 6)
    /// Whether the child came before.
    public static let came = MissingFacts(rawValue: 1 << 7)
    public static let unpaid = MissingFacts(rawValue: 1 << 8)
    public static let documents = MissingFacts(rawValue: 1 << 9)
    /// In which activities the child is enrolled, and with which status.
    public static let enrolments = MissingFacts(rawValue: 1 << 10)

    /// A situation by its position among those that the town declares.
    public static func situation(at position: Int) -> MissingFacts {
        MissingFacts(rawValue: 1 << (firstSituation + UInt64(min(max(0, position), FamilySituation.most - 1))))
    }

    /// All situations together.
    static let situations = (0..<FamilySituation.most).reduce(into: MissingFacts()) { $0.formUnion(.situation(at: $1)) }

    /// The situations to be confirmed, in the order of the town's file.
    public func situations(of town: Town) -> [FamilySituation] {
        town.situations.indices.filter { contains(.situation(at: $0)) }.map { town.situations[$0] }
    }

    private static let firstSituation: UInt64 = 20
}
