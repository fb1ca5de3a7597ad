/// The keys of a line of `book_late`.
enum LateKey: String, KeyTable {
    case until, surcharge, price, on, approval, label, tariff, by
    case answerBy = "answer_by"

    var card: KeyCard {
        switch self {
        case .until:
            .optional(
                "until when late bookings pass", "jusqu’à quand une réservation tardive passe", .word(.moment),
                otherwise: .untilSlotBegins)
        case .surcharge:
            .optional(
                "added to the price: 50 % or 5 EUR", "ce qui s’ajoute au prix : 50 % ou 5 EUR", .word(.surcharge),
                otherwise: .nothing)
        case .price:
            .optional(
                "instead of the price: 10 EUR", "ce qui remplace le prix : 10 EUR", .word(.euros),
                otherwise: .usualPrice)
        case .on:
            .optional(
                "what the money falls on: slot, request, week or family",
                "sur quoi porte la somme : slot (créneau), request (demande), week (semaine) ou family (famille)",
                .one(of: Choice<Charge.Target>.chargeBase), otherwise: .word("slot"))
        case .approval:
            .optional(
                "who decides: automatic, manual or waiting list",
                "qui décide : automatic (le portail), manual (les agents) ou waiting list (liste d’attente)",
                .one(of: Choice<Approval>.lateApproval), otherwise: .asBook)
        case .label:
            .optional(
                "what families read of it", "ce que les familles en lisent", .text,
                otherwise: .init("late booking, in French", "réservation tardive"))
        case .tariff:
            .optional(
                "another tariff instead", "un autre tarif à la place", .word(.name(of: .tariff)),
                otherwise: .usualTariff)
        case .by:
            .optional(
                "by which channels", "par quels moyens",
                .many(of: Choice<Channel>.channel),
                otherwise: .init("the line's `channel`, else those of `book`", "le `channel` de la ligne, sinon ceux de `book`"))
        case .answerBy:
            .optional(
                "by when the town answers", "quand la ville aura répondu", .word(.moment),
                otherwise: .asBook)
        }
    }
}

extension Reader {
    /// What is still possible after the deadline.
    func lateOffers(_ entry: Entry?, path: String) -> [Line<Offer>] {
        return lines(entry, path: path, .bookLate) { keys in
            if keys.saysNothing { findings.add(.emptyLine(keys.owner.text, LateKey.spellings), at: keys.place) }
            let until = limit(keys[.until], .until).map { Ruled($0, at: keys.place(of: .until)) }
            return Offer(
                until: until, approval: one(of: .lateApproval, keys[.approval]), charge: charge(keys), label: text(keys[.label]),
                channels: channels(keys[.by]), answerBy: limit(keys[.answerBy], .request).map { Ruled($0, at: keys.place(of: .answerBy)) })
        }
    }

    /// What a line costs: one of `surcharge`, `price` and `tariff`, and what it falls on.
    private func charge(_ keys: Block<LateKey>) -> Charge? {
        guard let base = keys[.on].map({ one(of: .chargeBase, $0) }) ?? .slot else { return nil }
        return charge(surcharge: keys[.surcharge], price: keys[.price], tariff: keys[.tariff], on: keys[.on], base)
    }

    /// One of three amounts, on what it falls.
    func charge(
        surcharge more: Entry?, price instead: Entry?, tariff other: Entry?, on: Entry?, _ base: Charge.Target
    ) -> Charge? {
        let given = [more, instead, other].compactMap(\.self)
        if given.count > 1 { return refuse(.chargedTwice(given[0].key.text, given[1].key.text), at: given[1].key.place) }
        let amount = more.map { word($0).flatMap(surcharge) } ?? instead.map { price($0) } ?? other.map { tariff($0) }
        if amount == nil || other != nil, let on { return refuse(.nothingToCharge(on.key.text), at: on.key.place) }
        guard let amount = amount ?? nil else { return nil }
        return Charge(amount, on: base)
    }

    /// `50 %`, or money.
    func surcharge(_ word: Word) -> Charge.Amount? {
        word.text.hasSuffix("%") ? percent(word).map { .percentMore($0) } : cents(word).map { .more($0) }
    }

    private func tariff(_ entry: Entry) -> Charge.Amount? { tariffName(entry).map { .tariff($0) } }

    private func price(_ entry: Entry) -> Charge.Amount? {
        word(entry).flatMap { cents($0) }.map { .instead($0) }
    }
}

extension Block {
    /// Where what stands under a key was written; the block itself for a key that is not there.
    func place(of key: Key) -> RulePlace {
        RulePlace(path(key), self[key]?.value.place ?? owner.place)
    }
}

extension Choice<Charge.Target> {
    fileprivate static let chargeBase = Choice([("slot", .slot), ("request", .request), ("week", .week), ("family", .family)])
}

extension LineRule<LateKey> {
    static let bookLate = LineRule(
        main: .until, subjects: [.day, .cell, .child, .file, .request, .sameDay, .wish, .past], event: .late, modes: .any)
}
