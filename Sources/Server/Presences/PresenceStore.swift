import GRDB
import RulesEngine
import TenantConfig

/// Who is expected on a day, and who came without a reservation, inside a block of the database.
struct PresenceStore {
    let town: Name<Town>
    let database: Database

    /// The children booked in an activity on a day, by centre and name.
    func expected(_ activity: Name<Activity>, on day: CivilDate) throws -> [ExpectedChild] {
        let rows = try database.rows(
            """
            SELECT child.*, place.centre, place.slot, place.meal, (
                SELECT MIN(link.household) FROM household_child link WHERE link.town = place.town AND link.child = place.child
            ) AS household, EXISTS (
                SELECT 1 FROM absence told WHERE told.town = place.town AND told.child = place.child AND told.activity = place.activity
                    AND told.day = place.day AND told.slot = place.slot AND COALESCE(told.entered_at, told.told_at) >= place.made_at
            ) AS is_absent FROM reservation place
            JOIN child ON child.town = place.town AND child.id = place.child
            WHERE place.town = ? AND place.activity = ? AND place.day = ? AND place.state = 'confirmed'
            ORDER BY place.centre, child.last_name, child.first_name, child.id, place.slot
            """,
            [town, activity, day])
        return rows.reduce(into: []) { children, row in
            let (child, centre) = (Child(row: row), Name<Centre>(kept: row["centre"]))
            if children.last?.child.id != child.id || children.last?.centre != centre {
                children.append(ExpectedChild(child: child, household: row["household"], centre: centre, columns: []))
            }
            let column = RulesEngine.Column(row["slot"], row["meal"])
            children[children.count - 1].columns.append(column)
            if row["is_absent"] { children[children.count - 1].absent.insert(column.slot) }
        }
    }

    /// Those of whom it was told in time that they do not come, by name: their places are free.
    func absent(_ activity: Name<Activity>, on day: CivilDate) throws -> [(child: Child, column: RulesEngine.Column)] {
        try database.rows(
            """
            SELECT DISTINCT child.*, told.slot, told.meal FROM absence told
            JOIN child ON child.town = told.town AND child.id = told.child
            WHERE told.town = ? AND told.activity = ? AND told.day = ? AND told.freed = 1 AND NOT EXISTS (
                SELECT 1 FROM reservation place WHERE place.town = told.town AND place.child = told.child
                    AND place.activity = told.activity AND place.day = told.day AND place.slot = told.slot
            )
            ORDER BY child.last_name, child.first_name, child.id, told.slot
            """,
            [town, activity, day]
        ).map { (Child(row: $0), RulesEngine.Column($0["slot"], $0["meal"])) }
    }

    /// Those who came without a reservation, by name.
    func unbooked(_ activity: Name<Activity>, on day: CivilDate) throws -> [(child: Child, presence: Presence)] {
        try database.rows(
            """
            SELECT child.*, presence.* FROM presence JOIN child ON child.town = presence.town AND child.id = presence.child
            WHERE presence.town = ? AND presence.activity = ? AND presence.day = ?
            ORDER BY child.last_name, child.first_name, child.id, presence.slot
            """,
            [town, activity, day]
        ).map { (Child(row: $0), Presence(row: $0)) }
    }

    /// Whether the child has a reservation there, or its presence is noted already.
    func isKnown(_ child: String, _ activity: Name<Activity>, on day: CivilDate, _ slot: Name<Slot>) throws -> Bool {
        let found = try database.row(
            """
            SELECT 1 FROM reservation WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ?
            UNION ALL SELECT 1 FROM presence WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ?
            """,
            [town, child, activity, day, slot, town, child, activity, day, slot])
        return found != nil
    }

    func keep(_ presence: Presence, under revision: String) throws {
        try database.execute(
            sql: """
                INSERT INTO presence (town, child, activity, day, slot, meal, centre, terms, price, rule, noted_at, noted_by, revision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                town, presence.child, presence.activity, presence.day, presence.column.slot, presence.column.meal,
                presence.centre?.text ?? "", presence.terms, presence.price, presence.rule, presence.notedAt, presence.notedBy, revision,
            ])
    }

    /// Takes back what was noted by mistake.
    func forget(_ child: String, _ activity: Name<Activity>, on day: CivilDate, _ slot: Name<Slot>) throws {
        try database.execute(
            sql: "DELETE FROM presence WHERE town = ? AND child = ? AND activity = ? AND day = ? AND slot = ?",
            arguments: [town, child, activity, day, slot])
    }

    /// The children of whom every word of a search is part of a name, a few of them; none for an empty search.
    func children(like search: String) throws -> [Child] {
        if search.allSatisfy(\.isWhitespace) { return [] }
        let families = try FamilySearch(town, database).families(like: search)
        return try families.prefix(20).flatMap { try FamilyStore(town, database).children(ofHousehold: $0.household) }
    }
}

extension Presence {
    fileprivate init(row: Row) {
        self.init(
            child: row["child"], activity: row["activity"], day: row["day"], column: RulesEngine.Column(row["slot"], row["meal"]),
            centre: Name(kept: row["centre"]), terms: row["terms"], price: row["price"], rule: row["rule"],
            notedAt: row["noted_at"], notedBy: row["noted_by"])
    }
}
