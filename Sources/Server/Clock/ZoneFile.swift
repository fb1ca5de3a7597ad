import Foundation
import TenantConfig

/// Why a zone could not be read.
enum ZoneFailure: Error, Equatable, CustomStringConvertible {
    case unknown(String)
    case damaged(String)

    var description: String {
        switch self {
        case .unknown(let name): "no time zone is called `\(name)`"
        case .damaged(let name): "the file of the time zone `\(name)` cannot be read"
        }
    }
}

extension Zone {
    /// Reads a zone from the system's files (RFC 9636), of version 2 or later.
    ///
    /// What the file does not list, its last line gives as a rule; it is applied until the year 2500.
    init(named name: String, folder: String = "/usr/share/zoneinfo") throws(ZoneFailure) {
        guard isZoneName(name), let contents = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
            throw .unknown(name)
        }
        var file = ZoneFileReader(bytes: [UInt8](contents))
        guard let (first, changes) = file.read() else { throw .damaged(name) }
        self.init(name: name, offset: first, changes: changes)
    }
}

/// Letters, digits, `_`, `+` and `-` between slashes: nothing that could leave the folder of zones.
private func isZoneName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0.isLetterOrDigit || "_+-".utf8.contains($0) } }
}

/// The bytes of a zone's file, read from the front; every step answers nil beyond the end.
private struct ZoneFileReader {
    let bytes: [UInt8]
    var position = 0

    private struct Header {
        let utcMarks, standardMarks, leaps, changes, types, letters: Int

        /// The length of the block that follows, where an instant takes so many bytes.
        func length(instant: Int) -> Int {
            changes * (instant + 1) + types * 6 + letters + leaps * (instant + 4) + standardMarks + utcMarks
        }
    }

    /// The first offset and all later ones.
    mutating func read() -> (Int64, [ZoneChange])? {
        // The first block is the second one cut to 32 bits, for readers of before 2005.
        guard let short = header(), skip(short.length(instant: 4)), let header = header() else { return nil }
        guard let instants = integers(header.changes, width: 8) else { return nil }
        guard let kinds = integers(header.changes, width: 1, signed: false) else { return nil }
        guard let offsets = offsets(header.types), let first = offsets.first else { return nil }
        let rest = header.length(instant: 8) - header.changes * 9 - header.types * 6
        guard skip(rest), let rule = footer(), kinds.allSatisfy({ $0 < offsets.count }) else { return nil }
        let listed = zip(instants, kinds).map { ZoneChange(at: $0, offset: offsets[Int($1)]) }
        let last = listed.last ?? ZoneChange(at: 0, offset: first)
        return (first, listed + rule.changes(after: last.at))
    }

    private mutating func header() -> Header? {
        guard bytes.dropFirst(position).starts(with: "TZif".utf8), bytes.count > position + 44 else { return nil }
        guard bytes[position + 4] >= UInt8(ascii: "2"), skip(20), let counts = integers(6, width: 4)?.map(Int.init) else { return nil }
        return Header(
            utcMarks: counts[0], standardMarks: counts[1], leaps: counts[2], changes: counts[3], types: counts[4], letters: counts[5])
    }

    private mutating func offsets(_ count: Int) -> [Int64]? {
        var offsets: [Int64] = []
        for _ in 0..<count {
            guard let offset = integers(1, width: 4), skip(2) else { return nil }
            offsets += offset
        }
        return offsets
    }

    private mutating func footer() -> ZoneRule? {
        guard bytes.count >= position + 2, bytes[position] == 10, bytes.last == 10 else { return nil }
        return ZoneRule(bytes[(position + 1)..<(bytes.count - 1)])
    }

    /// Big-endian integers of so many bytes each.
    private mutating func integers(_ count: Int, width: Int, signed: Bool = true) -> [Int64]? {
        let start = position
        guard skip(count * width) else { return nil }
        return (0..<count).map { index in
            let digits = bytes[(start + index * width)..<(start + (index + 1) * width)]
            let value = digits.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let spare = UInt64(64 - 8 * width)
            return signed ? Int64(bitPattern: value << spare) >> Int64(spare) : Int64(bitPattern: value)
        }
    }

    private mutating func skip(_ count: Int) -> Bool {
        guard count >= 0, count <= bytes.count - position else { return false }
        position += count
        return true
    }
}

extension UInt8 {
    /// One of the letters and digits of ASCII.
    var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }
}
