import GRDB
import TenantConfig

extension Guardian {
    /// The guardian of that id; nil when the town has none.
    static func find(_ id: String, in town: Name<Town>, _ db: Database) throws -> Guardian? {
        try db.row(
            "SELECT id, household, civility, first_name, last_name, email, identifier FROM guardian WHERE town = ? AND id = ?", [town, id]
        ).map(Guardian.init(row:))
    }

    private init(row: Row) {
        self.init(
            id: row["id"], household: row["household"], civility: row["civility"], firstName: row["first_name"],
            lastName: row["last_name"], email: row["email"], identifier: row["identifier"])
    }
}
