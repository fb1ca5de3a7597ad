import GRDB
import HTTPTypes
import TenantConfig
import Testing

@testable import Server

/// Mails that no server would take, at the desk.
struct RefusedMailTests {
    @Test func `tells the desk of mails that were refused, and sends one again to the family's address of now`() async throws {
        let portal = try await portalWithRefusedMail()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "auray")
        let queue = try await desk.get("/auray/guichet/")
        #expect(queue.text.contains("1 courriel n’a pas pu être remis"))
        let list = try await desk.get("/auray/guichet/non-remis")
        #expect(list.text.contains("550 no such mailbox"))
        try await portal.portal.database.write { try $0.execute(sql: "UPDATE guardian SET email = 'nouvelle@example.org'") }
        let after = try await desk.submit("/auray/guichet/non-remis", [("courriel", "x")])
        #expect(after.text.contains("Le courriel est renvoyé."))
        #expect(after.text.contains("Tous les courriels ont été remis"))
        let mail = try #require(try await portal.mails(of: "auray").first)
        #expect(mail.recipient == "nouvelle@example.org")
        #expect(mail.state == .waiting(until: portal.portal.clock.now(), lastError: nil))
    }

    @Test func `shows and sends nothing of another town`() async throws {
        let portal = try await portalWithRefusedMail()
        let desk = try await portal.signedInAtDesk("nolwenn", at: "evry-courcouronnes")
        #expect(try await !desk.get("/evry-courcouronnes/guichet/non-remis").text.contains("550"))
        _ = try await desk.submit("/evry-courcouronnes/guichet/non-remis", [("courriel", "x")])
        #expect(try await portal.mails(of: "auray").map(\.state) == [.refused("550 no such mailbox")])
    }

    private func portalWithRefusedMail() async throws -> PortalUnderTest {
        let portal = try await PortalUnderTest()
        for town in ["auray", "evry-courcouronnes"] { try await portal.addAgent("nolwenn", to: town) }
        try await portal.add(SeededFamily(identifier: "l.test", children: [SeededChild(id: "mael")]), to: "auray")
        try await portal.portal.database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO request (town, id, number, token, guardian, household, child, activity, kind, state, asked_at, revision,
                        draft, reference_instant, facts)
                    VALUES ('auray', 'r', 'AU-1', 't', 'l.test', 'l.test', 'mael', 'mercredis', 'reservation', 'accepted',
                        0, 'v', 'd', '2023-03-01T10:00', '{}')
                    """)
            try db.execute(
                sql: """
                    INSERT INTO outbox (town, id, request, recipient, sender_name, subject, text, html, created_at, attempts, last_error)
                    VALUES ('auray', 'x', 'r', 'ancienne@example.org', 'Auray', 'Votre demande', 'a', '<p>a</p>', 0, 1, '550 no such mailbox')
                    """)
        }
        return portal
    }
}
