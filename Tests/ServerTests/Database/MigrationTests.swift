import Foundation
import GRDB
import TenantConfig
import Testing

@testable import Server

/// A database that an earlier version has filled is brought up to date with what is in it.
struct MigrationTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `takes over the lines of requests of which it was not yet kept what they speak of`() async throws {
        try fill(upTo: "0002 login attempts by name")
        let lines = try await folder.database().read { db in
            try Row.fetchAll(db, sql: "SELECT day, change, speaks_of, lapsed FROM request_line ORDER BY position").map {
                ($0["day"] as String, $0["change"] as String, $0["speaks_of"] as String?)
            }
        }
        #expect(lines.map(\.0) == ["2023-03-08", "2023-03-15"])
        #expect(lines.map(\.1) == ["add", "remove"])
        #expect(lines.map(\.2) == ["r", ""])
    }

    @Test func `still shows such a request, and answers it`() async throws {
        try fill(upTo: "0002 login attempts by name")
        let database = try folder.database()
        let awaited = try await database.read { db in
            try StandingStore(town: Name("a"), database: db).awaited(
                child: "c", activity: Name("mercredis"), days: CivilDate(dayNumber: 19_000)...CivilDate(dayNumber: 20_000))
        }
        #expect(awaited.values.map { $0 } == [.removal])
        let lines = try await database.read { db in
            let store = RequestStore(town: Name("a"), database: db)
            return try store.request(token: "t").map { try store.lines(of: $0) } ?? []
        }
        #expect(lines.map(\.hasLapsed) == [false, false])
    }

    @Test func `brings a database of the first version up to date, once`() async throws {
        try fill(upTo: "0001 families, requests, accounts, mail")
        for _ in 1...2 {
            let families = try await folder.database().read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM guardian") }
            #expect(families == 1)
        }
    }

    @Test func `leaves without end the enrolments of children who had none`() async throws {
        try fill(
            upTo: "0002 login attempts by name",
            and: "INSERT INTO enrolment (town, child, activity, centre, since) VALUES ('a', 'c', 'm', '', '2022-09-01')")
        let kept = try await folder.database().read { db in
            let child = try #require(try FamilyStore(Name("a"), db).child("c"))
            return try EnrolmentStore(Name("a"), db).kept(of: child)[Name("m")] ?? []
        }
        #expect(kept.map(\.until) == [nil])
        #expect(kept.days(at: nil) == nil)
    }

    /// A family with a request that awaits its answer, as that version kept it.
    private func fill(upTo version: String, and more: String? = nil) throws {
        let queue = try DatabaseQueue(path: "\(folder.path)/portal.sqlite")
        try migrations.migrate(queue, upTo: version)
        try queue.write { db in
            for statement in [
                "INSERT INTO household VALUES ('a', 'h', 1, 'rue Haute', '00000', 'A', 'h@example.org', NULL)",
                "INSERT INTO guardian VALUES ('a', 'g', 'h', 'Mme', 'Marie', 'Test', 'm@example.org', 'marie', 'x')",
                "INSERT INTO child VALUES ('a', 'c', 'Lina', 'Test', '2017-02-01', 'ce1')",
                "INSERT INTO household_child VALUES ('a', 'h', 'c')",
                """
                INSERT INTO request VALUES ('a', 'r', 'A-1', 't', 'g', 'h', 'c', 'mercredis', 'reservation', 'pending', 0, NULL, NULL, NULL,
                NULL, 'v', 'd', '2023-03-01T10:00', '{}')
                """,
                "INSERT INTO request_line VALUES ('a', 'r', 0, '2023-03-08', 'matin', 'add', NULL, NULL)",
                "INSERT INTO request_line VALUES ('a', 'r', 1, '2023-03-15', 'matin', 'remove', NULL, NULL)",
                "INSERT INTO reservation VALUES ('a', 'c', 'mercredis', '2023-03-08', 'matin', NULL, '', 'pending', 'r', 0)",
                "INSERT INTO reservation VALUES ('a', 'c', 'mercredis', '2023-03-15', 'matin', NULL, '', 'confirmed', NULL, 0)",
            ] + [more].compactMap(\.self) { try db.execute(sql: statement) }
        }
        try queue.close()
    }
}
