// Rules that change at a date, or are tried before they bite: from `G0425`.

extension Problem {
    static let amendmentsOutOfOrder = Problem(
        .amendmentsOutOfOrder,
        english: "this amendment is not from a later day than the one before it",
        help: "write amendments in the order of their days, one for each day",
        french: "cet avenant ne part pas d'un jour plus tardif que le précédent",
        aide: "écrivez les avenants dans l'ordre de leurs jours, un seul par jour"
    )

    static func nothingToTry(_ key: String) -> Problem {
        Problem(
            .nothingToTry,
            english: "\(key) cannot be tried: it forbids nothing that could be told",
            help: "remove it here, or remove `mode`",
            french: "\(key) ne se met pas à l'essai : il n'interdit rien qui puisse être signalé",
            aide: "supprimez-le ici, ou supprimez « mode »"
        )
    }

    static let changeAtOneTime = Problem(
        .changeAtOneTime,
        english: "`change` cannot begin or end at a date: it decides which rule is asked about a day",
        help: "give the activity a `change` of its own, as `change: as book`, and amend that",
        french: "« change » ne peut ni commencer ni finir à une date : il décide quelle règle vaut pour un jour",
        aide: "donnez à l'activité son propre « change », comme « change: as book », et amendez-le"
    )
}
