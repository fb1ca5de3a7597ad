/// What came of reading a file: its value when every word made sense, and all that is wrong or strange in it.
public struct Reading<Value: Sendable>: Sendable {
    /// The value; nil when any diagnostic is an error.
    public let value: Value?
    /// In the order of the file; those of a calendar that the file names come first.
    public let diagnostics: [Diagnostic]

    init(_ value: Value?, _ diagnostics: [Diagnostic]) {
        self.value = diagnostics.containsError ? nil : value
        self.diagnostics = diagnostics
    }
}
