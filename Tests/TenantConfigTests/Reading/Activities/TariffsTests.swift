import Testing

@testable import TenantConfig

struct Tariffs {
    @Test func `are read line by line, and named by slots`() throws {
        let town = try #require(read("[{ ages: 3-5, amount: 2.50 EUR }, { amount: 12 EUR, per: month }, 3.10 EUR]").value)
        let tariff = try #require(town.tariffs.first)
        #expect(tariff.price.map(\.keys) == [Price(cents: 250), Price(cents: 1200, per: .month), Price(cents: 310)])
        #expect(tariff.price[0].conditions == [.ages([AgeRange(least: 3, most: 5)])])
        #expect(town.activities.first?.slots.first?.tariff == Name("cantine"))
    }

    @Test func `that nothing names are told`() {
        #expect(read("3.10 EUR", slot: "hours: 12:00-13:30").diagnostics.map(\.code) == [.tariffNeverUsed])
    }

    @Test(arguments: [("hours: 12:00-13:30, tariff: cantine", [] as [DiagnosticCode]), ("tariff: cantine", [.hourlyWithoutHours])])
    func `by the hour want hours`(slot: String, codes: [DiagnosticCode]) {
        #expect(read("{ amount: 1 EUR, per: hour }", slot: slot).diagnostics.map(\.code) == codes)
    }

    @Test func `that are not declared are told`() {
        #expect(read("3.10 EUR", slot: "tariff: cantin").diagnostics.map(\.code) == [.unknownName])
    }

    private func read(_ price: String, slot: String = "hours: 12:00-13:30, tariff: cantine") -> Reading<Town> {
        let text = """
            guichet: 1
            town: { name: Montville, calendar: france/zone-b, desk: { name: Guichet famille } }
            tariffs: { cantine: { label: Repas, price: \(price) } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { midi: { label: Repas, \(slot) } }
            """
        return TownFile.read(Array(text.utf8), name: "montville.yaml", calendars: Tenants.calendars)
    }
}
