import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import TenantConfig
import UnixSignals

/// A portal at work: the towns' files watched, pages served, mails sent, until it is told to end.
struct PortalServer: Sendable {
    private let settings: ServeSettings
    private let portal: Portal
    private let watch: TownWatch
    private let bell = MailBell()
    private let logger: Logger

    init(_ settings: ServeSettings) throws {
        self.settings = settings
        let logger = Logger(label: "guichet") { StreamLogHandler.standardError(label: $0) }
        let database = try openDatabase(settings.database)
        try settings.mail.makeReady()
        let directory = TownDirectory()
        watch = TownWatch(
            TownFolder(path: settings.tenants), into: directory, revisions: TownRevisions(database: database), clock: settings.clock,
            logger: logger)
        portal = Portal(
            database: database, towns: directory, clock: settings.clock, passwords: try Passwords(),
            entrance: Entrance(trustsProxy: settings.trustsProxy), publicAddress: settings.publicAddress,
            mailFolder: settings.showsMails ? settings.mail.folder : nil, mailWaits: { [bell] in bell.ring() },
            logger: logger)
        self.logger = logger
    }

    /// Serves until SIGTERM or SIGINT; then what is under way is finished.
    func run() async throws {
        await watch.start()
        guard !portal.towns.all.isEmpty else {
            throw SettingFault(
                name: "--tenants", value: settings.tenants, help: "no town's file can be used, so that no town would be served")
        }
        let logins = try await demonstrationLogins()
        let sender = MailSender(
            database: portal.database, transport: settings.mail.transport, sender: settings.mail.sender, clock: settings.clock,
            bell: bell, logger: logger)
        let application = Application(
            router: portalRouter(portal).refusingOtherMethods(),
            configuration: ApplicationConfiguration(address: .hostname(settings.address, port: settings.port), serverName: nil),
            services: [TownPatrol(watch: watch), WaitingPatrol(portal: portal, logger: logger), sender],
            onServerRunning: { [self] channel in tell(channel.localAddress?.port ?? settings.port, logins) },
            logger: quiet)
        do {
            try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
        } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES || error.errnoCode == EADDRNOTAVAIL {
            throw SettingFault(name: "--port", value: "\(settings.port)", help: "cannot listen at \(settings.address): \(reason(error))")
        }
    }

    private func demonstrationLogins() async throws -> [String] {
        guard settings.isDemonstration else { return [] }
        return try await DemonstrationPortal(portal: portal, folder: settings.tenants, logger: logger).fill()
    }

    /// What a person who starts the server wants to know.
    private func tell(_ port: Int, _ logins: [String]) {
        let root = "http://\(settings.address):\(port)"
        print("Guichet: \(root)/")
        for town in portal.towns.all { print("  \(town.town.portal.fullName): \(root)/\(town.town.id)/") }
        if let folder = settings.mail.folder { print("  Mails are written to \(folder)") }
        if !logins.isEmpty { print("Demonstration logins (town, side, identifier, password, name):") }
        for login in logins { print("  \(login)") }
        fflush(nil)
    }

    /// Hummingbird's own lines, but for what goes wrong.
    private var quiet: Logger {
        var quiet = logger
        quiet.logLevel = .warning
        return quiet
    }

    private func reason(_ error: IOError) -> String {
        switch error.errnoCode {
        case EADDRINUSE: "another program does already"
        case EACCES: "this account may not"
        default: "this machine has no such address"
        }
    }
}

/// Opens the database, made when it does not exist.
func openDatabase(_ path: String) throws(SettingFault) -> SQLiteFile {
    do {
        return try SQLiteFile(path: path)
    } catch {
        throw SettingFault(name: "--database", value: path, help: "\(error)")
    }
}
