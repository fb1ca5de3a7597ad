import Foundation
import RulesEngine
import TenantConfig
import Testing

/// The towns of `tenants/examples`: real regulations, each with what it prints as examples.
struct `The example towns` {
    @Test func `are fifty at least`() {
        #expect(Examples.names.count >= 50)
    }

    @Test(arguments: Examples.names)
    func `decide as their regulations print`(name: String) throws {
        let reading = try Examples.town(name)
        let town = try #require(reading.value)
        let tests = TestFile.read(try Examples.bytes("\(name).tests"), name: "\(name).tests.yaml", of: town)
        #expect(tests.diagnostics.rendered(in: .english) == "")
        let book = Rulebook(town)
        let examples = try #require(tests.value)
        for test in examples {
            #expect(book.run(test).differences == [], "\(test.name)")
        }
    }

    @Test(arguments: Examples.names)
    func `have no mistake`(name: String) throws {
        let errors = try Examples.town(name).diagnostics.filter { $0.severity == .error }
        #expect(errors.rendered(in: .english) == "")
    }
}

private enum Examples {
    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "examples").path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }.map { String($0.dropLast(5)) }.sorted()
    }()

    static func town(_ name: String) throws -> Reading<Town> {
        TownFile.read(try bytes(name), name: "\(name).yaml", calendars: calendars)
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: "examples/\(name).yaml")))
    }

    private static let calendars = CalendarFolder(at: folder.appending(path: "calendars").path)
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../tenants").standardizedFileURL
}
