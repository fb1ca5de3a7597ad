import GRDB
import RulesEngine
import TenantConfig

/// Carries a kept request out: takes the places it adds, and frees those it removes.
struct Booking {
    let request: RequestRecord
    let procedure: Procedure
    let database: Database

    /// What awaits approval holds the places it adds at once, and frees nothing before it is accepted. What comes free is answered.
    func carry(out lines: [RequestRecord.Line]) throws -> Set<FreedPlace> {
        var freed: Set<FreedPlace> = []
        for line in lines {
            switch (line.change, request.state) {
            case (.add(let meal), _): try add(line, meal)
            case (.remove, .accepted): freed.formUnion(try remove(line))
            case (.meal(_, let meal), .accepted): freed.formUnion(try change(line, to: meal))
            case (.remove, _), (.meal, _): break
            }
        }
        if procedure.activity.enrolment == nil {
            _ = try EnrolmentStore(procedure.town.town.id, database)
                .enrol(procedure.child, in: procedure.activity.name, at: procedure.centre?.name, since: lines.map(\.day).min() ?? today)
        }
        return freed
    }

    private var today: CivilDate { procedure.town.zone.wall(at: request.askedAt).date }

    private func add(_ line: RequestRecord.Line, _ meal: Name<Meal>?) throws {
        try database.execute(
            sql: """
                INSERT INTO reservation (town, child, activity, day, slot, meal, centre, state, request, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                procedure.town.town.id, procedure.child.id, procedure.activity.name, line.day, line.slot, meal,
                procedure.centre?.name.text ?? "", request.state == .pending || !request.dues.tasks.isEmpty ? "pending" : "confirmed",
                request.id, request.askedAt,
            ])
    }

    private func remove(_ line: RequestRecord.Line) throws -> [FreedPlace] {
        try FreedPlace.fetchAll(
            database,
            sql: "DELETE FROM reservation WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ? RETURNING day, centre",
            arguments: [procedure.town.town.id, procedure.child.id, procedure.activity.name, line.day, line.slot])
    }

    /// The place stays that of the request that took it, which may still await its answer.
    private func change(_ line: RequestRecord.Line, to meal: Name<Meal>?) throws -> [FreedPlace] {
        try FreedPlace.fetchAll(
            database,
            sql: """
                UPDATE reservation SET meal = ? WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ?
                RETURNING day, centre
                """,
            arguments: [meal, procedure.town.town.id, procedure.child.id, procedure.activity.name, line.day, line.slot])
    }
}
