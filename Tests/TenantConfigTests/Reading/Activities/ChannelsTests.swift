import Testing

@testable import TenantConfig

struct `Channels` {
    @Test func `are those by which a verb or an offer is asked`() throws {
        let activity = try #require(
            read(
                """
                book: { until: the eve, by: [portal, phone] }
                book_late: { until: the same day at 08:00, by: site }
                absence: { due: none, by: desk }
                """))
        #expect(activity.book.lines.first?.keys.channels?.value == [.portal, .phone])
        #expect(activity.book.lines.first?.keys.channels?.place.path == "activities.cantine.book.by")
        #expect(activity.bookLate.first?.keys.channels == [.site])
        #expect(activity.absence.first?.keys.channels == [.desk])
    }

    @Test func `are a condition of lines`() throws {
        let activity = try #require(read("book: [{ channel: [email, paper], approval: manual }, the eve]"))
        #expect(activity.book.lines.first?.conditions == [.channel([.email, .paper])])
    }

    @Test(arguments: ["for: { channel: desk }", "gauges: { channel: desk, places: 3 }", "requirements: { channel: desk, mode: warn }"])
    func `are not known where nothing is asked yet`(rule: String) {
        #expect(Set(reading(rule).diagnostics.map(\.code)).isSubset(of: [.conditionNotKnownHere, .emptyLine]))
    }

    @Test(arguments: [
        ("book: { channel: phone, until: the eve }", [DiagnosticCode.answeredForSomeChannels]),
        ("book: [{ channel: phone, until: the same day at 08:00 }, the eve]", []), ("book: { by: phone, until: the eve }", []),
        ("book: [{ channel: [portal, desk, phone], until: the eve }, { channel: [email, paper, site], until: 2 days before }]", []),
    ])
    func `that no line answers are told`(rule: String, codes: [DiagnosticCode]) {
        #expect(reading(rule).diagnostics.map(\.code) == codes)
    }

    private func read(_ rules: String) -> Activity? { reading(rules).value?.activities.first }

    private func reading(_ rules: String) -> Reading<Town> { Montville.canteen(rules) }
}
