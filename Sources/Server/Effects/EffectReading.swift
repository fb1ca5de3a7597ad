import GRDB
import RulesEngine
import TenantConfig

/// Reads what a changed file may have an effect on, inside a block of the database.
///
/// Each reservation is asked about as of the instant at which it was asked for. A child is known as it was then where the decision kept it,
/// and as it is known now elsewhere.
struct EffectReading {
    let before, after: Rulebook
    let zone: Zone
    let town: Name<Town>
    let database: Database

    /// What was asked for together: a request's own, or what came without one.
    private struct Asked: Hashable {
        let child: String
        let activity: Name<Activity>
        let centre: String
        let request: String?
        let state: KeptReservations.State
        let asked: LocalInstant
        var holdsPlace = true
    }

    private struct Request {
        let number, household: String
        let judgedAt: LocalInstant
        let channel: Channel
        let facts: String
    }

    private typealias Held = (day: CivilDate, column: RulesEngine.Column)

    /// All of it from a day on.
    func reservations(from first: CivilDate) throws -> KeptReservations {
        let requests = try requests(from: first)
        let groups = try booked(from: first, requests) + gathered(from: first) + waiting(from: first)
        var kept = KeptReservations(from: first)
        kept.earlier =
            try Int.fetchOne(
                database, sql: "SELECT COUNT(*) FROM reservation WHERE town = ? AND day < ?", arguments: [town, first]) ?? 0
        let children = Set(groups.map(\.asked.child))
        for row in try database.rows("SELECT * FROM child WHERE town = ? AND id IN", town, children) {
            kept.children[row["id"]] = Child(row: row)
        }
        var facts = try FactsOfBoth(self, children, Set(requests.values.map(\.household)))
        let numbers = Dictionary(uniqueKeysWithValues: children.sorted().enumerated().map { ($1, $0) })
        for (asked, held) in groups {
            guard let child = kept.children[asked.child] else { continue }
            let request = asked.request.flatMap { requests[$0] }
            let home = request?.household ?? facts.firstHome[asked.child] ?? ""
            let memory = request.flatMap { DecisionFacts(json: $0.facts) }
            let known = facts.known(of: child, in: home, on: held[0].day, remembered: memory)
            let holder = ReservationHolder(
                child: numbers[asked.child] ?? 0, facts: known.before, changed: known.after, activity: asked.activity,
                enrolled: .at(Name(kept: asked.centre)), channel: request?.channel ?? .portal)
            kept.add(
                holder, held,
                KeptReservations.Entry(state: asked.state, child: asked.child, household: home, request: request?.number),
                asked: asked.asked, holdsPlace: asked.holdsPlace, isRemembered: memory != nil)
        }
        return kept
    }

