import Foundation
import GRDB
import Logging
import ServiceLifecycle
import TenantConfig
import Testing

@testable import Server

struct MailSenderTests {
    let folder: TemporaryFolder
    let database: SQLiteFile
    let start = Instant(seconds: 1_677_661_200)
    let town = Name<Town>("a")

    init() throws {
        folder = try TemporaryFolder()
        database = try folder.database()
    }

    private func sender(_ transport: any MailTransport, after seconds: Int64 = 0, bell: MailBell = MailBell()) -> MailSender {
        MailSender(
            database: database, transport: transport, sender: address("portail@example.org"), clock: .stopped(at: start + seconds),
            bell: bell,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    private var mailFolder: MailFolder { MailFolder(path: "\(folder.path)/mail") }
    /// A port at which nothing listens.
    private let nobody = SMTPServer(host: "127.0.0.1", port: 1, protection: .none, login: nil)

    private func put(_ ids: String...) async throws {
        try await database.write { db in
            for id in ids { try OutboxMail.sample(id: id).put(into: db) }
        }
    }

    private func mails() async throws -> [String: OutboxMail] {
        try await database.read { db in
            Dictionary(uniqueKeysWithValues: try Outbox.mails(in: town, db).map { ($0.id, $0) })
        }
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(mailFolder.path)/a").sorted()
    }

    @Test func `sends what is due, once`() async throws {
        try await put("x", "y")
        await sender(mailFolder).sendDue()
        await sender(mailFolder, after: 7200).sendDue()
        #expect(try files() == ["2023-03-01-090000-x.eml", "2023-03-01-090000-y.eml"])
        #expect(try await mails()["x"]?.state == .sent(start))
    }

    @Test func `keeps a letter with what it tells, or neither`() async throws {
        let letter = Letter(senderName: "Ville", subject: "Bonjour", text: "Bonjour", html: "<p>Bonjour</p>")
        try await database.write { db in
            try Outbox.add(letter, to: "famille@example.org", replyTo: "guichet@example.org", about: nil, in: town, at: start, db)
        }
        await #expect(throws: DatabaseError.self) {
            try await database.write { db in
                try Outbox.add(letter, to: "autre@example.org", replyTo: nil, about: "no such request", in: town, at: start, db)
            }
        }
        let kept = try await mails().values.map { "\($0.recipient) \($0.replyTo ?? "") \($0.senderName) \($0.subject)" }
        #expect(kept == ["famille@example.org guichet@example.org Ville Bonjour"])
        await sender(mailFolder).sendDue()
        #expect(try await mails().values.map(\.state) == [.sent(start)])
    }

    @Test func `keeps mail while no server answers, and sends it afterwards`() async throws {
        try await put("x")
        await sender(nobody).sendDue()
        guard case .waiting(let next, .some) = try await mails()["x"]?.state else {
            Issue.record("not waiting")
            return
        }
        #expect(next == start + 60)
        await sender(mailFolder, after: 59).sendDue()
        #expect(try await mails()["x"]?.state != .sent(start + 59))
        await sender(mailFolder, after: 60).sendDue()
        #expect(try await mails()["x"]?.state == .sent(start + 60))
    }

    @Test func `tries one mail alone when no server answers`() async throws {
        try await put("x", "y", "z")
        await sender(nobody).sendDue()
        #expect(try await mails().values.map(\.attempts).sorted() == [0, 0, 1])
    }

    @Test func `waits longer after each try, an hour at most`() {
        #expect((1...6).map(Outbox.delay(after:)) == [60, 300, 900, 3600, 3600, 3600])
    }

    @Test func `keeps a mail that is refused for good, with the server's words, and sends the others`() async throws {
        try await put("x", "y")
        try await database.write { try $0.execute(sql: "UPDATE outbox SET recipient = 'nobody' WHERE id = 'x'") }
        await sender(mailFolder).sendDue()
        #expect(try await mails()["x"]?.state == .refused("not an address: nobody"))
        #expect(try await database.read { try Outbox.refused(in: town, $0).map(\.id) } == ["x"])
        #expect(try await mails()["y"]?.state == .sent(start))
    }

    @Test func `tries a refused mail again when the desk asks for it, and no other`() async throws {
        try await put("x", "y")
        try await database.write { try $0.execute(sql: "UPDATE outbox SET recipient = 'nobody' WHERE id = 'x'") }
        await sender(mailFolder).sendDue()
        try await database.write { db in
            try db.execute(sql: "UPDATE outbox SET recipient = 'famille@example.org' WHERE id = 'x'")
            for id in ["x", "y"] { try Outbox.resend(id, in: town, at: start, db) }
        }
        await sender(mailFolder, after: 5).sendDue()
        #expect(try await mails().mapValues(\.state) == ["x": .sent(start + 5), "y": .sent(start)])
    }

    @Test func `forgets what a mail said half a year after it was sent, and not that it was`() async throws {
        try await put("x")
        await sender(mailFolder).sendDue()
        await sender(mailFolder, after: Outbox.keptFor - 1).forgetOld()
        #expect(try await mails()["x"]?.text == "Bonjour")
        await sender(mailFolder, after: Outbox.keptFor).forgetOld()
        #expect(try await mails().isEmpty)
        let (words, sent) = try await database.read { db in
            (
                try String.fetchOne(db, sql: "SELECT recipient || COALESCE(reply_to, '') || subject || text || html FROM outbox") ?? "",
                try Instant.fetchOne(db, sql: "SELECT sent_at FROM outbox")
            )
        }
        #expect(words.isEmpty)
        #expect(sent == start)
    }

    @Test func `forgets no mail that still waits`() async throws {
        try await put("x")
        await sender(nobody, after: 2 * Outbox.keptFor).forgetOld()
        #expect(try await mails()["x"]?.text == "Bonjour")
    }

    @Test func `sends a mail again when the server died with it under way, under the same name`() async throws {
        try await put("x")
        _ = try await database.write { try Outbox.take(at: start, $0) }
        await sender(mailFolder, after: 60).sendDue()
        #expect(try files() == ["2023-03-01-090000-x.eml"])
        #expect(try await mails()["x"]?.attempts == 2)
    }

    @Test func `puts off what cannot be written to its folder`() async throws {
        try await put("x")
        try Data().write(to: URL(filePath: mailFolder.path))
        await sender(mailFolder).sendDue()
        #expect(try await mails()["x"]?.attempts == 1)
        #expect(try await mails()["x"]?.state != .sent(start))
    }

    @Test(arguments: [
        (550, Delivery.refused("w")), (554, .refused("w")), (451, .postponed("w")), (421, .postponed("w")), (530, .unreachable("w")),
        (535, .unreachable("w")), (354, .postponed("w")),
    ])
    func `tells refusals of the mail from refusals of ourselves`(code: Int, delivery: Delivery) {
        #expect(SMTPServer.meaning(of: code, "w") == delivery)
    }

    @Test(.timeLimit(.minutes(5)))
    func `wakes when the bell rings, finishes the mail under way at shutdown and leaves the others`() async throws {
        let bell = MailBell()
        let transport = TransportUntilShutdown()
        let service = sender(transport, bell: bell)
        let group = ServiceGroup(services: [service], logger: service.logger)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            try await put("x", "y")
            bell.ring()
            await transport.hasBegun()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(try await mails().values.map(\.attempts).sorted() == [0, 1])
        #expect(try await mails().values.count { $0.state == .sent(start) } == 1)
    }
}

/// Has a mail under way for as long as the server runs.
private final class TransportUntilShutdown: MailTransport {
    private let begun = AsyncStream<Void>.makeStream()

    func deliver(_ message: [UInt8], of mail: OutboxMail, from sender: MailAddress, to recipient: MailAddress) async -> Delivery {
        begun.continuation.yield()
        try? await gracefulShutdown()
        return .delivered
    }

    func hasBegun() async {
        for await _ in begun.stream { break }
    }
}
