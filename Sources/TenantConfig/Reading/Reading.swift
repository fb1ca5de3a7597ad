/// What came of reading a file: its value when every word made sense, and all that is wrong or strange in it.
public struct Reading<Value: Sendable>: Sendable {
    /// The value; nil when any diagnostic is an error.
    public let value: Value?
    /// In the order of the file; those of a calendar that the file names come first.
    public let diagnostics: [Diagnostic]
    /// How much more there is of each severity than is among the diagnostics.
    public let untold: Untold

    init(_ value: Value?, _ diagnostics: [Diagnostic], untold: Untold = Untold()) {
        self.value = diagnostics.containsError ? nil : value
        self.diagnostics = diagnostics
        self.untold = untold
    }

    init(_ value: Value?, _ findings: Findings) {
        self.init(value, findings.diagnostics, untold: findings.untold)
    }

    /// All of it as one text; after `limit` diagnostics, how many more there are.
    public func rendered(in language: Language, _ paint: Paint = .none, limit: Int = 100) -> String {
        diagnostics.rendered(in: language, paint, limit: limit, untold: untold.count)
    }
}
