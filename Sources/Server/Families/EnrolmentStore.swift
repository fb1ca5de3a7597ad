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

    /// All activities a child is admitted to.
    func enrolments(of child: Child) throws -> [Name<Activity>: Situation.Enrolled] {
        let rows = try db.rows("SELECT activity, centre FROM enrolment WHERE town = ? AND child = ?", [town, child.id])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["activity"], .at(centre($0["centre"]))) })
    }

    /// Notes the status of a child that is enrolled.
    func note(_ status: Name<Status>?, of child: String, in activity: Name<Activity>) throws {
        try db.execute(
            sql: "UPDATE enrolment SET status = ? WHERE town = ? AND child = ? AND activity = ?",
            arguments: [status, town, child, activity])
    }

    /// Whether a child is admitted to that activity, and where.
    func enrolled(_ child: Child, in activity: Name<Activity>) throws -> Situation.Enrolled {
        try enrolments(of: child)[activity] ?? .no
    }

    /// Admits a child from that day on. One who is admitted already stays where it is: the answer is then false.
    func enrol(
        _ child: Child, in activity: Name<Activity>, at centre: Name<Centre>?, as status: Name<Status>? = nil, since day: CivilDate
    ) throws -> Bool {
        try db.execute(
            sql: """
                INSERT INTO enrolment (town, child, activity, centre, status, since) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (town, child, activity) DO NOTHING
                """,
            arguments: [town, child.id, activity, centre?.text ?? "", status, day]
        )
        return db.changesCount > 0
    }

    private func centre(_ text: String) -> Name<Centre>? {
        text.isEmpty ? nil : Name(text)
    }
}
