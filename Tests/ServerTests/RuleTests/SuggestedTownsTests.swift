import Foundation
import RulesEngine
import TenantConfig
import Testing

@testable import Server

/// Every town of this repository, as if it had no examples: what is suggested for it.
struct SuggestedTownsTests {
    @Test(arguments: Self.floors.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    func `is a file of examples that hold, each once, and tells of every rule that none of them reaches`(file: String, floor: Int) throws {
        let bytes = try Data(contentsOf: projectTenants.appending(path: "\(file).yaml"))
        let calendars = CalendarFolder(at: projectTenants.appending(path: "calendars").path)
        let town = try #require(TownFile.read([UInt8](bytes), name: "\(file).yaml", calendars: calendars).value)
        let book = Rulebook(town)
        let suggestions = book.suggestions(beside: [])
        let report = SuggestionReport(suggestions: suggestions, townFile: "\(file).yaml", words: TestWords(.english)).text
        let reading = TestFile.read(Array("guichet_tests: 1\ntests:\n\(report)\n".utf8), name: "\(file).tests.yaml", of: town)
        #expect(reading.diagnostics.rendered(in: .english) == "")
        let tests = try #require(reading.value)
        let runs = tests.map(book.run)
        #expect(runs.flatMap(\.differences) == [])
        #expect(tests.count == suggestions.found.count && Set(tests.map(\.question)).count == tests.count)
        let coverage = RuleCoverage(town, runs)
        #expect(coverage.percentage >= floor)
        let told = Set(suggestions.open.map(\.place.path))
        #expect(coverage.lines.filter { $0.reach != .decided && !told.contains($0.place.path) }.map(\.place) == [])
        for rule in suggestions.open { #expect(report.contains("#   \(file).yaml:\(rule.place.line): \(rule.place.path): ")) }
    }

    @Test func `is known of each town`() {
        let names = ["", "examples/"].flatMap { folder in
            let files = (try? FileManager.default.contentsOfDirectory(atPath: projectTenants.appending(path: folder).path)) ?? []
            return files.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }.map { folder + $0.dropLast(5) }
        }
        #expect(Set(names) == Set(Self.floors.keys))
    }
}

extension TownTest {
    /// What is asked, whatever it is called.
    fileprivate var question: TownTest {
        TownTest(
            name: "", line: 0, now: now, child: child, booked: booked, placesLeft: placesLeft, asked: asked, expected: expected,
            channel: channel)
    }
}
