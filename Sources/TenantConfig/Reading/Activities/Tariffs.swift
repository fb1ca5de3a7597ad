/// The keys of a tariff.
enum TariffKey: String, KeyTable {
    case label, price

    var card: KeyCard {
        switch self {
        case .label: .required("the tariff's name for people", "le nom du tarif")
        case .price:
            .required(
                "the price, by whom and when: the first line that fits", "le prix, selon qui et quand : la première ligne qui convient")
        }
    }
}

/// The keys of a line of `price`.
enum PriceKey: String, KeyTable {
    case amount, per, rate
    case atLeast = "at_least"
    case atMost = "at_most"

    var card: KeyCard {
        switch self {
        case .amount: .required("how much, as 3.10 EUR", "combien, comme 3.10 EUR")
        case .per:
            .optional(
                "for what: slot, hour, day, month or school year",
                "pour quoi : slot (créneau), hour (heure), day (jour), month (mois) ou school year (année scolaire)")
        case .rate: .later("a share of the family quotient", "une part du quotient familial")
        case .atLeast: .later("the lowest price", "le prix plancher")
        case .atMost: .later("the highest price", "le prix plafond")
        }
    }
}

extension Reader {
    func tariff(_ entry: Entry) -> Tariff? {
        guard let keys = block(TariffKey.self, entry, path: "tariffs.\(entry.key.text)") else { return nil }
        let label = text(keys[.label])
        let rule = LineRule<PriceKey>(main: .amount, subjects: [.day, .cell, .child, .file], later: [.request])
        let price = lines(keys[.price], path: keys.path(.price), rule) { amount($0) }
        guard let label, !price.isEmpty else { return nil }
        return Tariff(name: Name(entry.key.text), label: label, price: price)
    }

    private func amount(_ keys: Block<PriceKey>) -> Price? {
        let amount = keys[.amount].flatMap { word($0) }.flatMap { cents($0) }
        let per = keys[.per].map { one(of: .priceSpan, $0) } ?? .slot
        guard let amount, let per else { return nil }
        return Price(cents: amount, per: per)
    }

    /// A tariff that the town declares.
    func tariffName(_ entry: Entry?) -> Name<Tariff>? {
        entry.flatMap { word($0) }.flatMap { reference($0, to: .tariff, among: declared.tariffs) }
    }
}

extension Choice<Price.Span> {
    fileprivate static let priceSpan = Choice([
        ("slot", .slot), ("hour", .hour), ("day", .day), ("month", .month), ("school year", .schoolYear),
    ])
}
