import Testing

@testable import TenantConfig

/// `the period` in the rules of an activity.
struct PeriodEdgesTests {
    private static let last = DaySet.edge(
        DayEdge(.last, .weekday(.wednesday), of: .opening([.period(.term), .period(.holiday(Name("hiver")))])))

    @Test(arguments: [
        "closed: last wednesday of the period", "notices: { dates: last wednesday of the period, text: Goûter }",
        "book: { dates: last wednesday of the period, until: 8 days before }",
    ])
    func `is each of those that open its days`(rule: String) throws {
        let read = read(rule)
        #expect(read.diagnostics.filter { $0.severity == .error }.isEmpty)
        let activity = try #require(read.value?.activities.first)
        let conditions = activity.notices.flatMap(\.conditions) + activity.book.lines.flatMap(\.conditions)
        let dates = conditions.flatMap { condition -> [DaySet] in if case .dates(let sets) = condition { sets } else { [] } }
        #expect(activity.closed.flatMap(\.keys) + dates == [Self.last])
    }

    @Test func `is none in what opens them`() {
        let read = read("closed: 2026-11-11", open: "first week of the period")
        #expect(read.diagnostics.map(\.code) == [.notAnEdge])
    }

    @Test func `is none outside activities`() {
        #expect(read("closed: 2026-11-11", town: "closed: last friday of the period\n").diagnostics.map(\.code) == [.notAnEdge])
    }

    private func read(_ rule: String, open: String = "term", town: String = "") -> Reading<Town> {
        Montville.read(
            """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Mairie } }
            \(town)activities:
              mercredis:
                label: Mercredis
                open: [{ weekdays: wednesday, during: \(open) }, { weekdays: wednesday, during: hiver }]
                slots: { journee: { label: Journée } }
                \(rule)

            """)
    }
}
