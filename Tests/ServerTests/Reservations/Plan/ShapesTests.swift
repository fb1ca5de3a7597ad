import Foundation
import HTTPTypes
import Testing

@testable import Server

/// Windows that open in phases by what is asked, and what was booked before a moment.
struct ShapesTests {
    private let week = ["2023-02-20", "2023-02-21", "2023-02-22", "2023-02-23", "2023-02-24"].map { "\($0).journee" }

    @Test func `a whole week is booked before the rest opens, and a part of one is told what it lacks`() async throws {
        let family = try await family()
        let part = try await family.recap("centre", on: "2023-02-20", tick: Array(week.prefix(3)))
        #expect(part.words.contains("3 lignes ne peuvent pas être acceptées"))
        #expect(
            part.words.contains(
                """
                Lundi 20, mardi 21 et mercredi 22 février, journée : pas encore ouvert. Les réservations ouvrent le vendredi 10 février 2023 à 0 h. \
                La réservation, à ce jour, ne se fait que par semaines entières. Cochez tous les jours ouverts de la semaine. Ou attendez cette \
                ouverture.
                """))
        let whole = try await family.recap("centre", on: "2023-02-20", tick: Array(week.suffix(2)))
        try await family.confirm(whole, "centre")
        #expect(try await family.booked() == week)
    }

    @Test func `what was booked before a moment stays booked`() async throws {
        let family = try await family()
        try await family.confirm(try await family.recap("centre", on: "2023-02-20", tick: week), "centre")
        let refused = try await family.recap("centre", on: "2023-02-20", untick: [week[0]])
        #expect(!refused.words.contains("Valider"))
        #expect(try await family.booked() == week)
        let later = try await self.family(now: "2023-02-12 10:00")
        try await later.confirm(try await later.recap("centre", on: "2023-02-20", tick: [week[0]]), "centre")
        try await later.confirm(try await later.recap("centre", on: "2023-02-20", untick: [week[0]]), "centre")
        #expect(try await later.booked().isEmpty)
    }

    @Test func `the plan says once above it what can be asked for now, and when single days open`() async throws {
        let now =
            "Pour l’instant, on ne réserve que par semaines entières. Jour par jour, les réservations ouvrent le vendredi 10 février 2023 à 0 h."
        #expect(try await plan(of: family()).components(separatedBy: now).count == 2)
        #expect(try await !plan(of: family(now: "2023-02-10 00:00")).contains("Jour par jour"))
    }

    @Test func `while nothing is open, the plan names the opening of whole weeks and that of single days`() async throws {
        let plan = try await plan(of: family(now: "2023-01-31 23:59:59"))
        #expect(
            plan.contains(
                "Les réservations ouvrent le mercredi 1 er février 2023 à 0 h par semaines entières, le vendredi 10 février 2023 à 0 h jour par jour."
            ))
        #expect(!plan.contains("Pour l’instant"))
    }

    @Test func `what is only ever booked by the week is told so, and what opens alike tells no phases`() async throws {
        let weeks = try await family(book: "[{ shape: whole week, opens: 2023-02-01, until: 2 days before }]")
        #expect(try await plan(of: weeks).contains("On ne réserve que par semaines entières."))
        let alike = try await family(book: "[{ shape: whole week, until: 1 day before }, { opens: 2023-02-01, until: 2 days before }]")
        #expect(try await !plan(of: alike).contains("semaines entières"))
    }

    @Test func `fixed days that open before others are told too`() async throws {
        let family = try await family(book: "[{ shape: fixed days, opens: 2023-01-15 }, { opens: 2023-02-10 }, { until: 2 days before }]")
        #expect(try await plan(of: family).contains("Pour l’instant, on ne réserve qu’à jours fixes, jusqu’à la fin de l’année scolaire."))
    }

    private func plan(of family: TestFamily) async throws -> String {
        try await family.browser.get(family.address("centre", "etape-1") + "?vue=vacances&du=2023-02-20").words
    }

    private func family(
        now: String = "2023-02-01 10:00",
        book: String = "[{ shape: whole week, opens: 2023-02-01 }, { opens: 2023-02-10 }, { until: 2 days before }]"
    ) async throws -> TestFamily {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            activities:
              centre:
                label: Centre de loisirs
                open: { weekdays: monday-friday, during: hiver }
                slots: { journee: { label: Journée } }
                book: \(book)
                cancel: [{ booked_before: 2023-02-05, until: never }, { until: 2 days before }]
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: now)
        return try await TestFamily(enrolled: [:], in: "montville", of: portal)
    }
}
