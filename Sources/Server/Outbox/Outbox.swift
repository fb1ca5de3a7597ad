import GRDB
import TenantConfig

/// The mails to send. A mail is written in the transaction of what it tells, so that neither is ever without the other.
enum Outbox {
    /// Puts a letter into the outbox, within the caller's transaction. Ring the `MailBell` after it.
    ///
    /// - Parameter request: the id of the request the letter is about.
    static func add(
        _ letter: Letter, to recipient: String, replyTo: String?, about request: String?, in town: Name<Town>, at now: Instant,
        _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO outbox
                    (town, id, request, recipient, sender_name, reply_to, subject, text, html, created_at, attempts, next_attempt_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                """,
            arguments: [
                town, Token.random(bytes: 16), request, recipient, letter.senderName, replyTo, letter.subject, letter.text, letter.html,
                now, now,
            ]
        )
    }

    /// Takes the mail of any town that has been due longest, and puts its next try off before anything is sent: should this server die, or
    /// its disk fill up while the mail is under way, the mail goes out again, but not again and again.
    static func take(at now: Instant, _ db: Database) throws -> OutboxMail? {
        let due = try OutboxMail.fetchOne(
            db,
            sql: "SELECT * FROM outbox WHERE next_attempt_at <= ? ORDER BY next_attempt_at, created_at, town, id LIMIT 1",
            arguments: [now]
        )
        guard let due else { return nil }
        try db.execute(
            sql: "UPDATE outbox SET attempts = attempts + 1, next_attempt_at = ? WHERE town = ? AND id = ?",
            arguments: [now + delay(after: due.attempts + 1), due.town, due.id]
        )
        return due
    }

    /// Keeps what became of a mail that was taken.
    static func record(_ delivery: Delivery, of mail: OutboxMail, at now: Instant, _ db: Database) throws {
        switch delivery {
        case .delivered:
            try db.execute(
                sql: "UPDATE outbox SET sent_at = ?, next_attempt_at = NULL, last_error = NULL WHERE town = ? AND id = ?",
                arguments: [now, mail.town, mail.id]
            )
        case .refused(let error):
            try db.execute(
                sql: "UPDATE outbox SET next_attempt_at = NULL, last_error = ? WHERE town = ? AND id = ?",
                arguments: [error, mail.town, mail.id]
            )
        case .postponed(let error), .unreachable(let error):
            try db.execute(
                sql: "UPDATE outbox SET last_error = ? WHERE town = ? AND id = ?", arguments: [error, mail.town, mail.id])
        }
    }

    /// A town's mails, newest first.
    static func mails(in town: Name<Town>, limit: Int = 100, _ db: Database) throws -> [OutboxMail] {
        try OutboxMail.fetchAll(
            db, sql: "SELECT * FROM outbox WHERE town = ? AND html <> '' ORDER BY created_at DESC, id LIMIT ?", arguments: [town, limit])
    }

    /// A town's mails that a receiving server has refused for good.
    static func refused(in town: Name<Town>, _ db: Database) throws -> [OutboxMail] {
        try OutboxMail.fetchAll(
            db,
            sql: """
                SELECT * FROM outbox WHERE town = ? AND next_attempt_at IS NULL AND sent_at IS NULL AND html <> ''
                ORDER BY created_at DESC, id
                """,
            arguments: [town]
        )
    }

    /// Tries a mail again that was refused for good, at the address that the family has now. Ring the `MailBell` after it.
    static func resend(_ id: String, in town: Name<Town>, at now: Instant, _ db: Database) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET next_attempt_at = ?, attempts = 0, last_error = NULL, recipient = COALESCE((
                    SELECT guardian.email FROM request
                    JOIN guardian ON guardian.town = request.town AND guardian.id = request.guardian
                    WHERE request.town = outbox.town AND request.id = outbox.request), recipient)
                WHERE town = ? AND id = ? AND next_attempt_at IS NULL AND sent_at IS NULL AND html <> ''
                """,
            arguments: [now, town, id])
    }

    /// How long the words of a mail are kept once it is sent or refused, in seconds: half a year.
    static let keptFor: Int64 = 183 * 86_400

    /// Forgets to whom old mails of all towns went and what they said. That one was sent, and when, stays with its request.
    static func forgetWords(at now: Instant, _ db: Database) throws {
        for town in try Name<Town>.fetchAll(db, sql: "SELECT DISTINCT town FROM outbox") {
            try db.execute(
                sql: """
                    UPDATE outbox SET recipient = '', reply_to = NULL, subject = '', text = '', html = '', last_error = NULL
                    WHERE town = ? AND next_attempt_at IS NULL AND COALESCE(sent_at, created_at) <= ? AND html <> ''
                    """,
                arguments: [town, now - keptFor])
        }
    }

    /// Seconds to wait after so many tries: 1, 5, 15 and 60 minutes, then an hour each time. A mail is never given up because a server is
    /// down.
    static func delay(after attempts: Int) -> Int64 {
        switch attempts {
        case ...1: 60
        case 2: 300
        case 3: 900
        default: 3600
        }
    }
}
