import GRDB
import RulesEngine
import TenantConfig

/// The places that are held, as the gauges of an activity count them. What only waits holds none.
struct PlaceStore {
    let town: TownInForce
    let database: Database

    /// Places held at a centre, those of one child among them; who else holds some, where a gauge has to know.
    ///
    /// - Parameter countsWaiting: whether places are left for those who wait; not for whoever has waited.
    func taken(
        for child: String, activity: Name<Activity>, centre: Name<Centre>?, days: ClosedRange<CivilDate>, countsWaiting: Bool = true
    ) throws -> PlacesTaken {
        var taken = PlacesTaken(days: days, columns: town.rulebook.columns(of: activity))
        let counting = town.rulebook.counting(activity)
        for row in try counted(activity, at: centre?.text ?? "", days) { taken[row.day, row.column] = row.held }
        if counting.countsEverywhere {
            for row in try counted(activity, at: nil, days) { taken[everywhere: row.day, row.column] = row.held }
        }
        if countsWaiting, counting.asksWaiting { taken.waiting = try waiting(activity, days, but: child, counting) }
        guard let others = counting.others else { return taken }
        let range = town.rulebook.daysCounted(activity, with: days)
        taken.others = try holders(activity, at: others == .here ? centre?.text ?? "" : nil, range, but: child, counting)
        return taken
    }

    /// The children enrolled in an activity, and those for whom that awaits the town's answer, but for one child.
    func enrolled(_ activity: Name<Activity>, but child: String) throws -> [PlaceHolder] {
        let counting = town.rulebook.counting(activity)
        guard counting.countsEnrolled else { return [] }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT child.*, enrolment.centre, NULL AS facts FROM enrolment
                JOIN child ON child.town = enrolment.town AND child.id = enrolment.child
                WHERE enrolment.town = ? AND enrolment.activity = ? AND enrolment.child <> ?
                UNION ALL SELECT child.*, '', request.facts FROM request
                JOIN child ON child.town = request.town AND child.id = request.child
                WHERE request.town = ? AND request.activity = ? AND request.child <> ? AND request.kind = 'enrolment'
                    AND request.state = 'pending'
                """,
            arguments: [town.town.id, activity, child, town.town.id, activity, child])
        return try rows.map { row in
            let kept = (row["facts"] as String?).flatMap(EnrolmentFacts.init(json:))
            let centre: String = kept.map { $0.centre ?? "" } ?? row["centre"]
            return PlaceHolder(child: try facts(Child(row: row), counting), centre: centre.isEmpty ? nil : Name(centre))
        }
    }

    /// Who else waits on these days, wherever.
    private func waiting(
        _ activity: Name<Activity>, _ days: ClosedRange<CivilDate>, but own: String, _ counting: PlaceCounting
    ) throws -> [PlaceHolder] {
        try WaitingStore(town: town.town.id, database: database).open(of: activity)
            .filter { $0.state == .waiting && $0.child != own && days.contains($0.day) }
            .compactMap { day in
                guard let child = try FamilyStore(town.town.id, database).child(day.child) else { return nil }
                return PlaceHolder(child: try facts(child, counting), centre: day.centre, days: [day.day: day.columns])
            }
    }

    private func counted(
        _ activity: Name<Activity>, at centre: String?, _ days: ClosedRange<CivilDate>
    ) throws -> [(day: CivilDate, column: RulesEngine.Column, held: Int)] {
        let rows = try database.rows(
            """
            SELECT day, slot, meal, COUNT(*) AS held FROM reservation
            WHERE town = ? AND activity = ? AND \(centre == nil ? "" : "centre = ? AND") day BETWEEN ? AND ?
            GROUP BY day, slot, meal
            """, arguments(activity, centre, days))
        return rows.compactMap { row in
            CivilDate(iso: row["day"] as String).map { ($0, RulesEngine.Column(row["slot"], row["meal"]), row["held"]) }
        }
    }

    private func arguments(_ activity: Name<Activity>, _ centre: String?, _ days: ClosedRange<CivilDate>) -> StatementArguments {
        StatementArguments([town.town.id.text, activity.text] + (centre.map { [$0] } ?? []) + [days.lowerBound.iso, days.upperBound.iso])
    }

    private func holders(
        _ activity: Name<Activity>, at centre: String?, _ days: ClosedRange<CivilDate>, but own: String, _ counting: PlaceCounting
    ) throws -> [PlaceHolder] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT place.day, place.slot, place.meal, place.centre, child.* FROM reservation place
                JOIN child ON child.town = place.town AND child.id = place.child
                WHERE place.town = ? AND place.activity = ? AND \(centre == nil ? "" : "place.centre = ? AND") place.day BETWEEN ? AND ?
                    AND place.child <> ?
                ORDER BY place.child, place.centre
                """,
            arguments: arguments(activity, centre, days) + [own])
        var holders: [PlaceHolder] = []
        var next = rows.startIndex
        while next < rows.endIndex {
            let first = rows[next]
            let (child, centre): (String, String) = (first["id"], first["centre"])
            var held: [CivilDate: [RulesEngine.Column]] = [:]
            while next < rows.endIndex, rows[next]["id"] == child, rows[next]["centre"] == centre {
                if let day = CivilDate(iso: rows[next]["day"] as String) {
                    held[day, default: []].append(RulesEngine.Column(rows[next]["slot"], rows[next]["meal"]))
                }
                next += 1
            }
            let known = try facts(Child(row: first), counting)
            holders.append(PlaceHolder(child: known, centre: centre.isEmpty ? nil : Name(centre), days: held))
        }
        return holders
    }

    /// What gauges ask to know of another child: its household is only looked up where one of them asks for it.
    private func facts(_ child: Child, _ counting: PlaceCounting) throws -> ChildFacts {
        guard counting.asksHouseholds else { return ChildFacts(born: Fact(child.born), level: Fact(child.level)) }
        let household = try String.fetchOne(
            database, sql: "SELECT household FROM household_child WHERE town = ? AND child = ? ORDER BY household LIMIT 1",
            arguments: [town.town.id, child.id])
        return try FamilyStore(town.town.id, database).facts(of: child, in: household ?? "", under: town.rulebook)
    }
}
