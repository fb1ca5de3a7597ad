import Testing

@testable import TenantConfig

struct `Enrolments` {
    @Test func `are a question of several lines`() throws {
        let enrolment = try #require(
            read("enrol: [{ ages: 3-5, assign: pins }, { opens: 2026-06-01, until: 2026-06-30, by: [portal, desk], approval: manual }]")
                .value?
                .activities.first?.enrolment)
        #expect(enrolment.lines.map(\.keys.assignment) == [.centre(Name("pins")), nil])
        #expect(enrolment.lines[1].keys.until?.place.path == "activities.cantine.enrol[2].until")
        #expect(enrolment.lines[1].keys.channels?.value == [.portal, .desk])
        #expect(enrolment.lines[1].keys.approval == .manual)
        #expect(enrolment.assignments == [.centre(Name("pins")), .familyChooses])
    }

    @Test func `say what is asked after the deadline`() throws {
        let late = try #require(
            read("enrol: { until: 2026-06-30 }\nenrol_late: { until: any time, surcharge: 25 EUR, on: family, label: Hors délai }").value?
                .activities.first?.enrolment?.late.first)
        #expect(late.keys.charge == Charge(.more(2500), on: .family))
        #expect(late.keys.label == "Hors délai")
        #expect(late.place.path == "activities.cantine.enrol_late")
    }

    @Test(arguments: [
        "07-16 before the school year", "monday before the school year", "15 days before the school year", "2026-06-30 18:00", "never",
        "any time",
    ])
    func `end at a date or by the school year`(until: String) {
        #expect(read("enrol: { opens: 2026-06-01, until: \(until) }").diagnostics.isEmpty)
    }

    @Test(arguments: ["15 days before", "the eve", "48 hours before", "day 5 of the month before", "15 days before the period"])
    func `have no day attended to count from`(until: String) {
        #expect(read("enrol: { until: \(until) }").diagnostics.map(\.code) == [.enrolmentHasNoDay])
    }

    @Test func `are at one of several centres`() throws {
        let enrolment = read("enrol: [{ ages: 3-5, assign: [pins, lac] }, { assign: [lac] }]").value?.activities.first?.enrolment
        #expect(enrolment?.lines.map(\.keys.assignment) == [.among([Name("pins"), Name("lac")]), .centre(Name("lac"))])
    }

    private func read(_ rules: String) -> Reading<Town> {
        Montville.canteen(rules, centres: "pins: { label: Les Pins }, lac: { label: Le Lac }")
    }
}
