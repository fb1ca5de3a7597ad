import Foundation
import GRDB
import HTTPTypes
import Testing

@testable import Server

/// Rules that refuse nothing: what is told to families, and what is only recorded.
struct TrialsTests {
    @Test func `the recap tells what a rule on trial would have said, and the decision records that which is not told`() async throws {
        let family = try await family()
        let recap = try await family.recap("centre", on: "2023-02-20", tick: ["2023-02-22.journee"])
        #expect(recap.words.contains("À savoir, sans conséquence sur cette demande"))
        #expect(recap.words.contains("(délibération 7)"))
        #expect(recap.text.contains("activities.centre.book[1].until") && !recap.text.contains("activities.centre.book[2]"))
        try await family.confirm(recap, "centre")
        #expect(try await family.booked() == ["2023-02-22.journee"])
        let facts = try await family.portal.portal.database.read { db in
            try String.fetchOne(db, sql: "SELECT facts FROM request WHERE town = 'montville' AND facts IS NOT NULL") ?? ""
        }
        let kept = try JSONDecoder().decode(DecisionFacts.self, from: Data(facts.utf8))
        let rules = try #require(kept.tried?["2023-02-22.journee"])
        #expect(rules.contains { $0.hasPrefix("activities.centre.book[1].until") })
        #expect(rules.contains { $0.hasPrefix("activities.centre.book[2].until") })
    }

    @Test func `a requirement that refuses nothing is told to the family too`() async throws {
        let family = try await family()
        let recap = try await family.recap("centre", on: "2023-02-20", tick: ["2023-02-22.journee"])
        #expect(recap.words.contains("iche sanitaire"))
        try await family.confirm(recap, "centre")
        #expect(try await family.booked().count == 1)
    }

    @Test func `nothing is told where nothing would have been refused`() async throws {
        let family = try await family(now: "2023-01-20 10:00", requirements: "")
        let recap = try await family.recap("centre", on: "2023-02-20", tick: ["2023-02-22.journee"])
        #expect(!recap.words.contains("sans conséquence"))
    }

    private func family(
        now: String = "2023-02-10 10:00", requirements: String = "requirements: { documents: sante, mode: warn }"
    ) async throws -> TestFamily {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            documents: { sante: { label: Fiche sanitaire } }
            activities:
              centre:
                label: Centre de loisirs
                open: { weekdays: monday-friday, during: hiver }
                slots: { journee: { label: Journée } }
                book:
                  - { until: 20 days before, mode: warn, because: délibération 7 }
                  - { until: 15 days before, mode: audit }
                  - { until: 2 days before }
                \(requirements)
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: now)
        return try await TestFamily(enrolled: [:], in: "montville", of: portal)
    }
}
