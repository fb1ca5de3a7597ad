import GRDB
import RulesEngine
import TenantConfig

/// Reads a family's first page, inside a block of the database.
struct HomeStore {
    let town: Name<Town>
    let db: Database

    /// All of it, as of that day.
    func family(of guardian: Guardian, activities: [Activity], today: CivilDate) throws -> HomeFamily {
        let children = try FamilyStore(town, db).children(of: guardian).map { child in
            HomeChild(child: child, next: try nextDay(of: child, today), activities: try ways(child, activities, today))
        }
        return HomeFamily(children: children, requests: try lastRequests(of: guardian))
    }

    private func nextDay(of child: Child, _ today: CivilDate) throws -> HomeChild.NextDay? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT day, activity, slot, meal, \(PlaceState.sql) AS state FROM reservation place
                WHERE town = ? AND child = ? AND day = (SELECT MIN(day) FROM reservation WHERE town = ? AND child = ? AND day >= ?)
                """,
            arguments: [town, child.id, town, child.id, today]
        )
        guard let day = rows.first?["day"] as CivilDate? else { return nil }
        let booked = Dictionary(grouping: rows) { $0["activity"] as Name<Activity> }.mapValues { rows in
            Dictionary(grouping: rows) { PlaceState(rawValue: $0["state"]) ?? .booked }
                .mapValues { $0.map { Column($0["slot"], $0["meal"]) } }
        }
        return HomeChild.NextDay(day: day, booked: booked)
    }

    private func ways(_ child: Child, _ activities: [Activity], _ today: CivilDate) throws -> [HomeActivity] {
        let enrolments = try EnrolmentStore(town, db).kept(of: child).compactMapValues { $0.inForce(on: today) }
        let pending = try Name<Activity>.fetchSet(
            db, sql: "SELECT activity FROM request WHERE town = ? AND child = ? AND kind = 'enrolment' AND state = 'pending'",
            arguments: [town, child.id])
        return activities.map { activity in
            let way: HomeActivity.Way
            let enrolment = enrolments[activity.name]
            if let enrolment {
                way = .book(enrolment.centre)
            } else if activity.enrolment == nil {
                way = .book(nil)
            } else {
                way = pending.contains(activity.name) ? .enrolling : .enrol
            }
            return HomeActivity(activity: activity.name, way: way, until: enrolment?.until)
        }
    }

    private func lastRequests(of guardian: Guardian) throws -> [HomeRequest] {
        let requests = RequestStore(town: town, database: db)
        return try requests.requests(household: guardian.household, limit: 3).compactMap { record in
            guard let child = try FamilyStore(town, db).child(record.child) else { return nil }
            let lines = try requests.lines(of: record)
            let waits = lines.compactMap(\.wait)
            return HomeRequest(
                record: record, child: child,
                additions: lines.count { $0.change.adds && ($0.wait.map { $0.state == .given } ?? true) },
                removals: lines.count { $0.change.givesUp }, waiting: waits.count { $0.state == .waiting },
                offered: waits.count { $0.state == .offered })
        }
    }
}
