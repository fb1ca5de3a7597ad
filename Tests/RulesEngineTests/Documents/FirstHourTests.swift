import Foundation
import RulesEngine
import TenantConfig
import Testing

/// The town of `docs/from-a-reglement-to-a-portal.md`: what the page lets a newcomer write is what the reader and the rules accept.
struct FirstHourTests {
    @Test func `the town of the first hour reads without a word, before and after the question about 48 hours`() throws {
        for town in [try Self.written(), try Self.answered()] {
            let reading = TownFile.read(Array(town.utf8), name: "sainte-ombeline.yaml", calendars: Self.calendars)
            #expect(reading.diagnostics.rendered(in: .english) == "")
        }
    }

    @Test func `its examples hold, each article among them`() throws {
        let reading = TownFile.read(Array(try Self.answered().utf8), name: "sainte-ombeline.yaml", calendars: Self.calendars)
        let town = try #require(reading.value)
        let examples = try #require(try Self.blocks().first { $0.hasPrefix("guichet_tests: 1\n") })
        let tests = TestFile.read(Array(examples.utf8), name: "sainte-ombeline.tests.yaml", of: town)
        #expect(tests.diagnostics.rendered(in: .english) == "")
        let runs = try #require(tests.value).map(Rulebook(town).run)
        #expect(runs.count == 11)
        #expect(runs.flatMap(\.differences) == [])
    }

    /// The file as it is first written.
    private static func written() throws -> String { try #require(try blocks().first { $0.hasPrefix("guichet: 1\n") }) }

    /// The file once the town has said what 48 hours are.
    private static func answered() throws -> String {
        let answer = try #require(try blocks().first { $0.hasPrefix("    cancel: ") })
        return try written().split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("    cancel: ") ? answer.trimmingSuffix("\n") : String(line)
        }.joined(separator: "\n")
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
    private static let calendars = CalendarFolder(at: root.appending(path: "tenants/calendars").path)

    private static func blocks() throws -> [String] {
        let page = try String(contentsOf: root.appending(path: "docs/from-a-reglement-to-a-portal.md"), encoding: .utf8)
        let parts = page.components(separatedBy: "```")
        return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0].drop { $0 != "\n" }.dropFirst()) }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
