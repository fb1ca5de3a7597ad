import Foundation
import TenantConfig

/// What time it is, as the portal sees it. Nothing else in the server asks.
struct PortalClock: Sendable {
    /// The present instant.
    let now: @Sendable () -> Instant

    /// The machine's own clock.
    static let system = PortalClock { Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) }

    /// A clock that shows a chosen instant when it is made, and goes on from there at the pace of real time.
    static func demonstration(from start: Instant) -> PortalClock {
        let made = ContinuousClock.now
        return PortalClock { start + made.duration(to: .now).components.seconds }
    }

    /// A demonstration clock from a date and time as written after `--now` (`2023-03-01 10:00`), on the wall clock of a zone;
    /// nil when the text is not one.
    static func demonstration(from text: String, in zone: Zone) -> PortalClock? {
        LocalInstant(iso: text).map { demonstration(from: zone.instant(of: $0)) }
    }

    /// A clock that stands still.
    static func stopped(at instant: Instant) -> PortalClock {
        PortalClock { instant }
    }
}
