import Foundation
import Glibc

/// The folder of towns' files, with the calendars in it.
struct TownFolder: Sendable {
    let path: String

    /// What tells one state of a file from the next without reading it.
    struct Stamp: Hashable, Sendable {
        let size: Int
        /// Nanoseconds since 1970.
        let modified: Int
        let node: UInt
    }

    /// The files there are: of towns by their id, of calendars by their name (`france/zone-b`), each with its stamp.
    struct Listing: Hashable, Sendable {
        var towns: [String: Stamp] = [:]
        var calendars: [String: Stamp] = [:]
    }

    /// What is there now; nil when the folder cannot be read.
    func listing() -> Listing? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
        var listing = Listing()
        for name in names where isTown(name) {
            listing.towns[String(name.dropLast(5))] = stamp("\(path)/\(name)")
        }
        let calendars = FileManager.default.enumerator(atPath: "\(path)/calendars")?.compactMap { $0 as? String } ?? []
        for name in calendars where name.hasSuffix(".yaml") {
            listing.calendars[String(name.dropLast(5))] = stamp("\(path)/calendars/\(name)")
        }
        return listing
    }

    /// The path of a town's file.
    func file(_ town: String) -> String { "\(path)/\(town).yaml" }

    /// The bytes of a town's file; nil when it cannot be read.
    func bytes(of town: String) -> [UInt8]? { contents(file(town)) }

    /// The bytes of a calendar; nil when it cannot be read.
    func bytes(ofCalendar name: String) -> [UInt8]? { contents("\(path)/calendars/\(name).yaml") }

    /// Files of towns are named by the town; beside them stand the examples of `*.tests.yaml`, and what editors leave behind.
    private func isTown(_ name: String) -> Bool {
        name.hasSuffix(".yaml") && !name.hasSuffix(".tests.yaml") && !name.hasPrefix(".")
    }

    /// More than any town's file: the reader refuses it, without the whole being read into memory first.
    private static let mostBytes = 2 << 20

    private func contents(_ path: String) -> [UInt8]? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: Self.mostBytes) ?? Foundation.Data()).map { [UInt8]($0) }
    }

    /// The system's own call: the folder is looked at twice a second, and may hold every town of France.
    private func stamp(_ path: String) -> Stamp? {
        var file = stat()
        guard stat(path, &file) == 0, file.st_mode & S_IFMT == S_IFREG else { return nil }
        return Stamp(size: file.st_size, modified: file.st_mtim.tv_sec * 1_000_000_000 + file.st_mtim.tv_nsec, node: file.st_ino)
    }
}
