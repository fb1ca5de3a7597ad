/// What is found while one file is read, in whatever order its parts are.
///
/// A class because every reader of a part adds to the same collection.
final class Findings {
    let text: SourceText
    /// Comments that may have been meant as part of a text, by their lines.
    private(set) lazy var closeComments = text.closeComments
    /// The tree being read, where a rule's place is looked up.
    var root: Node?
    private var found: [Finding] = []
    private var errors = 0
    private var warnings = 0
    /// More than anybody reads; what is found after so many of a severity is counted, and not kept.
    private static let most = 200
    /// What is counted alone: its kinds, and what of it is told once.
    private var counted: [Kind] = []
    private var countedOnce: Set<Int> = []
    /// Where the file is read more than once, and what was found there.
    private var repeated: [(place: Place, found: Set<Kind>)] = []

    /// A kind of mistake at a place.
    private struct Kind: Hashable {
        let code: DiagnosticCode
        let place: Place
    }

    init(_ text: SourceText) {
        self.text = text
    }

    func add(_ problem: Problem, at place: Place, second: Finding.Second? = nil) {
        add(Finding(problem, place, second: second))
    }

    /// From now on, what has been found in a stretch of the file is not told again there, nor its like.
    func tellOnce(in place: Place) {
        let known = found.map { Kind(code: $0.problem.code, place: $0.place) } + counted
        repeated.append((place, Set(known.filter { place.contains($0.place) })))
    }

    func add(_ finding: Finding) {
        let kind = Kind(code: finding.problem.code, place: finding.place)
        for index in repeated.indices where repeated[index].place.contains(finding.place) {
            guard repeated[index].found.insert(kind).inserted else { return }
        }
        let isKept: Bool
        switch finding.problem.code.severity {
        case .error:
            errors += 1
            isKept = errors <= Self.most
        case .warning:
            warnings += 1
            isKept = warnings <= Self.most
        }
        if isKept { found.append(finding) } else { counted.append(kind) }
    }

    /// Adds what may be told of several places because of one mistake elsewhere: once, where it stands first, with the next of the places.
    func addOnce(_ problem: Problem, at place: Place) {
        guard let index = found.firstIndex(where: { $0.problem == problem }) else {
            if !areEnough || countedOnce.insert(problem.hashValue).inserted { add(problem, at: place) }
            return
        }
        let first = found[index]
        if first.second == nil, first.place != place {
            found[index] = Finding(problem, first.place, second: Finding.Second(.andHere, place))
        }
    }

    /// Whether an error has been found in a stretch of the file.
    func areErrors(in place: Place) -> Bool {
        found.contains { $0.problem.code.severity == .error && place.contains($0.place) }
    }

    /// Whether one of the names in a block is declared again there, so that another name may be missing.
    func areNamesRepeated(in block: Node) -> Bool {
        let names = block.children.map(\.key.place)
        return found.contains { finding in
            finding.problem.code == .declaredTwice && finding.second.map { names.contains($0.place) } ?? false
        }
    }

    /// Whether so many errors are known that no more are kept.
    var areEnough: Bool { errors >= Self.most }

    /// How many were found that are not among the diagnostics.
    var untold: Untold { Untold(errors: max(0, errors - Self.most), warnings: max(0, warnings - Self.most)) }

    /// The stretch of the file at which a rule stands.
    func place(of rule: RulePlace) -> Place {
        let start = Position(line: UInt32(rule.line), column: UInt32(rule.column))
        return root?.place(at: start) ?? Place(start, length: 1)
    }

    /// Whether anything found keeps the file from being used.
    var containsError: Bool { errors > 0 }

    /// All that was found, in the order of the file.
    var diagnostics: [Diagnostic] {
        if found.isEmpty { return [] }
        let lines = SourceLines(text)
        let seen = found.map { $0.seenThrough(lines) }
        return seen.sorted { ($0.place, $0.problem.code.rawValue) < ($1.place, $1.problem.code.rawValue) }.map { Diagnostic($0, in: lines) }
    }
}
