import Testing

@testable import TenantConfig

struct `Lines on trial` {
    @Test func `answer nothing, and are kept apart`() throws {
        let activity = try #require(
            read(
                "book: [{ until: 20 days before, mode: audit }, { until: 15 days before }], book_late: [{ price: 5 EUR, mode: warn }, { price: 2 EUR }]"
            )
            .value?.activities.first)
        #expect(activity.book.trials.map(\.mode) == [.audit] && activity.book.lines.map(\.place.path) == ["activities.cantine.book[2]"])
        #expect(activity.lateTrials.map(\.mode) == [.warn])
    }

    @Test func `count among the lines of rules`() throws {
        let town = try #require(read("book: [{ until: 20 days before, mode: warn }, { until: 15 days before }]").value)
        #expect(town.ruleLines.map(\.path).contains("activities.cantine.book[1].until"))
    }

    @Test(arguments: [
        ("book: [{ until: 20 days before, approval: manual, mode: warn }, the eve]", DiagnosticCode.nothingToTry),
        ("change: [{ until: 20 days before, answer_by: 5 days after the request, mode: audit }, the eve]", .nothingToTry),
        ("gauges: { places: 4, mode: audit }", .wordNotEnforcedYet),
        ("limits: { per: week, at_most: 3 days, mode: warn }", .wordNotEnforcedYet),
        ("book: { until: the eve, mode: maybe }", .unknownWord),
    ])
    func `are refused where nothing could be told`(rule: String, code: DiagnosticCode) {
        #expect(read(rule).diagnostics.map(\.code) == [code])
    }

    private func read(_ rule: String) -> Reading<Town> {
        Montville.read(
            """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Mairie } }
            activities:
              cantine: { label: Cantine, open: { during: term }, slots: { midi: { label: Repas } }, \(rule) }
            """)
    }
}
