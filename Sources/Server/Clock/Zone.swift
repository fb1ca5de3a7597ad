import TenantConfig

/// A time zone: goes between the world's instants and what a clock on a wall shows there.
///
/// The wall clock here never runs backwards. In the hour that autumn repeats it is held at the highest value it had reached, so that
/// nothing closed opens again; in the hour that spring leaves out it jumps.
struct Zone: Sendable {
    /// `Europe/Paris`.
    let name: String
    private let stretches: [Stretch]

    /// A time during which the distance to UTC does not change.
    private struct Stretch: Sendable {
        let start: Int64
        let offset: Int64
        /// The highest the wall clock has ever shown when the stretch begins.
        let floor: Int64
    }

    /// A zone that starts with `offset` seconds east of UTC and changes at each of `changes`, which are in order.
    init(name: String, offset: Int64, changes: [ZoneChange]) {
        var stretches = [Stretch(start: .min, offset: offset, floor: .min)]
        for change in changes {
            let before = stretches[stretches.count - 1]
            let floor = max(before.floor, change.at + before.offset - 1)
            stretches.append(Stretch(start: change.at, offset: change.offset, floor: floor))
        }
        self.name = name
        self.stretches = stretches
    }

    /// Seconds east of UTC at that instant.
    func offset(at instant: Instant) -> Int64 {
        stretch(at: instant).offset
    }

    /// What the wall clock shows, never less than it has shown before.
    func wall(at instant: Instant) -> LocalInstant {
        let stretch = stretch(at: instant)
        return LocalInstant(seconds: max(instant.seconds + stretch.offset, stretch.floor))
    }

    /// The first instant at which the wall clock shows this, or later when it jumps over it.
    func instant(of wall: LocalInstant) -> Instant {
        // No place on Earth is or was further than 26 hours from UTC, and `wall(at:)` never falls: a search by halves finds the instant.
        var (early, late) = (wall.seconds - 93_600, wall.seconds + 93_600)
        while early < late {
            let middle = early + (late - early) / 2
            if self.wall(at: Instant(seconds: middle)) < wall {
                early = middle + 1
            } else {
                late = middle
            }
        }
        return Instant(seconds: late)
    }

    private func stretch(at instant: Instant) -> Stretch {
        var (low, high) = (0, stretches.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if stretches[middle].start <= instant.seconds {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return stretches[low]
    }
}

/// An instant from which a zone has another distance to UTC.
struct ZoneChange: Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    let at: Int64
    /// Seconds east of UTC from then on.
    let offset: Int64
}
