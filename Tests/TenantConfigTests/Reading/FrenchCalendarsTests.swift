import Testing

@testable import TenantConfig

/// The days on which published calendars disagree, and both ends of some holidays: docs/decisions/0002-school-calendars.md.
struct `The French school calendars` {
    @Test(arguments: ["france/zone-a", "france/zone-b", "france/zone-c"])
    func `follow on from one year to the next, summer included`(zone: String) throws {
        let years = try #require(Tenants.calendars.calendar(zone)?.value).years
        #expect(years.map(\.classDays.lowerBound.iso) == Self.firstDays)
        for (year, next) in zip(years, years.dropFirst()) {
            #expect(year.holidays.map(\.name.text) == ["toussaint", "noel", "hiver", "printemps", "ete"])
            #expect(year.holidays.last?.days.upperBound == next.classDays.lowerBound - 1)
        }
    }

    @Test(arguments: ["france/zone-b-alsace-moselle", "france/zone-b-alsace-moselle-sans-temple"])
    func `are those of zone B in Alsace and Moselle`(name: String) throws {
        let here = try #require(Tenants.calendars.calendar(name)?.value)
        let zoneB = try #require(Tenants.calendars.calendar("france/zone-b")?.value)
        #expect(here.years == zoneB.years)
    }

    @Test func `have Good Friday in communes with a Protestant church, and 26 December in all of Alsace and Moselle`() throws {
        let church = try #require(Tenants.calendars.calendar("france/zone-b-alsace-moselle")?.value)
        let none = try #require(Tenants.calendars.calendar("france/zone-b-alsace-moselle-sans-temple")?.value)
        let elsewhere = try #require(Tenants.calendars.calendar("france/zone-b")?.value)
        #expect(church.publicHolidays.map(\.label).filter { !none.publicHolidays.map(\.label).contains($0) } == ["Vendredi saint"])
        #expect(none.publicHolidays.map(\.label).filter { !elsewhere.publicHolidays.map(\.label).contains($0) } == ["Saint-Étienne"])
    }

    @Test(arguments: reunionDays)
    func `turn with the southern summer in La Réunion`(day: String, hasClass: Bool) throws {
        let calendar = try #require(Tenants.calendars.calendar("france/la-reunion")?.value)
        #expect(calendar.timeZone == "Indian/Reunion")
        let day = try #require(CivilDate(iso: day))
        let year = try #require(calendar.years.last { $0.classDays.lowerBound <= day })
        #expect(year.holidays.contains { $0.days.contains(day) } != hasClass)
    }

    @Test func `follow on in La Réunion from one year to the next`() throws {
        let years = try #require(Tenants.calendars.calendar("france/la-reunion")?.value).years
        #expect(years.count == 4)
        for (year, next) in zip(years, years.dropFirst()) {
            #expect(year.holidays.map(\.name.text) == ["octobre", "ete-austral", "mars", "mai", "hiver-austral"])
            #expect(year.holidays.last?.days.upperBound == next.classDays.lowerBound - 1)
        }
    }

    @Test(arguments: allZones.flatMap { zone in sharedDays.map { (zone, $0.0, $0.1) } } + ownDays)
    func `have class until the printed day, and again on the day of return`(zone: String, day: String, hasClass: Bool) throws {
        let calendar = try #require(Tenants.calendars.calendar("france/zone-\(zone)")?.value)
        let day = try #require(CivilDate(iso: day))
        let year = try #require(calendar.years.last { $0.classDays.lowerBound <= day })
        let isOff = year.holidays.contains { $0.days.contains(day) } || year.noClass.contains { $0.contains(day) }
        #expect(isOff != hasClass)
    }
}

extension `The French school calendars` {
    private static let firstDays = [
        "2019-09-02", "2020-09-01", "2021-09-02", "2022-09-01", "2023-09-04", "2024-09-02", "2025-09-01",
        "2026-09-01",
    ]

    private static let allZones = ["a", "b", "c"]

    private static let sharedDays = [
        ("2020-05-20", true), ("2020-05-22", false), ("2020-07-03", true), ("2020-07-06", false),
        ("2020-08-31", false), ("2020-09-01", true),
        ("2021-04-09", true), ("2021-04-12", false), ("2021-04-23", false), ("2021-04-26", true),
        ("2021-05-12", true), ("2021-05-14", false), ("2021-05-17", true),
        ("2021-07-06", true), ("2021-07-07", false), ("2021-09-01", false), ("2021-09-02", true),
        ("2022-07-07", true), ("2022-07-08", false), ("2022-08-31", false), ("2022-09-01", true),
        ("2023-01-02", false), ("2023-01-03", true), ("2023-05-19", false), ("2023-07-07", true), ("2023-07-10", false),
        ("2024-05-10", false), ("2025-05-30", false), ("2026-05-15", false), ("2027-05-07", false),
        ("2026-10-16", true), ("2026-10-19", false), ("2026-10-30", false), ("2026-11-02", true), ("2027-09-01", false),
    ]

    private static let reunionDays = [
        ("2023-12-19", true), ("2023-12-20", false), ("2024-01-19", false), ("2024-01-22", true),
        ("2024-05-20", false), ("2024-05-21", true),
        ("2024-12-19", true), ("2024-12-20", false), ("2025-01-20", false), ("2025-01-21", true),
        ("2025-08-18", false), ("2025-08-19", true),
        ("2025-12-19", true), ("2026-01-20", false), ("2026-01-21", true), ("2026-08-17", false), ("2026-08-18", true),
        ("2027-01-29", false), ("2027-02-01", true), ("2027-03-16", true), ("2027-03-17", false),
        ("2027-03-30", true), ("2027-05-05", true),
        ("2027-05-06", false), ("2027-05-19", true),
    ]

    private static let ownDays = [
        ("a", "2023-02-03", true), ("a", "2023-02-06", false), ("a", "2023-02-17", false), ("a", "2023-02-20", true),
        ("b", "2023-04-14", true), ("b", "2023-04-17", false), ("b", "2023-05-01", false), ("b", "2023-05-02", true),
        ("c", "2023-04-21", true), ("c", "2023-04-24", false), ("c", "2023-05-08", false), ("c", "2023-05-09", true),
    ]
}
