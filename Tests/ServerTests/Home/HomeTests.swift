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

    @Test func `says that it is looked at, once it is asked to enrol a child, though others can no longer be`() async throws {
        let enrol = "enrol: { approval: manual, opens: 2022-09-01, until: 2022-11-15 }"
        let portal = try await portal(of: "for: { ages: 3-11 }, \(enrol)", now: "2022-11-10 10:00")
        try await portal.portal.database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO request (town, id, number, token, guardian, household, child, activity, kind, state, asked_at, revision,
                        draft, reference_instant, facts)
                    VALUES ('montville', 'r', 'MO-1', 't', 'l.test', 'l.test', 'lina', 'loisirs', 'enrolment', 'pending',
                        0, 'v', 'd', '2022-11-10T10:00', '{}')
                    """)
        }
        try portal.setClock("2022-12-01 10:00")
        let home = try await portal.signedIn("l.test", at: "montville").get("/montville/")
        #expect(home.text.contains("Inscription demandée") && !home.text.contains("date limite"))
        // Of another child too: why it can no longer be enrolled is told where it would be.
        #expect(home.text.contains("Inscription à faire") && home.body.contains("href=\"/montville/enfants/noe/loisirs/inscription\""))
        #expect(home.text.contains("Cette activité accueille les enfants de 3 à 11 ans"))
        #expect(!home.body.contains("/enfants/ines/loisirs"))
        let list = try await portal.signedIn("l.test", at: "montville").get("/montville/inscriptions")
        #expect(!list.body.contains("/enfants/ines/loisirs") && list.body.contains("/enfants/noe/loisirs/inscription"))
    }

    @Test func `offers nothing where every slot is for others, but what is booked stays in sight`() async throws {
        let grands = "{ label: Grands, for: { ages: 6-11, because: article 2 } }"
        let slots = "slots: { petits: { label: Petits, for: { ages: 3-5 } }, grands: \(grands) }"
        let portal = try await portal(of: slots, now: "2022-11-10 10:00")
        let home = try await portal.signedIn("l.test", at: "montville").get("/montville/")
        #expect(home.text.contains("Cette activité accueille les enfants de 3 à 5 ans ou de 6 à 11 ans."))
        #expect(!home.body.contains("/enfants/ines/loisirs") && home.body.contains("href=\"/montville/enfants/noe/loisirs\""))
        try await portal.portal.database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO reservation
                    VALUES ('montville', 'ines', 'loisirs', '2022-11-16', 'grands', NULL, '', 'confirmed', NULL, 0)
                    """)
        }
        let booked = try await portal.signedIn("l.test", at: "montville").get("/montville/")
        #expect(booked.body.contains("href=\"/montville/enfants/ines/loisirs\""))
    }

    /// Montville, whose one activity says that too, and a family of three: of seven, of four and of twelve years.
    private func portal(of rules: String, now: String) async throws -> PortalUnderTest {
        let slots = rules.contains("slots:") ? "" : ", slots: { journee: { label: Journée } }"
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            activities:
              loisirs: { label: Loisirs, open: { weekdays: wednesday, during: term }, book: 1 day before, \(rules)\(slots) }
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: now)
        let children = [("lina", "2015-03-04"), ("noe", "2018-03-04"), ("ines", "2010-03-04")].map { id, born in
            SeededChild(id: id, firstName: id.withCapital, born: born)
        }
        try await portal.add(SeededFamily(identifier: "l.test", children: children), to: "montville")
        return portal
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
