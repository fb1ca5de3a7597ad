/// The keys of a town's file.
enum TownFileKey: String, KeyTable {
    case guichet, town, closed, sectors, centres, periods, meals, documents, refusals, messages, activities
    case schools, situations, reasons, tariffs
    case everyActivity = "every_activity"

    var card: KeyCard {
        switch self {
        case .guichet: .required("version of the language: 1", "version du langage : 1", .one(of: Choice<Void>.version))
        case .town: .required("the town and its desk", "la ville et son guichet", .block(TownKey.self))
        case .closed:
            .optional("days on which nothing runs", "jours où rien n’est ouvert", .lines(LineRule<ClosedKey>.closed), otherwise: .none)
        case .sectors:
            .optional(
                "parts of the town, by their streets", "secteurs d’habitation, par leurs rues", .named(SectorKey.self), otherwise: .none)
        case .centres:
            .optional(
                "places where activities run", "lieux d’accueil", .named(CentreKey.self),
                otherwise: .init("one place without a name", "un seul lieu, sans nom"))
        case .periods: .optional("the town's own periods", "périodes propres à la ville", .named(PeriodKey.self), otherwise: .none)
        case .meals: .optional("types of meal", "types de repas", .named(MealKey.self), otherwise: .none)
        case .documents: .optional("papers that families give", "pièces du dossier", .named(DocumentKey.self), otherwise: .none)
        case .refusals:
            .optional(
                "reasons that staff may give for a refusal", "motifs de refus proposés aux agents", .named(RefusalKey.self),
                otherwise: .none)
        case .messages:
            .optional(
                "the town's own mails", "courriels propres à la ville", .block(EventKey.self),
                otherwise: .init("the portal's own mails", "les courriels du portail"))
        case .activities: .required("what families book", "ce que les familles réservent", .named(.block(.activity)))
        case .schools: .optional("schools of the town", "écoles de la ville", .named(SchoolKey.self), otherwise: .none)
        case .situations:
            .optional(
                "facts that staff confirm", "situations confirmées par les agents", .named(SituationKey.self, most: FamilySituation.most),
                otherwise: .none)
        case .reasons: .optional("reasons of absence", "motifs d’absence", .named(ReasonKey.self), otherwise: .none)
        case .tariffs:
            .optional(
                "what slots cost, for estimates", "ce que coûtent les créneaux, pour les estimations", .named(TariffKey.self),
                otherwise: .none)
        case .everyActivity:
            .optional(
                "what every activity has", "ce que toutes les activités ont en commun", .block(.everyActivity),
                otherwise: .init("nothing in common", "rien en commun"))
        }
    }
}

extension Reader {
    /// The town of a file, with what is wrong with the calendar it names.
    func town(_ root: Node, _ calendars: CalendarFolder) -> Reading<Town> {
        let file = Word(text: findings.text.name, place: .beginning)
        guard let keys = block(TownFileKey.self, root, owner: file, path: "") else { return Reading(nil, findings) }
        version(keys[.guichet])
        let header = keys[.town].flatMap { townHeader($0, calendars) }
        let town = declaring(Declared(of: keys, calendar: header?.calendar.value, communes: header?.communes ?? [])).town(
            id(of: file), header, keys)
        let calendar = header?.calendar
        return Reading(
            town, (calendar?.diagnostics ?? []) + findings.diagnostics, untold: (calendar?.untold ?? Untold()) + findings.untold)
    }

    /// The file's name without folders and ending.
    private func id(of file: Word) -> Name<Town>? {
        let last = file.text.split(separator: "/").last ?? ""
        let id = String(last.hasSuffix(".yaml") ? last.dropLast(5) : last)
        return id.isWellFormedName ? Name(id) : refuse(.badFileName(id, meant: id.asName), at: .beginning)
    }
}

extension Reader {
    /// All that a town declares. Everything is read before anything missing stops it, so that all problems are told.
    private func town(_ id: Name<Town>?, _ header: TownHeader?, _ keys: Block<TownFileKey>) -> Town? {
        let closed = closures(keys[.closed], path: "closed")
        let schools = named(keys[.schools]) { school($0) }
        let situations = named(keys[.situations], atMost: FamilySituation.most) { familySituation($0) }
        let sectors = named(keys[.sectors]) { sector($0) }
        checkAddresses(of: sectors)
        let centres = named(keys[.centres]) { centre($0) }
        let periods = named(keys[.periods]) { ownPeriod($0) }
        let meals = named(keys[.meals]) { meal($0) }
        let documents = named(keys[.documents]) { document($0) }
        let tariffs = named(keys[.tariffs]) { tariff($0) }
        let reasons = named(keys[.reasons]) { reason($0) }
        let refusals = named(keys[.refusals]) { refusal($0) }
        let messages = messages(keys[.messages])
        let activities = activities(keys[.activities], every: keys[.everyActivity])
        guard let id, let header, let calendar = header.calendar.value, !findings.containsError else { return nil }
        let town = Town(
            id: id, portal: header.portal, desk: header.desk, calendar: calendar, workingDays: header.workingDays,
            schoolDays: header.schoolDays, closed: closed, sectors: sectors, centres: centres, periods: periods, meals: meals,
            documents: documents, tariffs: tariffs, reasons: reasons, refusals: refusals, messages: messages, activities: activities,
            communes: header.communes, schools: schools, situations: situations)
        TownChecks(town, findings).run()
        return town
    }
}

extension Declared {
    /// The names under the keys of a town's file, whether or not what stands under them makes sense.
    fileprivate convenience init(of keys: Block<TownFileKey>, calendar: SchoolCalendar?, communes: [Commune]) {
        func names(_ key: TownFileKey) -> Names { Names(in: [keys[key]?.value].compactMap(\.self)) }
        let activities = (keys[.activities]?.value.children.map(\.value) ?? []) + [keys[.everyActivity]?.value].compactMap(\.self)
        func ofActivities(_ key: String) -> Names { Names(in: activities.compactMap { $0.child(key) }) }
        self.init(
            sectors: names(.sectors), centres: names(.centres), periods: names(.periods), meals: names(.meals),
            documents: names(.documents), tariffs: names(.tariffs), reasons: names(.reasons), slots: ofActivities("slots"),
            holidays: calendar.map { Names($0.holidayNames) },
            schools: names(.schools), situations: names(.situations), statuses: ofActivities("statuses"), activities: names(.activities),
            communes: communes,
            everyActivity: EveryActivity(keys[.everyActivity]?.value, activities: keys[.activities]?.value))
    }
}

extension Node {
    /// The entries of a mapping; none for anything else.
    var children: [Entry] {
        guard case .mapping(let entries) = content else { return [] }
        return entries
    }

    /// What stands under a key of a mapping.
    func child(_ key: String) -> Node? {
        children.first { $0.key.text == key }?.value
    }

    /// The keys of a mapping.
    var names: [String] { children.map(\.key.text) }
}

extension SchoolCalendar {
    /// The names of its holidays, each once, in the order of the year.
    var holidayNames: [String] {
        var names: [String] = []
        for holiday in years.flatMap(\.holidays) where !names.contains(holiday.name.text) { names.append(holiday.name.text) }
        return names
    }
}
