import RulesEngine
import TenantConfig
import Testing

/// How much of a file is gone through.
struct WorkTests {
    private func diagnostics(lines: Int) throws -> [Diagnostic] {
        let gauges = (1...lines).map { "      - { dates: \(day("2026-09-01") + $0), places: \($0) }" }
        let file = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Mairie } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { repas: { label: Repas } }
                gauges:
            \(gauges.joined(separator: "\n"))
            """
        let bytes = Array(file.utf8)
        let reading = TownFile.read(bytes, name: "bourg.yaml", calendars: AllTowns.calendars)
        _ = try #require(reading.value)
        return reading.analysed(bytes, name: "bourg.yaml")
    }

    @Test func `ends where rules are longer than anybody writes them`() throws {
        let told = try diagnostics(lines: 300)
        #expect(told.map(\.code) == [.tooMuchToGoThrough])
        #expect(told.first?.rendered(in: .french).contains("la plus longue règle a 300 lignes") == true)
        #expect(told.first?.severity == .warning)
    }

    @Test func `goes on for rules of a hundred lines`() throws {
        #expect(!(try diagnostics(lines: 100)).map(\.code).contains(.tooMuchToGoThrough))
    }
}
