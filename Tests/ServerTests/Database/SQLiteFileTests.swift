import Foundation
import GRDB
import Testing

@testable import Server

struct SQLiteFileTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `waits for the disk before it says that something is kept`() async throws {
        let database = try folder.database()
        let (journal, synchronous, foreignKeys) = try await database.write { db in
            (
                try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                try Bool.fetchOne(db, sql: "PRAGMA foreign_keys")
            )
        }
        #expect(journal == "wal")
        #expect(synchronous == 2)
        #expect(foreignKeys == true)
    }

    @Test func `lets no other account of the machine read its files`() async throws {
        try await folder.database().write { try addCounter($0) }
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(file)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
        }
    }

    @Test func `keeps what was written when it is opened again`() async throws {
        try await folder.database().write { try addCounter($0) }
        let value = try await folder.database().read { try Int.fetchOne($0, sql: "SELECT value FROM counter") }
        #expect(value == 1)
    }

    @Test func `keeps nothing of a block that throws, and says what it threw`() async throws {
        struct OnPurpose: Error {}
        let database = try folder.database()
        await #expect(throws: OnPurpose.self) {
            try await database.write { db in
                try addCounter(db)
                throw OnPurpose()
            }
        }
        #expect(try await database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM counter") } == 0)
    }

    @Test func `has every table strict, with the town first in its key`() async throws {
        let tables = try await folder.database().read { db in
            try String.fetchAll(
                db, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'")
        }
        for table in tables where table != "grdb_migrations" {
            let (isStrict, first) = try await folder.database().read { db in
                (
                    try Bool.fetchOne(db, sql: "SELECT strict FROM pragma_table_list WHERE name = ?", arguments: [table]),
                    try String.fetchOne(db, sql: "SELECT name FROM pragma_table_info(?) WHERE cid = 0", arguments: [table])
                )
            }
            #expect(isStrict == true, "\(table)")
            #expect(first == "town", "\(table)")
        }
        #expect(tables.count > 10)
    }

    @Test func `does not link a family of one town to a household of another`() async throws {
        let database = try folder.database()
        await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                try db.execute(
                    sql: """
                        INSERT INTO household (town, id, street_number, street, postcode, commune, email, unpaid_cents)
                        VALUES ('a', 'h', 1, 'rue Haute', '00000', 'A', 'h@example.org', NULL)
                        """)
                try db.execute(sql: "INSERT INTO child VALUES ('b', 'c', 'Lina', 'Test', '2017-02-01', 'CP')")
                try db.execute(sql: "INSERT INTO household_child VALUES ('b', 'h', 'c')")
            }
        }
    }

    @Test func `counts the places of a centre without opening a single reservation`() async throws {
        let plan = try await folder.database().read { db in
            try String.fetchAll(
                db,
                sql: """
                    EXPLAIN QUERY PLAN SELECT day, slot, meal, COUNT(*) FROM reservation
                    WHERE town = ? AND activity = ? AND centre = ? AND day BETWEEN ? AND ? GROUP BY day, slot, meal
                    """,
                arguments: ["a", "b", "c", "2023-01-01", "2023-02-01"], adapter: SuffixRowAdapter(fromIndex: 3))
        }
        #expect(plan.count == 1)
        #expect(plan.first?.contains("USING COVERING INDEX") == true)
    }

    @Test func `keeps instants to the second`() async throws {
        let instant = Instant(seconds: 1_792_889_999)
        let read = try await folder.database().read { try Instant.fetchOne($0, sql: "SELECT ?", arguments: [instant]) }
        #expect(read == instant)
    }
}

struct StorageFailureTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `says that the disk is full`() async throws {
        let database = try folder.database()
        await #expect(throws: StorageFailure.full) {
            try await database.write { db in
                // SQLite refuses further pages just as a full disk does.
                try db.execute(sql: "PRAGMA max_page_count = 1")
                for _ in 1...200 { try addCounter(db, name: UUID().uuidString + String(repeating: "x", count: 4000)) }
            }
        }
    }

    @Test func `says that another process holds the file`() async throws {
        let database = try folder.database(busyTimeout: 0)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: "\(folder.path)/portal.sqlite", configuration: configuration)
        try await other.writeWithoutTransaction { try $0.beginTransaction(.immediate) }
        await #expect(throws: StorageFailure.locked) { try await database.write { try addCounter($0) } }
        try await other.writeWithoutTransaction { try $0.rollback() }
    }

    @Test func `says that the file cannot be opened`() {
        #expect(throws: StorageFailure.notWritable) { try SQLiteFile(path: "\(folder.path)/missing/portal.sqlite") }
        #expect(throws: StorageFailure.notWritable) { try SQLiteFile(path: folder.path) }
    }

    @Test func `says that the file is not a database`() throws {
        try Data(repeating: 65, count: 8192).write(to: URL(filePath: "\(folder.path)/portal.sqlite"))
        #expect(throws: StorageFailure.damaged) { try folder.database() }
    }
}

private func addCounter(_ db: Database, name: String = "n") throws {
    try db.execute(sql: "INSERT INTO counter (town, name, value) VALUES ('a', ?, 1)", arguments: [name])
}
