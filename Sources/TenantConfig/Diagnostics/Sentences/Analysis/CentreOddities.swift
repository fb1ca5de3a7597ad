// Centres at which nobody is, or nothing ever runs.

extension Problem {
    /// A line for a centre where the activity is not.
    package static func centreElsewhere(_ centre: String, _ activity: String) -> Problem {
        Problem(
            .centreElsewhere,
            english: "this line never applies: it is for \(centre), where \(activity) does not run",
            help: "name one of the centres of \(activity), or add \(centre) to its `centres`",
            french: "cette ligne ne s'applique jamais : elle est pour \(centre), où \(activity) n'a pas lieu",
            aide: "nommez l'un des centres de \(activity), ou ajoutez \(centre) à ses « centres »"
        )
    }

    /// A centre that is closed whenever the activity runs.
    package static func centreNeverOpens(_ centre: String, _ activity: String) -> Problem {
        Problem(
            .centreNeverOpens,
            english: "children of \(activity) may be put at \(centre), which is closed here on every day on which \(activity) runs",
            help: "compare it with `open` of \(activity), or leave \(centre) out of its `centres`",
            french: "des enfants de \(activity) peuvent aller à \(centre), fermé ici chaque jour où \(activity) a lieu",
            aide: "comparez à « open » de \(activity), ou retirez \(centre) de ses « centres »"
        )
    }

    /// A centre for which an activity is open on no day.
    package static func centreNeverOpened(_ centre: String, _ activity: String) -> Problem {
        Problem(
            .centreNeverOpens,
            english: "children of \(activity) may be put at \(centre), for which no line of `open` is",
            help: "add a line of `open` for \(centre), or leave \(centre) out of the `centres` of \(activity)",
            french: "des enfants de \(activity) peuvent aller à \(centre), pour lequel « open » n'a aucune ligne",
            aide: "ajoutez une ligne de « open » pour \(centre), ou retirez \(centre) des « centres » de \(activity)"
        )
    }

    /// A choice among nothing.
    package static func nothingToChoose(_ activity: String, of centres: [String]) -> Problem {
        let list = "centres: [\(centres.prefix(6).joined(separator: ", "))]"
        return Problem(
            .nothingToChoose,
            english: "families have nothing to choose: \(activity) names no `centres`",
            help: "add the centres of \(activity), as \(list)",
            french: "les familles n'ont rien à choisir : \(activity) ne nomme pas de « centres »",
            aide: "ajoutez les centres de \(activity), comme \(list)"
        )
    }

    /// Centres that serve others than those for whom the activity is.
    package static func nobodyServed(_ activity: String) -> Problem {
        Problem(
            .nobodyServed,
            english: "nobody can be enrolled in \(activity): its centres serve none of those for whom it is",
            help: "compare `for` with what the centres serve, or assign otherwise",
            french: "personne ne peut être inscrit à \(activity) : ses centres ne desservent aucun de ceux pour qui elle est",
            aide: "comparez « for » à ce que desservent les centres, ou affectez autrement"
        )
    }
}

extension Wording {
    /// Who leads to a centre.
    package static let putThereHere = Wording("this puts children there", "ceci y place des enfants")
    /// Who may come.
    package static let forWhomItIs = Wording("this is for whom it is", "ceci dit pour qui elle est")

    /// It is elsewhere.
    package static func notAt(_ centre: Name<Centre>, _ other: Name<Centre>?, _ shown: WitnessCase) -> Wording {
        if shown.asking == .enrol {
            return Wording(
                shown, "never at \(centre.text), where the activity does not run", "jamais à \(centre.text), où l'activité n'a pas lieu")
        }
        guard let other else {
            return Wording(shown, "at no centre, as the activity names none", "sans centre, car l'activité n'en nomme aucun")
        }
        return Wording(shown, "at \(other.text), the activity's only centre", "à \(other.text), seul centre de l'activité")
    }

    /// It may choose among none.
    package static func offeredNone(_ centres: Int, _ shown: WitnessCase) -> Wording {
        centres == 1
            ? Wording(shown, "the town's only centre is not offered to it", "le seul centre de la ville ne lui est pas proposé")
            : Wording(
                shown, "offered none of the \(centres) centres of the town",
                "aucun des \(centres) centres de la ville ne lui est proposé")
    }

    /// It is open although a centre is closed.
    package static func openAnyhow(_ centre: Name<Centre>, _ shown: WitnessCase) -> Wording {
        Wording(shown, "open, though \(centre.text) is closed that day", "ouvert, bien que \(centre.text) soit fermé ce jour-là")
    }

    /// It is open elsewhere, always.
    package static func notOpenThere(_ days: Int, _ shown: WitnessCase) -> Wording {
        let share = DaysAmong(days, of: days)
        return Wording(
            shown, "refused, because the activity is not open there that day; \(bare: share.english)",
            "refusé, car l'activité n'y est pas ouverte ce jour-là ; \(bare: share.french)")
    }

    /// It is closed, always.
    package static func closedEachDay(_ days: Int, _ shown: WitnessCase) -> Wording {
        let share = DaysAmong(days, of: days)
        return Wording(
            shown, "refused, because the centre is closed that day; \(bare: share.english)",
            "refusé, car le centre est fermé ce jour-là ; \(bare: share.french)")
    }
}
