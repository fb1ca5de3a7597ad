import Foundation

/// A mail server that takes our mail.
struct SMTPServer: MailTransport {
    enum Protection: String, Sendable, CaseIterable {
        /// In clear: a server on the same machine.
        case none
        /// TLS after `STARTTLS`, and nothing without it.
        case startTLS = "starttls"
        /// TLS from the first byte.
        case tls
    }

    struct Login: Sendable {
        let user: String
        let password: String
    }

    let host: String
    let port: Int
    let protection: Protection
    let login: Login?
    /// A file of certificates to trust instead of the system's.
    let certificates: String?

    /// One connection at a time is plenty: a message takes milliseconds.
    private let queue = OperationQueue.forWaiting(atOnce: 1)

    init(host: String, port: Int, protection: Protection, login: Login?, certificates: String? = nil) {
        self.host = host
        self.port = port
        self.protection = protection
        self.login = login
        self.certificates = certificates
    }

    func deliver(_ message: [UInt8], of mail: OutboxMail, from sender: MailAddress, to recipient: MailAddress) async -> Delivery {
        let talk = SMTPTalk(server: self, sender: sender, recipient: recipient, message: message)
        do {
            return try await queue.run { talk.delivery() }
        } catch {
            return .unreachable("\(error)")
        }
    }

    /// What the server's last answer means. Codes of 530 to 539 are about our login, not about the mail.
    static func meaning(of code: Int, _ words: String) -> Delivery {
        switch code {
        case 530...539: .unreachable(words)
        case 500...599: .refused(words)
        default: .postponed(words)
        }
    }
}
