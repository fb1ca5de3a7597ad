/// The name a town gives to something it declares: `les-aunettes`, `repas`, `mercredis`.
///
/// The subject keeps names of different things apart: the name of a centre is never taken for the name of a meal.
public struct Name<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name as written in the file: lower-case letters, digits and hyphens.
    public let text: String

    /// Takes a name that the reader, or the database, has already found well-formed.
    public init(_ text: String) {
        self.text = text
    }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
