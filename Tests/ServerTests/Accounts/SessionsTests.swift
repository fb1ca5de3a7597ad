import GRDB
import TenantConfig
import Testing

@testable import Server

struct SessionsTests {
    let folder: TemporaryFolder
    let database: SQLiteFile
    let sessions: Sessions
    let town = Name<Town>("a")
    let start = Instant(seconds: 1_700_000_000)

    init() throws {
        folder = try TemporaryFolder()
        database = try folder.database()
        sessions = Sessions(database: database)
    }

    private func open(_ kind: Session.Kind = .family) async throws -> String {
        try await sessions.open(kind, account: "marie", in: town, at: start)
    }

    @Test func `finds the account behind a token`() async throws {
        let session = try await sessions.find(open(), .family, in: town, at: start)
        #expect(session?.account == "marie")
        #expect(session?.formKey.isEmpty == false)
    }

    @Test func `opens nothing in another town, at the desk, or with another token`() async throws {
        let token = try await open()
        #expect(try await sessions.find(token, .family, in: Name("b"), at: start) == nil)
        #expect(try await sessions.find(token, .desk, in: town, at: start) == nil)
        #expect(try await sessions.find(Token.random(), .family, in: town, at: start) == nil)
    }

    @Test func `keeps a digest of the token, never the token`() async throws {
        let token = try await open()
        let rows = try await database.read { try Row.fetchAll($0, sql: "SELECT * FROM session").map(\.description) }
        #expect(rows.count == 1)
        #expect(!rows[0].contains(token))
    }

    @Test func `is over thirty minutes after the last request, and not a second before`() async throws {
        let (first, second) = (try await open(), try await open())
        #expect(try await sessions.find(first, .family, in: town, at: start + 1799) != nil)
        #expect(try await sessions.find(second, .family, in: town, at: start + 1800) == nil)
        #expect(try await sessions.find(first, .family, in: town, at: start + 1799 + 1799) != nil)
    }

    @Test func `is over twelve hours after the login, however busy it was`() async throws {
        let token = try await open()
        for minute in stride(from: Int64(0), to: 720, by: 20) {
            #expect(try await sessions.find(token, .family, in: town, at: start + minute * 60) != nil)
        }
        #expect(try await sessions.find(token, .family, in: town, at: start + 43_199) != nil)
        #expect(try await sessions.find(token, .family, in: town, at: start + 43_200) == nil)
    }

    @Test func `is over once closed, alone or with all those of the account`() async throws {
        let (first, second) = (try await open(), try await open())
        try await sessions.close(first, in: town)
        #expect(try await sessions.find(first, .family, in: town, at: start) == nil)
        #expect(try await sessions.find(second, .family, in: town, at: start) != nil)
        try await sessions.closeAll(.family, of: "marie", in: town)
        #expect(try await sessions.find(second, .family, in: town, at: start) == nil)
    }

    @Test func `forgets what is over when the next one begins`() async throws {
        _ = try await open()
        _ = try await sessions.open(.family, account: "paul", in: town, at: start + 1800)
        #expect(try await database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM session") } == 1)
    }
}
