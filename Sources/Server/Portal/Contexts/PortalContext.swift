import Hummingbird
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

    var maxUploadSize: Int { largestForm }
}
