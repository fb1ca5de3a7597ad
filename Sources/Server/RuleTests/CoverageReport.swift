import RulesEngine
import TenantConfig

/// How far the examples of a town reach its rules: a line of numbers, then the lines that no example shows.
struct CoverageReport {
    let coverage: RuleCoverage
    let townFile: String
    let words: TestWords

    var text: String {
        let counts = words.coverage(
            lines: coverage.lines.count, decided: coverage.count(.decided), hidden: coverage.count(.hidden), never: coverage.count(.never))
        let share = "\(coverage.percentage)\(words.isFrench ? "\u{A0}" : " ")%"
        return (["\(townFile): \(counts)\(words.colon)\(share)"] + open).joined(separator: "\n")
    }

    private var open: [String] {
        coverage.lines.filter { $0.reach != .decided }.map { line in
            "  \(townFile):\(line.place.line): \(line.place.path): \(line.reach == .hidden ? words.hidden : words.never)"
        }
    }
}
