/// The keys of a child of a tests file: what is left out is not known.
enum TestChildKey: String, KeyTable {
    case born, level, sector, address, documents, unpaid, enrolled, booked
    case school, commune, quotient, siblings, status, meals, situations, came, happened
    case unpaidSince = "unpaid_since"

    var card: KeyCard {
        switch self {
        case .born: .optional("the date of birth", "la date de naissance", .word(.date), otherwise: .notKnown)
        case .level: .optional("the class, ps to 3e", "la classe, de ps à 3e", .one(of: Choice<SchoolLevel>.level), otherwise: .notKnown)
        case .sector:
            .optional(
                "the sector of the home, or none", "le secteur du domicile, ou none (aucun)", .word(.name(of: .sector, or: ["none"])),
                otherwise: .init("not known, unless `commune` says it", "on ne le sait pas, sauf par `commune`"))
        case .address:
            .optional(
                "the home, as 12 Rue du Bourg: the sector follows", "le domicile, comme 12 Rue du Bourg : le secteur suit", .text,
                otherwise: .notKnown)
        case .documents:
            .optional(
                "papers held, each with its last day where it has one", "les pièces fournies, avec leur dernier jour",
                .datedNames(of: .document), otherwise: .notKnown)
        case .unpaid:
            .optional("what the household owes, as 12.50 EUR", "ce que le foyer doit, comme 12.50 EUR", .word(.euros), otherwise: .notKnown)
        case .unpaidSince:
            .optional(
                "since when it owes, as 2026-09-03 10:00", "depuis quand il doit, comme 2026-09-03 10:00", .word(.instant),
                otherwise: .init("for longer than any `grace`", "depuis plus longtemps que tout `grace`"))
        case .enrolled:
            .optional(
                "activities, each with its centre", "les activités où il est inscrit, avec le lieu", .wishes("here"),
                otherwise: .init("nowhere", "nulle part"))
        case .booked:
            .optional("what stands for the child", "ce qui est déjà réservé pour lui", .ticks, otherwise: .nothing)
        case .school:
            .optional(
                "the school, or none of the town's", "l’école, ou none (aucune de la ville)", .word(.name(of: .school, or: ["none"])),
                otherwise: .notKnown)
        case .commune:
            .optional("the INSEE code of the home's commune", "le code INSEE de la commune du foyer", .word(.commune), otherwise: .notKnown)
        case .quotient: .optional("the family quotient", "le quotient familial", .word(.whole(0...99_999)), otherwise: .notKnown)
        case .siblings:
            .optional(
                "the rank in the household, 1 for the eldest", "le rang dans la fratrie, 1 pour l’aîné", .word(.whole(1...30)),
                otherwise: .notKnown)
        case .status:
            .optional(
                "the status chosen when enrolling, by activity", "le statut choisi à l’inscription, par activité",
                .each(.word(.name(of: .status))), otherwise: .notKnown)
        case .meals:
            .optional(
                "by activity, the meals chosen when enrolling", "par activité, les repas choisis à l’inscription",
                .each(.many(.name(of: .meal))), otherwise: .init("any meal", "n’importe quel repas"))
        case .situations:
            .optional(
                "situations, each yes or no", "les situations, chacune yes ou no", .each(.one(of: Choice<Bool>.yesOrNo)),
                otherwise: .notKnown)
        case .happened:
            .optional(
                "by activity, days of late, absence, unbooked", "par activité, les jours de late, absence, unbooked",
                .each(.block(ChildEventKey.self)), otherwise: .nothing)
        case .came:
            .optional(
                "activities, each with the last day or never", "les activités, chacune avec le dernier jour ou never",
                .each(.word(.dateOrNever)), otherwise: .notKnown)
        }
    }
}

/// What can be counted with `times`.
enum ChildEventKey: String, KeyTable {
    case late, absence, unbooked

    var card: KeyCard {
        switch self {
        case .late: .optional("days booked after their deadline", "jours réservés après leur délai", .many(.date), otherwise: .none)
        case .absence:
            .optional("days of which an absence was told", "jours dont une absence a été signalée", .many(.date), otherwise: .none)
        case .unbooked:
            .optional(
                "days on which the child came without a reservation", "jours où il est venu sans réservation", .many(.date),
                otherwise: .none)
        }
    }
}

