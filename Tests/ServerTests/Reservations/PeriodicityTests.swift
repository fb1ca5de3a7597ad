import TenantConfig
import Testing

@testable import Server

/// Typical weeks over a range of dates. Rows E4 and E5.
struct PeriodicityTests {
    @Test func `asks for a range, a rhythm and a typical week, and warns that it replaces`() async throws {
        let family = try await family()
        try await family.hold(["2023-03-08.matin"], of: mercredis, at: "les-aunettes")
        let page = try await family.browser.get(address(family))
        #expect(page.words.contains("Étape 1 : ma demande"))
        #expect(page.body.contains("<label for=\"from\">Du</label>"))
        #expect(page.words.contains("Une semaine sur deux"))
        #expect(page.words.contains("Matin, mercredi de la semaine 1"))
        #expect(page.words.contains("La périodicité remplace vos réservations"))
        #expect(!page.body.contains(" checked><span class=\"vh\">"))
    }

    @Test func `repeats one typical week over the range, holidays left out`() async throws {
        let family = try await family()
        let recap = try await repeats(family, from: "2023-03-01", to: "2023-05-31", week1: ["mercredi.matin", "mercredi.repas.classique"])
        #expect(recap.words.contains("Étape 2 : le récapitulatif"))
        #expect(recap.words.contains("Jours laissés tels quels"))
        #expect(recap.words.contains("Vacances de printemps."))
        _ = try await family.confirm(recap, mercredis)
        let days = ["03-08", "03-15", "03-22", "03-29", "04-05", "04-12", "04-19", "05-10", "05-17", "05-24", "05-31"]
        #expect(try await family.booked() == days.flatMap { ["2023-\($0).matin", "2023-\($0).repas.classique"] })
    }

    @Test func `takes two typical weeks in turn, the first in the week of the first day`() async throws {
        let family = try await family()
        let recap = try await repeats(
            family, from: "2023-03-06", to: "2023-04-05", week1: ["mercredi.matin"], week2: ["mercredi.apres-midi"])
        _ = try await family.confirm(recap, mercredis)
        #expect(
            try await family.booked() == [
                "2023-03-08.matin", "2023-03-15.apres-midi", "2023-03-22.matin", "2023-03-29.apres-midi", "2023-04-05.matin",
            ])
    }

    @Test func `replaces what was booked in the range, and shows it in orange first`() async throws {
        let family = try await family()
        try await family.hold(["2023-03-08.apres-midi", "2023-04-05.apres-midi"], of: mercredis, at: "les-aunettes")
        let recap = try await repeats(family, from: "2023-03-06", to: "2023-03-15", week1: ["mercredi.matin"])
        #expect(recap.body.contains("<del>Après-midi</del>"))
        _ = try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["2023-03-08.matin", "2023-03-15.matin", "2023-04-05.apres-midi"])
    }

    @Test(arguments: [
        ("2023-03-31", "2023-03-01", ["mercredi.matin"], "La période finit avant de commencer"),
        ("", "2023-03-01", ["mercredi.matin"], "Indiquez les deux dates"),
        ("2023-02-30", "2023-03-01", ["mercredi.matin"], "Indiquez les deux dates"),
        ("2023-03-01", "2099-03-01", ["mercredi.matin"], "Choisissez des dates du"),
        ("2023-03-01", "2024-06-01", ["mercredi.matin"], "La période est trop longue"),
        ("2023-03-01", "2023-03-31", [], "Cochez au moins une case"),
        ("2023-03-01", "2023-03-31", ["mercredi.repas.classique", "mercredi.repas.sans-viande"], "choisissez un repas pour le mercredi"),
        ("2023-03-01", "2023-03-31", ["samedi.matin"], "Une case cochée n’existe pas"),
        ("2023-03-01", "2023-03-31", ["mercredi.soir"], "Une case cochée n’existe pas"),
    ])
    func `says what is wrong and keeps what was filled in`(from: String, to: String, week: [String], sentence: String) async throws {
        let family = try await family()
        let page = try await repeats(family, from: from, to: to, week1: week)
        #expect(page.words.contains(sentence))
        #expect(page.body.contains("name=\"from\" type=\"date\" value=\"\(from)\""))
        #expect(try await family.booked().isEmpty)
    }

    @Test func `offers what the town says a typical week repeats over, and nothing else`() async throws {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            activities:
              mercredis:
                label: Mercredis
                open: { weekdays: wednesday, during: term }
                slots: { matin: { label: Matin } }
                book: 1 day before
                periodicity: { over: [month, school year] }
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: "2023-02-10 10:00")
        let family = try await TestFamily(enrolled: [:], in: "montville", of: portal)
        let page = try await family.browser.get(address(family))
        #expect(page.words.contains("Mars 2023") && page.words.contains("Année scolaire 2022-2023"))
        #expect(!page.words.contains("Janvier 2023") && !page.body.contains("name=\"from\""))
        let dates = try await repeats(family, from: "2023-03-01", to: "2023-03-10", week1: ["mercredi.matin"])
        #expect(dates.words.contains("Choisissez la période dans la liste"))
        let recap = try await family.browser.submit(
            address(family), [("over", "2023-03-01..2023-03-31"), ("rhythm", "1"), ("week1", "mercredi.matin"), ("go", "recap")])
        _ = try await family.confirm(recap, mercredis)
        #expect(try await family.booked() == ["08", "15", "22", "29"].map { "2023-03-\($0).matin" })
    }

    private let mercredis = "mercredis"

    private func address(_ family: TestFamily) -> String { family.address(mercredis, "etape-1") + "?vue=periodicite" }

    private func family() async throws -> TestFamily {
        let portal = try await PortalUnderTest(now: "2023-02-10 10:00")
        return try await TestFamily(enrolled: [mercredis: "les-aunettes"], in: "evry-courcouronnes", of: portal)
    }

    private func repeats(_ family: TestFamily, from: String, to: String, week1: [String], week2: [String]? = nil) async throws -> TestPage {
        try await family.browser.get(address(family))
        let ticks = week1.map { ("week1", $0) } + (week2 ?? []).map { ("week2", $0) }
        return try await family.browser.submit(
            address(family), [("from", from), ("to", to), ("rhythm", week2 == nil ? "1" : "2"), ("go", "recap")] + ticks)
    }
}
