// Lines that say nothing to anybody, and what no line says: from `G0601`.

extension Problem {
    /// Others always answer first. Above several that share its days and children, it would answer for all of them.
    package static func answeredAbove(by lines: Int) -> Problem {
        let help: (english: Phrase<English>, french: Phrase<French>) =
            lines == 1
            ? ("put it above that line, or remove it", "placez-la au-dessus de cette ligne, ou supprimez-la")
            : (
                "remove it, or put it above them with conditions for those alone whom it concerns",
                "supprimez-la, ou placez-la au-dessus d'elles avec des conditions pour ceux-là seuls qu'elle concerne"
            )
        return Problem(
            .answeredAbove,
            english: "this line never answers: for every day and child that it speaks of, lines above it do", help: help.english,
            french: "cette ligne ne répond jamais : pour chaque jour et chaque enfant dont elle parle, d'autres au-dessus répondent",
            aide: help.french
        )
    }

    /// Whom it admits, others admit.
    package static let admitsNobodyElse = Problem(
        .admitsNobodyElse,
        english: "this line adds nobody: whom it admits, other lines admit as well",
        help: "remove it, or say whom it is to add",
        french: "cette ligne n'ajoute personne : ceux qu'elle admet, d'autres lignes les admettent aussi",
        aide: "supprimez-la, ou dites qui elle doit ajouter"
    )

    /// No child is so old at such a level.
    package static let nobodyOfThatAge = Problem(
        .nobodyOfThatAge,
        english: "this line applies to nobody: no child of such an age is at such a level",
        help: "compare its `ages` and `level` with one another and with `for`",
        french: "cette ligne ne s'applique à personne : aucun enfant de cet âge n'est à ce niveau",
        aide: "comparez ses « ages » et « level » entre eux et à « for »"
    )

    /// No such pupil goes to the school.
    package static func classNotTaught(_ school: String) -> Problem {
        Problem(
            .appliesToNobody,
            english: "this line applies to nobody: \(school) has no such class",
            help: "compare its `level` with that of \(school) under `schools`",
            french: "cette ligne ne s'applique à personne : \(school) n'a pas de telle classe",
            aide: "comparez son « level » à celui de \(school) sous « schools »"
        )
    }

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

    /// It closes where nothing runs.
    package static func closesNowhere(_ centre: String) -> Problem {
        Problem(
            .closesNothing,
            english: "this closes nothing: no activity runs at \(centre)",
            help: "name \(centre) in the `centres` of an activity, or remove it",
            french: "cette fermeture ne ferme rien : aucune activité n'a lieu à \(centre)",
            aide: "nommez \(centre) dans les « centres » d'une activité, ou supprimez-la"
        )
    }

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
