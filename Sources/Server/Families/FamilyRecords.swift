import GRDB
import RulesEngine
import TenantConfig

/// What the database keeps of some children and their homes: the same few queries, however many there are.
struct FamilyRecords {
    /// A child among those of its household.
    private struct Birth {
        let child: String
        let born: CivilDate?
    }

    private var households: [String: Household] = [:]
    private var guardians: [String: [String]] = [:]
    /// By household, its children by birth; twins by their first names.
    private var births: [String: [Birth]] = [:]
    private let facts: [KnownFact.Holder: [KnownFact]]
    /// By child and activity: the last day booked of each month.
    private var booked: [String: [Name<Activity>: Set<CivilDate>]] = [:]
    /// By child and activity, in order of time.
    private var enrolments: [String: [Name<Activity>: [KeptEnrolment]]] = [:]
    /// By child and activity, the days on which something happened that is counted.
    private var happened: [String: [Name<Activity>: [ChildEvent: [CivilDate]]]] = [:]

    /// By child and activity, the meals chosen when it was enrolled.
    private let chosenMeals: [String: [Name<Activity>: ChosenMeals]]

    fileprivate init(
        of children: Set<String>, in homes: Set<String>, counting events: Set<ChildEvent>, _ store: FamilyStore
    ) throws {
        let (town, db) = (store.town, store.db)
        for row in try db.rows("SELECT * FROM household WHERE town = ? AND id IN", town, homes) {
            households[row["id"]] = Household(row: row)
        }
        for row in try db.rows("SELECT id, household FROM guardian WHERE town = ? AND household IN", town, homes) {
            guardians[row["household"], default: []].append(row["id"])
        }
        let born = try db.rows(
            """
            SELECT link.household, child.id, child.born, child.first_name FROM child
            JOIN household_child link ON link.town = child.town AND link.child = child.id
            WHERE link.town = ? AND link.household IN
            """, town, homes)
        func order(_ row: Row) -> (String, String, String) { ((row["born"] as String?) ?? "", row["first_name"], row["id"]) }
        for row in born.sorted(by: { order($0) < order($1) }) {
            births[row["household"], default: []].append(Birth(child: row["id"], born: row["born"]))
        }
        let months = try db.rows(
            "SELECT child, activity, MAX(day) AS day FROM reservation WHERE town = ? AND state = 'confirmed' AND child IN", town, children,
            then: "GROUP BY child, activity, SUBSTR(day, 1, 7)")
        for row in months { booked[row["child"], default: [:]][row["activity"], default: []].insert(row["day"]) }
        let kept = try db.rows(
            "SELECT child, activity, centre, status, since, until FROM enrolment WHERE town = ? AND child IN", town, children,
            then: "ORDER BY since")
        for row in kept { enrolments[row["child"], default: [:]][row["activity"], default: []].append(KeptEnrolment(row: row)) }
        for event in events {
            for row in try db.rows(event.statement, town, children) {
                happened[row["child"], default: [:]][row["activity"], default: [:]][event, default: []].append(row["day"])
            }
        }
        chosenMeals = try ChosenMeals.kept(of: children, in: town, db)
        facts = try FactStore(town, db).facts(of: [.household: homes, .guardian: Set(guardians.values.joined()), .child: children])
    }

    func household(_ id: String) -> Household? { households[id] }

    /// All that is known of a household, its guardians and one of these children.
    func known(of child: String, in household: String) -> KnownFacts {
        let adults = (guardians[household] ?? []).sorted()
        let holders =
            [KnownFact.Holder(kind: .household, id: household), KnownFact.Holder(kind: .child, id: child)]
            + adults.map { KnownFact.Holder(kind: .guardian, id: $0) }
        return KnownFacts(holders.flatMap { facts[$0] ?? [] }, household: household, guardians: adults)
    }

    /// The rank among the children of the household. Unknown when a birth date is missing.
    func rank(of child: String, in household: String) -> Fact<Int> {
        let births = births[household] ?? []
        guard births.count == 1 || births.allSatisfy({ $0.born != nil }) else { return .unknown }
        return Fact(births.firstIndex { $0.child == child }.map { $0 + 1 })
    }

    /// By activity, the last day booked of each month.
    func booked(_ child: String) -> [Name<Activity>: Set<CivilDate>] { booked[child] ?? [:] }

    /// By activity, the days on which something happened that is counted.
    func happened(_ child: String) -> [Name<Activity>: [ChildEvent: [CivilDate]]] { happened[child] ?? [:] }

    /// By activity, the meals chosen when the child was enrolled.
    func meals(_ child: String) -> [Name<Activity>: ChosenMeals] { chosenMeals[child] ?? [:] }

    /// All activities a child is admitted to on a day, or later, each with the status chosen; nil where none was, or where the activity has
    /// it no more.
    func statuses(of child: String, in town: Town, on day: CivilDate) -> [Name<Activity>: Name<Status>?] {
        var statuses: [Name<Activity>: Name<Status>?] = [:]
        for (activity, kept) in enrolments[child] ?? [:] {
            guard let enrolment = kept.inForce(on: day) else { continue }
            let declared = town.activities.first { $0.name == activity }?.statuses.map(\.name) ?? []
            statuses[activity] = .some(enrolment.status.flatMap { declared.contains($0) ? $0 : nil })
        }
        return statuses
    }
}

extension FamilyStore {
    /// What is kept of some children, each seen from one of these homes.
    ///
    /// - Parameter events: what of all that happens is counted.
    func records(of children: Set<String>, in homes: Set<String>, counting events: Set<ChildEvent> = []) throws -> FamilyRecords {
        try FamilyRecords(of: children, in: homes, counting: events, self)
    }
}

extension ChildEvent {
    /// The days on which it happened to children.
    fileprivate var statement: String {
        switch self {
        case .late:
            """
            SELECT request.child, request.activity, line.day FROM request_line line
            JOIN request ON request.town = line.town AND request.id = line.request
            WHERE line.town = ? AND line.terms IS NOT NULL AND line.lapsed = 0 AND request.state <> 'refused' AND request.child IN
            """
        case .absence: "SELECT child, activity, day FROM absence WHERE town = ? AND told_by = 'family' AND child IN"
        case .unbooked: "SELECT child, activity, day FROM presence WHERE town = ? AND child IN"
        }
    }
}
