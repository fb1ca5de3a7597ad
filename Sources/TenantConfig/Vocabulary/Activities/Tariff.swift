/// What something costs, by whom and when. The portal estimates with it; the invoice is the town's.
public struct Tariff: Hashable, Sendable {
    public let name: Name<Tariff>
    /// `Repas de cantine`.
    public let label: String
    /// The first line that fits gives the price; never empty.
    public let price: [Line<Price>]

    public init(name: Name<Tariff>, label: String, price: [Line<Price>]) {
        self.name = name
        self.label = label
        self.price = price
    }
}

/// An amount, and what it is paid for.
public struct Price: Hashable, Sendable {
    public enum Span: Hashable, Sendable {
        /// Each slot booked.
        case slot
        /// Each hour of a slot booked.
        case hour
        /// Each day on which something is booked at this tariff.
        case day
        /// Each month in which something is.
        case month
        /// Each school year in which something is.
        case schoolYear
    }

    /// In cents of a euro.
    public let cents: Int
    public let per: Span

    public init(cents: Int, per: Span = .slot) {
        self.cents = cents
        self.per = per
    }
}
