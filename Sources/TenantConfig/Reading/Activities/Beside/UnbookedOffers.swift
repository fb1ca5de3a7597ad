/// The keys of a line of `unbooked`.
enum UnbookedKey: String, KeyTable {
    case admitted, surcharge, price, tariff, on, label, by

    var card: KeyCard {
        switch self {
        case .admitted:
            .optional(
                "whether the child is taken in: yes or no", "si l’enfant est accueilli : yes ou no", .one(of: Choice<Bool>.yesOrNo),
                otherwise: .word("yes"))
        case .surcharge:
            .optional(
                "added to the price: 50 % or 5 EUR", "ce qui s’ajoute au prix : 50 % ou 5 EUR", .word(.surcharge),
                otherwise: .nothing)
        case .price:
            .optional(
                "instead of the price: 10 EUR", "ce qui remplace le prix : 10 EUR", .word(.euros),
                otherwise: .usualPrice)
        case .tariff:
            .optional(
                "another tariff instead", "un autre tarif à la place", .word(.name(of: .tariff)),
                otherwise: .usualTariff)
        case .on:
            .optional(
                "what the money falls on: slot or week", "sur quoi porte la somme : slot (créneau) ou week (semaine)",
                .one(of: Choice<Charge.Target>.unbookedBase), otherwise: .word("slot"))
        case .label: .optional("what families read of it", "ce que les familles en lisent", .text, otherwise: .none)
        case .by:
            .outOfScope(
                "who comes without a reservation stands at the door, and asks by no channel",
                "qui vient sans réservation est déjà là, et ne demande par aucun moyen")
        }
    }
}

extension Reader {
    /// What becomes of children who come without a reservation.
    func unbooked(_ entry: Entry?, path: String) -> [Line<Unbooked>] {
        return lines(entry, path: path, .unbooked) { unbooked($0) }
    }

    private func unbooked(_ keys: Block<UnbookedKey>) -> Unbooked? {
        if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, UnbookedKey.spellings), at: keys.place) }
        let (isAdmitted, label) = (keys[.admitted].map { yes($0) } ?? true, text(keys[.label]))
        let money = [keys[.surcharge], keys[.price], keys[.tariff]].compactMap(\.self)
        if isAdmitted == false, let charged = money.first {
            return refuse(.chargedThoughNotAdmitted(charged.key.text), at: charged.key.place)
        }
        guard let isAdmitted, let base = keys[.on].map({ one(of: .unbookedBase, $0) }) ?? .slot else { return nil }
        let charge = self.charge(surcharge: keys[.surcharge], price: keys[.price], tariff: keys[.tariff], on: keys[.on], base)
        return Unbooked(isAdmitted: isAdmitted, charge: charge, label: label)
    }
}

extension Choice<Charge.Target> {
    /// Whoever comes unbooked asks for nothing, so that there is no request.
    fileprivate static let unbookedBase = Choice([("slot", .slot), ("week", .week)])
}

extension LineRule<UnbookedKey> {
    static let unbooked = LineRule(main: .admitted, subjects: [.day, .cell, .child, .file, .sameDay], event: .unbooked)
}
