import GRDB
import TenantConfig

/// The revisions of towns' files that have been in force.
struct TownRevisions: Sendable {
    let database: SQLiteFile

    /// A revision as it is kept.
    struct Kept: Sendable {
        let text: TownText
        let since: Instant
    }

    /// Keeps a revision from now on in force, and answers since when it is: unchanged when it was the last one already.
    func takeUp(_ text: TownText, of town: Name<Town>, at now: Instant) async throws -> Instant {
        let (revision, source) = (text.revision, text.source)
        return try await database.write { db in
            if let last = try Self.last(of: town, db), last["revision"] == revision { return last["taken_up_at"] }
            try db.execute(
                sql: """
                    INSERT INTO town_revision (town, revision, taken_up_at, source) VALUES (?, ?, ?, ?)
                    ON CONFLICT (town, revision) DO UPDATE SET taken_up_at = excluded.taken_up_at
                    """,
                arguments: [town, revision, now, source]
            )
            return now
        }
    }

    /// The revision that was last in force; nil when there never was one.
    func last(of town: Name<Town>) async throws -> Kept? {
        try await database.read { db in
            try Self.last(of: town, db).map { Kept(text: TownText(source: $0["source"]), since: $0["taken_up_at"]) }
        }
    }

    /// The revisions that were last taken up, the last one first.
    func latest(_ most: Int, of town: Name<Town>) async throws -> [Kept] {
        try await database.read { db in
            try Row.fetchAll(
                db, sql: "SELECT taken_up_at, source FROM town_revision WHERE town = ? ORDER BY taken_up_at DESC, revision LIMIT ?",
                arguments: [town, most]
            ).map { Kept(text: TownText(source: $0["source"]), since: $0["taken_up_at"]) }
        }
    }

    /// The towns of which some revision was in force once.
    func towns() async throws -> [Name<Town>] {
        try await database.read { db in try Name<Town>.fetchAll(db, sql: "SELECT DISTINCT town FROM town_revision ORDER BY town") }
    }

    private static func last(of town: Name<Town>, _ db: Database) throws -> Row? {
        try Row.fetchOne(
            db,
            sql: "SELECT revision, taken_up_at, source FROM town_revision WHERE town = ? ORDER BY taken_up_at DESC, revision LIMIT 1",
            arguments: [town]
        )
    }
}
