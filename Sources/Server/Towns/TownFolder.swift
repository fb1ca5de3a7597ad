import Foundation

/// The folder of towns' files, with the calendars in it.
struct TownFolder: Sendable {
    let path: String

    /// What tells one state of a file from the next without reading it.
    struct Stamp: Hashable, Sendable {
        let size: Int64
        let modified: Date
        let node: UInt64
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

    private func stamp(_ path: String) -> Stamp? {
        let path = URL(filePath: path).resolvingSymlinksInPath().path
        guard let file = try? FileManager.default.attributesOfItem(atPath: path), file[.type] as? FileAttributeType == .typeRegular,
            let size = file[.size] as? NSNumber, let modified = file[.modificationDate] as? Date,
            let node = file[.systemFileNumber] as? NSNumber
        else { return nil }
        return Stamp(size: size.int64Value, modified: modified, node: node.uint64Value)
    }
}
