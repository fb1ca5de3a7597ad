import Hummingbird

/// What is known of a request by an agent of the town who is signed in.
struct DeskContext: ChildRequestContext, TownAddressed {
    var coreContext: CoreRequestContextStorage
    let clientAddress: String?
    let town: TownInForce
    let instant: RequestInstant
    let session: Session
    let agent: Agent
    /// What was sent; without fields when nothing was.
    var form = Form(fields: [])

    init(context: TownContext) throws {
        guard case .desk(let session, let agent) = context.account else { throw PageError.signIn(.desk) }
        coreContext = context.coreContext
        clientAddress = context.clientAddress
        town = context.town
        instant = context.instant
        self.session = session
        self.agent = agent
    }

    var maxUploadSize: Int { largestForm }
}
