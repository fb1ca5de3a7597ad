import GRDB
import TenantConfig
import Testing

@testable import Server

struct LoginTests {
    let folder: TemporaryFolder
    let login: Login
    let town = Name<Town>("a")
    let start = Instant(seconds: 1_700_000_000)

    init() async throws {
        folder = try TemporaryFolder()
        login = Login(database: try folder.database(), passwords: try Passwords(strength: .least))
        let (hash, deskHash) = (try await login.passwords.hash("secret"), try await login.passwords.hash("bureau"))
        try await login.database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO household (town, id, street_number, street, postcode, commune, email, unpaid_cents)
                    VALUES ('a', 'h', 1, 'rue Haute', '00000', 'A', 'h@example.org', NULL)
                    """)
            try db.execute(
                sql: "INSERT INTO guardian VALUES ('a', 'g', 'h', 'Mme', 'Marie', 'Test', 'm@example.org', 'marie', ?)", arguments: [hash])
            try db.execute(sql: "INSERT INTO agent VALUES ('a', 'x', 'marie', 'Marie', ?)", arguments: [deskHash])
        }
    }

    private func enter(
        _ password: String, as identifier: String = "marie", _ kind: Session.Kind = .family, from address: String = "192.0.2.1",
        in town: Name<Town>? = nil, after seconds: Int64 = 0
    ) async throws -> Login.Outcome {
        let attempt = Login.Attempt(kind: kind, identifier: identifier, password: password, address: address)
        return try await login.enter(attempt, in: town ?? self.town, at: start + seconds)
    }

    @Test func `lets a guardian in, whose token opens a session`() async throws {
        guard case .entered(let token) = try await enter("secret") else {
            Issue.record("not let in")
            return
        }
        #expect(try await login.sessions.find(token, .family, in: town, at: start)?.account == "g")
    }

    @Test func `keeps the desk and the portal apart`() async throws {
        #expect(try await enter("bureau") == .refused)
        #expect(try await enter("secret", .desk) == .refused)
        guard case .entered(let token) = try await enter("bureau", .desk) else {
            Issue.record("not let in")
            return
        }
        #expect(try await login.sessions.find(token, .desk, in: town, at: start)?.account == "x")
    }

    @Test func `refuses a wrong password, an unknown identifier and another town alike`() async throws {
        #expect(try await enter("Secret") == .refused)
        #expect(try await enter("secret", as: "paul") == .refused)
        #expect(try await enter("secret", in: Name("b")) == .refused)
    }

    @Test func `makes a person wait after five failures, and says until when`() async throws {
        for second in Int64(0)..<5 { #expect(try await enter("wrong", after: second) == .refused) }
        #expect(try await enter("secret", after: 5) == .wait(until: start + 900))
        #expect(try await enter("secret", after: 899) == .wait(until: start + 900))
        #expect(try await enter("secret", in: Name("b"), after: 5) == .refused)
        #expect(try await enter("secret", after: 900) != .wait(until: start + 900))
    }

    @Test func `lets the person in whose identifier a stranger tries elsewhere`() async throws {
        for _ in 1...6 { _ = try await enter("wrong", from: "198.51.100.7") }
        #expect(try await enter("secret", from: "198.51.100.7") == .wait(until: start + 900))
        guard case .entered = try await enter("secret") else {
            Issue.record("kept out by a stranger")
            return
        }
        #expect(try await enter("secret", from: "198.51.100.7") == .wait(until: start + 900))
    }

    @Test func `makes an identifier wait after fifty failures from everywhere`() async throws {
        for number in 0..<49 { #expect(try await enter("wrong", from: "192.0.2.\(number + 2)") == .refused) }
        #expect(try await enter("wrong", from: "198.51.100.1") == .refused)
        #expect(try await enter("secret") == .wait(until: start + 900))
        #expect(try await enter("secret", .desk) == .refused)
    }

    @Test func `takes all addresses of one line of IPv6 for the same network`() async throws {
        for number in 1...5 { #expect(try await enter("wrong", from: "2001:db8:1:2::\(number)") == .refused) }
        #expect(try await enter("secret", from: "2001:db8:1:2:ffff::1") == .wait(until: start + 900))
        #expect(try await enter("secret", from: "2001:db8:1:3::1") != .wait(until: start + 900))
        #expect(Network(address: "::ffff:192.0.2.1") == Network(address: "192.0.2.1"))
    }

    @Test func `lets any number of people in from one address`() async throws {
        for _ in 1...2 { #expect(try await enter("secret") != .wait(until: start + 900)) }
        let kept = try await login.database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM login_attempt WHERE town = 'a'") }
        #expect(kept == 0)
    }

    @Test func `makes a network wait after three hundred failures under whatever names`() async throws {
        let earlier = Array(repeating: LoginAttempts.Subject.network(Network(address: "192.0.2.1")), count: 299)
        #expect(try await login.attempts.begin("earlier", by: earlier, in: town, at: start) == nil)
        #expect(try await enter("wrong", as: "paul") == .refused)
        #expect(try await enter("secret") == .wait(until: start + 900))
        #expect(try await enter("secret", from: "192.0.2.2") != .wait(until: start + 900))
    }

    @Test func `forgets the failures once the password was right`() async throws {
        for _ in 1...4 { _ = try await enter("wrong") }
        _ = try await enter("secret")
        for _ in 1...5 { #expect(try await enter("wrong") == .refused) }
    }

    @Test func `counts attempts made at the same instant`() async throws {
        let outcomes = try await withThrowingTaskGroup { group in
            for _ in 1...20 { group.addTask { try await enter("wrong") } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .refused } == 5)
    }
}
