/// The spaces between the words and signs of each line. What stands below one another keeps a column of its own, between brackets as well:
/// where an author has lined up some, the longest decides.
struct LayoutColumns {
    /// For each line, the spaces before each of its pieces.
    private(set) var rooms: [[Int]]
    private let lines: [LayoutLine]

    /// - Parameter indents: where each line begins.
    init(_ lines: [LayoutLine], _ indents: [Int]) {
        self.lines = lines
        rooms = lines.map { line in
            line.pieces.indices.map { $0 > 0 && Piece.isApart(line.pieces[$0 - 1], line.pieces[$0]) ? 1 : 0 }
        }
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].isBelow(lines[start]), indents[end] == indents[start] { end += 1 }
            if end > start + 1 { align(start..<end) }
            start = end
        }
    }

    /// Lines up what follows the first `:` or `,` of each line, then what follows the second, and so on.
    private mutating func align(_ block: Range<Int>) {
        let stops = block.map { lines[$0].stops }
        for number in 0..<(stops.map(\.count).max() ?? 0) {
            var column: [(line: Int, piece: Int)] = []
            for (line, stops) in zip(block, stops) where stops.count > number {
                let next = (line: line, piece: stops[number])
                if let last = column.last, start(last) != start(next) {
                    align(column)
                    column = []
                }
                column.append(next)
            }
            align(column)
        }
    }

    private mutating func align(_ column: [(line: Int, piece: Int)]) {
        guard column.count > 1, column.contains(where: { start($0) > lines[$0.line].pieces[$0.piece - 1].end + 1 }) else { return }
        let widths = column.map(width)
        let widest = widths.max() ?? 0
        for (place, width) in zip(column, widths) { rooms[place.line][place.piece] = widest - width + 1 }
    }

    /// Where its author put it.
    private func start(_ place: (line: Int, piece: Int)) -> Int { lines[place.line].pieces[place.piece].column }

    /// How much is written before it.
    private func width(before place: (line: Int, piece: Int)) -> Int {
        (0..<place.piece).reduce(0) { $0 + rooms[place.line][$1] + lines[place.line].pieces[$1].quoted.unicodeScalars.count }
    }
}

extension LayoutLine {
    /// Whether nothing stands between this line and one above it that begins in the same column, and both are whole.
    fileprivate func isBelow(_ other: LayoutLine) -> Bool {
        [self, other].allSatisfy { !$0.isComment && $0.pieces.allSatisfy { $0.lines.count == 1 } } && !isAfterBlank
            && column == other.column
    }

    /// The pieces that follow a `:` or a `,`.
    fileprivate var stops: [Int] { pieces.indices.dropFirst().filter { pieces[$0 - 1].isMark(":") || pieces[$0 - 1].isMark(",") } }
}

extension Piece {
    /// Whether a space stands between two.
    fileprivate static func isApart(_ left: Piece, _ right: Piece) -> Bool {
        if right.isMark(":") || right.isMark(",") || right.isMark("]") || left.isMark("[") { return false }
        return !(left.isMark("{") && right.isMark("}"))
    }

    /// What is written of a piece on one line: `'...'` becomes `"..."` where nothing in it would then mean something else.
    var quoted: String {
        let text = lines[0]
        guard kind == .word, text.first == "'", text.count > 1, !text.contains("\""), !text.contains("\\") else { return text }
        return "\"" + text.dropFirst().dropLast().replacing("''", with: "'") + "\""
    }
}
