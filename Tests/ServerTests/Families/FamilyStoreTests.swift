import GRDB
import RulesEngine
import TenantConfig
import Testing

@testable import Server

struct FamilyStoreTests {
    private let folder: TemporaryFolder
    private let database: SQLiteFile
    private let bourg = Name<Town>("bourg")

    init() async throws {
        folder = try TemporaryFolder()
        database = try folder.database()
        try await database.write { db in
            for town in ["bourg", "ville"] {
                try db.execute(
                    sql: """
                        INSERT INTO household (town, id, street_number, street, postcode, commune, email, unpaid_cents) VALUES
                            (:town, 'a', 12, 'allée des Tilleuls', '99000', 'Bourg', 'a@example.org', 0),
                            (:town, 'b', NULL, NULL, '99000', 'Bourg', 'b@example.org', NULL);
                        """, arguments: ["town": town])
                try db.execute(
                    sql: """
                        INSERT INTO guardian (town, id, household, civility, first_name, last_name, email, identifier, password_hash) VALUES
                            (:town, 'mother', 'a', 'Mme', 'Aminata', 'Diarra', 'a@example.org', 'a.diarra', 'x'),
                            (:town, 'father', 'b', 'M.', 'Jean', 'Roy', 'b@example.org', 'j.roy', 'x');
                        """, arguments: ["town": town])
            }
            try db.execute(
                sql: """
                    INSERT INTO child (town, id, first_name, last_name, born, level) VALUES
                        ('bourg', 'lina', 'Lina', 'Diarra', '2018-03-04', 'ce1'),
                        ('bourg', 'noe', 'Noé', 'Diarra', '2016-01-31', NULL),
                        ('bourg', 'zoe', 'Zoé', 'Roy', NULL, NULL),
                        ('ville', 'ali', 'Ali', 'Diarra', '2018-03-04', NULL);
                    """)
            try db.execute(
                sql: """
                    INSERT INTO household_child (town, household, child) VALUES
                        ('bourg', 'a', 'lina'), ('bourg', 'b', 'lina'), ('bourg', 'a', 'noe'), ('bourg', 'b', 'zoe'), ('ville', 'a', 'ali');
                    """)
        }
    }

    @Test(arguments: [("mother", ["Noé", "Lina"]), ("father", ["Lina", "Zoé"])])
    func `finds the children of a household, those of separated parents from both`(guardian: String, names: [String]) async throws {
        let found = try await database.read { db in
            let store = FamilyStore(bourg, db)
            return try store.children(of: try #require(try store.guardian(guardian))).map(\.firstName)
        }
        #expect(found == names)
    }

    @Test(arguments: [
        ("lina", nil), ("noe", nil), ("zoe", PageError.forbidden), ("ali", .notFound), ("", .notFound),
    ])
    func `keeps other people's children from a guardian`(child: String, error: PageError?) async throws {
        let answer = try await database.read { db in
            let store = FamilyStore(bourg, db)
            let mother = try #require(try store.guardian("mother"))
            return Result { try store.child(child, of: mother).id }
        }
        switch answer {
        case .success(let found): #expect(found == child && error == nil)
        case .failure(let thrown): #expect(thrown as? PageError == error)
        }
    }

    @Test func `reads what the town knows of a home and of a child, and what it does not`() async throws {
        try await database.read { db in
            let store = FamilyStore(bourg, db)
            let (known, unknown) = (try #require(try store.household("a")), try #require(try store.household("b")))
            let (lina, zoe) = (try #require(try store.child("lina")), try #require(try store.child("zoe")))
            #expect(known.homeLine == "12, allée des Tilleuls" && known.unpaid == 0)
            #expect(unknown.homeLine == nil && unknown.unpaid == nil)
            #expect(lina.level == .ce1)
            #expect(zoe.born == nil)
        }
    }

    @Test func `admits a child once, and leaves it where it is the second time`() async throws {
        let (first, second, centre) = try await database.write { db in
            let store = EnrolmentStore(bourg, db)
            let child = try #require(try FamilyStore(bourg, db).child("lina"))
            let day = try #require(CivilDate(iso: "2027-01-19"))
            let first = try store.enrol(child, in: Name("mercredis"), at: Name("nord"), since: day)
            let second = try store.enrol(child, in: Name("mercredis"), at: Name("sud"), since: day)
            return (first, second, try store.enrolled(child, in: Name("mercredis"), on: day))
        }
        #expect(first && !second)
        #expect(centre == .at(Name("nord")))
    }
}
