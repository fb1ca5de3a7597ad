import GRDB
import RulesEngine
import TenantConfig

/// Requests that are decided together: those of an activity that are gathered until the same instant.
struct Batch: Hashable, Sendable {
    let activity: Name<Activity>
    /// The first instant, on the town's wall clock, at which nothing joins it any more.
    let until: LocalInstant
}

/// The batches of a town, inside a block of the database.
struct BatchStore {
    let town: Name<Town>
    let database: Database

    /// Those that are not decided yet, the first that ends before others.
    func batches() throws -> [Batch] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT activity, gathered_until FROM request
                WHERE town = ? AND state = 'pending' AND gathered_until IS NOT NULL ORDER BY gathered_until, activity
                """,
            arguments: [town]
        ).map { Batch(activity: $0["activity"], until: $0["gathered_until"]) }
    }

    /// Its requests, in the order in which they came, each with its child.
    func requests(of batch: Batch) throws -> [(number: String, child: Child)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT child.*, request.number FROM request JOIN child ON child.town = request.town AND child.id = request.child
                WHERE request.town = ? AND activity = ? AND gathered_until = ? AND state = 'pending'
                ORDER BY asked_at, LENGTH(number), number
                """,
            arguments: [town, batch.activity, batch.until]
        ).map { ($0["number"], Child(row: $0)) }
    }

    /// The numbers of its requests, in the order in which they came.
    func numbers(of batch: Batch) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT number FROM request WHERE town = ? AND activity = ? AND gathered_until = ? AND state = 'pending'
                ORDER BY asked_at, LENGTH(number), number
                """,
            arguments: [town, batch.activity, batch.until])
    }

    /// What a child has asked for on these days and is not answered yet.
    func ticks(of child: String, _ activity: Name<Activity>, on days: ClosedRange<CivilDate>) throws -> Set<Tick> {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT line.day, line.slot, line.meal FROM request
                JOIN request_line line ON line.town = request.town AND line.request = request.id
                WHERE request.town = ? AND request.child = ? AND request.activity = ? AND request.state = 'pending'
                    AND request.gathered_until IS NOT NULL AND line.change = 'add' AND line.day BETWEEN ? AND ?
                """,
            arguments: [town, child, activity, days.lowerBound, days.upperBound])
        return Set(rows.map { Tick(cell: .init($0["day"], $0["slot"]), meal: $0["meal"]) })
    }
}
