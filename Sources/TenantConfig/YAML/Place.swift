/// A point in a text: line and column, both counted from 1, the column in characters (Unicode scalars).
public struct Position: Hashable, Sendable, Comparable {
    public let line: UInt32
    public let column: UInt32

    /// The position of a line and a column, both counted from 1.
    public init(line: UInt32, column: UInt32) {
        self.line = line
        self.column = column
    }

    public static func < (earlier: Position, later: Position) -> Bool {
        (earlier.line, earlier.column) < (later.line, later.column)
    }
}

/// A stretch of a text, from its first character to the one after its last.
public struct Place: Hashable, Sendable, Comparable {
    public let start: Position
    public let end: Position

    /// The stretch between two positions, `end` excluded.
    public init(start: Position, end: Position) {
        self.start = start
        self.end = end
    }

    /// The very beginning of a text: where a problem of the whole file is shown.
    public static let beginning = Place(line: 1, column: 1, length: 1)

    /// A stretch of `length` characters on one line.
    public init(line: UInt32, column: UInt32, length: UInt32) {
        self.init(Position(line: line, column: column), length: length)
    }

    /// A stretch of `length` characters on the line of its start.
    public init(_ start: Position, length: UInt32) {
        self.init(start: start, end: Position(line: start.line, column: start.column + length))
    }

    /// Orders by where a stretch begins; of two that begin together the shorter comes first.
    public static func < (earlier: Place, later: Place) -> Bool {
        (earlier.start, earlier.end) < (later.start, later.end)
    }
}

extension Place {
    /// Whether another stretch begins in this one.
    func contains(_ other: Place) -> Bool { start <= other.start && other.start < end }

    /// The first `count` characters of this stretch.
    func first(_ count: UInt32) -> Place {
        Place(start, length: count)
    }
}
