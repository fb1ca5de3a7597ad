// Money, and what is offered after a deadline.

extension Problem {
    static func notMoney(_ text: String, meant: String?) -> Problem {
        Problem(
            .notMoney,
            english: "\(text) is not a sum of money",
            help: meant.map { "write \($0)" } ?? "write it as `2.99 EUR`, with a point",
            french: "\(text) n'est pas une somme d'argent",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez-la comme « 2.99 EUR », avec un point",
            meant: meant
        )
    }

    /// A sum in figures that no sum can have.
    static func notMoney(_ text: String, _ flaw: Meant.SumFlaw) -> Problem {
        switch flaw {
        case .belowZero:
            Problem(
                .notMoney,
                english: "\(text) is below zero, and no sum is",
                help: "write what is to be paid, `0 EUR` or more",
                french: "\(text) est au-dessous de zéro, et aucune somme ne l'est",
                aide: "écrivez ce qui est à payer, « 0 EUR » ou plus"
            )
        case .decimals:
            Problem(
                .notMoney,
                english: "\(text) has more than two decimals",
                help: "write euros and cents, as `2.99 EUR`",
                french: "\(text) a plus de deux décimales",
                aide: "écrivez des euros et des centimes, comme « 2.99 EUR »"
            )
        case .tooLarge:
            Problem(
                .notMoney,
                english: "\(text) is more than any sum here",
                help: "write `999999.99 EUR` at most",
                french: "\(text) dépasse toute somme permise ici",
                aide: "écrivez au plus « 999999.99 EUR »"
            )
        }
    }

    static func notAPercentage(_ word: String, meant: String?) -> Problem {
        Problem(
            .notAPercentage,
            english: "\(word) is not a percentage",
            help: meant.map { "write \($0)" } ?? "write a number, a space and the sign, as `50 %` or `12.5 %`",
            french: "\(word) n'est pas un pourcentage",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez un nombre, une espace et le signe, comme « 50 % » ou « 12.5 % »",
            meant: meant
        )
    }

    static func chargedTwice(_ one: String, _ other: String) -> Problem {
        Problem(
            .chargedTwice,
            english: "\(one) and \(other) stand in one line, and only one of them can be asked",
            help: "keep one: `surcharge` is added to the price, `price` and `tariff` replace it",
            french: "\(one) et \(other) se trouvent dans la même ligne, et un seul peut être demandé",
            aide: "gardez-en un : « surcharge » s'ajoute au prix, « price » et « tariff » le remplacent"
        )
    }

    static func nothingToCharge(_ key: String) -> Problem {
        Problem(
            .nothingToCharge,
            english: "\(key) says what an amount falls on, and this line names no amount",
            help: "add `surcharge: 5 EUR` or `price: 10 EUR`, or remove \(key)",
            french: "\(key) dit sur quoi porte une somme, et cette ligne n'en nomme aucune",
            aide: "ajoutez « surcharge: 5 EUR » ou « price: 10 EUR », ou supprimez \(key)"
        )
    }

    static func tariffNeverUsed(_ tariff: String) -> Problem {
        Problem(
            .tariffNeverUsed,
            english: "no slot costs \(tariff)",
            help: "name it under `tariff` of a slot, or remove it",
            french: "aucun créneau ne coûte \(tariff)",
            aide: "nommez-le sous « tariff » d'un créneau, ou supprimez-le"
        )
    }

    static func hourlyWithoutHours(_ slot: String) -> Problem {
        Problem(
            .hourlyWithoutHours,
            english: "this price is by the hour, and \(slot) has no hours",
            help: "give \(slot) its `hours`, or write `per: slot`",
            french: "ce prix est à l'heure, et \(slot) n'a pas d'horaires",
            aide: "donnez ses « hours » à \(slot), ou écrivez « per: slot »"
        )
    }

    static func boundWithoutRate(_ key: String) -> Problem {
        Problem(
            .boundWithoutRate,
            english: "\(key) bounds a share of the quotient, and this line names none",
            help: "add `rate: 0.65 %`, or remove \(key)",
            french: "\(key) borne une part du quotient, et cette ligne n'en nomme pas",
            aide: "ajoutez « rate: 0.65 % », ou supprimez \(key)"
        )
    }

    static func mostBelowLeast(_ key: String) -> Problem {
        Problem(
            .mostBelowLeast,
            english: "\(key) is lower than `at_least`",
            help: "write the ceiling here, and the floor under `at_least`",
            french: "\(key) est plus bas que « at_least »",
            aide: "écrivez ici le plafond, et le plancher sous « at_least »"
        )
    }

    static func chargedThoughNotAdmitted(_ key: String) -> Problem {
        Problem(
            .chargedThoughNotAdmitted,
            english: "\(key) charges a child that this line does not take in",
            help: "remove \(key), or write `admitted: yes`",
            french: "\(key) fait payer un enfant que cette ligne n'accueille pas",
            aide: "supprimez \(key), ou écrivez « admitted: yes »"
        )
    }

    static func proofMissing(_ key: String) -> Problem {
        Problem(
            .proofMissing,
            english: "\(key) says until when a proof is given, and this line asks for none",
            help: "add `proof` with the name of a document, or remove \(key)",
            french: "\(key) dit jusqu'à quand fournir une pièce, et cette ligne n'en demande pas",
            aide: "ajoutez « proof » avec le nom d'une pièce, ou supprimez \(key)"
        )
    }

    static let absenceBeforeCancel = Problem(
        .absenceBeforeCancel,
        english: "this ends before cancelling does, so it is never used: what can still be cancelled is no absence",
        help: "put it after the deadline of `cancel`, or remove the line",
        french: "ceci s'arrête avant la fin des annulations, et ne sert donc jamais : ce qui peut s'annuler n'est pas une absence",
        aide: "placez-le après la date limite de « cancel », ou supprimez la ligne"
    )

    static let lateBeforeDeadline = Problem(
        .lateBeforeDeadline,
        english: "this ends before the deadline it should come after, so it is never used",
        help: "put it after the deadline of the verb, or remove the line",
        french: "ceci s'arrête avant la date limite qu'il doit suivre, et ne sert donc jamais",
        aide: "placez-le après la date limite, ou supprimez la ligne"
    )
}

extension Wording {
    static let deadlineHere = Wording("the deadline is here", "la date limite est ici")
}
