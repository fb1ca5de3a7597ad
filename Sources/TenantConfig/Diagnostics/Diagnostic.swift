/// What is wrong, or strange, in a file that a town or a calendar is read from.
public struct Diagnostic: Sendable, Hashable {
    /// An error keeps the file from being used; a warning does not.
    public enum Severity: Sendable, Hashable {
        case error, warning
    }

    /// Another stretch of the same file that explains the first.
    public struct Second: Sendable, Hashable {
        public let excerpt: Excerpt
        public let label: Wording
    }

    public let problem: Problem
    public let excerpt: Excerpt
    public let second: Second?
    /// A case that shows it, where the rules were asked about one.
    public let witness: Wording?

    /// The stable name of this kind of mistake, as `G0103`.
    public var code: DiagnosticCode { problem.code }
    public var severity: Severity { problem.code.severity }
}

extension Diagnostic {
    init(_ finding: Finding, in lines: SourceLines) {
        problem = finding.problem
        excerpt = Excerpt(finding.place, beside: finding.second?.place, in: lines)
        witness = finding.witness
        second = finding.second.map { Second(excerpt: Excerpt($0.place, beside: finding.place, in: lines), label: $0.label) }
    }
}

extension Sequence where Element == Diagnostic {
    /// Whether any of these keeps its file from being used.
    public var containsError: Bool { contains { $0.severity == .error } }
}
