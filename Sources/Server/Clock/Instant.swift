/// An instant of the world's time: what is stored, compared between towns, and never shown.
///
/// What a person reads, or a rule compares, is a `LocalInstant`; `Zone` goes from one to the other.
struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01 00:00 UTC.
    let seconds: Int64

    init(seconds: Int64) {
        self.seconds = seconds
    }

    /// The instant so many seconds later (or earlier, when negative).
    static func + (instant: Self, seconds: Int64) -> Self { Self(seconds: instant.seconds + seconds) }

    /// The instant so many seconds earlier.
    static func - (instant: Self, seconds: Int64) -> Self { Self(seconds: instant.seconds - seconds) }

    /// How many seconds lie from the right instant to the left one.
    static func - (left: Self, right: Self) -> Int64 { left.seconds - right.seconds }

    static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

    var description: String { "\(seconds)" }
}
