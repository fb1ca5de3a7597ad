import GRDB
import RulesEngine
import TenantConfig

/// What is done about places that are granted on a condition: the family confirms or gives them up, the desk notes that they are paid for, and
/// what is not done in time frees them.
struct DuesMoves {
    private let moves: WaitingMoves

    private var database: Database { moves.database }
    private var town: Name<Town> { moves.town.town.id }
    private var now: Instant { moves.instant.utc }
    private var requests: RequestStore { RequestStore(town: town, database: database) }

    init(_ moves: WaitingMoves) {
        self.moves = moves
    }

    /// The family confirms; false when it is too late, or there is nothing to confirm.
    func confirm(_ request: RequestRecord) throws -> Bool {
        // A second press leads where the first one did.
        if request.dues.confirmedAt != nil, request.dues.freedAt == nil { return true }
        return try settle(request, .confirm) { $0.confirmedAt = now }
    }

    /// An agent notes that it is paid for; false when the places are freed, or nothing is to be paid.
    func pay(_ request: RequestRecord, to agent: String) throws -> Bool {
        if request.dues.paidAt != nil, request.dues.freedAt == nil { return true }
        return try settle(request, .pay, by: agent) { $0.paidAt = now }
    }

    /// The family gives up what is not settled yet.
    func giveUp(_ request: RequestRecord) throws -> Bool {
        guard request.state == .accepted, !request.dues.tasks.isEmpty else { return false }
        try free(request)
        return true
    }

    /// Frees the places of requests of which something was not done in time; of one activity, or of all.
    func freeLate(of activity: Name<Activity>? = nil) throws {
        let numbers = try String.fetchAll(
            database,
            sql: """
                SELECT number FROM request WHERE town = ? AND due_by <= ? \(activity == nil ? "" : "AND activity = ?")
                ORDER BY due_by, number
                """,
            arguments: StatementArguments([town.text, moves.instant.wall.description] + [activity?.text].compactMap(\.self)))
        for number in numbers {
            guard let request = try requests.request(number: number), let missed = request.dues.tasks.first else { continue }
            try free(request)
            try tell(request, missed.task)
        }
    }

    /// Days that were granted with the request itself: a waiting list has terms of its own for those that it gives.
    private static let granted = "day NOT IN (SELECT w.day FROM waiting_day w WHERE w.town = ? AND w.request = ?)"

    private func settle(
        _ request: RequestRecord, _ task: RequestDues.Task, by agent: String? = nil, _ change: (inout RequestDues) -> Void
    ) throws -> Bool {
        guard request.state == .accepted, let until = request.dues.dueBy, moves.instant.wall < until,
            request.dues.tasks.contains(where: { $0.task == task })
        else { return false }
        var dues = request.dues
        change(&dues)
        try database.execute(
            sql: """
                UPDATE request SET confirmed_at = ?, paid_at = ?, paid_by = COALESCE(?, paid_by), due_by = ? WHERE town = ? AND id = ?
                """,
            arguments: [dues.confirmedAt, dues.paidAt, agent, dues.dueBy, town, request.id])
        guard dues.tasks.isEmpty else { return true }
        try database.execute(
            sql: "UPDATE reservation SET state = 'confirmed' WHERE town = ? AND request = ? AND state = 'pending' AND \(Self.granted)",
            arguments: [town, request.id, town, request.id])
        return true
    }

    private func free(_ request: RequestRecord) throws {
        let freed = try FreedPlace.fetchAll(
            database,
            sql: "DELETE FROM reservation WHERE town = ? AND request = ? AND state = 'pending' AND \(Self.granted) RETURNING day, centre",
            arguments: [town, request.id, town, request.id])
        try database.execute(
            sql: "UPDATE request SET freed_at = ?, due_by = NULL WHERE town = ? AND id = ?", arguments: [now, town, request.id])
        try database.execute(
            sql: "UPDATE request_line SET lapsed = 1 WHERE town = ? AND request = ? AND change = 'add' AND \(Self.granted)",
            arguments: [town, request.id, town, request.id])
        try moves.move(request.activity, freed: Set(freed))
    }

    private func tell(_ request: RequestRecord, _ missed: RequestDues.Task) throws {
        let families = FamilyStore(town, database)
        guard let guardian = try families.guardian(request.guardian) else { return }
        let file = moves.town
        let lines = try requests.lines(of: request)
        let days = file.rulebook.activity(request.activity).map { LetterDay.days(of: lines, in: $0, of: file.town) }
        let reason =
            switch missed {
            case .confirm: "Elles n’ont pas été confirmées à temps."
            case .pay: "Elles n’ont pas été réglées à temps."
            }
        let matter = LetterMatter(
            guardian: guardian.fullName, child: try families.child(request.child)?.firstName ?? "", activity: request.activity, centre: nil,
            subject: .reservation, number: request.number, askedOn: file.zone.wall(at: request.askedAt),
            link: moves.portal.publicAddress(of: "suivi/\(request.token)", in: file), reason: reason, entry: request.entry?.words,
            days: days ?? [])
        try Outbox.add(
            Letter(.placesFreed, about: matter, from: file.town), to: guardian.email, replyTo: file.town.desk.email, about: request.id,
            in: town, at: now, database)
    }
}
