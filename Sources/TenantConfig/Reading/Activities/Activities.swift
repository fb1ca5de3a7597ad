extension Reader {
    /// The activities, each completed by what every activity has.
    func activities(_ entry: Entry?, every shared: Entry?) -> [Activity] {
        let shared = shared.flatMap { everyActivity($0, of: entry?.value.children ?? []) }
        return named(entry) { activity($0, completedBy: shared) }
    }

    /// What the portal itself calls pages where an activity's name stands in addresses: `/bourg/enfants/lina/mois`.
    private static let reservedNames: Set<String> = ["mois", "inscription", "absences"]

    private func activity(_ entry: Entry, completedBy shared: Block<ActivityKey>?) -> Activity? {
        if Self.reservedNames.contains(entry.key.text) { findings.add(.reservedName(entry.key.text), at: entry.key.place) }
        let path = "activities.\(entry.key.text)"
        guard let entries = entries(entry.value, of: entry.key),
            var keys: Block<ActivityKey> = block(
                of: entries, owner: entry.key, path: path, at: entry.value.place, completedBy: shared)
        else { return nil }
        keys.leaveOut(ActivityKey.isLeftOut)
        let inside = declaring(
            declared.with(
                slots: Names(in: [keys[.slots]?.value].compactMap(\.self)), statuses: Names(in: [keys[.statuses]?.value].compactMap(\.self))
            ))
        let activity = inside.activity(Name(entry.key.text), keys, at: RulePlace(path, entry.key.place))
        // What is read again for each amendment is told once.
        if keys.gives(.amendments) { findings.tellOnce(in: entry.value.place) }
        return activity.flatMap { inside.amended($0, keys) }
    }

    /// The activity of some keys; nil when it has no name for people.
    func activity(_ name: Name<Activity>, _ keys: Block<ActivityKey>, at place: RulePlace) -> Activity? {
        let open = openings(keys[.open], path: keys.path(.open))
        return within(open.flatMap(\.keys.during)).activity(name, keys, open, at: place)
    }

    /// The rest of it, in which `the period` is one of those that open its days.
    private func activity(
        _ name: Name<Activity>, _ keys: Block<ActivityKey>, _ open: [Line<Opening>], at place: RulePlace
    ) -> Activity? {
        let (label, short) = (text(keys[.label]), text(keys[.short]))
        let asOf = keys[.asOf].map { one(of: .dayOfAges, $0) } ?? .day
        let admits = admissions(keys[.admits], path: keys.path(.admits))
        let centres = centres(keys[.centres])
        let closed = closures(keys[.closed], path: keys.path(.closed))
        let enrolment = enrolment(keys[.enrol], path: keys.path(.enrol), late: keys[.enrolLate], latePath: keys.path(.enrolLate))
        let slots = slots(of: keys[.slots], path: keys.path(.slots))
        let book = verb(keys[.book], path: keys.path(.book), .book) ?? Verb(lines: [])
        let change = verb(keys[.change], path: keys.path(.change), .change)
        let cancel = verb(keys[.cancel], path: keys.path(.cancel), .cancel)
        let bookLate = lateOffers(keys[.bookLate], path: keys.path(.bookLate))
        let absence = absences(keys[.absence], path: keys.path(.absence))
        let unbooked = unbooked(keys[.unbooked], path: keys.path(.unbooked))
        let periodicity = keys[.periodicity].flatMap { self.periodicity($0, path: keys.path(.periodicity)) }
        let limits = spanLimits(keys[.limits], path: keys.path(.limits))
        let gauges = gauges(keys[.gauges], path: keys.path(.gauges))
        let waitingList = waitingList(keys[.waitingList], path: keys.path(.waitingList))
        let priority = priorities(keys[.priority], path: keys.path(.priority))
        let requirements = requirements(keys[.requirements], path: keys.path(.requirements))
        let statuses = named(keys[.statuses]) { status($0, path: keys.path(.statuses)) }
        let notices = notices(keys[.notices], path: keys.path(.notices))
        guard let label, let asOf else { return nil }
        let activity = Activity(
            name: name, label: label, short: short ?? label, admits: admits, centres: centres, open: open, closed: closed,
            enrolment: enrolment, slots: slots, book: book, change: change, cancel: cancel,
            bookLate: bookLate.filter { $0.mode == .refuse }, absence: absence,
            unbooked: unbooked, periodicity: periodicity,
            limits: limits, gauges: gauges, waitingList: waitingList, priority: priority, requirements: requirements, place: place,
            statuses: statuses,
            notices: notices, asOf: asOf, lateTrials: bookLate.filter { $0.mode != .refuse })
        checkDeadlines(of: activity)
        checkSlots(of: activity)
        checkLimits(of: activity)
        checkWaiting(of: activity)
        return activity
    }
}

extension Choice<AsOf> {
    static let dayOfAges = Choice([
        ("day", .day), ("period", .period), ("school year", .schoolYear), ("next school year", .nextSchoolYear), ("civil year", .civilYear),
    ])
}

/// The keys of rules whose lines have conditions only: there are none.
enum NoKey: KeyTable {
    static let allCases: [NoKey] = []

    init?(rawValue: String) { nil }

    var rawValue: String {
        switch self {}
    }

    var card: KeyCard {
        switch self {}
    }
}

extension Reader {
    /// Who may come: a line of conditions each.
    func admissions(
        _ entry: Entry?, path: String, _ rule: LineRule<NoKey> = .admissions
    ) -> [Line<NoKeys>] {
        lines(entry, path: path, rule) { _ in NoKeys() }
    }
}

extension LineRule<NoKey> {
    static let admissions = LineRule(main: nil, subjects: [.day, .child, .file])
}

/// The keys of a line of `open`.
enum OpenKey: String, KeyTable {
    case weekdays, during

    var card: KeyCard {
        switch self {
        case .weekdays:
            .optional("days of the week", "jours de la semaine", .many(.weekday), otherwise: .everyDay)
        case .during: .required("periods or days", "périodes ou jours", .many(.days))
        }
    }
}

extension Reader {
    private func openings(_ entry: Entry?, path: String) -> [Line<Opening>] {
        if let entry, entry.value.isEmptyList { findings.add(.noValue(entry.key.text), at: entry.value.place) }
        return lines(entry, path: path, .open) { (keys: Block<OpenKey>) in
            let weekdays = keys[.weekdays].map { self.weekdays($0) } ?? .all
            let during = many(keys[.during]) { daySet($0) }
            guard let weekdays, !during.isEmpty else { return nil }
            return Opening(weekdays: weekdays, during: during)
        }
    }
}

extension LineRule<OpenKey> {
    static let open = LineRule(main: .during, subjects: [.day, .cell, .child])
}
