// What makes no sense together: `G04`.

extension Problem {
    static func needsItself(_ slot: String) -> Problem {
        Problem(
            .needsItself,
            english: "\(slot) names itself",
            help: "name another slot, or remove it",
            french: "\(slot) se nomme lui-même",
            aide: "nommez un autre créneau, ou supprimez-le"
        )
    }

    static func needsWhatItExcludes(_ slot: String, _ one: String, _ other: String) -> Problem {
        Problem(
            .needsWhatItExcludes,
            english: "\(slot) can never be booked: it needs \(one) and \(other), which exclude each other",
            help: "remove one of the two from `needs`, or `excludes`",
            french: "\(slot) ne peut jamais être réservé : il lui faut \(one) et \(other), qui s'excluent",
            aide: "supprimez l'un des deux de « needs », ou « excludes »"
        )
    }

    static func yearsOutOfOrder(_ year: String) -> Problem {
        Problem(
            .yearsOutOfOrder,
            english: "the school year \(year) begins before the one above it ends",
            help: "write the years in order, and check their days",
            french: "l'année scolaire \(year) commence avant la fin de celle du dessus",
            aide: "écrivez les années dans l'ordre, et vérifiez leurs jours"
        )
    }

    static func holidaysOverlap(_ later: String, _ earlier: String) -> Problem {
        Problem(
            .holidaysOverlap,
            english: "\(later) begins before \(earlier) ends",
            help: "check the days of both",
            french: "\(later) commence avant la fin de \(earlier)",
            aide: "vérifiez les jours des deux"
        )
    }

    static func holidayOutsideYear(_ holiday: String, _ year: String) -> Problem {
        Problem(
            .holidayOutsideYear,
            english: "\(holiday) begins before the school year \(year), or long after it",
            help: "check the years of its days",
            french: "\(holiday) commence avant l'année scolaire \(year), ou longtemps après",
            aide: "vérifiez les années de ses jours"
        )
    }

    static func periodsOverlap(_ later: String, _ earlier: String) -> Problem {
        Problem(
            .periodsOverlap,
            english: "\(later) begins before \(earlier) ends: a day belongs to both",
            help: "check the days of both",
            french: "\(later) commence avant la fin de \(earlier) : un jour appartient aux deux",
            aide: "vérifiez les jours des deux"
        )
    }

    static func addressClaimedTwice(_ street: String, _ sector: String, _ earlier: String) -> Problem {
        Problem(
            .addressClaimedTwice,
            english: "\(sector) claims houses of \(street) that \(earlier) has",
            help: "leave each house to one sector: narrow `numbers`, or give a `side` to both",
            french: "\(sector) prend des numéros de \(street) que \(earlier) a déjà",
            aide: "laissez chaque numéro à un seul secteur : resserrez « numbers », ou donnez un « side » aux deux"
        )
    }

    static func neverOpen(_ activity: String) -> Problem {
        Problem(
            .neverOpen,
            english: "\(activity) is never open: its calendar has no such day, or all are closed",
            help: "check `weekdays` and `during`, and the closures",
            french: "\(activity) n'est jamais ouvert : son calendrier n'a aucun jour de ce genre, ou tous sont fermés",
            aide: "vérifiez « weekdays » et « during », et les fermetures"
        )
    }

    static func sharedKeyNeverUsed(_ key: String) -> Problem {
        Problem(
            .sharedKeyNeverUsed,
            english: "every activity gives \(key) itself, so this one is never used",
            help: "remove it here, or leave it out of the activities that should follow it",
            french: "chaque activité donne elle-même \(key) : celui-ci ne sert jamais",
            aide: "supprimez-le ici, ou retirez-le des activités qui doivent le suivre"
        )
    }

    static func answeredForSomeChannels(_ key: String, _ others: [String]) -> Problem {
        Problem(
            .answeredForSomeChannels,
            english: "no line gives \(key) to requests by \(others): all of them are refused",
            help: "add a line without `channel`; or, if that is meant, say it with `by`",
            french: "aucune ligne ne donne \(key) aux demandes par \(others) : toutes sont refusées",
            aide: "ajoutez une ligne sans « channel » ; ou, si c'est voulu, dites-le avec « by »"
        )
    }

    /// Beside what enrolments count from: the school year, and what all of them are for.
    static func enrolmentHasNoDay(_ lastings: Set<Enrolment.Lasting>) -> Problem {
        let (help, aide): (Phrase<English>, Phrase<French>) =
            switch lastings {
            case [.period]:
                (
                    "write a date, or count from the period, as `15 days before the period`",
                    "écrivez une date, ou comptez depuis la période, comme « 15 days before the period »"
                )
            case [.month]:
                (
                    "write a date, or a day of a month, as `day 20 of the month before`",
                    "écrivez une date, ou un jour du mois, comme « day 20 of the month before »"
                )
            default:
                (
                    "write a date, or count from the school year, as `07-16 before the school year`",
                    "écrivez une date, ou comptez depuis l'année scolaire, comme « 07-16 before the school year »"
                )
            }
        return Problem(
            .enrolmentHasNoDay, english: "an enrolment has no day attended to count from", help: help,
            french: "une inscription n'a pas de jour d'accueil à partir duquel compter", aide: aide)
    }

