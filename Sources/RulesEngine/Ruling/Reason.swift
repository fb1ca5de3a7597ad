public import TenantConfig

/// Why something may not be: one rule's answer, with what a person needs to understand it.
public struct Reason: Hashable, Sendable {
    /// What stands in the way, in the order in which reasons are shown.
    public enum Cause: Hashable, Sendable {
        case notEnrolled
        /// No line of `for` admits the child that day.
        case notAdmitted([Line<NoKeys>])
        /// Another meal was chosen for the child when it was enrolled.
        case otherMeal(Name<Meal>)
        case closed(ClosedDay)
        /// The slot or the meal does not exist that day.
        case notOffered
        /// The slot has begun, at that instant.
        case begun(LocalInstant)
        /// The town has not said from when, or until when.
        case notAnnounced
        /// It opens at that instant.
        case notOpenYet(LocalInstant)
        /// The first instant at which it no longer passes; nil: never allowed.
        case deadlinePassed(LocalInstant?)
        /// It is not taken by that channel, but still by these.
        case wrongChannel(Channel, instead: [Channel])
        /// Something is not in order that must be before.
        case requirement(Lack)
        /// The need is not met by the day's other slots.
        case needs(Need)
        case excludes(Name<Slot>)
        /// There would be less, or more, in a span of time than the town asks for.
        case limit(BrokenLimit)
        case full(taken: Int, places: Int)
        /// It is only asked, or can at present only be asked, in one of these shapes.
        case wrongShape([Shape])
    }

    /// What is not in order.
    public enum Lack: Hashable, Sendable {
        /// A paper that is not held, or not valid on the day.
        public struct Paper: Hashable, Sendable {
            public let document: Name<Document>
            /// The last day on which the one that is held is valid; nil: none is held.
            public let validUntil: CivilDate?

            public init(_ document: Name<Document>, validUntil: CivilDate? = nil) {
                self.document = document
                self.validUntil = validUntil
            }
        }

        case documents([Paper])
        /// More is owed than the rule allows, in cents; nil: the sum is not known.
        case payment(owed: Int?, allowed: Int)
        /// The child has to be enrolled in one of these first.
        case enrolment([Name<Activity>])
    }

    /// Why nothing runs on a day.
    public enum ClosedDay: Hashable, Sendable {
        /// Its label: `Lundi de Pâques`.
        case publicHoliday(String)
        /// School holidays, for an activity of term time.
        case schoolHoliday(Name<SchoolHoliday>)
        /// A day of term without class, as the Friday after Ascension Day.
        case noClass
        /// Term time, for an activity of the holidays.
        case term
        /// A closure written in the town's file.
        case closure
        /// The activity does not run on that weekday, or not in that period.
        case notOpened
        /// The school calendar does not know that day.
        case outsideCalendar
    }

    /// How much a request would leave booked in a span of time, against how much it may.
    public struct BrokenLimit: Hashable, Sendable {
        public enum Bound: Hashable, Sendable {
            case atLeast, atMost
        }

        /// As the town writes it.
        public let limit: SpanLimit
        public let bound: Bound
        /// How much of `unit` the bound comes to here.
        public let wanted: Int
        /// How much of it stood before the request, and would after it.
        public let before, after: Int
        public let unit: SpanLimit.Unit
        /// The first and the last day of the span; nil for a request, which has none.
        public let span: ClosedRange<CivilDate>?
        /// The days that count and would be left, in order.
        public let left: [CivilDate]
        /// Whether days of the request wait for a place, and count for nothing until one is given.
        public internal(set) var leavesOutWaiting = false

        public init(
            limit: SpanLimit, bound: Bound, wanted: Int, before: Int, after: Int, unit: SpanLimit.Unit, span: ClosedRange<CivilDate>?,
            left: [CivilDate]
        ) {
            (self.limit, self.bound, self.wanted, self.before, self.after) = (limit, bound, wanted, before, after)
            (self.unit, self.span, self.left) = (unit, span, left)
        }
    }

    /// Which verb was asked.
    public enum Verb: Hashable, Sendable {
        case enrol, book, change, cancel
    }

    public let cause: Cause
    public let verb: Verb
    public let day: CivilDate
    /// nil when the reason holds for the whole day.
    public let slot: Name<Slot>?
    /// The rule, where one is written.
    public let rule: RulePlace?
    /// The article of the règlement, where the town gives it.
    public let because: String?
    /// The channels by which the child could wait for a place, where it lacks one and cannot by its own.
    public internal(set) var waitsBy: [Channel] = []
    /// The channels by which it is still in time, where it is too late by its own.
    public internal(set) var inTimeBy: [Channel] = []

    public init(cause: Cause, verb: Verb, day: CivilDate, slot: Name<Slot>?, rule: RulePlace?, because: String?) {
        self.cause = cause
        self.verb = verb
        self.day = day
        self.slot = slot
        self.rule = rule
        self.because = because
    }
}

/// All that stands in the way, a bit each; the lowest bit is the headline.
public struct ReasonSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    public static let notEnrolled = ReasonSet(rawValue: 1 << 0)
    public static let notAdmitted = ReasonSet(rawValue: 1 << 1)
    public static let closed = ReasonSet(rawValue: 1 << 2)
    public static let notOffered = ReasonSet(rawValue: 1 << 3)
    public static let begun = ReasonSet(rawValue: 1 << 4)
    public static let notAnnounced = ReasonSet(rawValue: 1 << 5)
    public static let notOpenYet = ReasonSet(rawValue: 1 << 6)
    public static let deadlinePassed = ReasonSet(rawValue: 1 << 7)
    public static let wrongChannel = ReasonSet(rawValue: 1 << 8)
    public static let requirement = ReasonSet(rawValue: 1 << 9)
    public static let needs = ReasonSet(rawValue: 1 << 10)
    public static let excludes = ReasonSet(rawValue: 1 << 11)
    public static let limit = ReasonSet(rawValue: 1 << 12)
    public static let full = ReasonSet(rawValue: 1 << 13)
    public static let wrongShape = ReasonSet(rawValue: 1 << 14)
    /// Not a refusal: a fact is missing, so that no answer can be given.
    public static let undetermined = ReasonSet(rawValue: 1 << 15)
}
