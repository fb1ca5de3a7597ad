import GRDB
import RulesEngine
import TenantConfig

/// Moves the waiting lists of a town: ends what is over, and gives places that are free to those whose turn it is. It is called in the very
/// transaction that frees a place, and now and then for what time or a changed file frees.
struct WaitingMoves {
    let portal: Portal
    let town: TownInForce
    let instant: RequestInstant
    let database: Database

    private var name: Name<Town> { town.town.id }
    private var store: WaitingStore { WaitingStore(town: name, database: database) }

    /// Moves the list of an activity.
    func move(_ activity: Name<Activity>) throws {
        guard town.rulebook.activity(activity).map({ !$0.waitingList.isEmpty }) ?? true else { return }
        for day in try store.open(of: activity) { try end(day) }
        for (day, _) in try turns(in: activity) { try give(day) }
    }

    /// Moves all lists on which somebody stands.
    func moveAll() throws {
        for activity in try store.activities() {
            for day in try store.open(of: activity) { try end(day) }
            for (day, _) in try turns(in: activity) { try give(day) }
        }
    }

    /// Who waits in an activity, day by day in the order in which places are given, each with its rank among those who wait for the same day
    /// and centre; those who come out equal have the same rank.
    func turns(in activity: Name<Activity>) throws -> [(day: WaitingDay, rank: Int)] {
        let waiting = try store.open(of: activity).filter { $0.state == .waiting }
        let lists = Dictionary(grouping: waiting) { "\($0.day) \($0.centre?.text ?? "")" }
        return try lists.sorted { $0.key < $1.key }.flatMap { _, days -> [(day: WaitingDay, rank: Int)] in
            let wishes = try days.enumerated().map { try wish($1, arrived: $0) }
            var before = 0
            return town.rulebook.order(activity, wishes).flatMap { equal -> [(day: WaitingDay, rank: Int)] in
                defer { before += equal.count }
                return equal.map { (days[$0], before + 1) }
            }
        }
    }

    /// What puts a child before others, in the words of the règlement where the file gives them, else as the rule's path.
    func priorities(of day: WaitingDay) throws -> [String] {
        town.rulebook.priorities(day.activity, try wish(day, arrived: 0)).map { $0.because ?? $0.place.path }
    }

    /// - Parameter arrived: how many arrived before it on the same list: of two in one second, the one whose request has the lower number.
    private func wish(_ day: WaitingDay, arrived: Int) throws -> WaitingWish {
        WaitingWish(
            child: try facts(of: day), centre: day.centre, day: day.day, columns: day.columns, arrived: Int64(arrived), days: day.days,
            joined: day.judgedAt.date)
    }

    /// The lines of a request, those that wait with their rank.
    func ranked(_ lines: [RequestRecord.Line], of request: RequestRecord) throws -> [RequestRecord.Line] {
        guard request.waitingDays > 0 else { return lines }
        let ranks = try turns(in: request.activity).filter { $0.day.request == request.id }.map { ($0.day.day, $0.rank) }
        let rankOf = Dictionary(ranks) { first, _ in first }
        return lines.map { line in
            var line = line
            line.wait?.rank = rankOf[line.day]
            return line
        }
    }

    /// Whether the place that a day waits for is free.
    func isFree(_ day: WaitingDay) throws -> Bool {
        guard try !isCalledOff(day) else { return false }
        return town.rulebook.hasPlace(day.activity, day.day, day.columns, in: try situation(of: day))
    }

    /// On what terms a day waits; nil: no places are given for it any more.
    func terms(of day: WaitingDay) throws -> WaitingTerms? {
        town.rulebook.waitingTerms(day.activity, day.day, day.columns, in: try situation(of: day), now: instant.wall)
    }
}

extension WaitingMoves {
    /// An agent gives a place to whom they choose; false when there is none, or the child waits no more.
    func give(_ day: WaitingDay, by agent: String) throws -> Bool {
        guard day.state == .waiting, try isDecided(day), try terms(of: day) != nil, try isFree(day),
            try store.set(.given, day, by: agent, at: instant.utc)
        else { return false }
        try hold(day, isOffered: false)
        try tell(.requestAccepted, day)
        return true
    }

    /// The family takes what is offered; false when the offer has ended.
    func confirm(_ day: WaitingDay) throws -> Bool {
        guard day.state == .offered, day.offeredUntil.map({ instant.wall < $0 }) ?? false, try isHeld(day),
            try store.set(.given, day, at: instant.utc)
        else { return false }
        try database.execute(
            sql: "UPDATE reservation SET state = 'confirmed' WHERE town = ? AND request = ? AND day = ? AND state = 'pending'",
            arguments: [name, day.request, day.day])
        try tell(.requestAccepted, day)
        return true
    }

    /// The family, or an agent, takes the child off the list, or turns an offer down; the next in turn has the place.
    func leave(_ day: WaitingDay, by agent: String? = nil) throws -> Bool {
        switch day.state {
        case .waiting: return try store.set(.left, day, by: agent, at: instant.utc)
        case .offered:
            try free(day)
            guard try store.set(agent == nil ? .lost : .left, day, by: agent, at: instant.utc) else { return false }
            try move(day.activity)
            return true
        case .given, .lost, .left, .over: return false
        }
    }
}

