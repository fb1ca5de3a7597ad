import GRDB
import TenantConfig

/// That what was booked of an activity has been invoiced, up to a day.
struct Invoicing: Hashable, Sendable {
    let id: String
    let activity: Name<Activity>
    let until: CivilDate
    let notedAt: Instant
    let notedBy: String

    /// Whether a reservation is on the invoice: what was booked after it is not.
    func covers(_ day: CivilDate, bookedAt: Instant) -> Bool { day <= until && bookedAt <= notedAt }
}

/// What the desk has noted as invoiced, inside a block of the database. The invoices are made elsewhere.
struct InvoicingStore {
    let town: Name<Town>
    let database: Database

    /// Of one activity or all, the latest first.
    func noted(of activity: Name<Activity>? = nil) throws -> [Invoicing] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM invoicing WHERE town = ? \(activity == nil ? "" : "AND activity = ?")
                ORDER BY noted_at DESC, until DESC LIMIT 500
                """,
            arguments: StatementArguments([town.text] + [activity?.text].compactMap(\.self))
        ).map { row in
            Invoicing(id: row["id"], activity: row["activity"], until: row["until"], notedAt: row["noted_at"], notedBy: row["noted_by"])
        }
    }

    func note(_ activity: Name<Activity>, until day: CivilDate, by agent: String, at now: Instant) throws {
        try database.execute(
            sql: "INSERT INTO invoicing (town, id, activity, until, noted_at, noted_by) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [town, Token.random(bytes: 16), activity, day, now, agent])
    }

    /// Takes back what was noted by mistake.
    func forget(_ id: String) throws {
        try database.execute(sql: "DELETE FROM invoicing WHERE town = ? AND id = ?", arguments: [town, id])
    }
}
