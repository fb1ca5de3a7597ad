/// The bytes of a file, cut into lines when one has to be shown.
struct SourceText {
    /// The file's name, as it is shown.
    let name: String
    /// The bytes, without a byte order mark.
    let bytes: [UInt8].SubSequence

    init(_ bytes: [UInt8], name: String) {
        self.name = name
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    }

    /// The text of a line counted from 1, without its line break; bytes that are not UTF-8 show as `�`.
    func line(_ number: UInt32) -> String {
        var current: UInt32 = 1
        var start = bytes.startIndex
        while current < number, let lineBreak = bytes[start...].firstIndex(where: Self.isLineBreak) {
            start = afterLineBreak(at: lineBreak)
            current += 1
        }
        guard current == number else { return "" }
        return String(decoding: bytes[start...].prefix { !Self.isLineBreak($0) }, as: UTF8.self)
    }

    /// Where the byte at `offset` stands.
    func position(ofByte offset: Int) -> Position {
        let end = min(bytes.startIndex + offset, bytes.endIndex)
        var (line, start) = (UInt32(1), bytes.startIndex)
        while let lineBreak = bytes[start..<end].firstIndex(where: Self.isLineBreak) {
            start = min(afterLineBreak(at: lineBreak), end)
            line += 1
        }
        let column = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.count
        return Position(line: line, column: UInt32(column) + 1)
    }

    /// The character at a position, if there is one before the end of its line.
    func character(at position: Position) -> Unicode.Scalar? {
        line(position.line).unicodeScalars.dropFirst(Int(position.column) - 1).first
    }

    /// Where a text stands first within a stretch; the stretch itself when it is not written there letter by letter.
    func place(of text: String, within place: Place) -> Place {
        let wanted = Array(text.unicodeScalars)
        for number in place.start.line...place.end.line {
            let line = Array(line(number).unicodeScalars)
            let from = number == place.start.line ? Int(place.start.column) - 1 : 0
            guard line.count >= from + wanted.count else { continue }
            for start in from...(line.count - wanted.count) where line[start..<(start + wanted.count)].elementsEqual(wanted) {
                return Place(line: number, column: UInt32(start) + 1, length: UInt32(wanted.count))
            }
        }
        return place
    }

    private static func isLineBreak(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D
    }

    private func afterLineBreak(at index: Int) -> Int {
        let next = index + 1
        return bytes[index] == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A ? next + 1 : next
    }
}
