/// What is found while one file is read, in whatever order its parts are.
///
/// A class because every reader of a part adds to the same collection.
final class Findings {
    let text: SourceText
    /// The tree being read, where a rule's place is looked up.
    var root: Node?
    private var found: [Finding] = []

    init(_ text: SourceText) {
        self.text = text
    }

    func add(_ problem: Problem, at place: Place, second: Finding.Second? = nil) {
        found.append(Finding(problem, place, second: second))
    }

    func add(_ findings: [Finding]) {
        found += findings
    }

    /// The stretch of the file at which a rule stands.
    func place(of rule: RulePlace) -> Place {
        let start = Position(line: UInt32(rule.line), column: UInt32(rule.column))
        return root?.place(at: start) ?? Place(start, length: 1)
    }

    /// Whether anything found keeps the file from being used.
    var containsError: Bool { found.contains { $0.problem.code.severity == .error } }

    /// All that was found, in the order of the file.
    var diagnostics: [Diagnostic] {
        found.sorted { ($0.place, $0.problem.code.rawValue) < ($1.place, $1.problem.code.rawValue) }.map { Diagnostic($0, in: text) }
    }
}
