/// The closed set of conditions a line may ask.
enum ConditionKey: String, KeyTable {
    case weekday, dates, period, slot, meal, centre, ages, level, sector
    case holidayOn = "holiday_on"
    case also, school, resident, commune, situation, quotient, siblings
    case enrolled, status, came, file, unpaid, invoiced
    case channel, shape, changing, reason, times
    case bookedBefore = "booked_before"

    /// What a condition is about; where that cannot be known, the condition has no place.
    enum Subject {
        case day, cell, child, file, request
        /// What else is booked the same day.
        case sameDay
        /// What is asked: the shape of a request, what it changes.
        case wish
        /// What stands already: when it was booked, whether it is invoiced.
        case past
    }

    var subject: Subject {
        switch self {
        case .weekday, .dates, .period, .holidayOn: .day
        case .slot, .meal, .centre: .cell
        case .also: .sameDay
        case .ages, .level, .sector, .school, .resident, .commune, .situation, .quotient, .siblings: .child
        case .enrolled, .status, .came, .file, .unpaid: .file
        case .channel, .reason, .times: .request
        case .shape, .changing: .wish
        case .bookedBefore, .invoiced: .past
        }
    }

    var card: KeyCard {
        switch self {
        case .weekday: .optional("days of the week attended", "jours de la semaine concernés", .many(.weekday), otherwise: .any)
        case .dates: .optional("days attended", "jours concernés", .many(.days), otherwise: .any)
        case .period: .optional("holidays or term attended", "vacances ou temps scolaire concernés", .many(.period), otherwise: .any)
        case .slot: .optional("slots", "créneaux", .many(.name(of: .slot)), otherwise: .any)
        case .meal: .optional("meals", "repas", .many(.name(of: .meal)), otherwise: .any)
        case .centre: .optional("centres", "lieux d’accueil", .many(.name(of: .centre)), otherwise: .any)
        case .ages:
            .optional(
                "age in completed years, both ends included", "âge en années révolues, bornes comprises", .many(.numbers).orUnknown,
                otherwise: .any)
        case .level: .optional("school levels", "niveaux scolaires", .many(.level).orUnknown, otherwise: .any)
        case .sector: .optional("sectors of the home", "secteurs du domicile", .many(.name(of: .sector)).orUnknown, otherwise: .any)
        case .holidayOn:
            .optional(
                "weekdays that are a public holiday in that week", "jours de la semaine fériés cette semaine-là", .many(.weekday),
                otherwise: .any)
        case .also:
            .optional("other slots booked the same day", "autres créneaux réservés le même jour", .many(.name(of: .slot)), otherwise: .any)
        case .school:
            .optional(
                "schools, or any, or none", "écoles, ou any (une école de la ville), ou none",
                .many(.name(of: .school, or: ["any", "none"])).orUnknown, otherwise: .any)
        case .resident:
            .optional(
                "whether the household lives in the town", "si le foyer habite la commune", .one(of: Choice<Bool>.yesOrNo).orUnknown,
                otherwise: .any)
        case .commune:
            .optional("communes, by their INSEE codes", "communes, par leur code INSEE", .many(.commune).orUnknown, otherwise: .any)
        case .situation:
            .optional(
                "situations confirmed by staff", "situations confirmées par les agents", .many(.name(of: .situation)).orUnknown,
                otherwise: .any)
        case .quotient: .optional("family quotient, as 0-400", "quotient familial, comme 0-400", .many(.numbers).orUnknown, otherwise: .any)
        case .siblings:
            .optional("rank in the household, as 2+", "rang dans la fratrie, comme 2+", .many(.numbers).orUnknown, otherwise: .any)
        case .enrolled:
            .optional("whether the child is enrolled", "si l’enfant est inscrit", .one(of: Choice<Bool>.yesOrNo), otherwise: .any)
        case .status: .optional("status chosen when enrolling", "statut choisi à l’inscription", .many(.name(of: .status)), otherwise: .any)
        case .came:
            .optional(
                "never, last year, not for 2 years", "jamais venu (never), l’an dernier (last year), not for 2 years", .many(.came),
                otherwise: .any)
        case .file:
            .optional(
                "complete or incomplete", "dossier complet (complete) ou non (incomplete)", .one(of: Choice<Bool>.fileState),
                otherwise: .any)
        case .unpaid: .optional("some or none", "impayés : some ou none", .one(of: Choice<Bool>.unpaidState), otherwise: .any)
        case .invoiced:
            .optional(
                "whether what stands is invoiced", "si ce qui est réservé est déjà facturé", .one(of: Choice<Bool>.yesOrNo), otherwise: .any
            )
        case .channel:
            .optional("how the request arrived", "par où la demande est arrivée", .many(of: Choice<Channel>.channel), otherwise: .any)
        case .shape:
            .optional(
                "shape of the request: whole week, fixed days, alternate weeks",
                "forme de la demande : whole week (semaine entière), fixed days (jours fixes), alternate weeks (une semaine sur deux)",
                .many(of: Choice<Shape>.shape), otherwise: .any)
        case .changing:
            .optional(
                "what is changed: meal or slots", "ce qui est modifié : meal (le repas) ou slots (les créneaux)",
                .many(of: Choice<Changing>.changing), otherwise: .any)
        case .reason: .optional("reason of absence", "motif d’absence", .many(.name(of: .reason)), otherwise: .any)
        case .times:
            .optional(
                "the so-many-th time in the school year, as 3+", "la combien-tième fois de l’année scolaire, comme 3+", .many(.numbers),
                otherwise: .any)
        case .bookedBefore:
            .optional("booked before a date and hour", "réservé avant une date et une heure", .word(.dateOrInstant), otherwise: .any)
        }
    }
}

/// Keys that any line may have beside its rule's own.
enum LineKey: String, KeyTable {
    case because, mode

    var card: KeyCard {
        switch self {
        case .because:
            .optional(
                "the article of the règlement, shown with a refusal", "l’article du règlement, montré avec un refus", .text,
                otherwise: .none)
        case .mode: .optional("refuse, warn or audit", "refuser, avertir ou noter", .one(of: Choice<Mode>.any), otherwise: .word("refuse"))
        }
    }
}
