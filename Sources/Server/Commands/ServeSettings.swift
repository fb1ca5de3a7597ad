import Foundation
import NIOCore
import TenantConfig

/// The settings of a server, each one checked.
struct ServeSettings: Sendable {
    let address: String
    let port: Int
    let tenants: String
    let database: String
    let mail: MailSettings
    /// Without a slash at its end.
    let publicAddress: String
    let clock: PortalClock
    let isDemonstration: Bool
    let trustsProxy: Bool

    init(_ given: GivenSettings) throws(SettingFault) {
        address = try Self.address(given["address"])
        port = try given.number("port", 0...65_535, or: 8080)
        tenants = try Self.tenants(given["tenants"])
        database = given["database"]?.text ?? "guichet.db"
        let beside = URL(filePath: database).deletingLastPathComponent().appending(path: "mail").path
        mail = try MailSettings(given, usualFolder: beside)
        publicAddress = try Self.publicAddress(given["public-url"]) ?? "http://\(address == "0.0.0.0" ? "localhost" : address):\(port)"
        clock = try Self.clock(given["now"])
        isDemonstration = try given.isOn("demo")
        trustsProxy = try given.isOn("behind-proxy")
    }

    /// Whether a page may show the mails that a folder keeps: in a demonstration, or where only this machine's own people reach the portal. They hold
    /// families' names and follow-up links.
    var showsMails: Bool {
        isDemonstration || !trustsProxy && (address == "localhost" || address == "::1" || address.hasPrefix("127."))
    }

    private static func address(_ setting: GivenSettings.Setting?) throws(SettingFault) -> String {
        guard let setting else { return "127.0.0.1" }
        guard setting.text == "localhost" || (try? SocketAddress(ipAddress: setting.text, port: 0)) != nil else {
            throw setting.fault("a network address of this machine is expected, as 127.0.0.1 or 0.0.0.0")
        }
        return setting.text
    }

    private static func tenants(_ setting: GivenSettings.Setting?) throws(SettingFault) -> String {
        let setting = setting ?? GivenSettings.Setting(name: "--tenants", text: "tenants")
        guard let listing = TownFolder(path: setting.text).listing() else { throw setting.fault("no folder that can be read") }
        guard !listing.towns.isEmpty else { throw setting.fault("no town's file is in this folder, so that no town would be served") }
        return setting.text
    }

    private static func publicAddress(_ setting: GivenSettings.Setting?) throws(SettingFault) -> String? {
        guard let setting else { return nil }
        guard let address = URLComponents(string: setting.text), let host = address.host, !host.isEmpty, address.query == nil,
            address.scheme == "http" || address.scheme == "https", address.path.isEmpty || address.path == "/"
        else { throw setting.fault("the address of the portal is expected, as https://portail.example") }
        return setting.text.hasSuffix("/") ? String(setting.text.dropLast()) : setting.text
    }

    private static func clock(_ setting: GivenSettings.Setting?) throws(SettingFault) -> PortalClock {
        guard let setting else { return .system }
        guard let zone = try? Zone(named: "Europe/Paris"), let clock = PortalClock.demonstration(from: setting.text, in: zone) else {
            throw setting.fault("a date and an hour are expected, as \"2023-03-01 10:00\"")
        }
        return clock
    }
}
