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

    /// Those that are not decided yet, the first that ends before others, each with its number of requests.
    func batches() throws -> [(batch: Batch, requests: Int)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT activity, gathered_until, COUNT(*) AS requests FROM request
                WHERE town = ? AND state = 'pending' AND gathered_until IS NOT NULL
                GROUP BY activity, gathered_until ORDER BY gathered_until, activity
                """,
            arguments: [town]
        ).map { (batch: Batch(activity: $0["activity"], until: $0["gathered_until"]), requests: $0["requests"]) }
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
    func cells(of child: String, _ activity: Name<Activity>, on days: ClosedRange<CivilDate>) throws -> Set<ReservationRequest.Cell> {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT line.day, line.slot FROM request
                JOIN request_line line ON line.town = request.town AND line.request = request.id
                WHERE request.town = ? AND request.child = ? AND request.activity = ? AND request.state = 'pending'
                    AND request.gathered_until IS NOT NULL AND line.change = 'add' AND line.day BETWEEN ? AND ?
                """,
            arguments: [town, child, activity, days.lowerBound, days.upperBound])
        return Set(rows.map { ReservationRequest.Cell($0["day"], $0["slot"]) })
    }
}
