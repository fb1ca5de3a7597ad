import ArgumentParser
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import TenantConfig

/// `guichet serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the portal of every town of a folder.",
        discussion: """
            Every setting can be given in the environment instead: GUICHET_PORT for --port, GUICHET_MAIL_FROM for --mail-from.

            Examples:
              guichet serve --demo                                 demonstration families, at http://127.0.0.1:8080
              guichet serve --demo --now "2023-03-01 10:00"        the same on another day
              guichet serve --tenants towns --database portal.db --behind-proxy --public-url https://portail.example
            """)

    @Option(help: "The network address to listen at. (127.0.0.1)") var address: String?
    @Option(help: "The port to listen at. (8080)") var port: String?
    @Option(help: "The folder of the towns' files. (tenants)", completion: .directory) var tenants: String?
    @Option(help: "The database file. (guichet.db)", completion: .file()) var database: String?
    @Option(help: "The mail server: smtp://host:587, smtps://host:465.") var smtp: String?
    @Option(help: "The name to log in at the mail server with.") var smtpUser: String?
    @Option(help: "The file that holds its password; or GUICHET_SMTP_PASSWORD.", completion: .file()) var smtpPasswordFile: String?
    @Option(help: "starttls, tls or none.", completion: .list(["starttls", "tls", "none"])) var smtpTls: String?
    @Option(help: "A file of certificates to trust instead of the system's.", completion: .file()) var smtpCertificates: String?
    @Option(help: "The address that mails come from.") var mailFrom: String?
    @Option(help: "Without a mail server: the folder that mails are written to. (mail, beside the database)") var mailFolder: String?
    @Option(help: "Where the portal is reached from outside, for the links in mails.") var publicUrl: String?
    @Option(help: "A demonstration clock that starts there: \"2023-03-01 10:00\".") var now: String?
    @Flag(help: "Fill an empty database with demonstration families and agents.") var demo = false
    @Flag(help: "Trust the proxy in front to say how and from where requests come.") var behindProxy = false

    func run() async throws {
        let settings = try ServeSettings(given)
        try await PortalServer(settings).run()
    }

    private var given: GivenSettings {
        GivenSettings([
            "address": address, "port": port, "tenants": tenants, "database": database, "smtp": smtp, "smtp-user": smtpUser,
            "smtp-password-file": smtpPasswordFile, "smtp-tls": smtpTls, "smtp-certificates": smtpCertificates, "mail-from": mailFrom,
            "mail-folder": mailFolder, "public-url": publicUrl, "now": now, "demo": demo ? "yes" : nil,
            "behind-proxy": behindProxy ? "yes" : nil,
        ])
    }
}
