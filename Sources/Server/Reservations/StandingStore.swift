import GRDB
import RulesEngine
import TenantConfig

/// What has been asked of a slot that stands, and not yet been answered.
enum Awaited: Hashable, Sendable {
    case removal, meal
}

/// What is booked of one child.
struct StandingStore {
    let town: Name<Town>
    let database: Database

    /// What stands for one child and activity on these days.
    func standing(child: String, activity: Name<Activity>, days: ClosedRange<CivilDate>) throws -> Standing {
        let rows = try database.rows(
            """
                SELECT day, slot, meal, state FROM reservation
                WHERE town = ? AND child = ? AND activity = ? AND day BETWEEN ? AND ?
            """,
            [town.text, child, activity.text, days.lowerBound.iso, days.upperBound.iso])
        var standing = Standing()
        for row in rows {
            guard let day = CivilDate(iso: row["day"] as String) else { continue }
            let meal = (row["meal"] as String?).map { Name<Meal>($0) }
            standing.days[day, default: [:]][Name(row["slot"])] = .init(meal: meal, pending: row["state"] == "pending")
        }
        return standing
    }

    /// The same with when each was booked and whether it is invoiced, where the rules ask for it.
    func standing(
        child: String, activity: Name<Activity>, days: ClosedRange<CivilDate>, under town: TownInForce
    ) throws -> Standing {
        var standing = try standing(child: child, activity: activity, days: days)
        guard town.rulebook.asksWhenBooked(activity), !standing.days.isEmpty else { return standing }
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT day, slot, made_at FROM reservation WHERE town = ? AND child = ? AND activity = ? AND day BETWEEN ? AND ?",
            arguments: [self.town, child, activity, days.lowerBound, days.upperBound])
        let invoicing = try InvoicingStore(town: self.town, database: database).noted(of: activity)
        for row in rows {
            let (day, slot, madeAt): (CivilDate, Name<Slot>, Instant) = (row["day"], row["slot"], row["made_at"])
            guard let place = standing.days[day]?[slot] else { continue }
            standing.days[day]?[slot] = Standing.Place(
                meal: place.meal, pending: place.pending, bookedAt: town.zone.wall(at: madeAt),
                isInvoiced: !place.pending && invoicing.contains { $0.covers(day, bookedAt: madeAt) })
        }
        return standing
    }

    /// How stands what stands and is not settled; nothing is asked where all is.
    func held(
        child: String, activity: Name<Activity>, days: ClosedRange<CivilDate>, among standing: Standing
    ) throws -> [ReservationRequest.Cell: PlaceState] {
        guard standing.days.values.contains(where: { $0.values.contains(where: \.pending) }) else { return [:] }
        let rows = try database.rows(
            """
                SELECT day, slot, \(PlaceState.sql) AS how FROM reservation place
                WHERE town = ? AND child = ? AND activity = ? AND state = 'pending' AND day BETWEEN ? AND ?
            """,
            [town, child, activity, days.lowerBound, days.upperBound])
        return Dictionary(rows.map { (.init($0["day"], $0["slot"]), PlaceState(rawValue: $0["how"]) ?? .pending) }) { _, last in last }
    }

    /// The columns in which something stands for one child and activity, on any day.
    func columns(child: String, activity: Name<Activity>) throws -> [RulesEngine.Column] {
        try Row.fetchAll(
            database, sql: "SELECT DISTINCT slot, meal FROM reservation WHERE town = ? AND child = ? AND activity = ?",
            arguments: [town, child, activity]
        ).map { RulesEngine.Column($0["slot"], $0["meal"]) }
    }

    /// What the child's requests that await approval would change of what stands: of these very places, not of others in their stead.
    func awaited(child: String, activity: Name<Activity>, days: ClosedRange<CivilDate>) throws -> [ReservationRequest.Cell: Awaited] {
        let rows = try database.rows(
            """
                SELECT line.day, line.slot, line.change FROM request
                JOIN request_line line ON line.town = request.town AND line.request = request.id
                JOIN reservation place ON place.town = request.town AND place.child = request.child AND place.activity = request.activity
                    AND place.day = line.day AND place.slot = line.slot AND COALESCE(place.request, '') = line.speaks_of
                WHERE request.town = ? AND request.child = ? AND request.activity = ? AND request.state = 'pending'
                    AND line.change <> 'add' AND line.day BETWEEN ? AND ?
            """,
            [town, child, activity, days.lowerBound, days.upperBound])
        return Dictionary(rows.map { (.init($0["day"], $0["slot"]), $0["change"] == "meal" ? .meal : .removal) }) { _, last in last }
    }
}
