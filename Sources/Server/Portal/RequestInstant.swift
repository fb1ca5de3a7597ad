import TenantConfig

/// When a request is answered, read once from the clock. What decides reads it anew, inside the transaction.
struct RequestInstant: Hashable, Sendable {
    let utc: Instant
    /// What the town's wall clock shows.
    let wall: LocalInstant

    init(_ clock: PortalClock, in zone: Zone) {
        utc = clock.now()
        wall = zone.wall(at: utc)
    }

    /// The day it is in the town.
    var today: CivilDate { wall.date }
}
