import Foundation

@testable import Server

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func database(busyTimeout: TimeInterval = 5) throws -> SQLiteFile {
        try SQLiteFile(path: "\(path)/portal.sqlite", busyTimeout: busyTimeout)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
