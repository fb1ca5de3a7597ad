/// The keys of a tariff.
enum TariffKey: String, KeyTable {
    case label, price

    var card: KeyCard {
        switch self {
        case .label: .required("the tariff's name for people", "le nom du tarif", .text)
        case .price:
            .required(
                "the price, by whom and when: the first line that fits", "le prix, selon qui et quand : la première ligne qui convient",
                .lines(LineRule<PriceKey>.price))
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
        case .amount:
            .optional(
                "how much, as 3.10 EUR", "combien, comme 3.10 EUR", .word(.euros),
                otherwise: .init("required without `rate`", "obligatoire sans `rate`"))
        case .per:
            .optional(
                "for what: slot, hour, day, month or school year",
                "pour quoi : slot (créneau), hour (heure), day (jour), month (mois) ou school year (année scolaire)",
                .one(of: Choice<Price.Span>.priceSpan), otherwise: .word("slot"))
        case .rate:
            .optional(
                "a share of the family quotient instead, as 0.65 %", "une part du quotient familial à la place, comme 0.65 %", .word(.rate),
                otherwise: .init("`amount` holds", "c’est `amount` qui vaut"))
        case .atLeast: .optional("the lowest price", "le prix plancher", .word(.euros), otherwise: .none)
        case .atMost: .optional("the highest price", "le prix plafond", .word(.euros), otherwise: .none)
        }
    }
}

extension Reader {
    func tariff(_ entry: Entry) -> Tariff? {
        guard let keys = block(TariffKey.self, entry, path: "tariffs.\(entry.key.text)") else { return nil }
        let label = text(keys[.label])
        let price = lines(keys[.price], path: keys.path(.price), .price) { amount($0) }
        guard let label, !price.isEmpty else { return nil }
        return Tariff(name: Name(entry.key.text), label: label, price: price)
    }

    private func amount(_ keys: Block<PriceKey>) -> Price? {
        let per = keys[.per].map { one(of: .priceSpan, $0) } ?? .slot
        if let rate = keys[.rate], keys.gives(.amount) {
            return refuse(.chargedTwice(PriceKey.amount.rawValue, rate.key.text), at: rate.key.place)
        }
        if !keys.gives(.rate), let bound = keys[.atLeast] ?? keys[.atMost] {
            return refuse(.boundWithoutRate(bound.key.text), at: bound.key.place)
        }
        if !keys.gives(.rate), !keys.gives(.amount), !keys.lacksRefusedKey {
            findings.add(.missingKey(PriceKey.amount.rawValue, of: keys.owner.text, meaning: PriceKey.amount.card), at: keys.owner.place)
        }
        let amount = keys.gives(.rate) ? rate(keys).map { .rate($0) } : sum(keys[.amount]).map { Price.Amount.fixed($0) }
        guard let amount, let per else { return nil }
        return Price(amount, per: per)
    }

    private func rate(_ keys: Block<PriceKey>) -> QuotientRate? {
        let (least, most) = (sum(keys[.atLeast]), sum(keys[.atMost]))
        guard let rate = keys[.rate].flatMap({ word($0) }), let millionths = millionths(rate) else { return nil }
        if let least, let most, most < least, let entry = keys[.atMost] {
            return refuse(.mostBelowLeast(entry.key.text), at: entry.value.place)
        }
        return QuotientRate(millionths: millionths, atLeast: least, atMost: most)
    }

    private func sum(_ entry: Entry?) -> Int? { entry.flatMap { word($0) }.flatMap { cents($0) } }

    /// Rates of a quotient are small: `0.65 %`, `0.0325 %`.
    private func millionths(_ word: Word) -> Int? {
        let parts = word.text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "%", let millionths = Int(decimal: parts[0], places: 4), millionths <= 1_000_000 else {
            return refuse(.notAPercentage(word.text, meant: Meant.percentage(word.text, places: 4)), at: word.place)
        }
        return millionths
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

extension LineRule<PriceKey> {
    static let price = LineRule(main: .amount, subjects: [.day, .cell, .child, .file, .sameDay, .past])
}
