import Foundation
import Testing

@testable import Server

struct ServeSettingsTests {
    @Test(arguments: [
        ("port", "65536"), ("port", "-1"), ("port", "huit"), ("port", ""), ("address", "300.1.1.1"), ("tenants", "/nulle/part"),
        ("now", "hier"), ("now", "2023-02-30 10:00"), ("smtp", "http://x"), ("smtp", "smtp://"), ("smtp", "smtp://nom@x"),
        ("smtp", "smtp://x:0"), ("smtp", "smtp://x:65536"), ("smtp", "smtp://x:99999999999999999999"),
        ("smtp-user", "x"), ("smtp-tls", "none"),
        ("mail-from", "personne"), ("public-url", "portail.example"), ("public-url", "https://x/?a"), ("demo", "peut-être"),
    ])
    func `refuses a setting that makes no sense, by its name`(name: String, value: String) {
        let given = ["tenants": projectTenants.path].merging([name: value]) { $1 }
        #expect {
            _ = try ServeSettings(GivenSettings(given, environment: [:]))
        } throws: { error in
            (error as? SettingFault).map { $0.name == "--\(name)" && $0.value == value } ?? false
        }
    }

    @Test func `names the variable when the setting came from the environment`() {
        #expect {
            _ = try ServeSettings(GivenSettings(["tenants": projectTenants.path], environment: ["GUICHET_PORT": "x"]))
        } throws: { "\($0)".hasPrefix("GUICHET_PORT x: ") }
    }

    @Test func `prefers the command line to the environment`() throws {
        let given = GivenSettings(["port": "65535", "tenants": projectTenants.path], environment: ["GUICHET_PORT": "1"])
        #expect(try ServeSettings(given).port == 65_535)
    }

    @Test func `tells a setting of two lines in one`() {
        let given = ["tenants": projectTenants.path, "mail-from": "a@b.fr\nc\u{1B}\u{2028}"]
        #expect {
            _ = try ServeSettings(GivenSettings(given, environment: [:]))
        } throws: { "\($0)" == #"--mail-from a@b.fr\nc\u{1B}\u{2028}: an e-mail address is expected"# }
    }

    @Test(arguments: ["smtp://x:1", "smtp://x:65535"])
    func `takes the first and the last port of a mail server`(address: String) throws {
        let settings = try ServeSettings(GivenSettings(["smtp": address, "tenants": projectTenants.path], environment: [:]))
        #expect(settings.mail.folder == nil)
    }

    @Test func `writes mails to a folder beside the database when no server is named`() throws {
        let given = GivenSettings(["database": "/var/lib/guichet/portal.db", "tenants": projectTenants.path], environment: [:])
        #expect(try ServeSettings(given).mail.folder == "/var/lib/guichet/mail")
    }

    @Test(arguments: [
        ("smtp://mail.example", 587, "starttls"), ("smtps://mail.example", 465, "tls"), ("smtp://[::1]:2525", 2525, "starttls"),
    ])
    func `protects what goes to a mail server unless told otherwise`(address: String, port: Int, protection: String) throws {
        let settings = try ServeSettings(GivenSettings(["smtp": address, "tenants": projectTenants.path], environment: [:]))
        guard case .server(let server) = settings.mail.way else {
            Issue.record("no mail server")
            return
        }
        #expect(server.port == port)
        #expect(server.protection.rawValue == protection)
    }

    @Test func `wants a password with a name for the mail server`() {
        #expect(throws: SettingFault.self) {
            try ServeSettings(GivenSettings(["smtp": "smtp://x", "smtp-user": "u", "tenants": projectTenants.path], environment: [:]))
        }
    }
}
