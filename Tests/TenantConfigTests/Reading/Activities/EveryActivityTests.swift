import Testing

@testable import TenantConfig

struct `What every activity has` {
    @Test func `is had by those that do not say otherwise`() throws {
        let town = try #require(read("book: 2 days before, cancel: the eve").value)
        #expect(
            town.activities.map { $0.book.lines.first?.keys.until?.place.path } == [
                "every_activity.book.until", "activities.garderie.book.until",
            ])
        #expect(town.activities.map { $0.cancel?.lines.first?.place.path } == ["every_activity.cancel", "every_activity.cancel"])
    }

    @Test func `does not merge with what an activity says`() throws {
        let town = try #require(read("book: [{ weekday: monday, until: friday before }, { until: the eve, approval: manual }]").value)
        #expect(town.activities[1].book.lines.count == 1)
        #expect(town.activities[1].book.lines[0].keys.approval == nil)
        #expect(town.activities[0].book.lines[1].keys.until?.place.path == "every_activity.book[2].until")
    }

    @Test(arguments: ["gauges: []", "cancel: []", "for: []", "periodicity: []", "enrol: []", "centres: []"])
    func `is left out by an activity with an empty list`(own: String) throws {
        let shared = "gauges: 40, cancel: never, for: { ages: 3-11 }, periodicity: { weeks: 1 }, enrol: manual, centres: pins"
        let activities = try #require(read(shared, garderie: own).value).activities
        let left = activities.map {
            [$0.gauges.isEmpty, $0.cancel == nil, $0.admits.isEmpty, $0.periodicity == nil, $0.enrolment == nil, $0.centres.isEmpty]
        }
        #expect(left[0].allSatisfy { !$0 })
        #expect(left[1].count { $0 } == 1)
    }

    @Test func `may name a slot that only some activities have`() {
        #expect(read("book: [{ slot: midi, until: 2 days before }, the eve]").diagnostics.isEmpty)
    }

    @Test(arguments: [
        "book: 2 dais before", "gauges: { place: 40 }", "for: { slot: midi }", "enrol: { assign: nord }", "opne: term",
        "book: { until: 72 hours before }", "cancel: { slot: repas, until: the eve }",
    ])
    func `tells a mistake once, however many activities have it`(shared: String) {
        #expect(read(shared).diagnostics.count == 1)
    }

    @Test func `tells a mistake that nobody takes over`() {
        let reading = read("book: 2 dais before", garderie: "book: the eve", cantine: "book: the eve")
        #expect(Set(reading.diagnostics.map(\.code)) == [.notAMoment, .sharedKeyNeverUsed])
    }

    @Test func `counts once among the lines of rules`() throws {
        let town = try #require(read("cancel: the eve").value)
        #expect(
            town.ruleLines.map(\.path).filter { $0.hasPrefix("every_activity") } == ["every_activity.open", "every_activity.cancel.until"])
    }

    private func read(_ shared: String, garderie: String = "book: the eve", cantine: String = "for: { ages: 3-11 }") -> Reading<Town> {
        Montville.read(
            """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Mairie } }
            centres: { pins: { label: Les Pins } }
            every_activity: { open: { weekdays: monday-friday, during: term }, \(shared) }
            activities:
              cantine: { label: Cantine, slots: { midi: { label: Repas } }, \(cantine) }
              garderie: { label: Garderie, slots: { soir: { label: Soir } }, \(garderie) }

            """)
    }
}
