import Foundation

/// How mail leaves.
struct MailSettings: Sendable {
    enum Way: Sendable {
        case server(SMTPServer)
        /// Files in a folder, for development.
        case folder(GivenSettings.Setting)
    }

    let way: Way
    let sender: MailAddress
    /// What tells how a mail server is talked to, and means nothing without one.
    private static let ofServer = ["smtp-user", "smtp-password-file", "smtp-tls", "smtp-certificates"]

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
            if let astray = Self.ofServer.lazy.compactMap({ given[$0] }).first {
                throw astray.fault("a mail server is expected too: --smtp")
            }
            way = .folder(given["mail-folder"] ?? GivenSettings.Setting(name: "--mail-folder", text: usualFolder))
        }
    }

    /// Where mails are shown from, in development.
    var folder: String? {
        switch way {
        case .folder(let setting): setting.text
        case .server: nil
        }
    }

    var transport: any MailTransport {
        switch way {
        case .server(let server): server
        case .folder(let setting): MailFolder(path: setting.text)
        }
    }

    /// Makes sure that a folder of mails can be written to, before anything is promised to a family.
    func makeReady() throws(SettingFault) {
        guard case .folder(let setting) = way else { return }
        do {
            try MailFolder(path: setting.text).makeReady()
        } catch {
            throw setting.fault("mails cannot be written to this folder")
        }
    }

    /// `smtp://host:587`: with STARTTLS unless `--smtp-tls` says otherwise; `smtps://host`: TLS from the first byte.
    private static func server(_ setting: GivenSettings.Setting, _ given: GivenSettings) throws(SettingFault) -> SMTPServer {
        guard let address = URLComponents(string: setting.text), let host = address.host, !host.isEmpty, address.path.isEmpty,
            address.user == nil, address.scheme == "smtp" || address.scheme == "smtps"
        else { throw setting.fault("smtp://host:587 or smtps://host:465 is expected") }
        guard (1...65_535).contains(address.port ?? 1), address.rangeOfPort == nil || address.port != nil else {
            throw setting.fault("a port from 1 to 65535 is expected after the host")
        }
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
