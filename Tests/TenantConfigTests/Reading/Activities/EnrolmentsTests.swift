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

    @Test(arguments: [
        ("period", "15 days before the period"), ("period", "the eve of the period"), ("period", "day 1 of the period before"),
        ("month", "day 20 of the month before"), ("month", "last friday of the month before"), ("month", "2027-06-30"),
        ("period", "07-16 before the school year"),
    ])
    func `count from what they are for`(lasting: String, until: String) {
        #expect(read("enrol: { for_each: \(lasting), until: \(until) }").diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("{ for_each: period, until: day 20 of the month before }"), ("{ for_each: month, until: 15 days before the period }"),
        ("[{ ages: 3-5, for_each: month }, { until: day 20 of the month before }]"),
        ("[{ ages: 3-5, for_each: month }, { for_each: period }, { until: day 20 of the month before }]"),
    ])
    func `count from nothing that some of them are not for`(rule: String) {
        #expect(read("enrol: \(rule)").diagnostics.map(\.code) == [.enrolmentHasNoDay])
    }

    @Test func `are at one of several centres`() throws {
        let enrolment = read("enrol: [{ ages: 3-5, assign: [pins, lac] }, { assign: [lac], for_each: month }]").value?.activities.first?
            .enrolment
        #expect(enrolment?.lines.map(\.keys.assignment) == [.among([Name("pins"), Name("lac")]), .centre(Name("lac"))])
        #expect(enrolment?.lines.map(\.keys.lasting) == [nil, .month])
        #expect(enrolment?.lastings == [.month])
    }

    private func read(_ rules: String) -> Reading<Town> {
        Montville.canteen(rules, centres: "pins: { label: Les Pins }, lac: { label: Le Lac }")
    }
}
