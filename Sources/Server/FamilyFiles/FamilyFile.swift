import GRDB
import RulesEngine
import TenantConfig

/// A household with its guardians and children, and all that the town knows of them.
struct FamilyFile: Sendable {
    let household: Household
    let guardians: [Guardian]
    let children: [Child]
    let known: KnownFacts
    /// What the engine is told of each child, by its id.
    let facts: [String: ChildFacts]
    /// The names of the agents who noted something, by their ids.
    let agents: [String: String]

    /// Reads it, inside a block of the database; nil when the town has no such household.
    static func read(_ household: String, in town: TownInForce, on day: CivilDate, _ db: Database) throws -> FamilyFile? {
        let id = town.town.id
        let store = FamilyStore(id, db)
        guard let home = try store.household(household) else { return nil }
        let guardians = try String.fetchAll(
            db, sql: "SELECT id FROM guardian WHERE town = ? AND household = ? ORDER BY last_name, first_name, id",
            arguments: [id, household]
        ).compactMap { try store.guardian($0) }
        let children = try store.children(ofHousehold: household)
        let facts = try children.map { ($0.id, try store.facts(of: $0, in: household, under: town.rulebook, on: day)) }
        let agents = try Row.fetchAll(db, sql: "SELECT id, name FROM agent WHERE town = ?", arguments: [id])
        return FamilyFile(
            household: home, guardians: guardians, children: children,
            known: try store.known(of: household, children: children.map(\.id)), facts: Dictionary(uniqueKeysWithValues: facts),
            agents: Dictionary(uniqueKeysWithValues: agents.map { ($0["id"], $0["name"]) }))
    }

    /// `Famille Diarra`, by its guardians' names.
    var name: String {
        var names: [String] = []
        for name in guardians.map(\.lastName) where !names.contains(name) { names.append(name) }
        return names.isEmpty ? "Famille" : "Famille \(names.joined(separator: " "))"
    }

    /// The status of a child in an activity, nil inside where none is chosen; nil where it is not enrolled, or there is nothing to choose.
    func status(of child: Child, in activity: Activity) -> Name<Status>?? {
        activity.statuses.isEmpty ? nil : facts[child.id]?.enrolments.value?[activity.name]
    }

    /// The meal of a slot that a child eats from a day on, nil inside where none is chosen; nil where it is chosen each day, or the child is not
    /// enrolled.
    func meal(of child: Child, in activity: Activity, _ slot: Slot, on day: CivilDate) -> Name<Meal>?? {
        guard slot.mealAtEnrolment != nil, facts[child.id]?.enrolments.value?[activity.name] != nil else { return nil }
        return .some(facts[child.id]?.meals[activity.name]?.meal(of: slot.name, on: day).flatMap { slot.meals.contains($0) ? $0 : nil })
    }

    /// Who noted a fact and when: `noté le 3 mars 2027 par Sophie M.`; nil for what came with the family.
    func origin(of fact: KnownFact?) -> String? {
        guard let fact, let day = fact.notedOn else { return nil }
        return "noté le \(day.french(.withoutWeekday))" + (fact.notedBy.flatMap { agents[$0] }.map { " par \($0)" } ?? "")
    }
}
