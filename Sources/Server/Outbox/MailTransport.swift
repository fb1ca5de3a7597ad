/// What became of a mail that was handed over.
enum Delivery: Sendable, Equatable {
    case delivered
    /// The receiving server will not have this mail, ever.
    case refused(String)
    /// The receiving server will not have this mail now.
    case postponed(String)
    /// No server was reached, or it lets nobody in: other mails would fare the same.
    case unreachable(String)
}

/// A way for mail to leave.
protocol MailTransport: Sendable {
    /// Hands over a message (`MailMessage`).
    func deliver(_ message: [UInt8], of mail: OutboxMail, from sender: MailAddress, to recipient: MailAddress) async -> Delivery
}
