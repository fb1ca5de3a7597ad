/// How far blocks and lists are indented, where they were and where they are to be: two spaces for each step inwards.
struct LayoutLevels {
    struct Level {
        let old: Int
        let new: Int
        let isList: Bool
    }

    private(set) var open: [Level] = []

    /// The level of what begins at a column: one that is open, or a new one. What is deeper is closed.
    mutating func level(at column: Int, isList: Bool) -> Level {
        while let last = open.last, last.old > column || last.old == column && last.isList && !isList { open.removeLast() }
        if let last = open.last, last.old == column, last.isList == isList { return last }
        let level = Level(old: column, new: open.last.map { $0.new + 2 } ?? 0, isList: isList)
        open.append(level)
        return level
    }

    /// Where a comment belongs that stands before a line: beside that line, or beside what is still open above.
    func column(ofComment column: Int, before next: Level?) -> Int {
        if let next, next.old == column { return next.new }
        if let same = open.last(where: { $0.old == column }) { return same.new }
        if let next, next.old <= column { return next.new }
        return open.last { $0.old < column }?.new ?? 0
    }
}
