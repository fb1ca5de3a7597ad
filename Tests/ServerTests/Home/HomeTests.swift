import GRDB
import TenantConfig
import Testing

@testable import Server

/// Row E9 begins here: from the first page one sees every child, its next day, and what can be done.
struct HomeTests {
    private static let town = "evry-courcouronnes"

    @Test func `shows each child with its next day and the ways to book and to enrol`() async throws {
        let portal = try await portal()
        try await portal.portal.database.write { db in
            for (day, slot, meal) in [("2022-11-20", "matin", nil), ("2022-11-23", "repas", "classique"), ("2022-11-23", "matin", nil)] {
                try db.execute(
                    sql: """
                        INSERT INTO reservation (town, child, activity, day, slot, meal, centre, state, request, made_at)
                        VALUES (?, 'lina', 'mercredis', ?, ?, ?, 'les-aunettes', 'confirmed', NULL, 0)
                        """, arguments: [Self.town, day, slot, meal])
            }
        }
        let page = try await portal.signedIn("l.test", at: Self.town).get("/\(Self.town)/")
        #expect(page.text.contains("Lina 7 ans, CE1"))
        #expect(page.text.contains("mercredi 23 novembre : matin, repas classique (mercredis)"))
        #expect(page.text.contains("Noé") && page.text.contains("Rien de réservé pour l’instant"))
        #expect(!page.text.contains("Zoé"))
        for address in ["lina/mois", "lina/mercredis", "noe/mercredis/inscription", "noe/cantine"] {
            #expect(page.body.contains("href=\"/\(Self.town)/enfants/\(address)\""), "\(address)")
        }
    }

    @Test func `says what awaits an answer`() async throws {
        let portal = try await portal()
        try await portal.portal.database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO reservation (town, child, activity, day, slot, meal, centre, state, request, made_at)
                    VALUES (?, 'lina', 'mercredis', '2022-11-23', 'matin', NULL, 'les-aunettes', 'pending', NULL, 0)
                    """, arguments: [Self.town])
        }
        let page = try await portal.signedIn("l.test", at: Self.town).get("/\(Self.town)/")
        #expect(page.text.contains("matin (mercredis), en attente de réponse"))
    }

    @Test func `offers nothing that is not for the child, and says for whom it is`() async throws {
        let portal = try await PortalUnderTest(now: "2022-11-21 10:00")
        let ines = SeededChild(id: "ines", firstName: "Inès", born: "2011-03-04", level: "6e")
        try await portal.add(SeededFamily(identifier: "i.test", children: [ines]), to: Self.town)
        let page = try await portal.signedIn("i.test", at: Self.town).get("/\(Self.town)/")
        #expect(page.text.contains("Cette activité accueille les enfants en maternelle ou élémentaire"))
        #expect(!page.body.contains("enfants/ines/cantine\""))
    }

    private func portal() async throws -> PortalUnderTest {
        let portal = try await PortalUnderTest(now: "2022-11-21 10:00")
        let lina = SeededChild(id: "lina", firstName: "Lina", born: "2015-03-04", level: "ce1", enrolled: ["mercredis": "les-aunettes"])
        let noe = SeededChild(id: "noe", firstName: "Noé", born: "2018-03-04")
        try await portal.add(SeededFamily(identifier: "l.test", children: [lina, noe]), to: Self.town)
        try await portal.add(SeededFamily(identifier: "other", children: [SeededChild(id: "zoe", firstName: "Zoé")]), to: Self.town)
        return portal
    }
}
