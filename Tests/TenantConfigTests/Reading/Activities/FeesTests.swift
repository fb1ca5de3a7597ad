import Testing

@testable import TenantConfig

/// What cancelling and enrolling cost.
struct Fees {
    @Test func `are read on lines of cancel and enrol, with their place`() throws {
        let rules = """
            cancel: [{ until: 7 days before, fee: 5 EUR }, { weekday: monday, fee: 7.50 EUR }]
                enrol: { until: 2027-06-30, fee: 15 EUR }
            """
        let activity = try #require(read(rules).value?.activities.first)
        #expect(activity.cancel?.lines.map(\.keys.fee?.value) == [500, 750])
        #expect(activity.cancel?.lines[1].keys.fee?.place.path == "activities.mercredis.cancel[2].fee")
        #expect(activity.enrolment?.lines.first?.keys.fee?.value == 1500)
    }

    @Test(arguments: [
        ("book: { until: 2 days before, fee: 5 EUR }", DiagnosticCode.keyOfOtherVerb), ("change: { fee: 5 EUR }", .keyOfOtherVerb),
        ("cancel: { fee: 5 }", .notMoney), ("enrol: { fee: some }", .notMoney),
        ("cancel: { until: 3 days before, fee: 5 EUR, mode: warn }", .nothingToTry),
    ])
    func `belong to what they are for, and are money`(rule: String, code: DiagnosticCode) {
        #expect(read(rule).diagnostics.map(\.code).contains(code))
    }

    private func read(_ rules: String) -> Reading<Town> {
        Montville.read(
            """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Mairie } }
            activities:
              mercredis:
                label: Mercredis
                open: { weekdays: monday-friday, during: term }
                slots: { journee: { label: Journée } }
                \(rules)
            """)
    }
}
