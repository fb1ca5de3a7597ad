import GRDB
import RulesEngine
import TenantConfig

/// The drafts of one guardian, one for each child and activity.
struct DraftStore {
    let town: Name<Town>
    let guardian: String
    let database: Database

    /// The open draft; nil when the family has ticked nothing yet.
    func draft(child: String, activity: Activity) throws -> Draft? {
        let row = try database.row(
            "SELECT id, ticks, view FROM draft WHERE town = ? AND guardian = ? AND child = ? AND activity = ?",
            [town.text, guardian, child, activity.name.text])
        return row.flatMap { read($0, activity) }
    }

    /// Keeps the draft, in place of what was kept for that child and activity.
    func keep(_ draft: Draft, child: String, activity: Activity, at instant: Instant) throws {
        try database.execute(
            sql: """
                INSERT INTO draft (town, id, guardian, child, activity, ticks, view, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (town, guardian, child, activity)
                DO UPDATE SET id = excluded.id, ticks = excluded.ticks, view = excluded.view, changed_at = excluded.changed_at
                """,
            arguments: [
                town.text, draft.id, guardian, child, activity.name.text, try DraftText(draft).json(), draft.view?.text ?? "", instant,
            ])
    }

    /// Forgets the draft: it is confirmed, or given up.
    func forget(child: String, activity: Name<Activity>) throws {
        try database.execute(
            sql: "DELETE FROM draft WHERE town = ? AND guardian = ? AND child = ? AND activity = ?",
            arguments: [town.text, guardian, child, activity.text])
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
