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
        case .label: .required("the activity's name for people", "le nom de l’activité", .text)
        case .short: .optional("a short name, for headings", "un nom court, pour les titres", .text)
        case .admits: .optional("who may come", "qui peut venir", .lines(LineRule<NoKey>.admissions))
        case .asOf:
            .optional(
                "when ages and levels are read: day, period, school year, next school year, civil year",
                "quand l’âge et la classe sont lus : day (le jour même), period, school year, next school year, civil year",
                .one(of: Choice<AsOf>.dayOfAges))
        case .centres: .optional("where it runs", "où elle a lieu", .many(.name(of: .centre)))
        case .open: .required("the days on which it is open", "les jours d’ouverture", .lines(LineRule<OpenKey>.open, least: 1))
        case .closed: .optional("days on which it is closed", "les jours de fermeture", .lines(LineRule<ClosedKey>.closed))
        case .enrol: .optional("how a child is enrolled", "comment un enfant est inscrit", .lines(LineRule<EnrolKey>.enrol))
        case .slots:
            .required(
                "what is booked: morning, meal, afternoon", "ce qui se réserve : matin, repas, après-midi", .named(SlotKey.self, most: 32))
        case .book: .optional("from when and until when families book", "de quand à quand on réserve", .lines(LineRule<VerbKey>.verb))
        case .change:
            .optional(
                "until when a day booked can be changed", "jusqu’à quand un jour réservé peut changer", .lines(LineRule<VerbKey>.verb))
        case .cancel:
            .optional(
                "until when a day booked can be cancelled", "jusqu’à quand un jour réservé peut être annulé", .lines(LineRule<VerbKey>.verb)
            )
        case .periodicity: .optional("a typical week that repeats", "une semaine type qui se répète", .block(PeriodicityKey.self))
        case .gauges: .optional("places", "nombre de places", .lines(LineRule<GaugeKey>.gauges))
        case .requirements:
            .optional(
                "what staff check before accepting", "ce que les agents vérifient avant d’accepter",
                .lines(LineRule<RequirementKey>.requirements))
        case .enrolLate:
            .optional(
                "enrolling after the deadline, and at what price", "s’inscrire après la date limite, et à quel prix",
                .lines(LineRule<EnrolLateKey>.enrolLate))
        case .bookLate:
            .optional(
                "booking after the deadline, and at what price", "réserver après la date limite, et à quel prix",
                .lines(LineRule<LateKey>.bookLate))
        case .absence:
            .optional("what is due when a child does not come", "ce qui reste dû en cas d’absence", .lines(LineRule<AbsenceKey>.absence))
        case .unbooked:
            .optional("children who come without a booking", "enfants présents sans réservation", .lines(LineRule<UnbookedKey>.unbooked))
        case .limits:
            .optional(
                "how much is booked at least and at most", "combien on réserve au moins et au plus", .lines(LineRule<SpanLimitKey>.limits))
        case .waitingList:
            .optional(
                "waiting for a place: automatic, confirmed or staff", "attendre une place : automatic, confirmed ou staff",
                .lines(LineRule<WaitingKey>.waitingList))
        case .priority:
            .optional(
                "who comes first when places lack", "qui passe avant quand les places manquent",
                .lines(LineRule<NoKey>.priority, word: .one(of: Choice<PriorityOrder>.order.words.map(\.word))))
        case .statuses: .optional("statuses chosen when enrolling", "statuts choisis à l’inscription", .named(StatusKey.self))
        case .notices: .optional("notes shown on a day", "notes affichées sur un jour", .lines(LineRule<NoticeKey>.notices))
        case .amendments: .optional("rules that change at a date", "règles qui changent à une date", .blocks(.amendment))
        }
    }

    var canBeLeftOut: Bool { !Self.neverLeftOut.contains(self) }

    private static let neverLeftOut: Set<ActivityKey> = [.label, .short, .slots, .open, .asOf]
}
