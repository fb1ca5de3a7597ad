/// What families book: a holiday centre, Wednesdays, the canteen.
public struct Activity: Hashable, Sendable {
    public let name: Name<Activity>
    /// `Accueil de loisirs du mercredi`.
    public let label: String
    /// `mercredis`: for headings; the label when the town gives none.
    public let short: String
    /// Who may come: admitted when any line fits; empty: everyone.
    public internal(set) var admits: [Line<NoKeys>]
    /// When ages and levels are read.
    public let asOf: AsOf
    /// Where it runs; empty: the town has one place for it, which needs no name.
    public let centres: [Name<Centre>]
    /// A day is open when any line opens it.
    public internal(set) var open: [Line<Opening>]
    /// Its own closures, added to the town's and the centre's.
    public internal(set) var closed: [Line<[DaySet]>]
    /// nil: the first booking enrols.
    public let enrolment: Enrolment?
    /// In the order shown; never empty.
    public let slots: [Slot]
    public internal(set) var book: Verb
    /// nil: additions ask `book`, removals ask `cancel`.
    public internal(set) var change: Verb?
    /// nil: as `book`.
    public internal(set) var cancel: Verb?
    /// After `book.until`; empty: nothing is booked late.
    public internal(set) var bookLate: [Line<Offer>]
    /// The same, on trial.
    public internal(set) var lateTrials: [Line<Offer>]
    /// What stays due of days not attended; empty: all of it, and the portal takes no absence.
    public internal(set) var absence: [Line<AbsenceTerms>]
    /// Children who come without a reservation; empty: taken in at the usual price, and the portal says nothing of it.
    public internal(set) var unbooked: [Line<Unbooked>]
    public let periodicity: Periodicity?
    /// How much is booked at least and at most; all that fit count.
    public internal(set) var limits: [Line<SpanLimit>]
    /// A reservation needs a place in every gauge it matches.
    public internal(set) var gauges: [Line<Gauge>]
    /// Whether and how a child waits for a place; empty: a full day is refused.
    public internal(set) var waitingList: [Line<WaitingList>]
    /// Who comes first when places lack; empty: who asked first.
    public let priority: [Priority]
    public internal(set) var requirements: [Line<Requirement>]
    /// What families are told of days; all that fit.
    public internal(set) var notices: [Line<Notice>]
    /// What a family chooses among when enrolling; empty: nothing to choose.
    public let statuses: [Status]
    public let place: RulePlace

    public init(
        name: Name<Activity>, label: String, short: String, admits: [Line<NoKeys>], centres: [Name<Centre>], open: [Line<Opening>],
        closed: [Line<[DaySet]>], enrolment: Enrolment?, slots: [Slot], book: Verb, change: Verb?, cancel: Verb?,
        bookLate: [Line<Offer>] = [], absence: [Line<AbsenceTerms>] = [], unbooked: [Line<Unbooked>] = [], periodicity: Periodicity?,
        limits: [Line<SpanLimit>] = [], gauges: [Line<Gauge>], waitingList: [Line<WaitingList>] = [], priority: [Priority] = [],
        requirements: [Line<Requirement>], place: RulePlace, statuses: [Status] = [], notices: [Line<Notice>] = [], asOf: AsOf = .day,
        lateTrials: [Line<Offer>] = []
    ) {
        self.name = name
        self.label = label
        self.short = short
        self.admits = admits
        self.asOf = asOf
        self.centres = centres
        self.open = open
        self.closed = closed
        self.enrolment = enrolment
        self.slots = slots
        self.book = book
        self.change = change
        self.cancel = cancel
        self.bookLate = bookLate
        self.lateTrials = lateTrials
        self.absence = absence
        self.unbooked = unbooked
        self.periodicity = periodicity
        self.limits = limits
        self.gauges = gauges
        self.waitingList = waitingList
        self.priority = priority
        self.requirements = requirements
        self.notices = notices
        self.statuses = statuses
        self.place = place
    }
}

/// For rules whose lines have conditions only.
public struct NoKeys: Hashable, Sendable {
    public init() {}
}

/// Something to know on a day: `Pique-nique fourni par la famille`.
public struct Notice: Hashable, Sendable {
    public let text: String

    public init(text: String) {
        self.text = text
    }
}

/// Days that a line opens: `{ weekdays: wednesday, during: term }`.
public struct Opening: Hashable, Sendable {
    public let weekdays: WeekdaySet
    public let during: [DaySet]

    public init(weekdays: WeekdaySet, during: [DaySet]) {
        self.weekdays = weekdays
        self.during = during
    }
}

/// A typical week, or two in turn, repeated over a range of dates.
public struct Periodicity: Hashable, Sendable {
    /// Over what it repeats.
    public enum Range: Hashable, Sendable {
        /// From one date to another, as the family likes.
        case anyDates
        case month
        /// A period in a line of `open`.
        case period
        case schoolYear
    }

    /// 1, 2 or both.
    public let weeks: Set<Int>
    /// Any of these.
    public let over: Set<Range>
    /// Whether what could still be cancelled in the range is wiped first.
    public let replaces: Bool

    public init(weeks: Set<Int>, over: Set<Range> = [.anyDates], replaces: Bool) {
        self.weeks = weeks
        self.over = over
        self.replaces = replaces
    }
}
