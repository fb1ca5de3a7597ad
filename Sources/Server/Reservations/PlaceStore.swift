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
                SELECT child.*, enrolment.centre, enrolment.since, enrolment.until, NULL AS facts, NULL AS household FROM enrolment
                JOIN child ON child.town = enrolment.town AND child.id = enrolment.child
                WHERE enrolment.town = ? AND enrolment.activity = ? AND enrolment.child <> ?
                UNION ALL SELECT child.*, '', NULL, NULL, request.facts, request.household FROM request
                JOIN child ON child.town = request.town AND child.id = request.child
                WHERE request.town = ? AND request.activity = ? AND request.child <> ? AND request.kind = 'enrolment'
                    AND request.state = 'pending'
                """,
            arguments: [town.town.id, activity, child, town.town.id, activity, child])
        let enrolled = rows.map { row in
            let kept = (row["facts"] as String?).flatMap(EnrolmentFacts.init(json:))
            let centre: String = kept.map { $0.centre ?? "" } ?? row["centre"]
            let (since, until): (CivilDate?, CivilDate?) = (row["since"], row["until"])
            let days = kept?.wish.days ?? until.flatMap { last in since.map { min($0, last)...last } }
            let asker = Asker(child: Child(row: row), household: row["household"], day: days?.lowerBound ?? since)
            return (by: asker, centre: centre, days: days)
        }
        return try known(enrolled.map(\.by), counting) { index, child in
            let (_, centre, days) = enrolled[index]
            return PlaceHolder(child: child, centre: Name(kept: centre), enrolledFor: days)
        }
    }

    /// Who else waits on these days, wherever.
    private func waiting(
        _ activity: Name<Activity>, _ days: ClosedRange<CivilDate>, but own: String, _ counting: PlaceCounting
    ) throws -> [PlaceHolder] {
        let waiting = try WaitingStore(town: town.town.id, database: database).open(of: activity)
            .filter { $0.state == .waiting && $0.child != own && days.contains($0.day) }
            .compactMap { day in
                try FamilyStore(town.town.id, database).child(day.child).map {
                    (day, Asker(child: $0, household: day.household, day: day.day))
                }
            }
        return try known(waiting.map(\.1), counting) { index, child in
            let day = waiting[index].0
            return PlaceHolder(child: child, centre: day.centre, days: [day.day: day.columns])
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
                SELECT place.day, place.slot, place.meal, place.centre, request.household, child.* FROM reservation place
                JOIN child ON child.town = place.town AND child.id = place.child
                LEFT JOIN request ON request.town = place.town AND request.id = place.request
                WHERE place.town = ? AND place.activity = ? AND \(centre == nil ? "" : "place.centre = ? AND") place.day BETWEEN ? AND ?
                    AND place.child <> ?
                ORDER BY place.child, place.centre, place.day
                """,
            arguments: arguments(activity, centre, days) + [own])
        var held: [(by: Asker, centre: String, days: [CivilDate: [RulesEngine.Column]])] = []
        var next = rows.startIndex
        while next < rows.endIndex {
            let first = rows[next]
            let (child, centre): (String, String) = (first["id"], first["centre"])
            var days: [CivilDate: [RulesEngine.Column]] = [:]
            while next < rows.endIndex, rows[next]["id"] == child, rows[next]["centre"] == centre {
                if let day = CivilDate(iso: rows[next]["day"] as String) {
                    days[day, default: []].append(RulesEngine.Column(rows[next]["slot"], rows[next]["meal"]))
                }
                next += 1
            }
            held.append((Asker(child: Child(row: first), household: first["household"], day: days.keys.min()), centre, days))
        }
        return try known(held.map(\.by), counting) { index, child in
            let (asker, centre, days) = held[index]
            return PlaceHolder(id: asker.child.id, child: child, centre: Name(kept: centre), days: days)
        }
    }

    /// Another child, and how it is looked at.
    private struct Asker {
        let child: Child
        /// The home from which a place was asked for it; nil where nobody asked on the portal.
        let household: String?
        /// The first day that counts: what it is enrolled in is that of the day, or later; nil: that of all days.
        let day: CivilDate?
    }

    /// The holders of places, with what gauges ask to know of them: homes are only looked up where one of them asks for it, and then all at
    /// once. A child is seen from the home that asked for it, else from the first of its homes.
    private func known(
        _ askers: [Asker], _ counting: PlaceCounting, _ holder: (Int, ChildFacts) -> PlaceHolder
    ) throws -> [PlaceHolder] {
        guard counting.asksHouseholds else {
            return askers.enumerated().map { holder($0, ChildFacts(born: Fact($1.child.born), level: Fact($1.child.level))) }
        }
        let children = Set(askers.map(\.child.id))
        let links = try database.rows(
            "SELECT child, MIN(household) AS household FROM household_child WHERE town = ? AND child IN", town.town.id, children,
            then: "GROUP BY child")
        let firstHomes: [String: String] = Dictionary(uniqueKeysWithValues: links.map { ($0["child"], $0["household"]) })
        let homes = askers.map { $0.household ?? firstHomes[$0.child.id] ?? "" }
        let records = try FamilyStore(town.town.id, database).records(of: children, in: Set(homes))
        return askers.indices.map { index in
            let first = town.rulebook.days.lowerBound
            let day = max(askers[index].day ?? first, first)
            return holder(index, records.facts(of: askers[index].child, in: homes[index], under: town.rulebook, on: day))
        }
    }
}
