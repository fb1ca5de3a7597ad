// Promises, lists and ends that come to nothing.

extension Problem {
    /// An answer before the decision.
    package static let promisedTooEarly = Problem(
        .promisedTooEarly,
        english: "this answer is promised before booking closes, and requests are only decided on together after that",
        help: "let `answer_by` come after `until`",
        french: "cette réponse est promise avant la clôture, alors que les demandes ne sont tranchées ensemble qu'après",
        aide: "placez « answer_by » après « until »"
    )

    /// What families owe before an answer.
    package static func dueBeforeAnswer(_ key: String) -> Problem {
        Problem(
            .dueBeforeAnswer,
            english: "\(key) may be over before the town has answered, and then binds nobody",
            help: "count it from the answer, as `48 hours after the answer`",
            french: "\(key) peut être passé avant que la ville n'ait répondu, et n'engage alors personne",
            aide: "comptez-le depuis la réponse, comme « 48 hours after the answer »"
        )
    }

    /// A list for nobody.
    ///
    /// - Parameter all: whether it is so for everybody, on all days.
    package static func listOverBeforeOpen(forAll all: Bool) -> Problem {
        let (english, french): (Phrase<English>, Phrase<French>) =
            all
            ? (
                "the waiting list is over before booking opens: nobody can wait for a place",
                "la liste d'attente est finie avant l'ouverture de la réservation : personne ne peut attendre une place"
            )
            : (
                "for some, or on some days, the waiting list is over before booking opens: they cannot wait for a place",
                "pour certains, ou certains jours, la liste d'attente est finie avant l'ouverture de la réservation : pas d'attente possible"
            )
        return Problem(
            .listOverBeforeOpen, english: english, help: "let its `until` come after `opens` of `book`, or remove it", french: french,
            aide: "placez son « until » après le « opens » de « book », ou supprimez-le")
    }

    /// An end that does not count.
    package static func endsAfterBegin(_ verb: String) -> Problem {
        let (help, aide): (Phrase<English>, Phrase<French>) =
            switch verb {
            case "cancel":
                (
                    "write `any time`, which means until the slot begins; what families tell later is `absence`",
                    "écrivez « any time », c'est-à-dire jusqu'au début du créneau ; ce que les familles disent plus tard est « absence »"
                )
            case "change":
                (
                    "write `any time`, which means until the slot begins",
                    "écrivez « any time », c'est-à-dire jusqu'au début du créneau"
                )
            default:
                (
                    "write `any time`, which means until the slot begins; who comes without a reservation is `unbooked`",
                    "écrivez « any time », c'est-à-dire jusqu'au début du créneau ; qui vient sans réservation relève de « unbooked »"
                )
            }
        return Problem(
            .endsAfterBegin,
            english: "\(verb) takes nothing once the slot has begun, and this ends later", help: help,
            french: "\(verb) ne prend plus rien une fois le créneau commencé, et ceci finit plus tard", aide: aide)
    }

    /// An answer that comes when it is of no use.
    package static let promisedTooLate = Problem(
        .promisedTooLate,
        english: "this answer is promised for after the day itself: a family may learn it too late to come",
        help: "let `answer_by` come before the day, as `the eve`, or let booking close earlier",
        french: "cette réponse est promise pour après le jour même : une famille peut l'apprendre trop tard pour venir",
        aide: "placez « answer_by » avant le jour, comme « the eve », ou fermez la réservation plus tôt"
    )

    /// Nobody is ever enrolled.
    package static func nobodyEverEnrolled(_ activity: String) -> Problem {
        Problem(
            .nothingEverBooked,
            english: "nobody can ever be enrolled in \(activity), so that nothing of it can be booked",
            help: "say from when until when families enrol, or remove `enrol`: the first booking then enrols",
            french: "personne ne peut jamais être inscrit à \(activity), et rien ne peut donc en être réservé",
            aide: "dites de quand à quand on s'inscrit, ou supprimez « enrol » : la première réservation vaut alors inscription"
        )
    }

    /// Nobody ever books.
    package static func nothingEverBooked(_ activity: String) -> Problem {
        Problem(
            .nothingEverBooked,
            english: "nothing of \(activity) can ever be booked",
            help: "say until when it is booked, or how many places there are; who comes without a reservation is `unbooked`",
            french: "rien de \(activity) ne peut jamais être réservé",
            aide: "dites jusqu'à quand on réserve, ou combien il y a de places ; qui vient sans réservation relève de « unbooked »"
        )
    }

