import GRDB
import TenantConfig

extension Agent {
    /// The agent of that id; nil when the town has none.
    static func find(_ id: String, in town: Name<Town>, _ db: Database) throws -> Agent? {
        try Row.fetchOne(
            db, sql: "SELECT id, identifier, name FROM agent WHERE town = ? AND id = ?", arguments: [town, id]
        ).map { Agent(id: $0["id"], identifier: $0["identifier"], name: $0["name"]) }
    }
}
