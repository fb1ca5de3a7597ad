/// What a line says of a slot's hours; nil where it says nothing. Read as a question: each key is answered by the first line that fits and
/// gives it.
public struct SlotHours: Hashable, Sendable {
    /// When the slot begins and ends.
    public let care: Hours?
    /// When children are brought.
    public let arrive: Hours?
    /// When they are fetched.
    public let leave: Hours?

    public init(care: Hours? = nil, arrive: Hours? = nil, leave: Hours? = nil) {
        (self.care, self.arrive, self.leave) = (care, arrive, leave)
    }

    /// Whether it says anything.
    public var saysNothing: Bool { care == nil && arrive == nil && leave == nil }

    /// What another answers where this says nothing.
    public func completed(by other: SlotHours) -> SlotHours {
        SlotHours(care: care ?? other.care, arrive: arrive ?? other.arrive, leave: leave ?? other.leave)
    }
}

/// From when to when; the end is after the start.
public struct Hours: Hashable, Sendable {
    public let start: TimeOfDay
    public let end: TimeOfDay

    public init(start: TimeOfDay, end: TimeOfDay) {
        self.start = start
        self.end = end
    }
}
