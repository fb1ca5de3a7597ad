public import TenantConfig

/// What becomes of a request.
public struct Decision: Sendable {
    public enum Outcome: Hashable, Sendable {
        /// All of it, at once.
        case accepted
        /// All of it may be; the town decides.
        case awaitingApproval
        /// Nothing of it may be before places come free; it may wait for them.
        case waiting
        /// At least one line may not be; a request is accepted or refused whole.
        case refused
        /// Facts are missing.
        case undetermined(MissingFacts)
        /// What is asked stands already.
        case nothingToDo
    }

    /// One line: one slot of one day.
    public struct Line: Hashable, Sendable {
        public enum Change: Hashable, Sendable {
            case add(meal: Name<Meal>?)
            case remove(meal: Name<Meal>?)
            case meal(from: Name<Meal>?, to: Name<Meal>?)
        }

        public let day: CivilDate
        public let slot: Name<Slot>
        public let change: Change
        /// Why it may not be, in the order shown; empty when it may.
        public let reasons: [Reason]
        public let mask: ReasonSet
        /// The first instant at which this line no longer passes; nil: no such instant.
        public let closes: LocalInstant?
        /// Places left in the tightest gauge before this request; nil: unlimited, or a removal.
        public let placesLeft: Int?
        /// The line of `book_late` on whose terms it may be; nil: in time, or it may not.
        public let late: TenantConfig.Line<Offer>?
        /// The line of `waiting_list` by which it waits for a place; nil: it does not wait.
        public let waits: TenantConfig.Line<WaitingList>?
        /// What lines on trial have against it though it may be.
        public let tried: [Tried]

        public init(
            day: CivilDate, slot: Name<Slot>, change: Change, reasons: [Reason], mask: ReasonSet, closes: LocalInstant?, placesLeft: Int?,
            late: TenantConfig.Line<Offer>? = nil, waits: TenantConfig.Line<WaitingList>? = nil, tried: [Tried] = []
        ) {
            self.day = day
            self.slot = slot
            self.change = change
            self.reasons = reasons
            self.mask = mask
            self.closes = closes
            self.placesLeft = placesLeft
            self.late = late
            self.waits = waits
            self.tried = tried
        }

        /// Whether it may be at once: nothing stands in the way, and no place has to be waited for.
        public var isGranted: Bool { mask.isEmpty && waits == nil }
    }

    /// What a line on trial (`mode: warn`, `mode: audit`) has against what may be.
    public struct Tried: Hashable, Sendable {
        public enum Finding: Hashable, Sendable {
            /// It would be refused.
            case reason(Reason)
            /// It would be late on these terms.
            case offer(TenantConfig.Line<Offer>)
        }

        public let finding: Finding
        /// Whether it is told, or recorded alone.
        public let mode: Mode

        public init(_ finding: Finding, _ mode: Mode) {
            (self.finding, self.mode) = (finding, mode)
        }

        /// The line on trial.
        public var rule: RulePlace? {
            switch finding {
            case .reason(let reason): reason.rule
            case .offer(let line): line.place
            }
        }
    }

    public let outcome: Outcome
    /// By day, then in the order of slots.
    public let lines: [Line]
    /// Whether it is decided together with all other requests of a batch: it needs no place before, and holds none.
    public let isGathered: Bool

    public init(outcome: Outcome, lines: [Line], isGathered: Bool = false) {
        self.outcome = outcome
        self.lines = lines
        self.isGathered = isGathered
    }

    /// Whether something of it is refused for want of a place.
    public var lacksPlaces: Bool { lines.contains { $0.mask.contains(.full) } }
}

extension Standing {
    /// What stands once these lines are carried out.
    ///
    /// - Parameter now: when they are asked for; nil: it does not matter.
    public func after(_ lines: [Decision.Line], askedAt now: LocalInstant? = nil) -> Standing {
        var after = self
        for line in lines {
            switch line.change {
            case .add(let meal), .meal(_, let meal): after.days[line.day, default: [:]][line.slot] = Place(meal: meal, bookedAt: now)
            case .remove: after.days[line.day]?[line.slot] = nil
            }
        }
        return after
    }
}

/// A typical week applied: the request it makes, and the days it leaves as they stand.
public struct Repetition: Sendable {
    /// A day of the range that is closed, or whose limit has passed.
    public struct LeftDay: Hashable, Sendable {
        public let day: CivilDate
        public let reasons: [Reason]

        public init(day: CivilDate, reasons: [Reason]) {
            self.day = day
            self.reasons = reasons
        }
    }

    public let request: ReservationRequest
    public let left: [LeftDay]

    public init(request: ReservationRequest, left: [LeftDay]) {
        self.request = request
        self.left = left
    }
}

/// What an agent is told before deciding; none of it refuses anything by itself.
public struct Advice: Hashable, Sendable {
    /// Required documents that are not held, or no longer valid on a day asked for, each with the rule that asks for it.
    public let missingDocuments: [Ruled<Name<Document>>]
    /// What the household owes beyond what the rule allows, in cents.
    public let unpaid: Ruled<Int>?
    /// Other activities, in none of which the child is enrolled though it has to be in one.
    public let notEnrolledIn: Ruled<[Name<Activity>]>?
    /// Whether the documents, or the amounts owed, are not known.
    public let unknown: Bool
    /// The town's reasons for refusing that fit, in the order of the file.
    public let suggested: [Name<RefusalReason>]

    public init(
        missingDocuments: [Ruled<Name<Document>>], unpaid: Ruled<Int>?, notEnrolledIn: Ruled<[Name<Activity>]>? = nil, unknown: Bool,
        suggested: [Name<RefusalReason>]
    ) {
        self.missingDocuments = missingDocuments
        self.unpaid = unpaid
        self.notEnrolledIn = notEnrolledIn
        self.unknown = unknown
        self.suggested = suggested
    }
}

/// What becomes of a wish to enrol.
public struct EnrolmentDecision: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        /// At once, at one of these centres; nil stands for the single, unnamed place.
        case accepted
        case awaitingApproval
        case refused([Reason])
        case undetermined(MissingFacts)
    }

    public let outcome: Outcome
    /// Where the child may be enrolled: the sector's centre, or the centres to choose among. Empty: no centre serves the home, and the
    /// desk is to be asked.
    public let centres: [Name<Centre>]
    /// Other centres that the family may ask for; the town then answers.
    public var requestable: [Name<Centre>] = []
    /// On whose terms it is, after the deadline; nil: in time, or it may not be.
    public var late: TenantConfig.Line<Offer>?
    /// The days for which it may be, a school year, a period or a month each: the first, unless the family says another.
    public var spans: [ClosedRange<CivilDate>] = []
    /// Beside those, the days for which it may be late, once they are asked for.
    public var lateSpans: [ClosedRange<CivilDate>] = []
    /// How the centre is assigned.
    public var assignment: Enrolment.Assignment?
    /// What enrolling costs in time, an amount or what facts that are not known leave of it; nil: nothing.
    public var fee: Estimate?
    /// Where the town decides, the first instant at which it has not kept its promise to answer; nil: it promises nothing.
    public var answerBy: LocalInstant?
    /// The lines that answered.
    public var rules: [RulePlace] = []

    public init(outcome: Outcome, centres: [Name<Centre>]) {
        self.outcome = outcome
        self.centres = centres
    }
}
