import RulesEngine
import TenantConfig
import Testing

@testable import Server

struct `The table of an ordinary week` {
    @Test func `names slots by their labels, hours as French does, and what is still taken late`() throws {
        let table = try table("vailhauques")
        #expect(table.contains("Repas + ALP midi"))
        #expect(table.contains("en retard"))
        #expect(table.contains("avant 9 h,"))
        #expect(table.contains("en fin de journée, 1 jour avant (majoration de 50 %)"))
        #expect(!table.contains("09 h") && !table.contains("repas  "))
    }

    @Test func `names statuses by their labels`() throws {
        #expect(try table("rosieres-pres-troyes").contains("« Régulier »"))
    }

    @Test func `shows openings where the town has some, and no column where it has none`() throws {
        #expect(try table("amberieu").contains("ouverture"))
        #expect(try !table("evry-courcouronnes").contains("ouverture"))
        #expect(try !table("evry-courcouronnes").contains("en retard"))
    }

    @Test func `is told in English too`() throws {
        let table = try table("vailhauques", .english)
        #expect(table.contains("late") && table.contains("before 09:00") && table.contains("(+50 %)"))
    }

    /// Of all activities of a town.
    private func table(_ name: String, _ language: Language = .french) throws -> String {
        let town = try #require(TownFiles.town(name))
        let book = Rulebook(town)
        let tables = town.activities.flatMap { activity in
            book.ordinaryWeeks(of: activity.name, from: CivilDate(iso: "2026-11-28")).map {
                WeekTable($0, of: activity, in: town, language).text
            }
        }
        return tables.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }
}
