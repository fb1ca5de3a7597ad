import GRDB
import TenantConfig

@testable import Server

extension OutboxMail {
    /// A mail as the outbox holds it.
    static func sample(
        id: String = "i", senderName: String = "Ville", subject: String = "Bonjour", text: String = "Bonjour",
        html: String = "<p>Bonjour</p>",
        replyTo: String? = nil
    ) -> OutboxMail {
        OutboxMail(
            town: Name("a"), id: id, recipient: "famille@example.org", senderName: senderName, replyTo: replyTo, subject: subject,
            text: text,
            html: html, createdAt: Instant(seconds: 1_677_661_200), attempts: 0,
            state: .waiting(until: Instant(seconds: 1_677_661_200), lastError: nil)
        )
    }

    /// Puts the mail into the outbox, due at once.
    func put(into db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO outbox (town, id, recipient, sender_name, subject, text, html, created_at, attempts, next_attempt_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                """,
            arguments: [town, id, recipient, senderName, subject, text, html, createdAt, createdAt]
        )
    }
}

/// An address that is one.
func address(_ text: String) -> MailAddress {
    guard let address = MailAddress(text) else {
        // INVARIANT: tests write addresses that are addresses.
        preconditionFailure(text)
    }
    return address
}