    static let enrolLateWithoutEnrol = Problem(
        .enrolLateWithoutEnrol,
        english: "nobody is late to enrol where the first booking enrols",
        help: "say with `enrol` until when families enrol, or remove this",
        french: "personne ne s'inscrit en retard quand la première réservation vaut inscription",
        aide: "dites avec « enrol » jusqu'à quand on s'inscrit, ou supprimez ceci"
    )

    static let enrolLateWithoutEnd = Problem(
        .enrolLateWithoutEnrol,
        english: "nobody is late to enrol where enrolling has no end",
        help: "say with `until` under `enrol` until when families enrol, or remove this",
        french: "personne ne s'inscrit en retard quand l'inscription n'a pas de date limite",
        aide: "dites avec « until », sous « enrol », jusqu'à quand on s'inscrit, ou supprimez ceci"
    )

    static let enrolmentWithoutOpening = Problem(
        .enrolmentWithoutOpening,
        english: "nothing says from when families enrol for the next school year: this end is that of the year of the next open day",
        help: "add `opens`, as `06-01 before the school year`",
        french:
            "rien ne dit à partir de quand on s'inscrit pour l'année suivante : cette limite est celle de l'année du prochain jour ouvert",
        aide: "ajoutez « opens », comme « 06-01 before the school year »"
    )

    static func mealNeverOffered(_ meal: String) -> Problem {
        Problem(
            .mealNeverOffered,
            english: "no slot offers \(meal)",
            help: "name it under `meals` of a slot, or remove it",
            french: "aucun créneau ne propose \(meal)",
            aide: "nommez-le sous « meals » d'un créneau, ou supprimez-le"
        )
    }

    static func centreNeverUsed(_ centre: String) -> Problem {
        Problem(
            .centreNeverUsed,
            english: "no activity runs at \(centre)",
            help: "name it under `centres` of an activity, or remove it",
            french: "aucune activité n'a lieu à \(centre)",
            aide: "nommez-le sous « centres » d'une activité, ou supprimez-le"
        )
    }

    static func centreWithoutSector(_ centre: String) -> Problem {
        Problem(
            .centreWithoutSector,
            english: "\(centre) serves no sector, so nobody is sent there",
            help: "add `serves`, or leave the centre out of the activities that assign by sector",
            french: "\(centre) ne dessert aucun secteur : personne n'y est envoyé",
            aide: "ajoutez « serves », ou retirez ce lieu des activités qui répartissent par secteur"
        )
    }

    static func sectorWithoutCentre(_ sector: String) -> Problem {
        Problem(
            .sectorWithoutCentre,
            english: "no centre serves \(sector): its families have nowhere to enrol",
            help: "name it under `serves` of a centre",
            french: "aucun lieu ne dessert \(sector) : ses familles ne peuvent s'inscrire nulle part",
            aide: "nommez-le sous « serves » d'un lieu"
        )
    }

    static func communeClaimedTwice(_ commune: String, _ sector: String, _ earlier: String) -> Problem {
        Problem(
            .communeClaimedTwice,
            english: "\(sector) claims the commune \(commune) that \(earlier) has",
            help: "leave each commune to one sector",
            french: "\(sector) prend la commune \(commune) que \(earlier) a déjà",
            aide: "laissez chaque commune à un seul secteur"
        )
    }

    static func noSchoolGoesThere(_ activity: String) -> Problem {
        Problem(
            .noSchoolGoesThere,
            english: "\(activity) assigns by school, but none of its centres names a school",
            help: "declare `schools`, and name them under `schools` of the centres",
            french: "\(activity) répartit par école, mais aucun de ses lieux ne nomme d'école",
            aide: "déclarez « schools », et nommez-les sous « schools » des lieux"
        )
    }

    static func schoolWithoutCentre(_ school: String) -> Problem {
        Problem(
            .schoolWithoutCentre,
            english: "the pupils of \(school) go to no centre: their families have nowhere to enrol",
            help: "name it under `schools` of a centre",
            french: "les élèves de \(school) ne vont dans aucun lieu : leurs familles ne peuvent s'inscrire nulle part",
            aide: "nommez-la sous « schools » d'un lieu"
        )
    }

    static func centreWithoutSchool(_ centre: String) -> Problem {
        Problem(
            .centreWithoutSchool,
            english: "\(centre) names no school, so nobody is sent there",
            help: "add `schools`, or leave the centre out of the activities that assign by school",
            french: "\(centre) ne nomme aucune école : personne n'y est envoyé",
            aide: "ajoutez « schools », ou retirez ce lieu des activités qui répartissent par école"
        )
    }

    static func nobodyServes(_ activity: String) -> Problem {
        Problem(
            .nobodyServes,
            english: "\(activity) assigns by sector, but none of its centres serves a sector",
            help: "declare `sectors`, and name them under `serves` of the centres",
            french: "\(activity) répartit par secteur, mais aucun de ses lieux ne dessert de secteur",
            aide: "déclarez « sectors », et nommez-les sous « serves » des lieux"
        )
    }
}
