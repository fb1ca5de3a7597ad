import GRDB
import RulesEngine
import TenantConfig

/// The days for which children wait, inside a block of the database.
struct WaitingStore {
    let town: Name<Town>
    let database: Database

    /// Puts days of a request on the list.
    func join(_ request: RequestRecord, _ days: [CivilDate], at centre: Name<Centre>?) throws {
        for day in days {
            try database.execute(
                sql: """
                    INSERT INTO waiting_day (town, request, child, activity, centre, day, state, joined_at, changed_at)
                    VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?)
                    """,
                arguments: [town, request.id, request.child, request.activity, centre?.text ?? "", day, request.askedAt, request.askedAt])
        }
    }

    /// All who wait, or to whom a place is offered, in the order of their requests; of one activity, or of all.
    func open(of activity: Name<Activity>? = nil) throws -> [WaitingDay] {
        let ofActivity = activity == nil ? "" : " AND w.activity = ?"
        return try days("w.state IN ('waiting', 'offered')" + ofActivity, [activity?.text].compactMap(\.self))
    }

    /// The days of a request, whatever became of them.
    func days(of request: RequestRecord) throws -> [WaitingDay] { try days("w.request = ?", [request.id]) }

    /// The days of the request of that number, whatever became of them.
    func days(ofRequest number: String) throws -> [WaitingDay] { try days("request.number = ?", [number]) }

    /// The days on which a child waits, or is offered a place, in an activity.
    func open(of child: String, _ activity: Name<Activity>, on days: ClosedRange<CivilDate>) throws -> [WaitingDay] {
        try self.days(
            "w.state IN ('waiting', 'offered') AND w.child = ? AND w.activity = ? AND w.day BETWEEN ? AND ?",
            [child, activity.text, days.lowerBound.iso, days.upperBound.iso])
    }

    /// The activities in which something may move.
    func activities() throws -> [Name<Activity>] {
        try Name<Activity>.fetchAll(
            database, sql: "SELECT DISTINCT activity FROM waiting_day WHERE town = ? AND state IN ('waiting', 'offered') ORDER BY activity",
            arguments: [town])
    }

    /// Writes down what became of a day; false when it had changed meanwhile.
    ///
    /// - Parameter account: the agent who decided; nil: the rules, or the family.
    @discardableResult
    func set(
        _ state: WaitingDay.State, _ day: WaitingDay, until: LocalInstant? = nil, by account: String? = nil, at now: Instant
    ) throws -> Bool {
        try database.execute(
            sql: """
                UPDATE waiting_day SET state = ?, offered_until = ?, changed_at = ?, changed_by = ?
                WHERE town = ? AND request = ? AND day = ? AND state = ?
                """,
            arguments: [
                state.rawValue, until?.description, now, account, town, day.request, day.day, day.state.rawValue,
            ])
        return database.changesCount > 0
    }

    /// Whether somebody waits in an activity whose list has not moved under that revision of the file, or is offered what has ended.
    func isBehind(_ activity: Name<Activity>, revision: String, now: LocalInstant) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM waiting_day w
                    WHERE w.town = ? AND w.activity = ? AND (
                        w.state = 'waiting' AND NOT EXISTS (
                            SELECT 1 FROM waiting_list list WHERE list.town = w.town AND list.activity = w.activity AND list.revision = ?
                        ) OR w.state = 'offered' AND w.offered_until <= ?))
                """,
            arguments: [town, activity, revision, now]) ?? false
    }

    /// Writes down under which revision of the file the list of an activity has moved.
    func setMoved(_ activity: Name<Activity>, under revision: String) throws {
        try database.execute(
            sql: """
                INSERT INTO waiting_list (town, activity, revision) VALUES (?, ?, ?)
                ON CONFLICT (town, activity) DO UPDATE SET revision = excluded.revision
                """,
            arguments: [town, activity, revision])
    }

    private func days(_ condition: String, _ values: [String]) throws -> [WaitingDay] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT w.*, request.number, request.token, request.guardian, request.household, request.reference_instant, request.channel,
                    (SELECT COUNT(DISTINCT line.day) FROM request_line line WHERE line.town = w.town AND line.request = w.request) AS days,
                    line.slot, line.meal
                FROM waiting_day w
                JOIN request ON request.town = w.town AND request.id = w.request
                JOIN request_line line ON line.town = w.town AND line.request = w.request AND line.day = w.day
                WHERE w.town = ? AND \(condition)
                ORDER BY w.day, w.joined_at, LENGTH(request.number), request.number, line.position
                """,
            arguments: StatementArguments([town.text] + values))
        return Dictionary(grouping: rows.enumerated()) { "\($0.element["request"] as String) \($0.element["day"] as String)" }
            .values.sorted { $0[0].offset < $1[0].offset }.compactMap { WaitingDay(rows: $0.map(\.element)) }
    }
}

extension WaitingDay {
    /// One row a slot.
    fileprivate init?(rows: [Row]) {
        guard let row = rows.first, let state = State(rawValue: row["state"]), let channel = Channel(rawValue: row["channel"]),
            let judgedAt = (row["reference_instant"] as String?).flatMap({ LocalInstant(iso: $0) })
        else { return nil }
        self.init(
            request: row["request"], number: row["number"], token: row["token"], guardian: row["guardian"], household: row["household"],
            child: row["child"], activity: row["activity"], centre: Name(kept: row["centre"]), day: row["day"], state: state,
            joinedAt: row["joined_at"], judgedAt: judgedAt, channel: channel,
            offeredUntil: (row["offered_until"] as String?).flatMap { LocalInstant(iso: $0) },
            columns: rows.map { RulesEngine.Column($0["slot"], $0["meal"]) }, days: row["days"])
    }
}
