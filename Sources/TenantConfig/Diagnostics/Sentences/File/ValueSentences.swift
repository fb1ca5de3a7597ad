// Values of the wrong kind, and words that mean nothing where they stand: `G0201` to `G0209`.

extension Wording {
    static let aText = Wording("a text", "un texte")
    static let aBlock = Wording("a block", "un bloc")
    static let aList = Wording("a list", "une liste")
}

extension Problem {
    static func noValue(_ key: String) -> Problem {
        Problem(
            .noValue,
            english: "\(key) has no value",
            help: "write a value after the colon, in quotes if it begins with `#`; or remove the key",
            french: "\(key) n'a pas de valeur",
            aide: "écrivez une valeur après le deux-points, entre guillemets si elle commence par « # » ; ou supprimez la clé"
        )
    }

    static func notOneLine(_ key: String) -> Problem {
        Problem(
            .notOneLine,
            english: "\(key) has several lines, or a character that cannot be seen",
            help: "write it on one line, without `|` and without backslashes",
            french: "\(key) tient sur plusieurs lignes, ou contient un caractère invisible",
            aide: "écrivez-le sur une seule ligne, sans « | » ni barre oblique inverse"
        )
    }

    /// - Parameter first: the first word of a list.
    static func expectedText(_ key: String, found: Wording, first: String?) -> Problem {
        Problem(
            .expectedText,
            english: "\(key) wants a text, and here is \(bare: found.english)",
            help: first.map { "write one value after the colon, as \("\(key): \($0)")" } ?? "write the value on the line of the key",
            french: "\(key) attend un texte, et voici \(bare: found.french)",
            aide: first.map { "écrivez une seule valeur après le deux-points, comme \("\(key): \($0)")" }
                ?? "écrivez la valeur sur la ligne de la clé"
        )
    }

    static func expectedBlock(_ key: String, found: Wording) -> Problem {
        Problem(
            .expectedBlock,
            english: "\(key) wants a block of keys, and here is \(bare: found.english)",
            help: "write `{ key: value }` after the colon, or each `key: value` on a line of its own below",
            french: "\(key) attend un bloc de clés, et voici \(bare: found.french)",
            aide: "écrivez « { clé: valeur } » après le deux-points, ou chaque « clé: valeur » sur sa ligne en dessous"
        )
    }

    static func expectedList(_ key: String, found: Wording) -> Problem {
        Problem(
            .expectedBlock,
            english: "\(key) wants a list, and here is \(bare: found.english)",
            help: "write each item after a `-` on a line of its own below",
            french: "\(key) attend une liste, et voici \(bare: found.french)",
            aide: "écrivez chaque élément après un « - », sur sa ligne en dessous"
        )
    }

    static let listInList = Problem(
        .listInList,
        english: "a list stands in a list",
        help: "write all items in one list",
        french: "une liste se trouve dans une liste",
        aide: "écrivez tous les éléments dans une seule liste"
    )

    static func saidTwice(_ word: String) -> Problem {
        Problem(
            .saidTwice,
            english: "\(word) stands twice in this list",
            help: "keep one of the two, or write what the other was to be",
            french: "\(word) est deux fois dans cette liste",
            aide: "gardez l'un des deux, ou écrivez ce que l'autre devait être"
        )
    }

    static func unknownWord(_ word: String, key: String, nearest: String?, allowed: [String]) -> Problem {
        Problem(
            .unknownWord,
            english: "\(key) cannot be \(word)",
            help: "write \(nearest.map { [$0] } ?? allowed)",
            french: "\(key) ne peut pas être \(word)",
            aide: "écrivez \(nearest.map { [$0] } ?? allowed)"
        )
    }

    static func wordNotEnforcedYet(_ word: String, key: String) -> Problem {
        Problem(
            .wordNotEnforcedYet,
            english: "\(word) is not enforced yet for \(key), so it is refused",
            help: "choose another value, or remove \(key)",
            french: "\(word) n'est pas encore appliqué pour \(key), et donc refusé",
            aide: "choisissez une autre valeur, ou supprimez \(key)"
        )
    }

    static func approvalOfBookings(_ word: String, allowed: [String]) -> Problem {
        Problem(
            .approvalOfBookings,
            english: "\(word) decides on bookings that come in time, and nothing here is one",
            help: "write \(allowed)",
            french: "\(word) décide de réservations faites à temps, et rien ici n'en est une",
            aide: "écrivez \(allowed)"
        )
    }

    static func phraseNotEnforcedYet(_ phrase: String) -> Problem {
        Problem(
            .wordNotEnforcedYet,
            english: "\(phrase) is not enforced yet, so it is refused",
            help: "say it with dates, or with what is counted from the day attended",
            french: "\(phrase) n'est pas encore appliqué, et donc refusé",
            aide: "dites-le avec des dates, ou avec un délai compté depuis le jour réservé"
        )
    }

    static func notANumber(_ word: String, key: String, least: Int, most: Int, meant: String? = nil) -> Problem {
        Problem(
            .notANumber,
            english: "\(key) wants a whole number, and \(word) is none",
            help: meant.map { "write \($0)" } ?? "write a number from \(least) to \(most), in digits",
            french: "\(key) attend un nombre entier, et \(word) n'en est pas un",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez un nombre de \(least) à \(most), en chiffres",
            meant: meant
        )
    }

    /// - Parameter meant: the same name as the language has it; nil when nothing of it can be kept.
    static func badName(_ name: String, meant: String?) -> Problem {
        Problem(
            .badName,
            english: "\(name) cannot be a name",
            help: meant.map { "write \($0): lower-case letters without accents, digits and hyphens" }
                ?? "use lower-case letters without accents, digits and hyphens, at most 64, as in `apres-midi`",
            french: "\(name) ne peut pas être un nom",
            aide: meant.map { "écrivez \($0) : des minuscules sans accent, des chiffres et des traits d'union" }
                ?? "employez des minuscules sans accent, des chiffres et des traits d'union, 64 au plus, comme dans « apres-midi »",
            meant: meant
        )
    }

    /// - Parameter meant: the same name as the language has it.
    static func badFileName(_ name: String, meant: String?) -> Problem {
        let file = meant.map { "\($0).yaml" }
        return Problem(
            .badName,
            english: "the name of this file, \(name), cannot be the name of a town",
            help: file.map { "rename the file to \($0)" }
                ?? "give the file a name of lower-case letters, digits and hyphens, as `val-moulin.yaml`",
            french: "le nom de ce fichier, \(name), ne peut pas être le nom d'une ville",
            aide: file.map { "renommez le fichier en \($0)" }
                ?? "donnez au fichier un nom en minuscules sans accent, chiffres et traits d'union, comme « val-moulin.yaml »"
        )
    }

    static func reservedName(_ name: String) -> Problem {
        Problem(
            .reservedName,
            english: "no activity can be named \(name): the portal has a page at that address",
            help: "give it a name that says more, as `cantine-du-soir`; families read its `label` alone",
            french: "aucune activité ne peut s'appeler \(name) : le portail a une page à cette adresse",
            aide: "donnez-lui un nom qui en dit plus, comme « cantine-du-soir » ; les familles ne lisent que son « label »"
        )
    }

    static func unknownVersion(_ word: String) -> Problem {
        Problem(
            .unknownVersion,
            english: "the language has no version \(word)",
            help: "write `1`",
            french: "le langage n'a pas de version \(word)",
            aide: "écrivez « 1 »"
        )
    }
}
