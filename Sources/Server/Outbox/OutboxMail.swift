import GRDB
import TenantConfig

/// A mail in the outbox.
struct OutboxMail: Sendable, Equatable {
    /// What has become of it.
    enum State: Sendable, Equatable {
        /// To be tried then; the error of the last try, if there was one.
        case waiting(until: Instant, lastError: String?)
        case sent(Instant)
        /// The receiving server will not have it: trying again is of no use.
        case refused(String)
    }

    let town: Name<Town>
    let id: String
    let recipient: String
    let senderName: String
    /// Where an answer goes: the desk's address.
    let replyTo: String?
    let subject: String
    let text: String
    let html: String
    let createdAt: Instant
    /// How often it has been tried.
    let attempts: Int
    let state: State
}

extension OutboxMail: FetchableRecord {
    init(row: Row) {
        town = row["town"]
        id = row["id"]
        recipient = row["recipient"]
        senderName = row["sender_name"]
        replyTo = row["reply_to"]
        subject = row["subject"]
        text = row["text"]
        html = row["html"]
        createdAt = row["created_at"]
        attempts = row["attempts"]
        state = State(next: row["next_attempt_at"], sent: row["sent_at"], error: row["last_error"])
    }
}

extension OutboxMail.State {
    fileprivate init(next: Instant?, sent: Instant?, error: String?) {
        if let sent {
            self = .sent(sent)
        } else if let next {
            self = .waiting(until: next, lastError: error)
        } else {
            self = .refused(error ?? "")
        }
    }
}
