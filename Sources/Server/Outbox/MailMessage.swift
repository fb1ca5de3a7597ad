import TenantConfig

/// A mail as it travels (RFC 5322): a head, then the plain text and the page that say the same.
enum MailMessage {
    /// The bytes of a mail. The same mail gives the same bytes and the same Message-ID, so that a second copy is known for one.
    static func bytes(of mail: OutboxMail, from sender: MailAddress, to recipient: MailAddress) -> [UInt8] {
        // No line of quoted-printable text holds `=_`.
        let boundary = "=_\(mail.id)"
        let lines =
            head(of: mail, from: sender, to: recipient) + [
                "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
                "--\(boundary)", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
                quotedPrintable(mail.text),
                "--\(boundary)", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
                quotedPrintable(mail.html),
                "--\(boundary)--", "",
            ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private static func head(of mail: OutboxMail, from sender: MailAddress, to recipient: MailAddress) -> [String] {
        var lines = [
            "Date: \(date(mail.createdAt))",
            "From: \(headerText(mail.senderName, after: 6)) <\(sender)>",
            "To: <\(recipient)>",
            "Subject: \(headerText(mail.subject, after: 9))",
            "Message-ID: <\(mail.town).\(mail.id)@\(sender.domain)>",
        ]
        if let replyTo = mail.replyTo.flatMap(MailAddress.init) { lines.append("Reply-To: <\(replyTo)>") }
        // So that no automatic reply comes back (RFC 3834).
        return lines + ["Auto-Submitted: auto-generated", "MIME-Version: 1.0"]
    }

    private static func date(_ instant: Instant) -> String {
        let universal = LocalInstant(seconds: instant.seconds)
        let (year, month, day) = universal.date.parts
        let time = universal.description.suffix(8)
        return "\(weekdays[universal.date.weekday.index]), \(day) \(months[month - 1]) \(year) \(time) +0000"
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
