/// A part of the town and its surroundings, told by its streets, or by whole communes; it decides which centre serves a home.
public struct Sector: Hashable, Sendable {
    /// A stretch of a street.
    public struct Address: Hashable, Sendable {
        public enum Side: Hashable, Sendable {
            case odd, even, both
        }

        /// As written; compared without case, accents, hyphens and apostrophes.
        public let street: String
        /// Number ranges, both ends included, no upper end for `101+`; empty: the whole street.
        public let numbers: [NumberRange]
        public let side: Side
        public let place: RulePlace

        public init(street: String, numbers: [NumberRange], side: Side, place: RulePlace) {
            self.street = street
            self.numbers = numbers
            self.side = side
            self.place = place
        }
    }

    /// House numbers, both ends included.
    public struct NumberRange: Hashable, Sendable {
        public let first: Int
        /// nil: no upper end.
        public let last: Int?

        public init(first: Int, last: Int?) {
            self.first = first
            self.last = last
        }
    }

    public let name: Name<Sector>
    public let label: String
    public let addresses: [Address]
    /// Every home there belongs to it, whatever its street.
    public let communes: [Commune]

    public init(name: Name<Sector>, label: String, addresses: [Address], communes: [Commune] = []) {
        self.name = name
        self.label = label
        self.addresses = addresses
        self.communes = communes
    }
}
