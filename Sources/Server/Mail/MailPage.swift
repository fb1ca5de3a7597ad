import TenantConfig

/// The mails of a town, the newest first.
struct MailListPage: Sendable {
    let mails: [OutboxMail]
    let town: TownInForce

    var html: HTML {
        let rows = mails.map { mail -> HTML in
            """
            <li><span><a href="/\(town.town.id.text)/courriels/\(mail.id)">\(mail.subject)</a><br>\
            <small class="soft">à \(mail.recipient), le \(instant: town.zone.wall(at: mail.createdAt))</small></span></li>

            """
        }
        return """
            <h1>Courriels</h1>
            <p>Aucun serveur de courrier n’est réglé\u{A0}: les courriels restent ici et ne partent nulle part.</p>
            \(if: rows.isEmpty, "<p>Aucun courriel pour l’instant.</p>", else: "<ul class=\"rows long\">\n\(rows)</ul>")
            """
    }
}

/// One mail, as plain text; its page is an address of its own.
struct MailPage: Sendable {
    let mail: OutboxMail
    let town: TownInForce

    var html: HTML {
        """
        <h1>\(mail.subject)</h1>
        <p class="soft">De \(mail.senderName), à \(mail.recipient), le \(instant: town.zone.wall(at: mail.createdAt))</p>
        <p><a class="btn second" href="/\(town.town.id.text)/courriels/\(mail.id)/page">Voir la page du courriel</a></p>
        <div class="panel stack">\(paragraphs)</div>
        <p><a href="/\(town.town.id.text)/courriels">Tous les courriels</a></p>
        """
    }

    /// The lines as they are; what is an address can be followed.
    private var paragraphs: [HTML] {
        mail.text.split(separator: "\n\n").map { paragraph in
            let lines = paragraph.split(separator: "\n").enumerated().map { index, line in
                "\(if: index > 0, "<br>")\(linked(String(line)))" as HTML
            }
            return "<p>\(lines)</p>\n"
        }
    }

    private func linked(_ line: String) -> HTML {
        line.hasPrefix("https://") || line.hasPrefix("http://") ? "<a href=\"\(line)\">\(line)</a>" : "\(line)"
    }
}
