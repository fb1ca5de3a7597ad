// Lines that say nothing to anybody, and what no line says: from `G0601`.

extension Problem {
    /// Others always answer first.
    package static let answeredAbove = Problem(
        .answeredAbove,
        english: "this line never answers: for every day and child that it speaks of, lines above it do",
        help: "put it above them, or remove it",
        french: "cette ligne ne répond jamais : pour chaque jour et chaque enfant dont elle parle, d'autres au-dessus répondent",
        aide: "placez-la au-dessus d'elles, ou supprimez-la"
    )

    /// It fits nobody who may come.
    package static let appliesToNobody = Problem(
        .appliesToNobody,
        english: "this line never applies: who it is for may not come, or not on its days",
        help: "compare its conditions with `for`, `open` and `closed`, or remove it",
        french: "cette ligne ne s'applique jamais : ceux dont elle parle ne peuvent pas venir, ou pas ces jours-là",
        aide: "comparez ses conditions à « for », « open » et « closed », ou supprimez-la"
    )

    /// Its days are no days of the activity.
    package static let closesNothing = Problem(
        .closesNothing,
        english: "this closes nothing: on these days nothing runs anyway",
        help: "compare the dates with `open`, or remove it",
        french: "cette fermeture ne ferme rien : ces jours-là, rien n'a lieu de toute façon",
        aide: "comparez les dates à « open », ou supprimez-la"
    )

    /// The file was only read.
    package static let tooMuchToGoThrough = Problem(
        .tooMuchToGoThrough,
        english: "these rules have too many lines to be gone through against one another",
        help: "say with ranges, lists of dates or periods what many lines say",
        french: "ces règles ont trop de lignes pour être confrontées entre elles",
        aide: "dites par des intervalles, des listes de dates ou des périodes ce que disent de nombreuses lignes"
    )

    /// Nobody is ever not enrolled.
    package static func enrolledWithoutEnrol(_ activity: String) -> Problem {
        Problem(
            .enrolledWithoutEnrol,
            english: "`enrolled: no` never holds: \(activity) has no `enrol`, and the first booking enrols",
            help: "give \(activity) an `enrol`, or ask for `came: never` if a first visit is meant",
            french: "« enrolled: no » ne vaut jamais : \(activity) n'a pas de « enrol », et la première réservation inscrit",
            aide: "donnez un « enrol » à \(activity), ou demandez « came: never » s'il s'agit d'une première venue"
        )
    }

    /// A verb that is silent on some days or for some children.
    package static func holeBetweenLines(_ verb: String, _ key: String) -> Problem {
        Problem(
            .holeBetweenLines,
            english: "\(verb) says no \(key) for some that may come: for them it stays closed",
            help: "add a last line without conditions, or one for them",
            french: "\(verb) ne dit aucun \(key) pour certains qui peuvent venir : pour eux, tout reste fermé",
            aide: "ajoutez une dernière ligne sans condition, ou une ligne pour eux"
        )
    }

    /// A tariff that says nothing of some families.
    package static func priceForSome(_ tariff: String) -> Problem {
        Problem(
            .priceForSome,
            english: "\(tariff) has no price for some families: no line of it is for them",
            help: "add a last line without conditions, or close the gap between two bands",
            french: "\(tariff) n'a pas de prix pour certaines familles : aucune de ses lignes n'est pour elles",
            aide: "ajoutez une dernière ligne sans condition, ou comblez le vide entre deux tranches"
        )
    }
}
