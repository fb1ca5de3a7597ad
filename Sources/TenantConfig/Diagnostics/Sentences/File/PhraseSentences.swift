// Dates, ranges, moments and other phrases with a form of their own: from `G0210`.

extension Problem {
    static func notADate(_ text: String, meant: String? = nil) -> Problem {
        Problem(
            .notADate,
            english: "\(text) is not a date",
            help: meant.map { "write \($0)" } ?? "write year, month and day, as `2026-09-01`",
            french: "\(text) n'est pas une date",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez l'année, le mois et le jour, comme « 2026-09-01 »",
            meant: meant
        )
    }

    static func noSuchDate(_ text: String) -> Problem {
        Problem(
            .noSuchDate,
            english: "there is no \(text), in the calendar or on the clock",
            help: "check the day, the month and the hour; an hour goes from `00:00` to `23:59`",
            french: "\(text) n'existe pas, au calendrier ou à l'horloge",
            aide: "vérifiez le jour, le mois et l'heure ; une heure va de « 00:00 » à « 23:59 »"
        )
    }

    static func notASpan(_ text: String, meant: String? = nil) -> Problem {
        Problem(
            .notASpan,
            english: "\(text) is not a stretch of dates",
            help: meant.map { "write \($0)" } ?? "write the first and the last day, as `2026-07-06..2026-08-28`",
            french: "\(text) n'est pas une suite de dates",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez le premier et le dernier jour, comme « 2026-07-06..2026-08-28 »",
            meant: meant
        )
    }

    static func notDays(_ text: String, meant: String? = nil) -> Problem {
        Problem(
            .notDays,
            english: "\(text) is not a set of days",
            help: meant.map { "write \($0)" }
                ?? "write `2026-05-15`, `2026-07-06..2026-08-28`, `12-24`, `12-24..12-31`, `public holidays` or a period's name",
            french: "\(text) n'est pas un ensemble de jours",
            aide: meant.map { "écrivez \($0)" }
                ?? "écrivez « 2026-05-15 », « 2026-07-06..2026-08-28 », « 12-24 », « 12-24..12-31 », « public holidays » ou le nom d'une période",
            meant: meant
        )
    }

    /// A day of a month, which differs from year to year.
    static func dayOfMonth(_ text: String) -> Problem {
        Problem(
            .notDays,
            english: "\(text) is not a set of days: months have no name here",
            help: "write the date of each year, as `2026-09-07`, in a list if there are several",
            french: "\(text) n'est pas un ensemble de jours : les mois n'ont pas de nom ici",
            aide: "écrivez la date de chaque année, comme « 2026-09-07 », dans une liste s'il y en a plusieurs"
        )
    }

    /// Seven days of a month that are called a week: one from Monday to Sunday has other dates each year.
    static func weekOfMonth(_ text: String, days: String) -> Problem {
        Problem(
            .notDays,
            english: "\(text) is not a set of days: months have no name here",
            help: "write \(days) for these seven days, or the week from monday to sunday by its dates, as `2026-08-03..2026-08-09`",
            french: "\(text) n'est pas un ensemble de jours : les mois n'ont pas de nom ici",
            aide: "écrivez \(days) pour ces sept jours, ou la semaine du lundi au dimanche par ses dates, comme « 2026-08-03..2026-08-09 »",
            meant: days
        )
    }

    /// A month by whose name holidays are called too.
    static func monthOrHolidays(_ text: String, days: String, _ holidays: String) -> Problem {
        Problem(
            .notDays,
            english: "\(text) is not a set of days: months have no name here",
            help: "write \(holidays) for the holidays, or \(days) for the month",
            french: "\(text) n'est pas un ensemble de jours : les mois n'ont pas de nom ici",
            aide: "écrivez \(holidays) pour les vacances, ou \(days) pour le mois",
            meant: days
        )
    }

    static func reversed(_ text: String, meant: String?) -> Problem {
        Problem(
            .reversed,
            english: "\(text) ends before it begins",
            help: meant.map { "write \($0)" } ?? "write the beginning first",
            french: "\(text) finit avant de commencer",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez d'abord le début"
        )
    }

    static func lastsNoTime(_ text: String) -> Problem {
        Problem(
            .reversed,
            english: "\(text) begins and ends at the same hour",
            help: "write when it begins, then when it ends, as `08:00-12:00`",
            french: "\(text) commence et finit à la même heure",
            aide: "écrivez l'heure du début, puis celle de la fin, comme « 08:00-12:00 »"
        )
    }

    /// Days of the week from one to another of the next week.
    static func beyondSunday(_ text: String, _ days: [String], isItem: Bool) -> Problem {
        let (meant, and) = ("[\(days.joined(separator: ", "))]", days.last ?? "")
        let first = days.first ?? ""
        return Problem(
            .reversed,
            english: "\(text) goes beyond sunday, where a week ends",
            help: isItem ? "write \(first), and \(and) after it in the list" : "write \(meant)",
            french: "\(text) dépasse le dimanche, où finit la semaine",
            aide: isItem ? "écrivez \(first), puis \(and) à la suite dans la liste" : "écrivez \(meant)",
            meant: isItem ? nil : meant
        )
    }