extension TestReader {
    /// What is known of a child.
    func child(_ entry: Entry) -> TownTest.Child? {
        guard let keys = reader.block(TestChildKey.self, entry, path: "children.\(entry.key.text)") else { return nil }
        var child = TownTest.Child()
        child.born = keys[.born].flatMap(reader.word).flatMap { reader.date($0.text, at: $0.place) }
        child.level = reader.one(of: .level, keys[.level])
        child.home = keys[.address].flatMap(address) ?? keys[.sector].flatMap(sector)
        child.documents = keys[.documents].map(documents)
        child.unpaid = keys[.unpaid].flatMap(reader.word).flatMap(reader.cents)
        child.unpaidSince = keys[.unpaidSince].flatMap(instant)
        child.known = reader.childFacts(
            school: keys[.school], commune: keys[.commune], quotient: keys[.quotient], situations: keys[.situations], came: keys[.came],
            of: town)
        child.siblings = keys[.siblings].flatMap(reader.word).flatMap { reader.number($0, key: "siblings", 1...30) }
        child.enrolled = enrolments(keys[.enrolled])
        child.statuses = byActivity(keys[.status]) { activity, entry in
            reader.word(entry).flatMap { reader.reference($0, to: .status, among: Names(activity.statuses.map(\.name.text))) }
        }
        child.meals = meals(keys[.meals])
        child.booked = ticks(keys[.booked], removing: false)
        child.events = byActivity(keys[.happened]) { _, entry in events(entry) }
        return child
    }

    /// Meals that were chosen when enrolling: `{ cantine: repas/sans-viande }`.
    private func meals(_ entry: Entry?) -> [Name<Activity>: [TownTest.Tick]] {
        byActivity(entry, among: town.activities.filter { $0.slots.contains { $0.mealAtEnrolment != nil } }) { activity, entry in
            let slots = activity.slots.filter { $0.mealAtEnrolment != nil }
            let allowed = Names(slots.flatMap { $0.spellings(removing: false) })
            return reader.many(entry) { word in
                let name: Name<TownTest.Tick>? = reader.reference(word, to: .slot, among: allowed)
                return name.map { TownTest.Tick(spelling: $0.text) }
            }
        }
    }

    /// The days on which something happened before: `{ unbooked: [2026-09-07, 2026-09-14] }`.
    private func events(_ entry: Entry) -> [ChildEvent: [CivilDate]]? {
        guard let keys = reader.block(ChildEventKey.self, entry, path: "happened") else { return nil }
        let events = ChildEvent.allCases.compactMap { event in
            ChildEventKey(rawValue: event.rawValue).map { key in
                (event, reader.many(keys[key]) { reader.date($0.text, at: $0.place) })
            }
        }
        return Dictionary(uniqueKeysWithValues: events)
    }

    private func sector(_ entry: Entry) -> TownTest.Home? {
        guard let word = reader.word(entry) else { return nil }
        if word.text == "none" { return .elsewhere }
        let names = Names(reader.declared.sectors.all + ["none"])
        return reader.reference(word, to: .sector, among: names).map { .sector($0) }
    }

    /// `12 Rue du Bourg`, or a street without a number.
    private func address(_ entry: Entry) -> TownTest.Home? {
        guard let text = reader.text(entry) else { return nil }
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let number = Int(digits: words[0].utf8) else { return .address(street: text, number: nil) }
        return .address(street: String(words[1]), number: number)
    }

    /// Names of papers, or papers with their last day; an empty list says that there are none.
    private func documents(_ entry: Entry) -> [Name<Document>: CivilDate?] {
        switch entry.value.content {
        case .sequence(let items) where items.isEmpty: return [:]
        case .mapping(let entries):
            return entries.reduce(into: [:]) { held, entry in
                let name: Name<Document>? = reader.reference(entry.key, to: .document, among: reader.declared.documents)
                let last = reader.word(entry).flatMap { reader.date($0.text, at: $0.place) }
                if let name, let last { held[name] = .some(last) }
            }
        case .scalar, .sequence, .refused:
            return reader.documents(entry).reduce(into: [:]) { $0[$1] = .some(nil) }
        }
    }
}
