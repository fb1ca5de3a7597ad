import GRDB
import RulesEngine
import TenantConfig

/// The drafts of one guardian, or of an agent for families: one for each child and activity.
struct DraftStore {
    /// Whose they are.
    enum Owner {
        case guardian(String)
        /// Of an agent, who has said first how the request came (`DeskDrafts`).
        case agent(String)
    }

    let town: Name<Town>
    let owner: Owner
    let database: Database

    /// The open draft; nil when nothing was ticked yet.
    func draft(child: String, activity: Activity) throws -> Draft? {
        let row = try database.row(
            "SELECT id, ticks, view FROM \(table) WHERE town = ? AND \(column) = ? AND child = ? AND activity = ?",
            [town.text, account, child, activity.name.text])
        return row.flatMap { read($0, activity) }
    }

    /// Keeps the draft, in place of what was kept for that child and activity.
    func keep(_ draft: Draft, child: String, activity: Activity, at instant: Instant) throws {
        let (ticks, view) = (try DraftText(draft).json(), draft.view?.text ?? "")
        switch owner {
        case .guardian(let guardian):
            try database.execute(
                sql: """
                    INSERT INTO draft (town, id, guardian, child, activity, ticks, view, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (town, guardian, child, activity)
                    DO UPDATE SET id = excluded.id, ticks = excluded.ticks, view = excluded.view, changed_at = excluded.changed_at
                    """,
                arguments: [town.text, draft.id, guardian, child, activity.name.text, ticks, view, instant])
        case .agent(let agent):
            try database.execute(
                sql: """
                    UPDATE desk_draft SET id = ?, ticks = ?, view = ?, changed_at = ?
                    WHERE town = ? AND agent = ? AND child = ? AND activity = ?
                    """,
                arguments: [draft.id, ticks, view, instant, town.text, agent, child, activity.name.text])
        }
    }

    /// Forgets the draft: it is confirmed, or given up.
    func forget(child: String, activity: Name<Activity>) throws {
        try database.execute(
            sql: "DELETE FROM \(table) WHERE town = ? AND \(column) = ? AND child = ? AND activity = ?",
            arguments: [town.text, account, child, activity.text])
    }

    private var table: String {
        switch owner {
        case .guardian: "draft"
        case .agent: "desk_draft"
        }
    }

    private var column: String {
        switch owner {
        case .guardian: "guardian"
        case .agent: "agent"
        }
    }

    private var account: String {
        switch owner {
        case .guardian(let id), .agent(let id): id
        }
    }

    private func read(_ row: Row, _ activity: Activity) -> Draft? {
        guard let text = DraftText(json: row["ticks"]) else { return nil }
        var draft = Draft(id: row["id"])
        draft.wishes = text.wishes(in: activity)
        draft.periodicity = text.periodicity
        draft.view = PlanView(text: row["view"])
        return draft
    }
}
