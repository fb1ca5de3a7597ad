import TenantConfig

/// When a limit falls, in seconds of the wall clock, or why it does not: the extremes stand for what is no instant.
enum LimitInstant {
    /// Nothing passes.
    static let never = Int64.min
    /// The town has not said; or there is no such period to count from.
    static let notAnnounced = Int64.min + 1
    /// The count leaves the school calendar.
    static let outside = Int64.min + 2
    /// The town says it for other channels only.
    static let wrongChannel = Int64.min + 3
    /// The town says it for requests of another shape only.
    static let wrongShape = Int64.min + 4
    /// As an opening: has always been open.
    static let always = Int64.min + 5
    /// As the verb `book` says.
    static let asBook = Int64.min + 6
    /// As an end: no end.
    static let noEnd = Int64.max

    /// Whether the town says it, but for other channels or shapes of requests.
    static func isForOthers(_ instant: Int64) -> Bool { instant == wrongChannel || instant == wrongShape }
}
