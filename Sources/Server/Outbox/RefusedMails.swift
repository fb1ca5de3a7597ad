import GRDB
import Hummingbird
import TenantConfig

/// The desk's page of mails that no server would take: the family has not been told.
struct RefusedMailRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<DeskContext>) {
        group.get("non-remis") { request, context in
            let isSent = try request.query()["renvoi"] != nil
            let mails = try await portal.database.read { try Outbox.refused(in: context.town.town.id, $0) }
            let page = RefusedMailPage(mails: mails, town: context.town, formKey: context.formKeyField, isSent: isSent)
            return framed(page.html, title: "Courriels non remis", in: context)
        }
        group.post("non-remis") { _, context in
            guard let id = context.form["courriel"] else { throw PageError.badForm("Choisissez le courriel à renvoyer.") }
            try await portal.database.write { try Outbox.resend(id, in: context.town.town.id, at: portal.clock.now(), $0) }
            portal.mailWaits()
            return Response.redirect(to: context.address("guichet/non-remis?renvoi=1"))
        }
    }
}

/// Mails that were refused for good, each with the server's words and a button to try again.
struct RefusedMailPage: Sendable {
    let mails: [OutboxMail]
    let town: TownInForce
    let formKey: HTML
    /// One of them has just been sent again.
    let isSent: Bool

    var html: HTML {
        """
        \(if: isSent, sent)<h1>Courriels non remis</h1>
        \(if: mails.isEmpty, "<p>Tous les courriels ont été remis, ou sont en cours d’envoi.</p>", else: list)
        """
    }

    private var sent: HTML {
        "<div class=\"say ok\" role=\"status\"><p>Le courriel est renvoyé. S’il est de nouveau refusé, il revient sur cette page.</p></div>\n"
    }

    private var list: HTML {
        """
        <p>Ces courriels ont été refusés pour de bon\u{A0}: la famille ne les a pas reçus. Vérifiez son adresse\u{A0}: le courriel est renvoyé \
        à celle qui figure dans son dossier.</p>
        <ul class="rows">\(mails.map(row))</ul>
        """
    }

    private func row(_ mail: OutboxMail) -> HTML {
        let reason: HTML? =
            if case .refused(let words) = mail.state { "<br><small class=\"soft\" lang=\"en\">\(words)</small>" } else { nil }
        return """
            <li><span><b>\(mail.subject)</b><br><small class="soft">à \(mail.recipient), le \
            \(instant: town.zone.wall(at: mail.createdAt))</small>\(reason)</span>\
            <form method="post" action="/\(town.town.id.text)/guichet/non-remis">\(formKey)\
            <button class="btn second slim" name="courriel" value="\(mail.id)">Renvoyer<span class="vh">\u{A0}: \(mail.subject), à \
            \(mail.recipient)</span></button></form></li>

            """
    }
}
