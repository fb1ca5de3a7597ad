import Foundation
import TenantConfig

/// The text of a town's file with those of the calendars it rests on: all that a revision is made of, so that a decision can be replayed.
struct TownText: Hashable, Sendable {
    let file: [UInt8]
    /// By name (`france/zone-b`).
    let calendars: [String: [UInt8]]

    init(file: [UInt8], calendars: [String: [UInt8]]) {
        self.file = file
        self.calendars = calendars
    }

    /// The town's file with those of the calendars that the town rests on: the one it names, and those that this one names.
    init(_ file: [UInt8], of town: Town, among calendars: [String: [UInt8]], read: CalendarFolder) {
        let named = calendars.keys.filter { read.calendar($0)?.value == town.calendar }.sorted().first
        let text = named.flatMap { calendars[$0] }.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let used = calendars.filter { $0.key == named || text.contains($0.key) }
        self.init(file: file, calendars: used)
    }

    /// One text of them all, as it is kept.
    var source: String {
        let parts = calendars.sorted { $0.key < $1.key }.map { name, bytes in
            Self.mark + name + "\n" + String(decoding: bytes, as: UTF8.self)
        }
        return ([String(decoding: file, as: UTF8.self)] + parts).joined(separator: "\n")
    }

    /// What the texts are known by.
    var revision: String { sha256(source.utf8) }

    /// Takes a kept text apart. A town's file cannot hold the mark: it would be a second document, which is refused.
    init(source: String) {
        let parts = source.components(separatedBy: "\n" + Self.mark)
        var calendars: [String: [UInt8]] = [:]
        for part in parts.dropFirst() {
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            calendars[String(lines[0])] = Array((lines.dropFirst().first ?? "").utf8)
        }
        self.init(file: Array(parts[0].utf8), calendars: calendars)
    }

    private static let mark = "--- calendars/"
}
