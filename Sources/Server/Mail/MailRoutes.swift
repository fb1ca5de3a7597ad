import HTTPTypes
import Hummingbird
import TenantConfig

/// The mails of a town, for development and demonstrations: only where they are kept in a folder and go nowhere.
struct MailRoutes: Sendable {
    let portal: Portal

    func add(to group: RouterGroup<TownContext>) {
        guard portal.mailFolder != nil else { return }
        group.get("courriels") { _, context in try await list(context) }
        group.get("courriels/:mail") { _, context in try await show(context) }
        group.get("courriels/:mail/page") { _, context in try await page(context) }
    }

    private func list(_ context: TownContext) async throws -> HTML {
        let mails = try await portal.database.read { try Outbox.mails(in: context.town.town.id, $0) }
        return framed(MailListPage(mails: mails, town: context.town).html, title: "Courriels", in: context, narrow: false)
    }

    private func show(_ context: TownContext) async throws -> HTML {
        let mail = try await mail(context)
        return framed(MailPage(mail: mail, town: context.town).html, title: mail.subject, in: context, narrow: false)
    }

    /// The mail's page by itself: it has its styles in place, so it gets a policy of its own, in a sandbox.
    private func page(_ context: TownContext) async throws -> Response {
        var response = HTML(bytes: Array(try await mail(context).html.utf8)).response()
        response.headers[.contentSecurityPolicy] =
            "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        return response
    }

    private func mail(_ context: TownContext) async throws -> OutboxMail {
        let id = try context.parameters.require("mail")
        let mails = try await portal.database.read { try Outbox.mails(in: context.town.town.id, $0) }
        guard let mail = mails.first(where: { $0.id == id }) else { throw PageError.notFound }
        return mail
    }
}
