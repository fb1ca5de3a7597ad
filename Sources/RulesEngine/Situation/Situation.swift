public import TenantConfig

/// Everything that is known when ruling on one child and one activity: the engine has no clock and no database.
public struct Situation: Sendable {
    /// Whether the child is admitted to the activity, and where.
    public enum Enrolled: Hashable, Sendable {
        case no
        /// At that centre; nil where the activity has a single, unnamed place.
        case at(Name<Centre>?)
    }

    public let child: ChildFacts
    public let enrolled: Enrolled
    /// The days for which it is; nil: without end.
    public let enrolledFor: [ClosedRange<CivilDate>]?
    public let standing: Standing
    /// At the child's centre. It must cover every day asked about.
    public let taken: PlacesTaken
    /// On the town's wall clock.
    public let now: LocalInstant
    /// How the request comes.
    public var channel: Channel
    /// All that was asked for where only a part of it is asked about again: it has the shape. nil: what is asked about is all.
    public var whole: ReservationRequest?

    public init(
        child: ChildFacts, enrolled: Enrolled, for days: [ClosedRange<CivilDate>]? = nil, standing: Standing, taken: PlacesTaken,
        now: LocalInstant, channel: Channel = .portal, whole: ReservationRequest? = nil
    ) {
        self.child = child
        self.enrolled = enrolled
        enrolledFor = days
        self.standing = standing
        self.taken = taken
        self.now = now
        self.channel = channel
        self.whole = whole
    }
}

extension Activity {
    /// An activity that says nothing of enrolment takes a child at its only place with the first booking.
    public var enrolledByBooking: Situation.Enrolled {
        enrolment == nil && centres.count <= 1 ? .at(centres.first) : .no
    }
}
