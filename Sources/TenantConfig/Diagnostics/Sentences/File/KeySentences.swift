// Keys that are unknown, missing, written twice or out of place: `G01`.

extension Problem {
    static func declaredTwice(_ key: String, _ repeated: Repeated = .name) -> Problem {
        let (help, aide) = help(of: repeated, key)
        return Problem(
            .declaredTwice,
            english: "\(key) is written twice in this block", help: help,
            french: "\(key) est écrit deux fois dans ce bloc", aide: aide
        )
    }

    private static func help(of repeated: Repeated, _ key: String) -> (Phrase<English>, Phrase<French>) {
        switch repeated {
        case .name: ("keep one of the two, or give one another name", "gardez l'un des deux, ou donnez un autre nom à l'un d'eux")
        case .value: ("keep one of the two", "gardez l'un des deux")
        case .words:
            (
                "write \(key) once, with all its values in one list: \("\(key): [..., ...]")",
                "écrivez \(key) une seule fois, avec toutes ses valeurs dans une liste : \("\(key): [..., ...]")"
            )
        case .lines:
            (
                "write \(key) once, with both lines in a list: \("\(key): [{ ... }, { ... }]"), or each after a `-` on a line of its own below",
                "écrivez \(key) une seule fois, avec les deux lignes dans une liste : \("\(key): [{ ... }, { ... }]"), ou chacune après un « - », sur sa ligne en dessous"
            )
        case .linesInOtherOrder:
            (
                "write \(key) once, with both lines in a list, the one without a condition last: \("\(key): [{ ... }, { ... }]")",
                "écrivez \(key) une seule fois, avec les deux lignes dans une liste, celle sans condition en dernier : \("\(key): [{ ... }, { ... }]")"
            )
        case .linesForAll:
            (
                "keep one of the two: without a condition, the second would never be used",
                "gardez l'une des deux : sans condition, la seconde ne servirait jamais"
            )
        case .block:
            (
                "write \(key) once, and move what stands under the second below what stands under the first",
                "écrivez \(key) une seule fois, et placez ce qui est sous le second à la suite de ce qui est sous le premier"
            )
        }
    }

    static func missingKey(_ key: String, of block: String, meaning card: KeyCard) -> Problem {
        let line = "\(key): \(card.form().word?.onlyWord ?? "...")"
        return Problem(
            .missingKey,
            english: "\(block) lacks the key \(key): \(bare: "\(card.english)")",
            help: "add \(line)",
            french: "il manque à \(block) la clé \(key) : \(bare: "\(card.french)")",
            aide: "ajoutez \(line)"
        )
    }

    static func unknownKey(_ key: String, of block: String, nearest: String?, allowed: [String]) -> Problem {
        Problem(
            .unknownKey,
            english: "\(key) is not a key of \(block)",
            help: nearest.map { "write \($0)" } ?? "the keys here are \(allowed)",
            french: "la clé \(key) n'existe pas dans \(block)",
            aide: nearest.map { "écrivez \($0)" } ?? "les clés permises ici sont \(allowed)"
        )
    }

    static func keyNotEnforcedYet(_ key: String) -> Problem {
        Problem(
            .keyNotEnforcedYet,
            english: "\(key) is not enforced yet, so it is refused",
            help: "remove it; staff have to see to it until a later version does",
            french: "\(key) n'est pas encore appliqué, et donc refusé",
            aide: "supprimez-le ; les agents s'en chargent jusqu'à ce qu'une version suivante l'applique"
        )
    }

    static func keyOutOfScope(_ key: String, why card: KeyCard) -> Problem {
        Problem(
            .keyOutOfScope,
            english: "\(key) is out of scope: \(bare: "\(card.english)")",
            help: "remove it; staff have to see to it",
            french: "\(key) est hors sujet : \(bare: "\(card.french)")",
            aide: "supprimez-le ; les agents s'en chargent"
        )
    }

    static func keyOfOtherVerb(_ key: String, _ verb: String, not here: String) -> Problem {
        Problem(
            .keyOfOtherVerb,
            english: "\(key) is a key of \(verb), and not of \(here)",
            help: "write it under \(verb), or remove it",
            french: "\(key) est une clé de \(verb), et non de \(here)",
            aide: "écrivez-le sous \(verb), ou supprimez-le"
        )
    }

    static func conditionNotKnownHere(_ key: String) -> Problem {
        Problem(
            .conditionNotKnownHere,
            english: "\(key) cannot be known here",
            help: "remove this condition, or write it in a rule that is asked when a day is booked",
            french: "\(key) ne peut pas être connu ici",
            aide: "supprimez cette condition, ou écrivez-la dans une règle consultée au moment de réserver"
        )
    }

    static func tooManyNames(_ block: String, limit: Int) -> Problem {
        Problem(
            .tooManyNames,
            english: "\(block) declares more than \(limit) names",
            help: "leave out what nobody uses, or join what is alike",
            french: "\(block) déclare plus de \(limit) noms",
            aide: "retirez ce dont personne ne se sert, ou réunissez ce qui se ressemble"
        )
    }

    static func emptyLine(_ rule: String, _ keys: [String]) -> Problem {
        Problem(
            .emptyLine,
            english: "a line of \(rule) says nothing",
            help: "give it one of the keys \(keys), or remove it",
            french: "une ligne de \(rule) ne dit rien",
            aide: "donnez-lui une des clés \(keys), ou supprimez-la"
        )
    }
}

extension Wording {
    static let firstDeclaredHere = Wording("first declared here", "déclaré d'abord ici")
    static let andHere = Wording("and here", "et ici")
}
