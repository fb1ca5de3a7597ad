// Instants in an order that makes no sense.

extension Problem {
    /// It closes before it opens.
    package static let shutBeforeOpen = Problem(
        .shutBeforeOpen,
        english: "on some days this has closed before it opens, so that nothing can be asked",
        help: "let `opens` come earlier, or `until` later",
        french: "certains jours, ceci est fermé avant d'ouvrir : rien ne peut être demandé",
        aide: "avancez « opens », ou retardez « until »"
    )

    /// An offer that ends before it could begin.
    package static let offerNeverUsed = Problem(
        .offerNeverUsed,
        english: "this offer is never taken up: it is over, or another is taken up first, whenever booking in time has ended",
        help: "let its `until` come after the deadline of the verb, or remove it",
        french: "cette offre ne sert jamais : quand on ne réserve plus à temps, elle est finie, ou une autre passe avant",
        aide: "placez son « until » après la date limite du verbe, ou supprimez-la"
    )

    /// The same, of enrolling.
    package static let enrolOfferNeverUsed = Problem(
        .offerNeverUsed,
        english: "this offer is never taken up: it is over, or another is taken up first, whenever enrolling in time has ended",
        help: "let its `until` come after that of `enrol`, or remove it",
        french: "cette offre ne sert jamais : quand on ne s'inscrit plus à temps, elle est finie, ou une autre passe avant",
        aide: "placez son « until » après celui de « enrol », ou supprimez-la"
    )

    /// An absence that can always be cancelled instead.
    package static let absenceNeverUsed = Problem(
        .absenceNeverUsed,
        english: "this is never used: as long as it can be told, the day can simply be cancelled",
        help: "let its `until` come after the deadline of `cancel`, or remove it",
        french: "ceci ne sert jamais : tant que cela peut se dire, le jour peut simplement s'annuler",
        aide: "placez son « until » après la date limite de « cancel », ou supprimez-le"
    )

    /// The list that never moves.
    package static let cancelShutsFirst = Problem(
        .cancelShutsFirst,
        english: "cancelling closes before booking does, so that no place comes free for the waiting list while it could be given",
        help: "let families cancel at least as long as they can book, or take `absence` told in time",
        french: "on ne peut plus annuler alors qu'on peut encore réserver : aucune place ne se libère pour la liste d'attente",
        aide: "laissez annuler au moins aussi longtemps que réserver, ou acceptez les absences (« absence ») dites à temps"
    )

    /// A date that was meant for a year that is over.
    package static func dateOfPastYear(_ date: String, _ year: String) -> Problem {
        Problem(
            .dateOfPastYear,
            english: "\(date) is of the school year \(bare: year), which is over",
            help: "write the date of this year, or a moment that comes again, as `07-31 before the school year`",
            french: "\(date) est de l'année scolaire \(bare: year), qui est finie",
            aide: "écrivez la date de cette année, ou un moment qui revient, comme « 07-31 before the school year »"
        )
    }

    /// Days of years that are over, and none to come.
    package static func seasonOver(_ activity: String, _ year: String) -> Problem {
        Problem(
            .dateOfPastYear,
            english: "the last days of \(activity) are of the school year \(bare: year), which is over: nothing can be booked any more",
            help: "open days of this year, or remove the activity",
            french: "les derniers jours de \(activity) sont de l'année scolaire \(bare: year), qui est finie : rien ne se réserve plus",
            aide: "ouvrez des jours de cette année, ou supprimez l'activité"
        )
    }

    /// Nobody can enrol.
    package static let enrolShutBeforeOpen = Problem(
        .shutBeforeOpen,
        english: "enrolling has closed before it opens, so that nobody can be enrolled",
        help: "let `opens` come earlier, or `until` later",
        french: "l'inscription est close avant d'ouvrir : personne ne peut être inscrit",
        aide: "avancez « opens », ou retardez « until »"
    )

    /// A last moment at which nobody answers.
    package static func endsOnDayOff(_ channels: [String]) -> Problem {
        Problem(
            .endsOnDayOff,
            english: "this is asked by \(channels) only, and for some days ends when nobody works",
            help: "add `or the working day before`, or admit the portal",
            french: "ceci se demande par \(channels) seulement, et finit pour certains jours quand personne ne travaille",
            aide: "ajoutez « or the working day before », ou acceptez le portail"
        )
    }

    /// Days of which the calendar knows nothing.
    package static func beyondCalendar(_ last: CivilDate) -> Problem {
        Problem(
            .beyondCalendar,
            english: "these days go beyond the school calendar, which ends on \(bare: last.iso): nothing can be booked there",
            help: "wait for the calendar of that year, or end the days before",
            french: "ces jours dépassent le calendrier scolaire, qui s'arrête le \(bare: last.inFigures) : rien ne s'y réserve",
            aide: "attendez le calendrier de cette année-là, ou arrêtez les jours avant"
        )
    }
}
