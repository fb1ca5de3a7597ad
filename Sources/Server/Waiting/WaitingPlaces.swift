import GRDB
import RulesEngine
import TenantConfig

extension WaitingMoves {
    /// Books what a day waited for, or holds it until the family confirms.
    func hold(_ day: WaitingDay, isOffered: Bool) throws {
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

    /// What was held is booked.
    func confirmPlaces(of day: WaitingDay) throws {
        try database.execute(
            sql: "UPDATE reservation SET state = 'confirmed' WHERE town = ? AND request = ? AND day = ? AND state = 'pending'",
            arguments: [name, day.request, day.day])
    }

    /// What was held is held no more.
    func free(_ day: WaitingDay) throws {
        try database.execute(
            sql: "DELETE FROM reservation WHERE town = ? AND request = ? AND day = ? AND state = 'pending'",
            arguments: [name, day.request, day.day])
    }

    /// Whether an offer still holds all its places: the family may have given them up in its plan.
    func isHeld(_ day: WaitingDay) throws -> Bool {
        let held = try Int.fetchOne(
            database, sql: "SELECT COUNT(*) FROM reservation WHERE town = ? AND request = ? AND day = ? AND state = 'pending'",
            arguments: [name, day.request, day.day])
        return held == day.columns.count
    }

    /// Whether the town has answered the rest of the request.
    func isDecided(_ day: WaitingDay) throws -> Bool {
        try String.fetchOne(database, sql: "SELECT state FROM request WHERE town = ? AND id = ?", arguments: [name, day.request])
            == "accepted"
    }

    /// Whether the town has declared that nobody comes that day: what a strike frees is for nobody.
    func isCalledOff(_ day: WaitingDay) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM absence WHERE town = ? AND activity = ? AND day = ? AND centre = ? AND told_by = 'town')
                """,
            arguments: [name, day.activity, day.day, day.centre?.text ?? ""]) ?? false
    }

    /// What is known of the child.
    func facts(of day: WaitingDay) throws -> ChildFacts {
        let families = FamilyStore(name, database)
        guard let child = try families.child(day.child) else { return ChildFacts(born: .unknown) }
        return try families.facts(of: child, in: day.household, under: town.rulebook, on: day.day)
    }

    /// What the child has, on that day and as far around it as limits count.
    func standing(of day: WaitingDay, until last: CivilDate? = nil) throws -> Standing {
        try StandingStore(town: name, database: database)
            .standing(
                child: day.child, activity: day.activity, days: town.rulebook.limited(day.activity, day.day...(last ?? day.day)),
                under: town)
    }

    /// As of the moment at which its request was judged, and by the channel by which it came, with what stands and is held now.
    ///
    /// - Parameter last: the last of the days asked about; nil: that day alone.
    func situation(of day: WaitingDay, until last: CivilDate? = nil) throws -> Situation {
        let days = day.day...(last ?? day.day)
        return Situation(
            child: try facts(of: day), enrolled: .at(day.centre), standing: try standing(of: day, until: last),
            taken: try PlaceStore(town: town, database: database)
                .taken(for: day.child, activity: day.activity, centre: day.centre, days: days, countsWaiting: false),
            now: day.judgedAt, channel: day.channel, whole: try whole(of: day))
    }

    /// All that the list has of its request, whatever became of it: with what stands, it has the shape that was asked for. nil: no rule asks.
    private func whole(of day: WaitingDay) throws -> ReservationRequest? {
        guard town.rulebook.asksShape(day.activity) else { return nil }
        let days = try store.days(ofRequest: day.number)
        return ReservationRequest(adding: Dictionary(days.map { ($0.day, $0.columns) }) { first, _ in first })
    }
}
