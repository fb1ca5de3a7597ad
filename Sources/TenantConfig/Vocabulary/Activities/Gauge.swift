/// Places for the reservations that match the line.
public struct Gauge: Hashable, Sendable {
    /// Within what a child counts once.
    public enum Span: Hashable, Sendable {
        /// Each slot of each day on its own.
        case slot
        case day
        /// From Monday to Sunday.
        case week
        /// The period in the line of `open` that opens the day.
        case period
        /// As long as a child is enrolled; asked by enrolling alone.
        case enrolment
    }

    /// 0 or more.
    public let places: Int
    public let span: Span
    /// Whether all centres count together.
    public let isShared: Bool
    /// Places given beyond `places`, because some children never come.
    public let overbooked: Int
    /// Parts of the places, each for some children: a child falls in the first that fits. Empty: the places are for all.
    public let quotas: [Line<Quota>]
    /// `Cuisine centrale`; nil when the town gives none.
    public let label: String?

    public init(
        places: Int, span: Span = .slot, isShared: Bool = false, overbooked: Int = 0, quotas: [Line<Quota>] = [], label: String? = nil
    ) {
        self.places = places
        self.span = span
        self.isShared = isShared
        self.overbooked = overbooked
        self.quotas = quotas
        self.label = label
    }

    /// All places that are given.
    public var given: Int { places + overbooked }
}

/// A part of the places of a gauge.
public struct Quota: Hashable, Sendable {
    /// As computed from its share; that of the last quota is what the others leave.
    public let places: Int

    public init(places: Int) {
        self.places = places
    }
}
