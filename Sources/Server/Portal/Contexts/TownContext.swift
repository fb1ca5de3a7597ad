import Hummingbird
import TenantConfig

/// What is known of a request to an address of a town.
struct TownContext: ChildRequestContext, TownAddressed {
    var coreContext: CoreRequestContextStorage
    let clientAddress: String?
    let town: TownInForce
    let instant: RequestInstant
    /// Set where a session was shown that is still good.
    var account: Account?

    /// Who is signed in.
    enum Account: Sendable {
        case family(Session, Guardian)
        case desk(Session, Agent)
    }

    init(context: PortalContext) throws {
        guard let town = context.town, let instant = context.instant else { throw PageError.notFound }
        coreContext = context.coreContext
        clientAddress = context.clientAddress
        self.town = town
        self.instant = instant
    }

    var maxUploadSize: Int { largestForm }
}

/// A place under the address of a town.
protocol TownAddressed {
    var town: TownInForce { get }
}

extension TownAddressed {
    /// `/bourg/demandes` for `demandes`.
    func address(_ path: String) -> String { "/\(town.town.id.text)/\(path)" }
}

/// In bytes. A plan of a whole year with every box ticked is some 100 KB.
let largestForm = 512 * 1024
