/// A comment that follows something on its line and whose first word follows its `#` at once, as a number would: `label: Cantine #1`.
struct CloseComment {
    let place: Place
    let text: String
    /// The column after the last character before it that is no blank.
    fileprivate let after: UInt32

    /// Whether nothing stands between a stretch and this comment.
    func follows(_ other: Place) -> Bool { other.end == Position(line: place.start.line, column: after) }
}

extension SourceText {
    /// The first such comment of each line that seems to have one; of a `#` in a text nobody knows here. Almost every file has none.
    var closeComments: [UInt32: CloseComment] {
        bytes.withUnsafeBufferPointer { bytes in
            var found: [UInt32: CloseComment] = [:]
            var (line, start, counted) = (UInt32(1), 0, 0)
            var rest = bytes[...]
            while let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
                rest = bytes[(hash + 1)...]
                guard hash > 0, Self.isBlank(bytes[hash - 1]), let next = rest.first, Self.beginsWord(next) else { continue }
                while counted < hash {
                    let isCRLF = bytes[counted] == 0x0D && bytes[counted + 1] == 0x0A
                    if Self.isLineBreak(bytes[counted]), !isCRLF { (line, start) = (line + 1, counted + 1) }
                    counted += 1
                }
                guard found[line] == nil, let last = bytes[start..<hash].lastIndex(where: { !Self.isBlank($0) }) else { continue }
                let text = String(decoding: bytes[hash...].prefix { !Self.isLineBreak($0) }, as: UTF8.self).trimmedAtEnd
                let place = Place(
                    line: line, column: Self.column(after: bytes[start..<hash]), length: UInt32(text.unicodeScalars.count))
                found[line] = CloseComment(place: place, text: text, after: Self.column(after: bytes[start...last]))
            }
            return found
        }
    }

    /// The column after some characters at the beginning of a line.
    private static func column(after bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        UInt32(bytes.count { $0 & 0xC0 != 0x80 }) + 1
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Whether a byte is a digit, a letter, or begins a letter with an accent.
    private static func beginsWord(_ byte: UInt8) -> Bool {
        Meant.isDigit(byte) || byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
