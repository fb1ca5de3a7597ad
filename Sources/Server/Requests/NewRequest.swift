import GRDB
import RulesEngine
import TenantConfig

/// A request about to be kept. Reservations and enrolments go the same way.
struct NewRequest {
    let guardian: Guardian
    let child: String
    let activity: Name<Activity>
    let kind: RequestRecord.Kind
    /// Accepted at once, or awaiting the town's answer.
    let state: RequestRecord.State
    /// What the family was filling in; confirming the same twice is refused by the database.
    let draft: String
    let lines: [RequestRecord.Line]
    let instant: RequestInstant
    /// The town's file under which it was decided.
    let revision: String
    /// What was known when deciding, as JSON: enough to decide again.
    let facts: String
    /// What it changes in what the family owes, as it was told.
    var estimate: EstimateTable?
    /// How it came, where an agent enters it.
    var arrival: Arrival?
    /// The moment at which it was judged; nil: now.
    var judgedAt: LocalInstant?
    /// By when the town answers, and what the family has to do to keep its places.
    var dues = RequestDues()
    /// The first instant at which nothing joins the batch with which it is decided; nil: it is decided by itself.
    var gatheredUntil: LocalInstant?

    /// Keeps the request and its lines, inside the transaction that decides.
    func keep(in town: Name<Town>, _ database: Database) throws -> RequestRecord {
        let entry = arrival.map { RequestEntry(channel: $0.channel, agent: $0.agent.name, enteredAt: instant.utc) }
        let record = RequestRecord(
            id: Token.random(bytes: 16), number: try number(in: town, database), token: Token.random(bytes: 24), guardian: guardian.id,
            household: guardian.household, child: child, activity: activity, kind: kind, state: state, askedAt: askedAt,
            decidedAt: state == .pending ? nil : instant.utc, reason: nil, sentence: nil, estimate: estimate, entry: entry,
            dues: dues, gatheredUntil: gatheredUntil)
        try insert(record, town, database)
        for (position, line) in lines.enumerated() {
            try database.execute(
                sql: """
                    INSERT INTO request_line (town, request, position, day, slot, change, meal, previous_meal, terms, speaks_of)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    town, record.id, position, line.day, line.slot, line.change.word, line.change.meal, line.change.previousMeal,
                    line.terms,
                    try taker(of: line, record, town, database),
                ])
        }
        return record
    }

    /// The request that took the place of which a line speaks: another may stand there when the line is carried out.
    private func taker(of line: RequestRecord.Line, _ record: RequestRecord, _ town: Name<Town>, _ database: Database) throws -> String? {
        if case .add = line.change { return record.id }
        return try String.fetchOne(
            database,
            sql: """
                SELECT COALESCE(request, '') FROM reservation WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ?
                """,
            arguments: [town, child, activity, line.day, line.slot])
    }

    /// When it came to the town: never later than now.
    private var askedAt: Instant { arrival.map { min($0.receivedAt, instant.utc) } ?? instant.utc }

    private func insert(_ record: RequestRecord, _ town: Name<Town>, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO request (town, id, number, token, guardian, household, child, activity, kind, state, asked_at, decided_at,
                    decided_by, reason, sentence, revision, draft, reference_instant, facts,
                    estimate, channel, entered_by, entered_name, entered_at, answer_by, confirm_by, pay_by, due_by,
                    gathered_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                town, record.id, record.number, record.token, record.guardian, record.household, record.child, record.activity,
                record.kind.rawValue, record.state.rawValue, record.askedAt, record.decidedAt, revision, draft,
                (judgedAt ?? instant.wall).description,
                facts, try estimate?.json(), (arrival?.channel ?? .portal).rawValue, arrival?.agent.id, record.entry?.agent,
                record.entry?.enteredAt, dues.answerBy, dues.confirmBy, dues.payBy, dues.dueBy,
                gatheredUntil,
            ])
    }

    /// The next number of the year: `AU-2027-0142`.
    private func number(in town: Name<Town>, _ database: Database) throws -> String {
        let year = instant.today.parts.year
        let count = try Int.fetchOne(
            database,
            sql: """
                INSERT INTO counter (town, name, value) VALUES (?, ?, 1)
                ON CONFLICT (town, name) DO UPDATE SET value = counter.value + 1 RETURNING value
                """,
            arguments: [town, "requests-\(year)"])
        let digits = String(count ?? 1)
        return "\(town.text.prefix(2).uppercased())-\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }
}
