import HTTPTypes
import Testing

@testable import Server

/// Windows that open in phases by what is asked, and what was booked before a moment.
struct ShapesTests {
    private let week = ["2023-02-20", "2023-02-21", "2023-02-22", "2023-02-23", "2023-02-24"].map { "\($0).journee" }

    @Test func `a whole week is booked before the rest opens, and a part of one is told what it lacks`() async throws {
        let family = try await family()
        let part = try await family.recap("centre", on: "2023-02-20", tick: Array(week.prefix(3)))
        #expect(part.words.contains("Lundi 20 février, journée : pas encore ouvert."))
        #expect(
            part.words.contains(
                "La réservation, à ce jour, ne se fait que par semaines entières. Cochez tous les jours ouverts de la semaine."))
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

    private func family(now: String = "2023-02-01 10:00") async throws -> TestFamily {
        let town = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-c, desk: { name: Guichet famille } }
            activities:
              centre:
                label: Centre de loisirs
                open: { weekdays: monday-friday, during: hiver }
                slots: { journee: { label: Journée } }
                book: [{ shape: whole week, opens: 2023-02-01 }, { opens: 2023-02-10 }, { until: 2 days before }]
                cancel: [{ booked_before: 2023-02-05, until: never }, { until: 2 days before }]
            """
        let portal = try await PortalUnderTest(towns: ["montville": town], now: now)
        return try await TestFamily(enrolled: [:], in: "montville", of: portal)
    }
}
