import Logging
import TenantConfig

/// What every page is answered with.
struct Portal: Sendable {
    let database: SQLiteFile
    let towns: TownDirectory
    let clock: PortalClock
    let passwords: Passwords
    let entrance: Entrance
    let visitors: VisitorKeys
    /// Where the portal is reached from outside, without a slash at its end: `https://portail.example`. Mails name it.
    let publicAddress: String
    /// The folder in which mails are kept as files, for everybody who reaches this server to read; nil when they go out by a mail server, or when
    /// others than the machine's own people reach it.
    let mailFolder: String?
    /// Tells that a mail waits to be sent.
    let mailWaits: @Sendable () -> Void
    /// Where it is written down what went wrong for one family while another was served.
    let logger: Logger

    init(
        database: SQLiteFile, towns: TownDirectory, clock: PortalClock = .system, passwords: Passwords,
        entrance: Entrance = Entrance(trustsProxy: false), visitors: VisitorKeys = VisitorKeys(), publicAddress: String,
        mailFolder: String? = nil, mailWaits: @escaping @Sendable () -> Void = {}, logger: Logger = Logger(label: "guichet")
    ) {
        self.database = database
        self.towns = towns
        self.clock = clock
        self.passwords = passwords
        self.entrance = entrance
        self.visitors = visitors
        self.publicAddress = publicAddress
        self.mailFolder = mailFolder
        self.mailWaits = mailWaits
        self.logger = logger
    }

    var sessions: Sessions { Sessions(database: database) }

    /// The present instant, and what the town's wall clock shows: to be read anew inside the transaction that decides.
    func instant(in town: TownInForce) -> RequestInstant { RequestInstant(clock, in: town.zone) }

    /// Where a page of a town is reached from outside: `https://portail.example/bourg/suivi/…`.
    func publicAddress(of path: String, in town: TownInForce) -> String { "\(publicAddress)/\(town.town.id.text)/\(path)" }
}
