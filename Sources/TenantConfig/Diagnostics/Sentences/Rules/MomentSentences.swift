// Phrases that say when.

extension Problem {
    static func notAMoment(found: String, expected: [String]) -> Problem {
        let english: Phrase<English> = found.isEmpty ? "this moment stops too early" : "\(found) does not fit in this moment"
        let french: Phrase<French> = found.isEmpty ? "ce moment s'arrête trop tôt" : "\(found) n'a pas de sens dans ce moment"
        guard expected != ["a number"] else {
            return Problem(
                .notAMoment,
                english: english, help: "write a whole number here, as in `15 days before`",
                french: french, aide: "écrivez ici un nombre entier, comme dans « 15 days before »"
            )
        }
        let words = expected.filter { Weekday(word: $0) == nil }
        return Problem(
            .notAMoment,
            english: english,
            help: "write \(words.map(Moment.inEnglish)) here; a whole moment is `15 days before` or `friday before at 12:00`",
            french: french,
            aide: "écrivez ici \(words.map(Moment.inFrench)) ; un moment entier est « 15 days before » ou « friday before at 12:00 »"
        )
    }

    /// An hour, which is of some day.
    ///
    /// - Parameter hours: how many they are where a count may be meant.
    static func hourWithoutDay(_ text: String, _ clock: String, hours: Int?) -> Problem {
        let days = ["the eve at \(clock)", "the same day at \(clock)"]
        let count = hours.map { "\($0) \($0 == 1 ? "hour" : "hours") before" }
        return Problem(
            .notAMoment,
            english: "\(text) does not say of which day",
            help: count.map { "write \(days) for an hour, or \($0) for a delay" } ?? "write \(days)",
            french: "\(text) ne dit pas de quel jour",
            aide: count.map { "écrivez \(days) pour une heure, ou \($0) pour un délai" } ?? "écrivez \(days)"
        )
    }

    /// A day of some month, with its hour or without.
    static func dayWithoutMonth(_ text: String, _ day: Int, _ clock: String?) -> Problem {
        let hour = clock.map { " at \($0)" } ?? ""
        let months = ["day \(day) of the month\(hour)", "day \(day) of the month before\(hour)"]
        return Problem(
            .notAMoment,
            english: "\(text) does not say of which month",
            help: "write \(months)",
            french: "\(text) ne dit pas de quel mois",
            aide: "écrivez \(months)"
        )
    }

    /// « jours ouvrables » are those from Monday to Saturday that are no public holidays; working days are the town hall's.
    static func workableDays(_ text: String, meant: String) -> Problem {
        let days = "working_days: monday-saturday"
        return Problem(
            .notAMoment,
            english: "\(text) is not how a moment is written",
            help: "write \(meant), and \(days) under `town`: without it, working days go from monday to friday",
            french: "\(text) n'est pas la façon d'écrire un moment",
            aide: "écrivez \(meant), et \(days) sous « town » : sans quoi ces jours vont du lundi au vendredi",
            meant: meant
        )
    }

    /// Words of which it is clear what they mean: a whole phrase, or some in one.
    static func notAMoment(_ words: String, isWhole: Bool, meant: String) -> Problem {
        Problem(
            .notAMoment,
            english: isWhole ? "\(words) is not how a moment is written" : "\(words) does not fit in this moment",
            help: "write \(meant)",
            french: isWhole ? "\(words) n'est pas la façon d'écrire un moment" : "\(words) n'a pas de sens dans ce moment",
            aide: "écrivez \(meant)",
            meant: meant
        )
    }

    static let asBookHere = Problem(
        .asBookHere,
        english: "`as book` only makes sense for `until` of `change` and `cancel`",
        help: "write when, as `15 days before`",
        french: "« as book » n'a de sens que pour « until » de « change » et « cancel »",
        aide: "écrivez quand, comme « 15 days before »"
    )

    static let hourAfterHours = Problem(
        .hourAfterHours,
        english: "a count of hours already says the hour",
        help: "remove `at` and what follows, or count in days",
        french: "un délai en heures dit déjà l'heure",
        aide: "supprimez « at » et la suite, ou comptez en jours"
    )

    static func edgeOfDay(_ hour: String) -> Problem {
        Problem(
            .edgeOfDay,
            english: "\(hour) leaves out the last minute of a day, or the whole day",
            help: "remove the hour: without one, the whole day counts",
            french: "\(hour) exclut la dernière minute d'un jour, ou le jour entier",
            aide: "supprimez l'heure : sans elle, le jour compte en entier"
        )
    }

    static let opensAfterUntil = Problem(
        .opensAfterUntil,
        english: "this closes before it opens, so it is never possible",
        help: "give `opens` a moment before that of `until`",
        french: "ceci ferme avant d'ouvrir, et n'est donc jamais possible",
        aide: "donnez à « opens » un moment antérieur à celui de « until »"
    )

    static func hoursWithoutSlotHours(_ slot: String) -> Problem {
        Problem(
            .hoursWithoutSlotHours,
            english: "hours are counted back from the beginning of \(slot), which has no hours",
            help: "give \(slot) its `hours`, or count in days",
            french: "les heures se comptent depuis le début de \(slot), qui n'a pas d'horaires",
            aide: "donnez ses « hours » à \(slot), ou comptez en jours"
        )
    }

    static let lineNeverReached = Problem(
        .lineNeverReached,
        english: "this line is never reached: a line above answers all that it says",
        help: "put it before the line that fits always, or remove it",
        french: "cette ligne ne sert jamais : une ligne au-dessus répond à tout ce qu'elle dit",
        aide: "placez-la avant la ligne qui convient toujours, ou supprimez-la"
    )
}

extension Wording {
    static let thisSlot = Wording("this slot has no hours", "ce créneau n'a pas d'horaires")
    static let opensHere = Wording("it opens here", "l'ouverture est ici")
    static let fitsAlways = Wording("this line fits always", "cette ligne convient toujours")
}

extension Moment {
    /// What a phrase may go on with, which is a word of the language or one of these descriptions.
    fileprivate static let descriptions: [String: (english: String, french: String)] = [
        "a number": ("15", "15"), "a date": ("2026-09-01", "2026-09-01"), "an hour": ("12:00", "12:00"),
        "the end of the phrase": ("nothing more", "rien de plus"),
    ]

    fileprivate static func inEnglish(_ word: String) -> String { descriptions[word]?.english ?? word }
    fileprivate static func inFrench(_ word: String) -> String { descriptions[word]?.french ?? word }
}
