import GRDB
import RulesEngine
import TenantConfig

/// The requests of a town.
struct RequestStore {
    let town: Name<Town>
    let database: Database

    /// A request of the household by its number; nil when there is none, or it is another household's.
    func request(number: String, household: String) throws -> RequestRecord? {
        try one("number = ? AND household = ?", [number, household])
    }

    /// A request of whatever household by its number.
    func request(number: String) throws -> RequestRecord? {
        try one("number = ?", [number])
    }

    /// The request that a follow-up link names.
    func request(token: String) throws -> RequestRecord? {
        try one("token = ?", [token])
    }

    /// The request that a draft has become, when it has been confirmed.
    func request(draft: String, guardian: String) throws -> RequestRecord? {
        try one("draft = ? AND guardian = ?", [draft, guardian])
    }

    /// The number of the request that a draft has become, whoever confirmed it; nil when none has.
    func number(ofDraft draft: String) throws -> String? {
        try String.fetchOne(database, sql: "SELECT number FROM request WHERE town = ? AND draft = ?", arguments: [town, draft])
    }

    /// The latest requests of a household, the newest first.
    func requests(household: String, limit: Int = 100) throws -> [RequestRecord] {
        try Row.fetchAll(
            database, sql: "\(Self.all) WHERE town = ? AND household = ? ORDER BY asked_at DESC, number DESC LIMIT ?",
            arguments: [town, household, limit]
        ).compactMap(record)
    }

    /// The lines of a request, in the order in which they were decided. Whether one has lapsed is found out until the town answers, and
    /// kept from then on.
    func lines(of request: RequestRecord) throws -> [RequestRecord.Line] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT line.day, slot, change, meal, previous_meal, terms, w.state AS wait, w.offered_until,
                    w.state IS NULL AND \(request.state == .pending ? Self.isGone : "lapsed = 1") AS has_lapsed
                FROM request_line line
                JOIN request ON request.town = line.town AND request.id = line.request
                LEFT JOIN waiting_day w ON w.town = line.town AND w.request = line.request AND w.day = line.day
                WHERE line.town = ? AND line.request = ? ORDER BY position
                """,
            arguments: [town, request.id]
        ).compactMap { row in
            Decision.Line.Change(word: row["change"], meal: row["meal"], previous: row["previous_meal"]).map { change in
                RequestRecord.Line(
                    day: row["day"], slot: row["slot"], change: change, terms: row["terms"], hasLapsed: row["has_lapsed"],
                    wait: (row["wait"] as String?).flatMap(WaitingDay.State.init(rawValue:)).map { state in
                        RequestRecord.Wait(
                            state: state, offeredUntil: (row["offered_until"] as String?).flatMap { LocalInstant(iso: $0) })
                    })
            }
        }
    }

    /// When the first mail about a request left; nil: it has not yet.
    func acknowledgedAt(_ request: RequestRecord) throws -> Instant? {
        try Instant.fetchOne(
            database, sql: "SELECT sent_at FROM outbox WHERE town = ? AND request = ? AND sent_at IS NOT NULL ORDER BY sent_at LIMIT 1",
            arguments: [town, request.id])
    }

    /// Whether what a line speaks of stands no more; what is gathered holds no place yet.
    private static let isGone = """
        NOT (line.change = 'add' AND request.gathered_until IS NOT NULL) AND NOT EXISTS (
            SELECT 1 FROM reservation place
            WHERE place.town = line.town AND place.child = request.child AND place.activity = request.activity AND place.day = line.day
                AND place.slot = line.slot AND COALESCE(place.request, '') = line.speaks_of)
        """

    private static let all = """
        SELECT request.*, (
            SELECT COUNT(DISTINCT line.day) FROM request_line line WHERE line.town = request.town AND line.request = request.id
        ) AS asked_days, (
            SELECT COUNT(*) FROM waiting_day w
            WHERE w.town = request.town AND w.request = request.id AND w.state IN ('waiting', 'offered')
        ) AS open_days, (
            SELECT COUNT(*) FROM waiting_day w
            WHERE w.town = request.town AND w.request = request.id AND w.state = 'offered'
        ) AS offered_days, (
            SELECT COUNT(*) FROM waiting_day w
            WHERE w.town = request.town AND w.request = request.id AND w.state IN ('lost', 'left', 'over')
        ) + (
            SELECT COUNT(DISTINCT line.day) FROM request_line line
            WHERE line.town = request.town AND line.request = request.id AND request.gathered_until IS NOT NULL AND line.lapsed = 1
        ) AS vain_days FROM request
        """

    private func one(_ condition: String, _ values: [String]) throws -> RequestRecord? {
        try Row.fetchOne(
            database, sql: "\(Self.all) WHERE town = ? AND \(condition)", arguments: StatementArguments([town.text] + values)
        ).flatMap(record)
    }

    private func entry(_ row: Row) -> RequestEntry? {
        guard let agent: String = row["entered_name"], let at: Instant = row["entered_at"], let channel = Channel(rawValue: row["channel"])
        else { return nil }
        return RequestEntry(channel: channel, agent: agent, enteredAt: at)
    }

    private func record(_ row: Row) -> RequestRecord? {
        let isWithdrawn = (row["withdrawn_at"] as Instant?) != nil
        guard let kind = RequestRecord.Kind(rawValue: row["kind"]),
            let state = isWithdrawn ? RequestRecord.State.withdrawn : RequestRecord.State(rawValue: row["state"])
        else { return nil }
        return RequestRecord(
            id: row["id"], number: row["number"], token: row["token"], guardian: row["guardian"], household: row["household"],
            child: row["child"], activity: row["activity"], kind: kind, state: state, askedAt: row["asked_at"],
            decidedAt: row["decided_at"], reason: row["reason"], sentence: row["sentence"],
            estimate: (row["estimate"] as String?).flatMap { EstimateTable(json: $0) }, entry: entry(row),
            withdrawnBy: row["withdrawn_name"],
            days: RequestRecord.Days(
                asked: row["asked_days"], open: row["open_days"], offered: row["offered_days"], vain: row["vain_days"]),
            dues: RequestDues(row: row), gatheredUntil: (row["gathered_until"] as String?).flatMap { LocalInstant(iso: $0) })
    }
}

extension RequestDues {
    fileprivate init(row: Row) {
        func local(_ column: String) -> LocalInstant? { (row[column] as String?).flatMap { LocalInstant(iso: $0) } }
        self.init(
            answerBy: local("answer_by"), confirmBy: local("confirm_by"), confirmedAt: row["confirmed_at"], payBy: local("pay_by"),
            paidAt: row["paid_at"], freedAt: row["freed_at"])
    }
}
