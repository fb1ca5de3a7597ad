import GRDB
import TenantConfig

/// Lets a guardian or an agent in.
struct Login: Sendable {
    let database: SQLiteFile
    let passwords: Passwords
    let sessions: Sessions
    let attempts: LoginAttempts

    init(database: SQLiteFile, passwords: Passwords) {
        self.database = database
        self.passwords = passwords
        sessions = Sessions(database: database)
        attempts = LoginAttempts(database: database)
    }

    enum Outcome: Sendable, Equatable {
        /// The token for the cookie.
        case entered(token: String)
        /// The identifier or the password is wrong; which one is not said.
        case refused
        /// Too many attempts; the next may be made then.
        case wait(until: Instant)
    }

    /// What a person typed, and from where.
    struct Attempt: Sendable {
        let kind: Session.Kind
        let identifier: String
        let password: String
        /// The address of the network it comes from (`Entrance.address`).
        let address: String
    }

    /// Tries an identifier with a password.
    func enter(_ attempt: Attempt, in town: Name<Town>, at now: Instant) async throws -> Outcome {
        let network = Network(address: attempt.address)
        let person = LoginAttempts.Subject.person(attempt.identifier, attempt.kind, from: network)
        let subjects = [person, .identifier(attempt.identifier, attempt.kind), .network(network)]
        if let instant = try await attempts.begin(Token.random(bytes: 16), by: subjects, in: town, at: now) { return .wait(until: instant) }
        let account = try await account(attempt, in: town)
        guard try await passwords.matches(attempt.password, kept: account?.hash), let account else { return .refused }
        try await attempts.forget(person, in: town)
        return .entered(token: try await sessions.open(attempt.kind, account: account.id, in: town, at: now))
    }

    private func account(_ attempt: Attempt, in town: Name<Town>) async throws -> (id: String, hash: String)? {
        let table =
            switch attempt.kind {
            case .family: "guardian"
            case .desk: "agent"
            }
        return try await database.read { db in
            try Row.fetchOne(
                db, sql: "SELECT id, password_hash FROM \(table) WHERE town = ? AND identifier = ?",
                arguments: [town, attempt.identifier]
            ).map { (id: $0["id"], hash: $0["password_hash"]) }
        }
    }
}
