public import TenantConfig

/// What is known of a child and its household when ruling.
public struct ChildFacts: Hashable, Sendable {
    public let born: Fact<CivilDate>
    public let level: Fact<SchoolLevel>
    /// The sector of the home; known and nil: the address lies in none.
    public let sector: Fact<Name<Sector>?>
    /// Documents held, each with the last day on which it is valid (nil: for ever).
    public let documents: Fact<[Name<Document>: CivilDate?]>
    /// What the household owes, in cents of a euro.
    public let unpaid: Fact<Int>

    public init(
        born: Fact<CivilDate>, level: Fact<SchoolLevel> = .unknown, sector: Fact<Name<Sector>?> = .unknown,
        documents: Fact<[Name<Document>: CivilDate?]> = .unknown, unpaid: Fact<Int> = .unknown
    ) {
        self.born = born
        self.level = level
        self.sector = sector
        self.documents = documents
        self.unpaid = unpaid
    }
}
