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

    public enum Amount: Hashable, Sendable {
        /// In cents of a euro.
        case fixed(Int)
        case rate(QuotientRate)
    }

    public let amount: Amount
    public let per: Span

    public init(_ amount: Amount, per: Span = .slot) {
        self.amount = amount
        self.per = per
    }

    public init(cents: Int, per: Span = .slot) {
        self.init(.fixed(cents), per: per)
    }
}

/// A price that follows the family quotient, between a floor and a ceiling.
public struct QuotientRate: Hashable, Sendable {
    /// Of the quotient, in millionths: 0.65 % are 6500.
    public let millionths: Int
    /// In cents of a euro; nil: without a floor.
    public let atLeast: Int?
    /// In cents of a euro; nil: without a ceiling.
    public let atMost: Int?

    public init(millionths: Int, atLeast: Int?, atMost: Int?) {
        self.millionths = millionths
        self.atLeast = atLeast
        self.atMost = atMost
    }

    /// The price for a quotient, in cents, to the nearest one.
    public func cents(_ quotient: Int) -> Int {
        let share = (quotient * millionths + 5000) / 10_000
        return min(max(share, atLeast ?? 0), atMost ?? .max)
    }
}
