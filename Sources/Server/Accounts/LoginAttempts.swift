import GRDB
import TenantConfig

/// Counts failed logins, so that nobody tries passwords one after another.
///
/// An attempt counts before the password is looked at and is taken back when it was right: many at the same instant gain nothing.
struct LoginAttempts: Sendable {
    let database: SQLiteFile

    /// Whose attempts are counted, and how many there may be in the 15 minutes past.
    ///
    /// An identifier from one network may make few. From all networks together it may make ten times as many, since a stranger who types
    /// somebody else's identifier must not keep that person out. A network may make the most: a school, a town hall or a whole mobile
    /// network may share an address, and on opening day all of them come at once.
    enum Subject: Sendable {
        case person(String, Session.Kind, from: Network)
        case identifier(String, Session.Kind)
        case network(Network)

        fileprivate var limit: Int {
            switch self {
            case .person: 5
            case .identifier: 50
            case .network: 300
            }
        }

        /// Digested: what people type into the field may be a password.
        fileprivate var digest: String {
            switch self {
            case .person(let identifier, let kind, let network): sha256("\(kind.rawValue) \(identifier.lowercased()) \(network.text)".utf8)
            case .identifier(let identifier, let kind): sha256("\(kind.rawValue) \(identifier.lowercased())".utf8)
            case .network(let network): sha256("address \(network.text)".utf8)
            }
        }
    }

    /// Seconds after which an attempt is forgotten: 15 minutes.
    static let window: Int64 = 15 * 60

    /// Counts an attempt, under a name of its own; or, when there were too many, answers from when one may try again and counts nothing.
    func begin(_ attempt: String, by subjects: [Subject], in town: Name<Town>, at now: Instant) async throws -> Instant? {
        try await database.write { db in
            try db.execute(
                sql: "DELETE FROM login_attempt WHERE town = ? AND failed_at <= ?", arguments: [town, now - Self.window])
            if let wait = try subjects.compactMap({ try wait(for: $0, in: town, db) }).max() { return wait }
            for subject in subjects {
                try db.execute(
                    sql: "INSERT INTO login_attempt (town, subject, failed_at, attempt) VALUES (?, ?, ?, ?)",
                    arguments: [town, subject.digest, now, attempt]
                )
            }
            return nil
        }
    }

    /// Takes back the attempts of a person from one network, since the password was right. What others tried under the same identifier, or
    /// under other identifiers from there, stays.
    func forget(_ person: Subject, in town: Name<Town>) async throws {
        try await database.write { db in
            try db.execute(
                sql: """
                    DELETE FROM login_attempt
                    WHERE town = ? AND attempt IN (SELECT attempt FROM login_attempt WHERE town = ? AND subject = ?)
                    """,
                arguments: [town, town, person.digest])
        }
    }

    /// From when the subject may try again, if it has used up its attempts.
    private func wait(for subject: Subject, in town: Name<Town>, _ db: Database) throws -> Instant? {
        let decisive = try Instant.fetchOne(
            db,
            sql: "SELECT failed_at FROM login_attempt WHERE town = ? AND subject = ? ORDER BY failed_at DESC LIMIT 1 OFFSET ?",
            arguments: [town, subject.digest, subject.limit - 1]
        )
        return decisive.map { $0 + Self.window }
    }
}
