/// Where a rule stands: its path, and its place in the town's file. A refusal carries it.
public struct RulePlace: Hashable, Sendable, CustomStringConvertible {
    /// `activities.mercredis.book[2].until`. Lines of a list are counted from 1; a rule of one line has no number.
    public let path: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in characters.
    public let column: Int

    public init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    public var description: String { "\(path) (line \(line))" }
}

/// A value and the rule that gives it.
public struct Ruled<Value: Hashable & Sendable>: Hashable, Sendable {
    public let value: Value
    public let place: RulePlace

    public init(_ value: Value, at place: RulePlace) {
        self.value = value
        self.place = place
    }
}