    static func notAWeekday(_ text: String, meant: String?) -> Problem {
        Problem(
            .notAWeekday,
            english: "\(text) is not a day of the week",
            help: meant.map { "write \($0)" } ?? "write `monday` to `sunday`, `monday-friday`, or a list of days",
            french: "\(text) n'est pas un jour de la semaine",
            aide: meant.map { "écrivez \($0)" }
                ?? "écrivez « monday » (lundi) à « sunday » (dimanche), « monday-friday », ou une liste de jours",
            meant: meant
        )
    }

    static func notAges(_ text: String, meant: String?) -> Problem {
        Problem(
            .notAges,
            english: "\(text) is not an age in completed years",
            help: meant.map { "write \($0)" } ?? "write `3-11`, `6+` or `7`",
            french: "\(text) n'est pas un âge en années révolues",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez « 3-11 », « 6+ » ou « 7 »",
            meant: meant
        )
    }

    static func notHouseNumbers(_ text: String) -> Problem {
        Problem(
            .notHouseNumbers,
            english: "\(text) is not a range of house numbers",
            help: "write `1-99`, `101+` or `7`, without `bis` or letters",
            french: "\(text) n'est pas une suite de numéros",
            aide: "écrivez « 1-99 », « 101+ » ou « 7 », sans « bis » ni lettre"
        )
    }

    static func notALevel(_ text: String, nearest: String?) -> Problem {
        Problem(
            .notALevel,
            english: "\(text) is not a school level",
            help: nearest.map { "write \($0)" }
                ?? "write `ps`, `ms`, `gs`, `cp` to `cm2`, `6e` to `3e`, a range as `ps-gs`, or `nursery`, `primary`, `middle`",
            french: "\(text) n'est pas un niveau scolaire",
            aide: nearest.map { "écrivez \($0)" }
                ?? "écrivez « ps », « ms », « gs », « cp » à « cm2 », « 6e » à « 3e », une suite comme « ps-gs », ou « nursery », « primary », « middle »"
        )
    }

    static func notHours(_ text: String, meant: String?) -> Problem {
        Problem(
            .notHours,
            english: "\(text) is not a range of hours",
            help: meant.map { "write \($0)" } ?? "write when it begins and ends, as `08:00-12:00`",
            french: "\(text) n'est pas une plage horaire",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez le début et la fin, comme « 08:00-12:00 »",
            meant: meant
        )
    }

    static func notAColour(_ text: String) -> Problem {
        Problem(
            .notAColour,
            english: "\(text) is not a colour",
            help: "write `\"#1f5f8b\"`, with the quotes: a `#` after a space begins a comment",
            french: "\(text) n'est pas une couleur",
            aide: "écrivez « \"#1f5f8b\" », avec les guillemets : un « # » après une espace commence un commentaire"
        )
    }

    static func notAnEmail(_ text: String) -> Problem {
        Problem(
            .notAnEmail,
            english: "\(text) is not an e-mail address",
            help: "write one address, as `famille@example.org`",
            french: "\(text) n'est pas une adresse électronique",
            aide: "écrivez une seule adresse, comme « famille@example.org »"
        )
    }

    static let notADrawing = Problem(
        .notADrawing,
        english: "this is not the path of a drawing",
        help: "keep only what stands in `d=\"...\"` of the drawing: letters, digits, spaces, commas, points and hyphens",
        french: "ceci n'est pas le tracé d'un dessin",
        aide: "gardez seulement ce qui est dans « d=\"...\" » du dessin : lettres, chiffres, espaces, virgules, points et traits d'union"
    )

    static func notATimeZone(_ text: String) -> Problem {
        Problem(
            .notATimeZone,
            english: "\(text) is not a time zone",
            help: "write a name as `Europe/Paris` or `Indian/Reunion`",
            french: "\(text) n'est pas un fuseau horaire",
            aide: "écrivez un nom comme « Europe/Paris » ou « Indian/Reunion »"
        )
    }

    static func notAHoliday(_ text: String) -> Problem {
        Problem(
            .notAHoliday,
            english: "\(text) does not say when a public holiday falls",
            help: "write `07-14`, `easter + 39` or `easter - 2`",
            french: "\(text) ne dit pas quand tombe un jour férié",
            aide: "écrivez « 07-14 », « easter + 39 » ou « easter - 2 »"
        )
    }

    static let unclosedBrace = Problem(
        .unclosedBrace,
        english: "a brace in this text is never closed",
        help: "close it with `}`; a brace that is part of the text is written `{{`",
        french: "une accolade de ce texte n'est pas fermée",
        aide: "fermez-la avec « } » ; une accolade qui fait partie du texte s'écrit « {{ »"
    )
}
