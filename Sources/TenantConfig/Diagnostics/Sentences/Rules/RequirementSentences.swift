// What must be in order before enrolling, booking or coming: `G0270`, and from `G0470`.

extension Problem {
    static func notALength(_ word: String, key: String) -> Problem {
        Problem(
            .notALength,
            english: "\(key) wants a length of time, and \(word) is none",
            help: "write a number and `hours`, `days`, `weeks`, `months` or `years`, as `48 hours`",
            french: "\(key) attend une durée, et \(word) n'en est pas une",
            aide: "écrivez un nombre et « hours », « days », « weeks », « months » ou « years », comme « 48 hours »"
        )
    }

    static func graceWithoutDebt(_ key: String) -> Problem {
        Problem(
            .graceWithoutDebt,
            english: "\(key) says for how long something may be owed, and this line asks nothing of what is owed",
            help: "add `unpaid_at_most: 0 EUR`, or remove \(key)",
            french: "\(key) dit pendant combien de temps une somme peut être due, et cette ligne n'en parle pas",
            aide: "ajoutez « unpaid_at_most: 0 EUR », ou supprimez \(key)"
        )
    }

    static func graceAboveZero(_ key: String) -> Problem {
        Problem(
            .graceAboveZero,
            english: "\(key) counts from the moment anything is owed, and not from that at which this sum is exceeded",
            help: "write `unpaid_at_most: 0 EUR`, or remove \(key)",
            french: "\(key) compte dès que quelque chose est dû, et non à partir du dépassement de cette somme",
            aide: "écrivez « unpaid_at_most: 0 EUR », ou supprimez \(key)"
        )
    }

    static func requirementWithoutEnrol(_ activity: String) -> Problem {
        Problem(
            .requirementWithoutEnrol,
            english: "this is asked before enrolling, but \(activity) has no `enrol`: the first booking enrols",
            help: "add `enrol`, or write `before: booking`",
            french: "ceci se demande avant l'inscription, mais \(activity) n'a pas de « enrol » : la première réservation inscrit",
            aide: "ajoutez « enrol », ou écrivez « before: booking »"
        )
    }

    static func statusesWithoutEnrol(_ activity: String) -> Problem {
        Problem(
            .statusesWithoutEnrol,
            english: "a status is chosen when enrolling, but \(activity) has no `enrol`: the first booking enrols",
            help: "add `enrol`, or remove `statuses`",
            french: "un statut se choisit à l'inscription, mais \(activity) n'a pas de « enrol » : la première réservation inscrit",
            aide: "ajoutez « enrol », ou supprimez « statuses »"
        )
    }

    static func mealChosenWithoutEnrol(_ activity: String) -> Problem {
        Problem(
            .mealChosenNowhere,
            english: "a meal is chosen when enrolling, but \(activity) has no `enrol`: the first booking enrols",
            help: "add `enrol`, or remove `meal_chosen`",
            french: "un repas se choisit à l'inscription, mais \(activity) n'a pas de « enrol » : la première réservation inscrit",
            aide: "ajoutez « enrol », ou supprimez « meal_chosen »"
        )
    }

    static let nothingToChoose = Problem(
        .mealChosenNowhere,
        english: "a meal is chosen when enrolling, but this slot names no `meals` to choose from",
        help: "add `meals`, or remove `meal_chosen`",
        french: "un repas se choisit à l'inscription, mais ce créneau ne nomme pas de « meals » parmi lesquels choisir",
        aide: "ajoutez « meals », ou supprimez « meal_chosen »"
    )

    static func nobodyEnrols(_ activity: String) -> Problem {
        Problem(
            .nobodyEnrols,
            english: "nobody is ever enrolled in \(activity), which has no `enrol`",
            help: "give \(activity) an `enrol`, or name another activity",
            french: "personne n'est jamais inscrit à \(activity), qui n'a pas de « enrol »",
            aide: "donnez un « enrol » à \(activity), ou nommez une autre activité"
        )
    }
}
