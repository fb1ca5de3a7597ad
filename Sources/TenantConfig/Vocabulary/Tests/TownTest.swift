/// One example of a town's rules: what a family asks at an instant, and what must come of it.
public struct TownTest: Hashable, Sendable {
    /// The sentence that says what it shows.
    public let name: String
    /// Where it begins in its file: a line counted from 1.
    public let line: Int
    /// On the town's wall clock.
    public let now: LocalInstant
    public let child: Child
    /// What stands, beside what the child has booked.
    public let booked: [Name<Activity>: Ticks]
    /// Up to which day what stands has been invoiced.
    public let invoiced: [Name<Activity>: CivilDate]
    public let placesLeft: [PlacesLeft]
    public let asked: Asked
    public let expected: Expected
    public let channel: Channel
    /// When it came to the town, where staff ask it later for the family; nil: now.
    public let received: LocalInstant?

    public init(
        name: String, line: Int, now: LocalInstant, child: Child, booked: [Name<Activity>: Ticks] = [:],
        invoiced: [Name<Activity>: CivilDate] = [:], placesLeft: [PlacesLeft] = [], asked: Asked, expected: Expected,
        channel: Channel = .portal, received: LocalInstant? = nil
    ) {
        self.name = name
        self.line = line
        self.now = now
        self.child = child
        self.booked = booked
        self.invoiced = invoiced
        self.placesLeft = placesLeft
        self.asked = asked
        self.expected = expected
        self.channel = channel
        self.received = received
    }

    /// The instant at which it is judged.
    public var judgedAt: LocalInstant { received ?? now }

    /// Slots ticked, by day.
    public typealias Ticks = [CivilDate: [Tick]]

    /// A slot of a day, with the meal where one is chosen.
    public struct Tick: Hashable, Sendable {
        public let slot: Name<Slot>
        public let meal: Name<Meal>?

        public init(_ slot: Name<Slot>, _ meal: Name<Meal>? = nil) {
            self.slot = slot
            self.meal = meal
        }
    }

    /// How many places a slot of a day still has.
    public struct PlacesLeft: Hashable, Sendable {
        public let activity: Name<Activity>
        /// nil: at the place where the child is, whichever it is.
        public let centre: Name<Centre>?
        public let day: CivilDate
        public let tick: Tick
        /// 0 or more.
        public let left: Int

        public init(activity: Name<Activity>, centre: Name<Centre>?, day: CivilDate, tick: Tick, left: Int) {
            self.activity = activity
            self.centre = centre
            self.day = day
            self.tick = tick
            self.left = left
        }
    }
}

extension TownTest {
    /// What the family asks, in the order in which it is done: to enrol, then to repeat a typical week, to cancel and to book.
    public struct Asked: Hashable, Sendable {
        /// By activity: the centre wished for; nil: whichever is offered.
        public var enrol: [Name<Activity>: Name<Centre>?] = [:]
        public var weeks: [Name<Activity>: Weeks] = [:]
        public var cancel: [Name<Activity>: Ticks] = [:]
        public var book: [Name<Activity>: Ticks] = [:]
        /// Booked days to which the child does not come, and why; nil: no reason is given.
        public var absent: [Name<Activity>: Ticks] = [:]
        public var reason: Name<AbsenceReason>?
        /// Slots to which the child comes without a reservation.
        public var unbooked: [Name<Activity>: Ticks] = [:]

        public init() {}

        /// The activities of which something is asked.
        public var activities: Set<Name<Activity>> {
            Set(enrol.keys).union(weeks.keys).union(cancel.keys).union(book.keys).union(absent.keys).union(unbooked.keys)
        }
    }

    /// One typical week, or two in turn, over a stretch of dates.
    public struct Weeks: Hashable, Sendable {
        public let range: ClosedRange<CivilDate>
        /// By weekday, what is ticked.
        public let weeks: [[Weekday: [Tick]]]

        public init(range: ClosedRange<CivilDate>, weeks: [[Weekday: [Tick]]]) {
            self.range = range
            self.weeks = weeks
        }
    }
}
