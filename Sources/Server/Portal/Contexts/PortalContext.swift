import Hummingbird
import Logging
import NIOCore

/// What is known of a request to any address of the portal.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address the connection comes from; nil when it is no network address.
    let clientAddress: String?
    /// Set where the address begins with a town's name.
    var town: TownInForce?
    var instant: RequestInstant?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        clientAddress = source.channel.remoteAddress?.ipAddress
    }

    /// The context of a request that came by no network.
    init(logger: Logger, clientAddress: String?) {
        coreContext = CoreRequestContextStorage(source: Origin(logger: logger))
        self.clientAddress = clientAddress
    }

    private struct Origin: RequestContextSource {
        let logger: Logger
    }

    var maxUploadSize: Int { largestForm }
}