extension WaitingMoves {
    /// Ends what is over: an offer that was not confirmed in time, or given up, and waiting for what can be had no more.
    private func end(_ day: WaitingDay) throws {
        switch day.state {
        case .offered:
            guard try isHeld(day) else {
                // What the family kept of an offer that it gave up in part is held for nobody.
                try free(day)
                try store.set(.left, day, at: instant.utc)
                return
            }
            guard let until = day.offeredUntil, until <= instant.wall else { return }
            try free(day)
            try store.set(.lost, day, at: instant.utc)
            try tell(.placeLost, day)
        case .waiting:
            let standing = try standing(of: day)
            if day.columns.contains(where: { standing.days[day.day]?[$0.slot] != nil }) {
                try store.set(.left, day, at: instant.utc)
            } else if town.rulebook.isOver(day.activity, day.day, day.columns, in: try situation(of: day), now: instant.wall) {
                try store.set(.over, day, at: instant.utc)
            }
        case .given, .lost, .left, .over: break
        }
    }

    private func give(_ day: WaitingDay) throws {
        guard try isDecided(day), let terms = try terms(of: day), terms.promotion != .staff, try isFree(day) else { return }
        switch terms.promotion {
        case .automatic:
            guard try store.set(.given, day, at: instant.utc) else { return }
            try hold(day, isOffered: false)
            try tell(.requestAccepted, day)
        case .confirmed:
            guard terms.confirmBy > instant.wall, try store.set(.offered, day, until: terms.confirmBy, at: instant.utc) else { return }
            try hold(day, isOffered: true)
            try tell(.placeOffered, day, until: terms.confirmBy)
        case .staff: break
        }
    }

    private func hold(_ day: WaitingDay, isOffered: Bool) throws {
        for column in day.columns {
            try database.execute(
                sql: """
                    INSERT INTO reservation (town, child, activity, day, slot, meal, centre, state, request, made_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    name, day.child, day.activity, day.day, column.slot, column.meal, day.centre?.text ?? "",
                    isOffered ? "pending" : "confirmed", day.request, instant.utc,
                ])
        }
        guard town.rulebook.activity(day.activity)?.enrolment == nil, let child = try FamilyStore(name, database).child(day.child) else {
            return
        }
        _ = try EnrolmentStore(name, database).enrol(child, in: day.activity, at: day.centre, since: day.day)
    }

    private func free(_ day: WaitingDay) throws {
        try database.execute(
            sql: "DELETE FROM reservation WHERE town = ? AND request = ? AND day = ? AND state = 'pending'",
            arguments: [name, day.request, day.day])
    }

    /// Whether an offer still holds all its places: the family may have given them up in its plan.
    private func isHeld(_ day: WaitingDay) throws -> Bool {
        let held = try Int.fetchOne(
            database, sql: "SELECT COUNT(*) FROM reservation WHERE town = ? AND request = ? AND day = ? AND state = 'pending'",
            arguments: [name, day.request, day.day])
        return held == day.columns.count
    }

    /// Whether the town has answered the rest of the request.
    private func isDecided(_ day: WaitingDay) throws -> Bool {
        try String.fetchOne(database, sql: "SELECT state FROM request WHERE town = ? AND id = ?", arguments: [name, day.request])
            == "accepted"
    }

    /// Whether the town has declared that nobody comes that day: what a strike frees is for nobody.
    private func isCalledOff(_ day: WaitingDay) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM absence WHERE town = ? AND activity = ? AND day = ? AND centre = ? AND told_by = 'town')
                """,
            arguments: [name, day.activity, day.day, day.centre?.text ?? ""]) ?? false
    }

    private func facts(of day: WaitingDay) throws -> ChildFacts {
        let families = FamilyStore(name, database)
        guard let child = try families.child(day.child) else { return ChildFacts(born: .unknown) }
        return try families.facts(of: child, in: day.household, under: town.rulebook)
    }

    private func standing(of day: WaitingDay) throws -> Standing {
        try StandingStore(town: name, database: database)
            .standing(child: day.child, activity: day.activity, days: town.rulebook.limited(day.activity, day.day...day.day))
    }

    /// As of the moment at which its request was judged, and by the channel by which it came, with what stands and is held now.
    private func situation(of day: WaitingDay) throws -> Situation {
        Situation(
            child: try facts(of: day), enrolled: .at(day.centre), standing: try standing(of: day),
            taken: try PlaceStore(town: town, database: database)
                .taken(for: day.child, activity: day.activity, centre: day.centre, days: day.day...day.day, countsWaiting: false),
            now: day.judgedAt, channel: day.channel)
    }

    private func tell(_ event: Message.Event, _ day: WaitingDay, until: LocalInstant? = nil) throws {
        guard let guardian = try FamilyStore(name, database).guardian(day.guardian) else { return }
        let child = try FamilyStore(name, database).child(day.child)?.firstName ?? ""
        let days = town.rulebook.activity(day.activity).map { LetterDay.days(of: day.lines, in: $0, of: town.town) }
        let matter = LetterMatter(
            guardian: guardian.fullName, child: child, activity: day.activity, centre: day.centre, subject: .reservation,
            number: day.number,
            askedOn: town.zone.wall(at: day.joinedAt), link: portal.publicAddress(of: "suivi/\(day.token)", in: town), days: days ?? [],
            confirmBy: until)
        try Outbox.add(
            Letter(event, about: matter, from: town.town), to: guardian.email, replyTo: town.town.desk.email, about: day.request, in: name,
            at: instant.utc, database)
    }
}
