import Hummingbird

/// What is known of a request by a guardian who is signed in.
struct FamilyContext: ChildRequestContext, TownAddressed {
    var coreContext: CoreRequestContextStorage
    let clientAddress: String?
    let town: TownInForce
    let instant: RequestInstant
    let session: Session
    let guardian: Guardian
    /// What was sent; without fields when nothing was.
    var form = Form(fields: [])

    init(context: TownContext) throws {
        guard case .family(let session, let guardian) = context.account else { throw PageError.signIn(.family) }
        coreContext = context.coreContext
        clientAddress = context.clientAddress
        town = context.town
        instant = context.instant
        self.session = session
        self.guardian = guardian
    }

    var maxUploadSize: Int { largestForm }
}
