/// Writes the lines of a sheet in the usual layout.
struct LayoutWriter {
    private let sheet: LayoutSheet
    /// Where each line begins.
    private var indents: [Int] = []
    /// Where the block or list is that each line belongs to.
    private var bases: [LayoutLevels.Level] = []
    /// How deep in brackets each line begins.
    private var depths: [Int] = []

    init(_ sheet: LayoutSheet) {
        self.sheet = sheet
        placeLines()
    }

    /// The whole file.
    var text: String {
        let rooms = LayoutColumns(sheet.lines, indents).rooms
        var text = ""
        for (index, line) in sheet.lines.enumerated() {
            if line.isAfterBlank { text += "\n" }
            text += written(line, index, rooms: rooms[index]) + "\n"
        }
        return text
    }

    // Two passes: comments stand beside what comes after them.
    private mutating func placeLines() {
        var (levels, depth) = (LayoutLevels(), 0)
        var base = LayoutLevels.Level(old: 0, new: 0, isList: false)
        var opened: [LayoutLevels] = []
        var firsts: [LayoutLevels.Level?] = []
        for line in sheet.lines {
            opened.append(levels)
            depths.append(depth)
            guard !line.isComment else {
                firsts.append(nil)
                indents.append(Self.indent(base, depth: depth, closing: 0))
                bases.append(base)
                continue
            }
            if depth == 0 {
                let place = Self.place(line, &levels)
                base = place.base
                firsts.append(place.first)
                indents.append(place.first.new)
            } else {
                firsts.append(nil)
                indents.append(Self.indent(base, depth: depth, closing: line.pieces.prefix { $0.closesFlow }.count))
            }
            bases.append(base)
            depth += line.pieces.count(where: \.opensFlow) - line.pieces.count(where: \.closesFlow)
        }
        for (index, line) in sheet.lines.enumerated() where line.isComment && depths[index] == 0 {
            let next = firsts[index...].lazy.compactMap(\.self).first
            indents[index] = opened[index].column(ofComment: line.column, before: next)
        }
    }

    /// The level of a line's first piece, and of the block or list to which its values belong.
    private static func place(
        _ line: LayoutLine, _ levels: inout LayoutLevels
    ) -> (first: LayoutLevels.Level, base: LayoutLevels.Level) {
        let dashes = line.dashes
        var seen = line.pieces.prefix(dashes).map { levels.level(at: $0.column, isList: true) }
        let hasKey = line.pieces.count > dashes + 1 && line.pieces[dashes + 1].isMark(":")
        if let piece = line.pieces.dropFirst(dashes).first {
            seen.append(levels.level(at: piece.column, isList: false))
        }
        // A value on a line of its own belongs to the key above it.
        let alone = seen.last.map { LayoutLevels.Level(old: $0.old, new: $0.new - 2, isList: false) }
        let base = hasKey ? seen.last : dashes > 0 ? seen[dashes - 1] : alone
        let nothing = LayoutLevels.Level(old: 0, new: 0, isList: false)
        return (seen.first ?? nothing, base ?? nothing)
    }

    /// What goes on in brackets is indented more than the block it stands in.
    private static func indent(_ base: LayoutLevels.Level, depth: Int, closing: Int) -> Int {
        max(0, base.new + 2 + 2 * (depth - closing))
    }
}

extension LayoutWriter {
    private func written(_ line: LayoutLine, _ index: Int, rooms: [Int]) -> String {
        var text = String(repeating: " ", count: indents[index])
        var depth = depths[index]
        for (number, piece) in line.pieces.enumerated() {
            text += String(repeating: " ", count: rooms[number])
            text += piece.lines.count == 1 ? piece.quoted : written(piece, bases[index], depth: depth)
            depth += piece.opensFlow ? 1 : piece.closesFlow ? -1 : 0
        }
        guard let comment = line.comment else { return text }
        if line.isComment { return text + comment.text }
        let width = text.unicodeScalars.reversed().prefix { $0 != "\n" }.count
        // Its column is its author's, as long as there is room.
        let room = comment.column > width ? comment.column - width : 2
        return text + String(repeating: " ", count: room) + comment.text
    }

    /// A text that runs over several lines.
    private func written(_ piece: Piece, _ base: LayoutLevels.Level, depth: Int) -> String {
        guard piece.kind == .block else {
            let inside = String(repeating: " ", count: max(0, base.new + 2 + 2 * depth))
            return piece.lines.enumerated().map { $0 == 0 || $1.isEmpty ? $1 : inside + $1 }.joined(separator: "\n")
        }
        let body = piece.lines.dropFirst()
        let isCounted = piece.lines[0].prefix { $0 != " " }.contains { $0.isNumber }
        let first = body.first { !$0.trimmed.isEmpty }
        let old = isCounted ? base.old : first?.prefix { $0 == " " }.count ?? 0
        let new = String(repeating: " ", count: isCounted ? base.new : base.new + 2)
        let moved = body.map { line in line.count > old ? new + line.dropFirst(old) : line.trimmed }
        return ([piece.lines[0]] + moved).joined(separator: "\n")
    }
}
