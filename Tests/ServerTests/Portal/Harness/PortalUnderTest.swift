import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Synchronization
import TenantConfig
import Testing

@testable import Server

/// A whole portal over a database of its own, asked without a network. Its clock stands still until a test moves it.
///
///     let portal = try await PortalUnderTest(now: "2023-03-01 10:00")
///     let browser = portal.browser()
///     let page = try await browser.signIn("bourg", "lea", "secret")
final class PortalUnderTest: Sendable {
    let portal: Server.Portal
    let folder: URL
    let watch: TownWatch
    private let clock: TestClock
    private let responder: RouterResponder<PortalContext>

    /// A portal with these towns' files (by id), or with those of the project; the calendars are always the project's.
    ///
    /// - Parameter now: what the clock shows in Paris.
    init(towns: [String: String]? = nil, now: String = "2023-03-01 10:00") async throws {
        clock = try TestClock(now)
        folder = try layOut(towns)
        let database = try SQLiteFile(path: folder.appending(path: "guichet.sqlite").path)
        let directory = TownDirectory()
        watch = TownWatch(
            TownFolder(path: folder.appending(path: "tenants").path), into: directory, revisions: TownRevisions(database: database),
            clock: clock.portalClock, logger: silent)
        await watch.start()
        portal = Server.Portal(
            database: database, towns: directory, clock: clock.portalClock, passwords: try Passwords(strength: .least),
            publicAddress: "https://portail.example", mailFolder: folder.appending(path: "courriels").path, logger: silent)
        responder = portalRouter(portal).refusingOtherMethods().buildResponder()
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Moves the clock to that date and time in Paris.
    func setClock(_ text: String) throws {
        try clock.set(text)
    }

    /// The file of a town, for tests that change it.
    func file(_ town: String) -> URL { folder.appending(path: "tenants/\(town).yaml") }

    /// A browser without cookies.
    func browser() -> TestBrowser { TestBrowser(self) }

    func respond(to request: Request) async throws -> Response {
        try await responder.respond(to: request, context: PortalContext(logger: silent, clientAddress: "192.0.2.7"))
    }
}

/// A clock that stands where a test puts it.
private final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ text: String) throws {
        instant = Mutex(try Self.instant(text))
    }

    func set(_ text: String) throws {
        let new = try Self.instant(text)
        instant.withLock { $0 = new }
    }

    var portalClock: PortalClock { PortalClock { self.instant.withLock { $0 } } }

    private static func instant(_ text: String) throws -> Instant {
        try Zone(named: "Europe/Paris").instant(of: try #require(LocalInstant(iso: text)))
    }
}

let silent = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

/// The project's own towns and calendars.
let projectTenants = URL(filePath: #filePath).appending(path: "../../../../../tenants").standardized

/// A folder of its own with `tenants`, its calendars, and these towns; or with the project's.
private func layOut(_ towns: [String: String]?) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID())")
    let tenants = folder.appending(path: "tenants")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard let towns else {
        try FileManager.default.copyItem(at: projectTenants, to: tenants)
        return folder
    }
    try FileManager.default.createDirectory(at: tenants, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: projectTenants.appending(path: "calendars"), to: tenants.appending(path: "calendars"))
    for (town, text) in towns {
        try text.write(to: tenants.appending(path: "\(town).yaml"), atomically: true, encoding: .utf8)
    }
    return folder
}