    /// A moment that is past for all that can still be booked.
    package static func bookedBeforePast(_ moment: LocalInstant) -> Problem {
        let (english, french): (Phrase<English>, Phrase<French>) = (
            "nothing of the days to come was booked before \(bare: moment.date.inEnglish): this line is never asked again",
            "rien des jours à venir n'a été réservé avant le \(bare: moment.date.inFrench) : cette ligne ne sert plus"
        )
        return Problem(
            .dateOfPastYear, english: english, help: "write the date of this year, or remove the line", french: french,
            aide: "écrivez la date de cette année, ou supprimez la ligne"
        )
    }
}

extension Wording {
    /// By when an answer comes.
    package static let answeredUntilHere = Wording("an answer may come until here", "la réponse peut venir jusqu'ici")

    /// Nothing is decided by then.
    package static func promisedTooEarly(
        _ answer: LocalInstant, _ closes: LocalInstant, days: Int, of all: Int, _ shown: WitnessCase
    ) -> Wording {
        let (share, last, end) = (DaysAmong(days, of: all), answer + -60, closes + -60)
        return Wording(
            shown, "promised an answer by \(bare: last.inEnglish), and booking closes on \(bare: end.inEnglish); \(bare: share.english)",
            "réponse promise au plus tard le \(bare: last.inFrench), et on réserve jusqu'au \(bare: end.inFrench) ; \(bare: share.french)")
    }

    /// Nothing is decided before the day.
    package static func promisedTooLate(_ answer: LocalInstant, days: Int, of all: Int, _ shown: WitnessCase) -> Wording {
        let (share, last) = (DaysAmong(days, of: all), answer + -60)
        return Wording(
            shown, "promised an answer by \(bare: last.inEnglish); \(bare: share.english)",
            "réponse promise au plus tard le \(bare: last.inFrench) ; \(bare: share.french)")
    }

    /// Enrolling is never open.
    package static func neverEnrolled(_ shown: WitnessCase) -> Wording {
        Wording(shown, "refused, because `enrol` says `never`", "refusé, car « enrol » dit « never »")
    }

    /// It was over before the answer.
    package static func dueBeforeAnswer(
        _ due: LocalInstant, _ answer: LocalInstant, days: Int, of all: Int, _ shown: WitnessCase
    ) -> Wording {
        let (share, last, end) = (DaysAmong(days, of: all), due + -60, answer + -60)
        return Wording(
            shown, "due by \(bare: last.inEnglish), and an answer may come until \(bare: end.inEnglish); \(bare: share.english)",
            "à faire au plus tard le \(bare: last.inFrench), et la réponse peut venir jusqu'au \(bare: end.inFrench) ; \(bare: share.french)"
        )
    }

    /// The list has ended.
    package static func listOver(_ over: LocalInstant, days: Int, of all: Int, _ shown: WitnessCase) -> Wording {
        let share = DaysAmong(days, of: all)
        return Wording(
            shown, "full, and the waiting list has been over since \(bare: over.inEnglish); \(bare: share.english)",
            "complet, et la liste d'attente est finie depuis le \(bare: over.inFrench) ; \(bare: share.french)")
    }

    /// Its slot has begun.
    package static func hasBegun(_ last: LocalInstant, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "refused, because the slot has begun, though this goes on until \(bare: last.inEnglish)",
            "refusé, car le créneau a commencé, bien que ceci aille jusqu'au \(bare: last.inFrench)")
    }

    /// Why nothing is booked.
    package enum Nothing: Hashable, Sendable {
        case never, noPlaces
    }

    /// Nothing is booked.
    package static func nothing(_ why: Nothing, days: Int, _ shown: WitnessCase) -> Wording {
        let share = DaysAmong(days, of: days)
        return switch why {
        case .never:
            Wording(
                shown, "refused, because `book` says `never`; \(bare: share.english)",
                "refusé, car « book » dit « never » ; \(bare: share.french)")
        case .noPlaces:
            Wording(
                shown, "refused, because there are 0 places; \(bare: share.english)", "refusé, car il y a 0 place ; \(bare: share.french)"
            )
        }
    }

    /// It was not booked earlier.
    package static func bookedAtTheEarliest(_ first: LocalInstant, _ shown: WitnessCase) -> Wording {
        Wording(
            shown, "booked on \(bare: first.inEnglish) at the earliest", "réservé au plus tôt le \(bare: first.inFrench)")
    }
}
