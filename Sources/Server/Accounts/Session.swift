import GRDB
import TenantConfig

/// Who is at the other end, once logged in: a guardian on the portal or an agent at the desk, of one town.
struct Session: Sendable, Equatable {
    /// A family's session opens nothing at the desk, and the reverse.
    enum Kind: String, Sendable {
        case family, desk
    }

    let town: Name<Town>
    let kind: Kind
    /// The guardian's or the agent's id.
    let account: String
    /// What every form of this session carries (`FormKey`).
    let formKey: String

    /// Minutes without a request after which a session is over: 30.
    static let idleSeconds: Int64 = 30 * 60
    /// Hours after which a session is over whatever happens: 12.
    static let longestSeconds: Int64 = 12 * 3600
}

/// The sessions of all towns. The browser holds a token, the database its digest alone: who reads the database enters nowhere.
struct Sessions: Sendable {
    let database: SQLiteFile

    /// Begins a session and answers its token. Also forgets the town's sessions that are over.
    func open(_ kind: Session.Kind, account: String, in town: Name<Town>, at now: Instant) async throws -> String {
        let token = Self.prefix(of: town) + Token.random()
        let formKey = Token.random(bytes: 16)
        try await database.write { db in
            try db.execute(sql: "DELETE FROM session WHERE town = ? AND expires_at <= ?", arguments: [town, now])
            try db.execute(
                sql: """
                    INSERT INTO session (town, token_hash, kind, account, form_key, created_at, seen_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [town, sha256(token.utf8), kind.rawValue, account, formKey, now, now, now + Session.idleSeconds]
            )
        }
        return token
    }

    /// Whether a token was given out by another town of this server: it says so itself, so that no other town need be asked.
    static func isForeign(_ token: String, to town: Name<Town>) -> Bool {
        token.contains(".") && !token.hasPrefix(prefix(of: town))
    }

    private static func prefix(of town: Name<Town>) -> String { "\(town)." }

    /// The session of a token, if it is of that town and kind and not over. Being asked for keeps it alive.
    func find(_ token: String, _ kind: Session.Kind, in town: Name<Town>, at now: Instant) async throws -> Session? {
        try await find(token, kind, in: town, at: now) { session, _ in session }
    }

    /// The same, with what is read of its account in the same transaction; nil also when there is no such account.
    func find<Account: Sendable>(
        _ token: String, _ kind: Session.Kind, in town: Name<Town>, at now: Instant,
        _ account: @Sendable (Session, Database) throws -> Account?
    ) async throws -> Account? {
        let hash = sha256(token.utf8)
        let found = try await database.read { db in
            try Self.row(hash, kind, in: town, at: now, db).map { row in
                let session = Session(town: town, kind: kind, account: row["account"], formKey: row["form_key"])
                return (account: try account(session, db), seen: row["seen_at"] as Instant, created: row["created_at"] as Instant)
            }
        }
        guard let found else { return nil }
        // Once a minute is enough, and spares a write to all other requests.
        if now - found.seen >= 60 {
            try await touch(hash, in: town, at: now, until: min(now + Session.idleSeconds, found.created + Session.longestSeconds))
        }
        return found.account
    }

    private static func row(_ hash: String, _ kind: Session.Kind, in town: Name<Town>, at now: Instant, _ db: Database) throws -> Row? {
        try db.row(
            """
            SELECT account, form_key, seen_at, created_at FROM session
            WHERE town = ? AND token_hash = ? AND kind = ? AND created_at <= ? AND expires_at > ?
            """, [town, hash, kind.rawValue, now, now])
    }

    /// Ends the session of a token.
    func close(_ token: String, in town: Name<Town>) async throws {
        try await database.write { db in
            try db.execute(sql: "DELETE FROM session WHERE town = ? AND token_hash = ?", arguments: [town, sha256(token.utf8)])
        }
    }

    /// Ends every session of an account, as a new password does.
    func closeAll(_ kind: Session.Kind, of account: String, in town: Name<Town>) async throws {
        try await database.write { db in
            try db.execute(
                sql: "DELETE FROM session WHERE town = ? AND kind = ? AND account = ?", arguments: [town, kind.rawValue, account])
        }
    }

    private func touch(_ hash: String, in town: Name<Town>, at now: Instant, until end: Instant) async throws {
        try await database.write { db in
            try db.execute(
                sql: "UPDATE session SET seen_at = ?, expires_at = ? WHERE town = ? AND token_hash = ?",
                arguments: [now, end, town, hash]
            )
        }
    }
}
