/// The keys of an activity.
enum ActivityKey: String, KeyTable {
    case label, short, centres, open, closed, enrol, slots, book, change, cancel, periodicity, gauges, requirements
    case admits = "for"
    case asOf = "as_of"
    case enrolLate = "enrol_late"
    case bookLate = "book_late"
    case absence, unbooked, limits
    case waitingList = "waiting_list"
    case priority, statuses, notices, amendments

    var card: KeyCard {
        switch self {
        case .label: .required("the activity's name for people", "le nom de l’activité")
        case .short: .optional("a short name, for headings", "un nom court, pour les titres")
        case .admits: .optional("who may come", "qui peut venir")
        case .asOf:
            .optional(
                "when ages and levels are read: day, period, school year, next school year, civil year",
                "quand l’âge et la classe sont lus : day (le jour même), period, school year, next school year, civil year")
        case .centres: .optional("where it runs", "où elle a lieu")
        case .open: .required("the days on which it is open", "les jours d’ouverture")
        case .closed: .optional("days on which it is closed", "les jours de fermeture")
        case .enrol: .optional("how a child is enrolled", "comment un enfant est inscrit")
        case .slots: .required("what is booked: morning, meal, afternoon", "ce qui se réserve : matin, repas, après-midi")
        case .book: .optional("from when and until when families book", "de quand à quand on réserve")
        case .change: .optional("until when a day booked can be changed", "jusqu’à quand un jour réservé peut changer")
        case .cancel: .optional("until when a day booked can be cancelled", "jusqu’à quand un jour réservé peut être annulé")
        case .periodicity: .optional("a typical week that repeats", "une semaine type qui se répète")
        case .gauges: .optional("places", "nombre de places")
        case .requirements: .optional("what staff check before accepting", "ce que les agents vérifient avant d’accepter")
        case .enrolLate: .optional("enrolling after the deadline, and at what price", "s’inscrire après la date limite, et à quel prix")
        case .bookLate: .optional("booking after the deadline, and at what price", "réserver après la date limite, et à quel prix")
        case .absence: .optional("what is due when a child does not come", "ce qui reste dû en cas d’absence")
        case .unbooked: .optional("children who come without a booking", "enfants présents sans réservation")
        case .limits: .optional("how much is booked at least and at most", "combien on réserve au moins et au plus")
        case .waitingList:
            .optional("waiting for a place: automatic, confirmed or staff", "attendre une place : automatic, confirmed ou staff")
        case .priority: .optional("who comes first when places lack", "qui passe avant quand les places manquent")
        case .statuses: .optional("statuses chosen when enrolling", "statuts choisis à l’inscription")
        case .notices: .optional("notes shown on a day", "notes affichées sur un jour")
        case .amendments: .optional("rules that change at a date", "règles qui changent à une date")
        }
    }
}
