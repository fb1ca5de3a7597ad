import GRDB
import TenantConfig

/// What a town knows of its families, inside a block of the database.
struct FactStore {
    let town: Name<Town>
    let db: Database

    init(_ town: Name<Town>, _ db: Database) {
        self.town = town
        self.db = db
    }

    /// All that is known of these households, guardians and children.
    func facts(of holders: [KnownFact.Holder.Kind: Set<String>]) throws -> [KnownFact.Holder: [KnownFact]] {
        let rows = try holders.flatMap { kind, ids in
            try db.rows(
                """
                SELECT holder_kind, holder, subject, name, value, valid_until, noted_on, noted_by FROM known_fact
                WHERE town = ? AND holder_kind = '\(kind.rawValue)' AND holder IN
                """, town, ids, then: "ORDER BY holder, subject, name")
        }
        return Dictionary(grouping: rows.compactMap(KnownFact.init(row:)), by: \.holder)
    }

    /// Keeps a fact in place of what was known before.
    func note(_ fact: KnownFact) throws {
        try db.execute(
            sql: """
                INSERT INTO known_fact (town, holder_kind, holder, subject, name, value, valid_until, noted_on, noted_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (town, holder_kind, holder, subject, name) DO UPDATE SET
                    value = excluded.value, valid_until = excluded.valid_until, noted_on = excluded.noted_on, noted_by = excluded.noted_by
                """,
            arguments: [
                town, fact.holder.kind.rawValue, fact.holder.id, fact.subject.rawValue, fact.name, fact.value, fact.validUntil,
                fact.notedOn,
                fact.notedBy,
            ])
    }

    /// From now on it is not known.
    func forget(_ subject: KnownFact.Subject, _ name: String = "", of holder: KnownFact.Holder) throws {
        try db.execute(
            sql: "DELETE FROM known_fact WHERE town = ? AND holder_kind = ? AND holder = ? AND subject = ? AND name = ?",
            arguments: [town, holder.kind.rawValue, holder.id, subject.rawValue, name])
    }
}

extension KnownFact {
    fileprivate init?(row: Row) {
        guard let kind = Holder.Kind(rawValue: row["holder_kind"]), let subject = Subject(rawValue: row["subject"]) else { return nil }
        self.init(
            holder: Holder(kind: kind, id: row["holder"]), subject: subject, name: row["name"], value: row["value"],
            validUntil: row["valid_until"], notedOn: row["noted_on"], notedBy: row["noted_by"])
    }
}
