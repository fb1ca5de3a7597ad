import GRDB
import RulesEngine
import TenantConfig

/// Which children are admitted to what, and where; inside a block of the database.
///
/// The single, unnamed place of an activity is an empty text in the database: part of a key cannot be absent.
struct EnrolmentStore {
    let town: Name<Town>
    let db: Database

    init(_ town: Name<Town>, _ db: Database) {
        self.town = town
        self.db = db
    }

    /// The enrolments of a child, by activity in order of time.
    func kept(of child: Child) throws -> [Name<Activity>: [KeptEnrolment]] {
        let rows = try db.rows(
            "SELECT activity, centre, status, since, until FROM enrolment WHERE town = ? AND child = ? ORDER BY since", [town, child.id])
        return Dictionary(grouping: rows) { $0["activity"] as Name<Activity> }.mapValues { $0.map(KeptEnrolment.init(row:)) }
    }

    /// The one by which a child comes to an activity on a day: that of the day, else the next to begin.
    func enrolment(of child: Child, in activity: Name<Activity>, on day: CivilDate) throws -> KeptEnrolment? {
        try kept(of: child)[activity]?.inForce(on: day)
    }

    /// Notes the status of a child that is enrolled on a day, or later.
    func note(_ status: Name<Status>?, of child: String, in activity: Name<Activity>, on day: CivilDate) throws {
        try db.execute(
            sql: """
                UPDATE enrolment SET status = ? WHERE town = ? AND child = ? AND activity = ? AND COALESCE(until, '9999-12-31') >= ?
                """,
            arguments: [status, town, child, activity, day])
    }

    /// Whether a child is admitted to that activity on a day, or later, and where.
    func enrolled(_ child: Child, in activity: Name<Activity>, on day: CivilDate) throws -> Situation.Enrolled {
        try enrolment(of: child, in: activity, on: day).map { .at($0.centre) } ?? .no
    }

    /// Admits a child from one day to another, or without end. One who is admitted on one of them already stays where it is: the answer is
    /// then false.
    func enrol(
        _ child: Child, in activity: Name<Activity>, at centre: Name<Centre>?, as status: Name<Status>? = nil, since day: CivilDate,
        until last: CivilDate? = nil
    ) throws -> Bool {
        try db.execute(
            sql: """
                INSERT INTO enrolment (town, child, activity, centre, status, since, until)
                SELECT ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (
                    SELECT 1 FROM enrolment WHERE town = ? AND child = ? AND activity = ?
                        AND since <= ? AND COALESCE(until, '9999-12-31') >= ?)
                """,
            arguments: [
                town, child.id, activity, centre?.text ?? "", status, day, last, town, child.id, activity,
                last?.iso ?? "9999-12-31", day,
            ])
        return db.changesCount > 0
    }
}

/// An enrolment as it is kept.
struct KeptEnrolment: Hashable, Sendable {
    /// nil where the activity has a single, unnamed place.
    let centre: Name<Centre>?
    let status: Name<Status>?
    let since: CivilDate
    /// The last day; nil: without end.
    let until: CivilDate?

    init(row: Row) {
        centre = Name(kept: row["centre"])
        (status, since, until) = (row["status"], row["since"], row["until"])
    }

    /// The days for which the child is enrolled.
    var days: ClosedRange<CivilDate> { since...max(since, until ?? .endOfTime) }
}

extension [KeptEnrolment] {
    /// The one of a day, else the next to begin; nil: all are over.
    func inForce(on day: CivilDate) -> KeptEnrolment? { first { $0.days.contains(day) } ?? first { $0.since > day } }

    /// The days for which the child is enrolled at a centre; nil: without end.
    func days(at centre: Name<Centre>?) -> [ClosedRange<CivilDate>]? {
        let here = filter { $0.centre == centre }
        return here.contains { $0.until == nil } ? nil : here.map(\.days)
    }
}

extension CivilDate {
    /// Later than any day that is ever asked about.
    fileprivate static let endOfTime = CivilDate(dayNumber: 4_000_000)
}
