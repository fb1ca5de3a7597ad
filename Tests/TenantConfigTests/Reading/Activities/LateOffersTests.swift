import Testing

@testable import TenantConfig

struct `Late offers` {
    @Test func `are read whole, with money and what it falls on`() throws {
        let lines = try #require(
            read("[{ weekday: monday, until: the same day at 08:15, surcharge: 50 % }, { price: 10.50 EUR, on: week, label: En retard }]"))
        #expect(lines.count == 2)
        #expect(lines[0].conditions == [.weekday(WeekdaySet(.monday))])
        #expect(lines[0].keys.until?.place.path == "activities.cantine.book_late[1].until")
        #expect(lines[0].keys.charge == Charge(.percentMore(5000)))
        #expect(lines[1].keys == Offer(charge: Charge(.instead(1050), on: .week), label: "En retard"))
    }

    @Test func `may be a bare moment`() throws {
        let lines = try #require(read("the same day at 08:00"))
        #expect(lines.first?.keys.charge == nil)
        #expect(lines.first?.keys.until != nil)
    }

    @Test(arguments: [
        ("5 EUR", Charge.Amount.more(500)), ("0.99 EUR", .more(99)), ("100 %", .percentMore(10_000)), ("12.5 %", .percentMore(1250)),
    ])
    func `read a surcharge`(written: String, amount: Charge.Amount) {
        #expect(read("{ surcharge: \(written) }")?.first?.keys.charge?.amount == amount)
    }

    @Test(arguments: ["50%", "cinquante %", "1.234 %", "-5 %", "1001 %"])
    func `refuse what is no percentage`(written: String) {
        #expect(codes("{ surcharge: \"\(written)\" }") == [.notAPercentage])
    }

    @Test(arguments: [("2 days before", true), ("3 days before", true), ("1 day before", false), ("any time", false)])
    func `that end no later than the deadline are told`(until: String, isTold: Bool) {
        #expect(codes(until) == (isTold ? [.lateBeforeDeadline] : []))
    }

    @Test func `count hours back only from slots that have them`() {
        #expect(codes("1 hour before", hours: "") == [.hoursWithoutSlotHours])
        #expect(codes("1 hour before") == [])
    }
}

private func town(_ late: String, hours: String) -> Reading<Town> {
    let text = """
        guichet: 1
        town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
        activities:
          cantine:
            label: Cantine
            open: { weekdays: monday-friday, during: term }
            slots: { midi: { label: Repas\(hours) } }
            book: 2 days before
            book_late: \(late)
        """
    return TownFile.read(Array(text.utf8), name: "montville.yaml", calendars: Tenants.calendars)
}

private func read(_ late: String) -> [Line<Offer>]? { town(late, hours: ", hours: 12:00-13:30").value?.activities.first?.bookLate }

private func codes(_ late: String, hours: String = ", hours: 12:00-13:30") -> [DiagnosticCode] {
    town(late, hours: hours).diagnostics.map(\.code)
}
