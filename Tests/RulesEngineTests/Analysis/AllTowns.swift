import Foundation
import RulesEngine
import TenantConfig

/// The towns that there are, with their examples.
enum AllTowns {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../tenants").standardizedFileURL
    static let calendars = CalendarFolder(at: folder.appending(path: "calendars").path)

    /// The files of all towns, by their paths in the folder.
    static let paths: [String] = ["", "examples/"].flatMap { sub in
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: sub).path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }.sorted().map { sub + $0 }
    }

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: path))) }

    static func town(_ path: String) throws -> Reading<Town> { TownFile.read(try bytes(path), name: path, calendars: calendars) }

    /// A town's examples.
    static func tests(_ path: String, of town: Town) throws -> [TownTest] {
        let examples = path.dropLast(5) + ".tests.yaml"
        return TestFile.read(try bytes(String(examples)), name: String(examples), of: town).value ?? []
    }
}
