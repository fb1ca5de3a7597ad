import GRDB
import RulesEngine
import TenantConfig

/// What an agent has begun to enter for families: for each child and activity how the request came, and who asks. Ticks are kept beside
/// (`DraftStore`).
struct DeskDrafts {
    let town: TownInForce
    let agent: Agent
    let database: Database

    /// Says how the request came. Ticks of an entry that was given up do not come back under another call, or for another guardian; a second
    /// click changes nothing.
    func begin(_ arrival: Arrival, for guardian: Guardian, child: Child, activity: Activity, at now: Instant) throws {
        if try stands(arrival, for: guardian, child: child, activity: activity) { return }
        let draft = Draft(id: Token.random(bytes: 16))
        try database.execute(
            sql: """
                INSERT INTO desk_draft (town, id, agent, guardian, child, activity, channel, received_at, ticks, view, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)
                ON CONFLICT (town, agent, child, activity) DO UPDATE
                SET id = excluded.id, guardian = excluded.guardian, channel = excluded.channel, received_at = excluded.received_at,
                    ticks = excluded.ticks, view = excluded.view, changed_at = excluded.changed_at
                """,
            arguments: [
                town.town.id, draft.id, agent.id, guardian.id, child.id, activity.name, arrival.channel.rawValue, arrival.receivedAt,
                try DraftText(draft).json(), now,
            ])
    }

    private func stands(_ arrival: Arrival, for guardian: Guardian, child: Child, activity: Activity) throws -> Bool {
        try database.row(
            """
            SELECT 1 FROM desk_draft
            WHERE town = ? AND agent = ? AND child = ? AND activity = ? AND guardian = ? AND channel = ? AND received_at = ?
            """,
            [
                town.town.id.text, agent.id, child.id, activity.name, guardian.id, arrival.channel.rawValue, arrival.receivedAt,
            ]) != nil
    }

    /// The procedure of what was begun; nil when nothing was, or its guardian is not of that household.
    func procedure(child: String, activity: String, household: String) throws -> Procedure? {
        let row = try database.row(
            "SELECT guardian, channel, received_at FROM desk_draft WHERE town = ? AND agent = ? AND child = ? AND activity = ?",
            [town.town.id.text, agent.id, child, activity])
        guard let row, let channel = Channel(rawValue: row["channel"]),
            let guardian = try FamilyStore(town.town.id, database).guardian(row["guardian"]), guardian.household == household
        else { return nil }
        let received: Instant = row["received_at"]
        var procedure = try Procedure.find(
            child: child, activity: activity, for: guardian, in: town, on: town.zone.wall(at: received).date, database)
        procedure.arrival = Arrival(agent: agent, channel: channel, receivedAt: received)
        return procedure
    }
}
