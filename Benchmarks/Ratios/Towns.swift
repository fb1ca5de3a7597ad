import Foundation
import TenantConfig

/// The towns of the repository, as bytes and as read.
struct Towns {
    struct File {
        let name: String
        let bytes: [UInt8]
    }

    let files: [File]
    let calendars: CalendarFolder

    init(at folder: String) throws {
        calendars = CalendarFolder(at: "\(folder)/calendars")
        files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") }
            .map { File(name: $0, bytes: [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\($0)")))) }
    }
}

extension Towns {
    /// Every town whose file makes sense.
    var read: [Town] {
        files.compactMap { TownFile.read($0.bytes, name: $0.name, calendars: calendars).value }
    }
}
