import RulesEngine
import TenantConfig

/// A request as it is kept: what a family asked for, and what became of it.
struct RequestRecord: Hashable, Sendable {
    enum Kind: String, Sendable {
        case reservation, enrolment
    }

    enum State: String, Sendable {
        case accepted, pending, refused
        /// Taken back before it had its answer.
        case withdrawn
    }

    /// One slot of one day.
    struct Line: Hashable, Sendable {
        let day: CivilDate
        let slot: Name<Slot>
        let change: Decision.Line.Change
        /// `réservation tardive, majoration de 50 %`: on what terms it came after its deadline; nil: in time.
        var terms: String?
        /// What it speaks of is gone, or another place stands there: it is not carried out, or was not.
        var hasLapsed = false
        /// How it waits for a place, or waited; nil: it does not.
        var wait: Wait?
    }

    /// What has become of a line that waits for a place.
    struct Wait: Hashable, Sendable {
        let state: WaitingDay.State
        let offeredUntil: LocalInstant?
        /// Where it stands among those who wait for the same day; nil where that is not told.
        var rank: Int?
    }

    let id: String
    /// What people say on the telephone: `AU-2027-0142`.
    let number: String
    /// What the follow-up page answers to: nobody can guess it.
    let token: String
    let guardian: String
    let household: String
    let child: String
    let activity: Name<Activity>
    let kind: Kind
    let state: State
    let askedAt: Instant
    let decidedAt: Instant?
    /// The town's reason for refusing.
    let reason: Name<RefusalReason>?
    /// The agent's own sentence.
    let sentence: String?
    /// What it was estimated to change in what the family owes.
    var estimate: EstimateTable?
    /// Who entered it for the family; nil: the family asked on the portal.
    var entry: RequestEntry?
    /// Who took it back for the family; nil: the family itself did, or nobody.
    var withdrawnBy: String?
    /// What has become of its days, as far as some had to wait for a place.
    var days = Days()
    /// By when the town answers, and what the family has to do to keep its places.
    var dues = RequestDues()
    /// The first instant at which nothing joins the batch with which it is decided; nil: it is decided by itself.
    var gatheredUntil: LocalInstant?
}

extension Decision.Line.Change {
    /// As the database keeps it.
    var word: String {
        switch self {
        case .add: "add"
        case .remove: "remove"
        case .meal: "meal"
        }
    }

    /// The meal wanted, or removed.
    var meal: Name<Meal>? {
        switch self {
        case .add(let meal), .remove(let meal), .meal(_, let meal): meal
        }
    }

    /// The meal that was booked, where another is wanted.
    var previousMeal: Name<Meal>? {
        switch self {
        case .add, .remove: nil
        case .meal(let previous, _): previous
        }
    }

    /// Reads what the database keeps; nil for anything else.
    init?(word: String, meal: Name<Meal>?, previous: Name<Meal>?) {
        switch word {
        case "add": self = .add(meal: meal)
        case "remove": self = .remove(meal: meal)
        case "meal": self = .meal(from: previous, to: meal)
        default: return nil
        }
    }
}
