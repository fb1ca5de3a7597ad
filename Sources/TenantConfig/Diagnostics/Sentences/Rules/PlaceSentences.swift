// Places: gauges, their quotas, waiting lists. `G0281`, and from `G0481`.

extension Problem {
    static let gaugeRepeated = Problem(
        .gaugeRepeated,
        english: "this gauge counts the same reservations as another, so that only the smaller of the two is of use",
        help: "if it is for another centre or slot, write which; else keep one of the two",
        french: "cette jauge compte les mêmes réservations qu'une autre : seule la plus petite des deux sert",
        aide: "si elle vaut pour un autre lieu ou un autre créneau, écrivez lequel ; sinon gardez l'une des deux"
    )

    static func notAShare(_ word: String, key: String) -> Problem {
        Problem(
            .notAShare,
            english: "\(key) wants a number of places or a part of them, and \(word) is none",
            help: "write a number as `12`, a fraction as `2/3`, or percents as `50 %`",
            french: "\(key) attend un nombre de places ou une part, et \(word) n'en est pas une",
            aide: "écrivez un nombre comme « 12 », une fraction comme « 2/3 », ou un pourcentage comme « 50 % »"
        )
    }

    static let lastQuotaForSome = Problem(
        .lastQuotaForSome,
        english: "the last quota has conditions: children who fit none would never get a place",
        help: "end `quotas` with a line without conditions, for all others; `{ share: 0 }` leaves them what the others leave",
        french: "le dernier quota a des conditions : les enfants qui n'entrent dans aucun n'auraient jamais de place",
        aide: "terminez « quotas » par une ligne sans condition, pour tous les autres ; « { share: 0 } » leur laisse ce qui reste"
    )

    static let quotaForAllBeforeOthers = Problem(
        .quotaForAllBeforeOthers,
        english: "this quota has no conditions, so that nobody falls in those after it",
        help: "move it to the end, or give it conditions",
        french: "ce quota n'a pas de condition : personne n'entre dans ceux qui le suivent",
        aide: "mettez-le en dernier, ou donnez-lui des conditions"
    )

    static func quotasBeyondPlaces(_ places: Int) -> Problem {
        Problem(
            .quotasBeyondPlaces,
            english: "the quotas up to this one take more than the \(places) places",
            help: "lower the shares, or raise `places`",
            french: "les quotas jusqu'à celui-ci prennent plus que les \(places) places",
            aide: "baissez les parts, ou augmentez « places »"
        )
    }

    static func gaugeOfEnrolmentWithoutEnrol(_ activity: String) -> Problem {
        Problem(
            .gaugeOfEnrolmentWithoutEnrol,
            english: "this gauge counts enrolled children, but \(activity) has no `enrol`: the first booking enrols",
            help: "add `enrol`, or count something else with `per`",
            french: "cette jauge compte les inscrits, mais \(activity) n'a pas de « enrol » : la première réservation inscrit",
            aide: "ajoutez « enrol », ou comptez autre chose avec « per »"
        )
    }

    static func noWaitingList(_ activity: String) -> Problem {
        Problem(
            .noWaitingList,
            english: "`waiting list` decides here, but \(activity) has no waiting list",
            help: "add `waiting_list`, for example `waiting_list: automatic`, or let `manual` decide",
            french: "« waiting list » décide ici, mais \(activity) n'a pas de liste d'attente",
            aide: "ajoutez « waiting_list », par exemple « waiting_list: automatic », ou laissez décider « manual »"
        )
    }

    static let priorityWithoutList = Problem(
        .noWaitingList,
        english: "`priority` says in what order children wait, but there is no waiting list",
        help: "add `waiting_list`, for example `waiting_list: automatic`, or remove `priority`",
        french: "« priority » dit dans quel ordre les enfants attendent, mais il n'y a pas de liste d'attente",
        aide: "ajoutez « waiting_list », par exemple « waiting_list: automatic », ou supprimez « priority »"
    )

    static let listNeverMoves = Problem(
        .listNeverMoves,
        english: "cancelling closes before booking does, so that the waiting list hardly ever moves",
        help: "let families cancel at least as long as they can book, or take `absence` told in time",
        french: "on ne peut plus annuler alors qu'on peut encore réserver : la liste d'attente n'avance presque jamais",
        aide: "laissez annuler au moins aussi longtemps que réserver, ou acceptez les absences (« absence ») dites à temps"
    )

    static func listWithoutGauge(_ activity: String, countsEnrolled: Bool) -> Problem {
        Problem(
            .listWithoutGauge,
            english: countsEnrolled
                ? "nobody would ever wait: the only gauge of \(activity) counts enrolled children, and a day is never full"
                : "nobody would ever wait: \(activity) has no gauge, and a day is never full",
            help: "say how many places there are on a day, as `gauges: 40`, or remove `waiting_list`",
            french: countsEnrolled
                ? "personne n'attendrait jamais : la seule jauge de \(activity) compte les inscrits, et aucun jour n'est jamais complet"
                : "personne n'attendrait jamais : \(activity) n'a pas de jauge, et aucun jour n'est jamais complet",
            aide: "dites combien de places il y a par jour, comme « gauges: 40 », ou supprimez « waiting_list »"
        )
    }

    static let tiesNobodyBreaks = Problem(
        .tiesNobodyBreaks,
        english: "two children may come out equal here, and nobody chooses between them: places are given without staff",
        help: "end `priority` with `arrival`, or write `promote: staff`",
        french: "deux enfants peuvent être à égalité ici, et personne ne choisit entre eux : les places sont données sans agent",
        aide: "terminez « priority » par « arrival », ou écrivez « promote: staff »"
    )

    static let nothingToAnswer = Problem(
        .nothingToAnswer,
        english: "no answer is given here: requests are accepted at once, and nobody decides on them",
        help: "write `approval: manual`, or remove `answer_by`",
        french: "aucune réponse n'est donnée ici : les demandes sont acceptées aussitôt, et personne n'en décide",
        aide: "écrivez « approval: manual », ou retirez « answer_by »"
    )

    static let nothingToConfirm = Problem(
        .confirmByWithoutOffer,
        english: "nothing is confirmed here: requests are accepted at once, while the family looks on",
        help: "write `approval: manual`, or remove `confirm_by`",
        french: "rien n'est à confirmer ici : les demandes sont acceptées aussitôt, sous les yeux de la famille",
        aide: "écrivez « approval: manual », ou retirez « confirm_by »"
    )

    static let confirmByWithoutOffer = Problem(
        .confirmByWithoutOffer,
        english: "nothing is confirmed here: no line of `waiting_list` says `promote: confirmed`",
        help: "write `promote: confirmed`, or remove `confirm_by`",
        french: "rien n'est à confirmer ici : aucune ligne de « waiting_list » ne dit « promote: confirmed »",
        aide: "écrivez « promote: confirmed », ou retirez « confirm_by »"
    )
}
