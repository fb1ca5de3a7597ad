import GRDB
import TenantConfig

/// The families of one town, read inside a block of the database.
struct FamilyStore {
    let town: Name<Town>
    let db: Database

    init(_ town: Name<Town>, _ db: Database) {
        self.town = town
        self.db = db
    }

    /// The guardian of that id; nil when the town has none.
    func guardian(_ id: String) throws -> Guardian? {
        try Guardian.find(id, in: town, db)
    }

    /// The home of that id; nil when the town has none.
    func household(_ id: String) throws -> Household? {
        try db.row("SELECT * FROM household WHERE town = ? AND id = ?", [town, id]).map(Household.init(row:))
    }

    /// The children of a guardian's household, the eldest first. Children of separated parents belong to two households and are found from both.
    func children(of guardian: Guardian) throws -> [Child] {
        try children(ofHousehold: guardian.household)
    }

    /// The children of a household, the eldest first.
    func children(ofHousehold household: String) throws -> [Child] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT child.* FROM child
                JOIN household_child link ON link.town = child.town AND link.child = child.id
                WHERE link.town = ? AND link.household = ?
                ORDER BY child.born IS NULL, child.born, child.first_name, child.id
                """,
            arguments: [town, household]
        ).map(Child.init(row:))
    }

    /// A child that a guardian answers for.
    ///
    /// - Throws: `PageError.notFound` when the town has no such child, `PageError.forbidden` when it is somebody else's.
    func child(_ id: String, of guardian: Guardian) throws -> Child {
        guard let child = try child(id) else { throw PageError.notFound }
        let link = try db.row(
            "SELECT 1 FROM household_child WHERE town = ? AND household = ? AND child = ?", [town, guardian.household, id])
        guard link != nil else { throw PageError.forbidden }
        return child
    }

    /// The child of that id, whoever asks; nil when the town has none.
    func child(_ id: String) throws -> Child? {
        try db.row("SELECT * FROM child WHERE town = ? AND id = ?", [town, id]).map(Child.init(row:))
    }
}

extension Household {
    init(row: Row) {
        self.init(
            id: row["id"], streetNumber: row["street_number"], street: row["street"], postcode: row["postcode"],
            commune: row["commune"], unpaid: row["unpaid_cents"], unpaidSince: row["unpaid_since"])
    }
}

extension Child {
    init(row: Row) {
        self.init(
            id: row["id"], firstName: row["first_name"], lastName: row["last_name"], born: row["born"],
            level: (row["level"] as String?).flatMap { SchoolLevel(word: $0) })
    }
}
