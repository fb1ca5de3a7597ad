import Foundation
import RulesEngine
import TenantConfig
import Testing

@testable import Server

struct SuggestedTextTests {
    @Test func `what is suggested reads as a file of examples in French as well`() throws {
        let town = try #require(Self.town("auray"))
        let suggestions = Rulebook(town).suggestions(beside: [])
        let report = SuggestionReport(suggestions: suggestions, townFile: "auray.yaml", words: TestWords(.french)).text
        let reading = TestFile.read(Array("guichet_tests: 1\ntests:\n\(report)".utf8), name: "auray.tests.yaml", of: town)
        #expect(reading.diagnostics.rendered(in: .english) == "")
        #expect(reading.value?.count == suggestions.found.count && suggestions.found.count > 10)
    }

    @Test(arguments: ["auray", "evry-courcouronnes"])
    func `every line of a town of this repository decides in one of its examples`(name: String) throws {
        let town = try #require(Self.town(name))
        let bytes = try Data(contentsOf: projectTenants.appending(path: "\(name).tests.yaml"))
        let book = Rulebook(town)
        let runs = try #require(TestFile.read([UInt8](bytes), name: "\(name).tests.yaml", of: town).value).map(book.run)
        #expect(runs.flatMap(\.differences) == [])
        #expect(RuleCoverage(town, runs).lines.filter { $0.reach != .decided }.map(\.place.path) == [])
    }

    @Test func `writes all that is known of a child, so that it reads as the same child`() throws {
        let town = try #require(Self.town("evry-courcouronnes"))
        let text = """
            guichet_tests: 1
            tests:
              - name: a child of whom everything is known
                now: 2026-10-01 10:00:00
                child:
                  born: 2018-05-02
                  level: ce1
                  commune: "34172"
                  school: none
                  quotient: 650
                  siblings: 2
                  unpaid: 3.05 EUR
                  unpaid_since: 2026-09-03 10:00:00
                  came: { mercredis: 2026-06-24 }
                  happened: { mercredis: { late: 2026-09-07, unbooked: [2026-09-07, 2026-09-14] } }
                  enrolled: { mercredis: les-aunettes }
                  booked: { mercredis: { 2026-11-18: [matin, repas/classique] } }
                book: { mercredis: { 2026-11-25: matin } }
                expect: accepted
            """
        let test = try #require(TestFile.read(Array(text.utf8), name: "x.tests.yaml", of: town).value?.first)
        let written = "guichet_tests: 1\ntests:\n" + TestYAML(test: test, name: test.name).text
        let again = try #require(TestFile.read(Array(written.utf8), name: "x.tests.yaml", of: town).value?.first)
        #expect(again.child == test.child && test.child.known.count == 4)
    }

    @Test func `tells what was expected, what came out, and the reason with its rule, its line and its instant`() throws {
        let town = try #require(Self.town("evry-courcouronnes"))
        let text = """
            guichet_tests: 1
            tests:
              - name: un jour trop tard
                now: 2023-03-08 00:00:00
                child: { born: 2016-05-02, enrolled: { mercredis: les-aunettes } }
                book: { mercredis: { 2023-03-22: matin } }
                expect: accepted
            """
        let test = try #require(TestFile.read(Array(text.utf8), name: "x.tests.yaml", of: town).value?.first)
        let report = TestReport(run: Rulebook(town).run(test), file: "x.tests.yaml", townFile: "x.yaml", words: TestWords(.english)).text
        let line = try #require(town.ruleLines.first { $0.path == "activities.mercredis.book.until" }).line
        #expect(
            report == """
                x.tests.yaml:3: does not hold: un jour trop tard
                  expect: expected accepted, came out refused
                  mercredis 2023-03-22 +matin: refused
                    deadline_passed 2023-03-22, activities.mercredis.book.until (x.yaml:\(line)), since 2023-03-08 00:00:00
                """)
    }

    @Test func `an absence that is not taken says by which line and since when, and so does a child who comes unbooked`() throws {
        let rules = """
            guichet: 1
            town: { name: Bourg, calendar: france/zone-b, desk: { name: Mairie, phone: "0199000000", email: mairie@bourg.example } }
            reasons: { maladie: { label: Enfant malade } }
            activities:
              cantine:
                label: Cantine
                open: { weekdays: monday-friday, during: term }
                slots: { midi: { label: Midi, hours: 12:00-13:30 } }
                cancel: never
                absence: { reason: maladie, until: the same day at 08:15, due: none }
                unbooked: { admitted: no }
            """
        let calendars = CalendarFolder(at: projectTenants.appending(path: "calendars").path)
        let town = try #require(TownFile.read(Array(rules.utf8), name: "bourg.yaml", calendars: calendars).value)
        let text = """
            guichet_tests: 1
            tests:
              - name: à 8 h 15
                now: 2023-03-23 08:15:00
                child: { born: 2016-05-02 }
                booked: { cantine: { 2023-03-23: midi } }
                absent: { cantine: { 2023-03-23: midi } }
                reason: maladie
                expect: accepted
              - name: sans motif
                now: 2023-03-22 10:00:00
                child: { born: 2016-05-02 }
                booked: { cantine: { 2023-03-23: midi } }
                absent: { cantine: { 2023-03-23: midi } }
                expect: accepted
              - name: sans réservation
                now: 2023-03-23 08:15:00
                child: { born: 2016-05-02 }
                unbooked: { cantine: { 2023-03-23: midi } }
                expect: accepted
            """
        let tests = TestFile.read(Array(text.utf8), name: "x.tests.yaml", of: town)
        #expect(tests.diagnostics.rendered(in: .english) == "")
        let reports = try #require(tests.value).map(Rulebook(town).run).map {
            TestReport(run: $0, file: "x.tests.yaml", townFile: "x.yaml", words: TestWords(.english)).text.split(separator: "\n").last
        }
        #expect(
            reports == [
                "  cantine 2023-03-23 midi, absence: refused, all stays due since 2023-03-23 08:15:00, activities.cantine.absence (x.yaml:10)",
                "  cantine 2023-03-23 midi, absence: refused, all stays due: no line fits",
                "  cantine 2023-03-23 midi, without a reservation: refused, activities.cantine.unbooked (x.yaml:11)",
            ])
    }

    private static func town(_ name: String) -> Town? {
        let bytes = FileManager.default.contents(atPath: projectTenants.appending(path: "\(name).yaml").path).map { [UInt8]($0) }
        let calendars = CalendarFolder(at: projectTenants.appending(path: "calendars").path)
        return bytes.flatMap { TownFile.read($0, name: "\(name).yaml", calendars: calendars).value }
    }
}
