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
        case .short: .optional("a short name, for headings", "un nom court, pour les titres", .text, otherwise: .label)
        case .admits: .optional("who may come", "qui peut venir", .lines(LineRule<NoKey>.admissions), otherwise: .everyone)
        case .asOf:
            .optional(
                "when ages and levels are read: day, period, school year, next school year, civil year",
                "quand l’âge et la classe sont lus : day (le jour même), period, school year, next school year, civil year",
                .one(of: Choice<AsOf>.dayOfAges), otherwise: .word("day"))
        case .centres:
            .optional(
                "where it runs", "où elle a lieu", .many(.name(of: .centre)),
                otherwise: .init(
                    "those at which `enrol` puts children, else one place without a name",
                    "ceux où `enrol` place les enfants, sinon un seul lieu, sans nom"))
        case .open: .required("the days on which it is open", "les jours d’ouverture", .lines(LineRule<OpenKey>.open, least: 1))
        case .closed:
            .optional("days on which it is closed", "les jours de fermeture", .lines(LineRule<ClosedKey>.closed), otherwise: .none)
        case .enrol:
            .optional(
                "how a child is enrolled", "comment un enfant est inscrit", .lines(LineRule<EnrolKey>.enrol),
                otherwise: .init("the first booking enrols", "la première réservation inscrit"))
        case .slots:
            .required(
                "what is booked: morning, meal, afternoon", "ce qui se réserve : matin, repas, après-midi", .named(SlotKey.self, most: 32))
        case .book:
            .optional(
                "from when and until when families book", "de quand à quand on réserve", .lines(LineRule<VerbKey>.verb),
                otherwise: .init(
                    "until the eve, by all channels, answered at once", "jusqu’à la veille, par tous les moyens, réponse immédiate"))
        case .change:
            .optional(
                "until when a day booked can be changed", "jusqu’à quand un jour réservé peut changer", .lines(LineRule<VerbKey>.verb),
                otherwise: .init("additions as `book`, removals as `cancel`", "les ajouts comme `book`, les retraits comme `cancel`"))
        case .cancel:
            .optional(
                "until when a day booked can be cancelled", "jusqu’à quand un jour réservé peut être annulé",
                .lines(LineRule<VerbKey>.verb), otherwise: .init("as `book`", "comme `book`"))
        case .periodicity:
            .optional("a typical week that repeats", "une semaine type qui se répète", .block(PeriodicityKey.self), otherwise: .none)
        case .gauges:
            .optional(
                "places", "nombre de places", .lines(LineRule<GaugeKey>.gauges),
                otherwise: .init("places are not counted", "les places ne sont pas comptées"))
        case .requirements:
            .optional(
                "what staff check before accepting", "ce que les agents vérifient avant d’accepter",
                .lines(LineRule<RequirementKey>.requirements), otherwise: .none)
        case .enrolLate:
            .optional(
                "enrolling after the deadline, and at what price", "s’inscrire après la date limite, et à quel prix",
                .lines(LineRule<EnrolLateKey>.enrolLate), otherwise: .init("nobody enrols late", "personne ne s’inscrit en retard"))
        case .bookLate:
            .optional(
                "booking after the deadline, and at what price", "réserver après la date limite, et à quel prix",
                .lines(LineRule<LateKey>.bookLate), otherwise: .init("nobody books late", "personne ne réserve en retard"))
        case .absence:
            .optional(
                "what is due when a child does not come", "ce qui reste dû en cas d’absence", .lines(LineRule<AbsenceKey>.absence),
                otherwise: .init("all stays due, and the portal takes no absences", "tout reste dû, et le portail ne prend pas d’absence"))
        case .unbooked:
            .optional(
                "children who come without a booking", "enfants présents sans réservation", .lines(LineRule<UnbookedKey>.unbooked),
                otherwise: .init("taken in at the usual price", "accueillis au prix habituel"))
        case .limits:
            .optional(
                "how much is booked at least and at most", "combien on réserve au moins et au plus", .lines(LineRule<SpanLimitKey>.limits),
                otherwise: .none)
        case .waitingList:
            .optional(
                "waiting for a place: automatic, confirmed or staff", "attendre une place : automatic, confirmed ou staff",
                .lines(LineRule<WaitingKey>.waitingList),
                otherwise: .init("nobody waits: a full day is refused", "personne n’attend : un jour complet est refusé"))
        case .priority:
            .optional(
                "who comes first when places lack", "qui passe avant quand les places manquent",
                .lines(LineRule<NoKey>.priority, word: .one(of: Choice<PriorityOrder>.order.words.map(\.word))), otherwise: .word("arrival")
            )
        case .statuses:
            .optional("statuses chosen when enrolling", "statuts choisis à l’inscription", .named(StatusKey.self), otherwise: .none)
        case .notices:
            .optional("notes shown on a day", "notes affichées sur un jour", .lines(LineRule<NoticeKey>.notices), otherwise: .none)
        case .amendments: .optional("rules that change at a date", "règles qui changent à une date", .blocks(.amendment), otherwise: .none)
        }
    }

    var canBeLeftOut: Bool { !Self.neverLeftOut.contains(self) }

    private static let neverLeftOut: Set<ActivityKey> = [.label, .short, .slots, .open, .asOf]
}
