/// A fact of a child or a household that staff confirm, yes or no: membership, both parents at work, an allergy.
public struct FamilySituation: Hashable, Sendable {
    /// Whose fact it is.
    public enum Owner: Hashable, Sendable {
        case child
        case household
    }

    /// How many a town may declare.
    public static let most = 40

    public let name: Name<FamilySituation>
    public let label: String
    public let owner: Owner
    /// The paper that shows it: without it, or once it has lapsed, the situation is not known.
    public let proof: Name<Document>?

    public init(name: Name<FamilySituation>, label: String, owner: Owner, proof: Name<Document>?) {
        self.name = name
        self.label = label
        self.owner = owner
        self.proof = proof
    }
}
