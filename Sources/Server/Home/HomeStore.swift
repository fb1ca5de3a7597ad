import GRDB
import RulesEngine
import TenantConfig

/// Reads a family's first page, inside a block of the database.
struct HomeStore {
    let inForce: TownInForce
    let instant: RequestInstant
    let db: Database

    private var town: Name<Town> { inForce.town.id }
    private var today: CivilDate { instant.today }

    /// All of it, as it is now.
    func family(of guardian: Guardian) throws -> HomeFamily {
        let children = try FamilyStore(town, db).children(of: guardian)
        let records = try FamilyStore(town, db)
            .records(of: Set(children.map(\.id)), in: [guardian.household], counting: inForce.rulebook.countedEvents)
        let admission = HomeAdmission(town: inForce, instant: instant, household: guardian.household, records: records)
        return HomeFamily(
            children: try children.map { child in
                HomeChild(child: child, next: try nextDay(of: child), activities: try activities(for: child, admission))
            }, requests: try lastRequests(of: guardian))
    }

    private func nextDay(of child: Child) throws -> HomeChild.NextDay? {
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

    private func activities(for child: Child, _ admission: HomeAdmission) throws -> [HomeActivity] {
        let enrolments = try EnrolmentStore(town, db).kept(of: child)
        let pending = try Name<Activity>.fetchSet(
            db, sql: "SELECT activity FROM request WHERE town = ? AND child = ? AND kind = 'enrolment' AND state = 'pending'",
            arguments: [town, child.id])
        let booked = try Name<Activity>.fetchSet(
            db, sql: "SELECT activity FROM reservation WHERE town = ? AND child = ? AND day >= ?", arguments: [town, child.id, today])
        return inForce.town.activities.map { activity in
            let way: HomeActivity.Way
            let kept = enrolments[activity.name] ?? []
            let enrolment = kept.inForce(on: today)
            if let enrolment {
                way = .book(enrolment.centre)
            } else if activity.enrolment == nil {
                way = .book(nil)
            } else {
                way = pending.contains(activity.name) ? .enrolling : .enrol
            }
            // What is asked for, or booked, is told whoever it is for.
            let isTaken = way == .enrolling || booked.contains(activity.name)
            return HomeActivity(
                activity: activity.name, way: way, until: enrolment?.until,
                exclusion: isTaken ? nil : admission.exclusion(of: child, from: activity, kept))
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
