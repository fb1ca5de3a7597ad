import Foundation
import Testing

@testable import TenantConfig

struct `The towns of this repository` {
    @Test(arguments: Tenants.names)
    func `make sense in every word`(name: String) throws {
        let reading = TownFile.read(try Tenants.bytes(name), name: "\(name).yaml", calendars: Tenants.calendars)
        #expect(reading.diagnostics.rendered(in: .english) == "")
        #expect(reading.value?.id.text == name)
    }

    @Test func `find nothing wrong in the calendars`() {
        #expect(Tenants.calendars.diagnostics.rendered(in: .english) == "")
        #expect(Tenants.calendars.names.contains("france/zone-c"))
    }
}

/// The folder `tenants` of this repository.
enum Tenants {
    static let calendars = CalendarFolder(at: folder.appending(path: "calendars").path)

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }.map { String($0.dropLast(5)) }.sorted()
    }()

    /// A town with most of the words of the language, for files that speak of one.
    static let town: Town? = (try? bytes("evry-courcouronnes")).flatMap {
        TownFile.read($0, name: "evry-courcouronnes.yaml", calendars: calendars).value
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: "\(name).yaml")))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../tenants").standardizedFileURL
}
