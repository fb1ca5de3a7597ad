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

    static func isLineBreak(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D
    }

    fileprivate func afterLineBreak(at index: Int) -> Int {
        let next = index + 1
        return bytes[index] == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A ? next + 1 : next
    }
}

/// A text cut into lines, to show some of them.
struct SourceLines {
    let text: SourceText
    private var starts: [Int]

    init(_ text: SourceText) {
        self.text = text
        starts = [text.bytes.startIndex]
        while let lineBreak = text.bytes[starts[starts.count - 1]...].firstIndex(where: SourceText.isLineBreak) {
            starts.append(text.afterLineBreak(at: lineBreak))
        }
    }

    /// The text of a line counted from 1, without its line break; bytes that are not UTF-8 show as `�`.
    subscript(number: UInt32) -> String {
        guard number >= 1, number <= starts.count else { return "" }
        return String(decoding: text.bytes[starts[Int(number) - 1]...].prefix { !SourceText.isLineBreak($0) }, as: UTF8.self)
    }

    /// The character at a position, if there is one before the end of its line.
    func character(at position: Position) -> Unicode.Scalar? {
        self[position.line].unicodeScalars.dropFirst(Int(position.column) - 1).first
    }

    /// Where a text stands first within a stretch; the stretch itself when it is not written there letter by letter.
    func place(of text: String, within place: Place) -> Place {
        let wanted = Array(text.unicodeScalars)
        for number in place.start.line...place.end.line {
            let line = Array(self[number].unicodeScalars)
            let from = number == place.start.line ? Int(place.start.column) - 1 : 0
            guard line.count >= from + wanted.count else { continue }
            for start in from...(line.count - wanted.count) where line[start..<(start + wanted.count)].elementsEqual(wanted) {
                return Place(line: number, column: UInt32(start) + 1, length: UInt32(wanted.count))
            }
        }
        return place
    }
}
