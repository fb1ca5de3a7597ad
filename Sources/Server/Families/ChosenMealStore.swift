import GRDB
import RulesEngine
import TenantConfig

/// The meals that children eat in slots of which the meal is chosen when enrolling; inside a block of the database.
struct ChosenMealStore {
    let town: Name<Town>
    let db: Database

    init(_ town: Name<Town>, _ db: Database) {
        self.town = town
        self.db = db
    }

    /// Keeps a choice from a day on; what was chosen for later days is forgotten.
    func choose(
        _ meals: [Name<Slot>: Name<Meal>], for child: String, in activity: Name<Activity>, since day: CivilDate
    ) throws {
        for (slot, meal) in meals {
            try db.execute(
                sql: "DELETE FROM chosen_meal WHERE town = ? AND child = ? AND activity = ? AND slot = ? AND since >= ?",
                arguments: [town, child, activity, slot, day])
            try db.execute(
                sql: "INSERT INTO chosen_meal (town, child, activity, slot, since, meal) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [town, child, activity, slot, day, meal])
        }
    }

    /// Serves a child another meal from a day on: what is booked on those days follows. What awaits an answer is as it was asked.
    func change(
        _ meal: Name<Meal>, of slot: Name<Slot>, for child: String, in activity: Name<Activity>, since day: CivilDate
    ) throws {
        try choose([slot: meal], for: child, in: activity, since: day)
        try db.execute(
            sql: """
                UPDATE reservation SET meal = ?
                WHERE town = ? AND child = ? AND activity = ? AND slot = ? AND day >= ? AND state = 'confirmed'
                """,
            arguments: [meal, town, child, activity, slot, day])
    }
}

extension ChosenMeals {
    /// By child and activity, what is kept of some children.
    static func kept(
        of children: Set<String>, in town: Name<Town>, _ db: Database
    ) throws -> [String: [Name<Activity>: ChosenMeals]] {
        let rows = try db.rows("SELECT child, activity, slot, since, meal FROM chosen_meal WHERE town = ? AND child IN", town, children)
        return Dictionary(grouping: rows) { $0["child"] as String }.mapValues { rows in
            Dictionary(grouping: rows) { $0["activity"] as Name<Activity> }.mapValues { rows in
                ChosenMeals(
                    Dictionary(grouping: rows) { $0["slot"] as Name<Slot> }.mapValues { rows in
                        rows.map { Choice($0["meal"], since: $0["since"]) }
                    })
            }
        }
    }
}
