import Foundation

/// How mail leaves.
struct MailSettings: Sendable {
    enum Way: Sendable {
        case server(SMTPServer)
        /// Files in a folder, for development.
        case folder(String)
    }

    let way: Way
    let sender: MailAddress

    /// - Parameter usualFolder: where mails are kept when no server is named.
    init(_ given: GivenSettings, usualFolder: String) throws(SettingFault) {
        let from = given["mail-from"]
        guard let sender = MailAddress(from?.text ?? "guichet@localhost") else {
            throw (from ?? GivenSettings.Setting(name: "--mail-from", text: "")).fault("an e-mail address is expected")
        }
        self.sender = sender
        if let server = try given["smtp"].map({ setting throws(SettingFault) in try Self.server(setting, given) }) {
            way = .server(server)
        } else {
            way = .folder(given["mail-folder"]?.text ?? usualFolder)
        }
    }

    /// Where mails are shown from, in development.
    var folder: String? {
        switch way {
        case .folder(let path): path
        case .server: nil
        }
    }

    var transport: any MailTransport {
        switch way {
        case .server(let server): server
        case .folder(let path): MailFolder(path: path)
        }
    }

    /// `smtp://host:587`: with STARTTLS unless `--smtp-tls` says otherwise; `smtps://host`: TLS from the first byte.
    private static func server(_ setting: GivenSettings.Setting, _ given: GivenSettings) throws(SettingFault) -> SMTPServer {
        guard let address = URLComponents(string: setting.text), let host = address.host, !host.isEmpty, address.path.isEmpty,
            address.user == nil, address.scheme == "smtp" || address.scheme == "smtps"
        else { throw setting.fault("smtp://host:587 or smtps://host:465 is expected") }
        let isTLS = address.scheme == "smtps"
        return SMTPServer(
            host: host, port: address.port ?? (isTLS ? 465 : 587),
            protection: try protection(given["smtp-tls"]) ?? (isTLS ? .tls : .startTLS), login: try login(given),
            certificates: given["smtp-certificates"]?.text)
    }

    private static func protection(_ setting: GivenSettings.Setting?) throws(SettingFault) -> SMTPServer.Protection? {
        guard let setting else { return nil }
        guard let protection = SMTPServer.Protection(rawValue: setting.text) else {
            throw setting.fault("starttls, tls or none is expected")
        }
        return protection
    }

    private static func login(_ given: GivenSettings) throws(SettingFault) -> SMTPServer.Login? {
        guard let user = given["smtp-user"] else { return nil }
        if let file = given["smtp-password-file"] {
            guard let bytes = FileManager.default.contents(atPath: file.text) else { throw file.fault("this file cannot be read") }
            return SMTPServer.Login(user: user.text, password: String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines))
        }
        guard let password = given["smtp-password"] else {
            throw user.fault("a password is expected too: --smtp-password-file, or GUICHET_SMTP_PASSWORD")
        }
        return SMTPServer.Login(user: user.text, password: password.text)
    }
}