    /// Requests that hold something from that day on, or await an answer, by id.
    private func requests(from first: CivilDate) throws -> [String: Request] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, number, household, reference_instant, channel, facts FROM request
                WHERE town = ? AND kind = 'reservation' AND (state = 'pending' OR EXISTS (
                    SELECT 1 FROM reservation place WHERE place.town = request.town AND place.request = request.id AND place.day >= ?
                ) OR EXISTS (
                    SELECT 1 FROM waiting_day w
                    WHERE w.town = request.town AND w.request = request.id AND w.state IN ('waiting', 'offered') AND w.day >= ?))
                """,
            arguments: [town, first, first])
        let requests = rows.compactMap { row -> (String, Request)? in
            guard let judgedAt: LocalInstant = row["reference_instant"], let channel = Channel(rawValue: row["channel"]) else { return nil }
            return (
                row["id"],
                Request(number: row["number"], household: row["household"], judgedAt: judgedAt, channel: channel, facts: row["facts"])
            )
        }
        return Dictionary(requests) { first, _ in first }
    }

    /// What holds places.
    private func booked(from first: CivilDate, _ requests: [String: Request]) throws -> [(asked: Asked, held: [Held])] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT child, activity, centre, request, state, made_at, day, slot, meal FROM reservation
                WHERE town = ? AND day >= ? ORDER BY child, activity, centre, request, state, made_at, day, slot
                """,
            arguments: [town, first])
        var groups: [(asked: Asked, held: [Held])] = []
        while let row = try rows.next() {
            let request: String? = row["request"]
            let asked = Asked(
                child: row["child"], activity: row["activity"], centre: row["centre"], request: request,
                state: row["state"] == "pending" ? .pending : .booked,
                asked: request.flatMap { requests[$0]?.judgedAt } ?? zone.wall(at: row["made_at"]))
            if groups.last?.asked != asked { groups.append((asked, [])) }
            groups[groups.count - 1].held.append((row["day"], RulesEngine.Column(row["slot"], row["meal"])))
        }
        return groups
    }

    /// What awaits a decision on all requests together.
    private func gathered(from first: CivilDate) throws -> [(asked: Asked, held: [Held])] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT request.id, request.child, request.activity, request.reference_instant, line.day, line.slot, line.meal, (
                    SELECT centre FROM enrolment
                    WHERE enrolment.town = request.town AND enrolment.child = request.child AND enrolment.activity = request.activity
                        AND COALESCE(enrolment.until, '9999-12-31') >= line.day
                    ORDER BY since LIMIT 1) AS centre
                FROM request JOIN request_line line ON line.town = request.town AND line.request = request.id
                WHERE request.town = ? AND request.state = 'pending' AND request.gathered_until IS NOT NULL
                    AND line.change = 'add' AND line.lapsed = 0 AND line.day >= ?
                ORDER BY request.id, line.day, line.position
                """,
            arguments: [town, first])
        var groups: [(asked: Asked, held: [Held])] = []
        for row in rows {
            guard let judgedAt: LocalInstant = row["reference_instant"] else { continue }
            let asked = Asked(
                child: row["child"], activity: row["activity"], centre: (row["centre"] as String?) ?? "", request: row["id"],
                state: .pending, asked: judgedAt, holdsPlace: false)
            if groups.last?.asked != asked { groups.append((asked, [])) }
            groups[groups.count - 1].held.append((row["day"], RulesEngine.Column(row["slot"], row["meal"])))
        }
        return groups
    }

    /// What waits for a place, or is offered one.
    private func waiting(from first: CivilDate) throws -> [(asked: Asked, held: [Held])] {
        var groups: [(asked: Asked, held: [Held])] = []
        for day in try WaitingStore(town: town, database: database).open() where day.day >= first && day.state == .waiting {
            let asked = Asked(
                child: day.child, activity: day.activity, centre: day.centre?.text ?? "", request: day.request, state: .waiting,
                asked: day.judgedAt, holdsPlace: false)
            groups.append((asked, day.columns.map { column -> Held in (day.day, column) }))
        }
        return groups
    }
}

/// What is known of children, as each of two files asks to know it.
private struct FactsOfBoth {
    private struct Key: Hashable {
        let child, home: String
    }

    private let reading: EffectReading
    private let records: FamilyRecords
    let firstHome: [String: String]
    private var present: [Key: (before: ChildFacts, after: ChildFacts)] = [:]

    init(_ reading: EffectReading, _ children: Set<String>, _ homes: Set<String>) throws {
        self.reading = reading
        let links = try reading.database.rows(
            "SELECT child, MIN(household) AS household FROM household_child WHERE town = ? AND child IN", reading.town, children,
            then: "GROUP BY child")
        firstHome = Dictionary(links.map { ($0["child"], $0["household"]) }) { first, _ in first }
        records = try FamilyStore(reading.town, reading.database).records(
            of: children, in: homes.union(firstHome.values),
            counting: reading.before.countedEvents.union(reading.after.countedEvents))
    }

    mutating func known(
        of child: Child, in home: String, on day: CivilDate, remembered kept: DecisionFacts?
    ) -> (before: ChildFacts, after: ChildFacts) {
        let key = Key(child: child.id, home: home)
        let now =
            present[key] ?? (
                before: records.facts(of: child, in: home, under: reading.before, on: day),
                after: records.facts(of: child, in: home, under: reading.after, on: day)
            )
        present[key] = now
        guard let kept else { return now }
        return (
            now.before.remembered(by: kept, isHomeSame: true),
            // A home that the changed file puts into another sector is there, whatever was kept.
            now.after.remembered(by: kept, isHomeSame: now.before.sector == now.after.sector)
        )
    }
}
