import RulesEngine
import TenantConfig

/// A row of the plan.
enum PlanRow: Hashable, Sendable {
    case open(OpenDay)
    case shut(ShutDays)

    var firstDay: CivilDate {
        switch self {
        case .open(let open): open.day
        case .shut(let shut): shut.days[0]
        }
    }
}

/// A day of which something can be ticked, or stands.
struct OpenDay: Hashable, Sendable {
    let day: CivilDate
    /// In the order of the plan's columns.
    let cells: [PlanCell]
    /// The first instant after which a box of this day closes; nil: none does.
    let closes: LocalInstant?
    /// What is to be known of cells that cannot be ticked.
    let notes: [PlanNote]

    /// Nothing of it can be changed any more.
    var isFixed: Bool { boxes.isEmpty }
    var boxes: [PlanBox] { cells.compactMap(\.box) }
}

/// Neighbouring days of which nothing can be ticked, for the same reasons.
struct ShutDays: Hashable, Sendable {
    var days: [CivilDate]
    /// One, or one for the slots of each reason.
    let notes: [PlanNote]

    var html: HTML { notes.count == 1 ? notes[0].html : "\(notes.map { "<div>\($0.html)</div>" as HTML })" }
}

/// Why something cannot be ticked, or what is to be known: a sentence, and where the rule stands, if one says so.
struct PlanNote: Hashable, Sendable {
    var sentence: FrenchText
    var rule: RulePlace?
    var kind = Kind.answer

    enum Kind: Hashable, Sendable {
        /// What becomes of a wish for that day.
        case answer
        /// What the town tells of the day.
        case notice
        /// A fact is missing, on which the answer depends on every day.
        case lack
    }

    var html: HTML { "\(sentence.html)\(RuleDetails(rules: rule.map { [$0] } ?? []).html)" }
}

/// One slot, with one of its meals, of one day.
enum PlanCell: Hashable, Sendable {
    case box(PlanBox)
    /// Complete.
    case full
    /// Stands and can be changed no more.
    case fixed(pending: Bool)
    /// Cannot be ticked; the row's note says why.
    case shut

    var box: PlanBox? {
        switch self {
        case .box(let box): box
        case .full, .fixed, .shut: nil
        }
    }
}

/// A box to tick.
struct PlanBox: Hashable, Sendable {
    /// What is so before anything is ticked.
    enum Standing: Hashable, Sendable {
        case free, booked, requested
    }

    let tick: Tick
    let standing: Standing
    let isTicked: Bool
    /// Places left, when few are; 0: ticked, and taken by others meanwhile.
    let placesLeft: Int?
    /// What an earlier request asks of it; nil: nothing.
    let awaited: Awaited?
    /// How it stands while it is not settled.
    var held: PlaceState?
    /// The line of `book_late` on whose terms it comes after its deadline, by position; nil: in time.
    var late: Int?
    /// No place is left: ticking it joins the waiting list.
    var waits = false
}
