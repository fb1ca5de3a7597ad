import Foundation
import Testing

@testable import TenantConfig

/// `docs/diagnostics` has a page for each code, made of the rejected files: `RECORD_EXPECTED=1 swift test --filter pages` writes them.
struct `The pages of the diagnostics` {
    @Test(arguments: DiagnosticCode.allCases.filter { !$0.isOfAnalysis })
    func `show each code as it is`(code: DiagnosticCode) throws {
        let page = DiagnosticPage(code)
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try page.text.write(to: page.file, atomically: true, encoding: .utf8)
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(try String(contentsOf: page.file, encoding: .utf8) == page.text)
    }
}

extension `The pages of the diagnostics` {
    @Test func `are listed by what they are about`() throws {
        let index = DiagnosticIndex()
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try index.text.write(to: index.file, atomically: true, encoding: .utf8)
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(try String(contentsOf: index.file, encoding: .utf8) == index.text)
    }
}

/// The list of all pages.
private struct DiagnosticIndex {
    let file = DiagnosticPage(.notUTF8).file.deletingLastPathComponent().appending(path: "README.md")

    var text: String {
        """
        # What `guichet check` tells

        A page for each code: what it means, files that it is told of, and one of them mended. `guichet check --explain G0103` tells the
        meaning on the command line. An error keeps a file from being used; a warning does not, unless `--strict` is given.

        """ + Self.themes.map(section).joined()
    }

    private func section(_ theme: (codes: String, title: String)) -> String {
        let codes = DiagnosticCode.allCases.filter { $0.rawValue.hasPrefix(theme.codes) }.sorted { $0.rawValue < $1.rawValue }
        return "\n## \(theme.title)\n\n| code | what it means | ce que cela veut dire |\n|---|---|---|\n" + codes.map(row).joined()
    }

    private func row(_ code: DiagnosticCode) -> String {
        let severity = code.severity == .warning ? " (warning)" : ""
        let (english, french) = (code.meaning(.english).firstSentence.inACell, code.meaning(.french).firstSentence.inACell)
        return "| [\(code.rawValue)](\(code.rawValue).md)\(severity) | \(english) | \(french) |\n"
    }

    private static let themes = [
        ("G00", "The file and its form"), ("G01", "Keys"), ("G02", "Values and phrases"), ("G03", "Names that refer to others"),
        ("G04", "Rules that make no sense together"), ("G05", "A town's examples"),
        ("G06", "What shows when the rules are gone through"),
    ]
}

extension String {
    /// A bar would end the cell.
    fileprivate var inACell: String { replacing("|", with: "\\|") }

    fileprivate var firstSentence: String {
        firstRange(of: ". ").map { String(self[..<$0.lowerBound]) + "." } ?? self
    }
}

/// The page of one code.
private struct DiagnosticPage {
    let code: DiagnosticCode
    private let examples: [RejectedFile]
    private static let examples = Dictionary(grouping: RejectedFile.all) { $0.diagnostics.first?.code }

    init(_ code: DiagnosticCode) {
        self.code = code
        examples = Self.examples[code] ?? []
    }

    var file: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/diagnostics/\(code.rawValue).md")
            .standardizedFileURL
    }

    var text: String {
        "# \(code.rawValue)\n\n\(code.meaning(.english))\n\n\(code.meaning(.french))\n\n"
            + (examples.isEmpty ? card : examples.map(Self.section).joined(separator: "\n"))
    }

    /// What is said of a file too big to be shown here.
    private var card: String {
        let problem =
            code == .tooLarge ? Problem.tooLarge((1 << 20) + 1, limit: 1 << 20) : Problem.tooManyNodes(limit: ReadingLimits().nodes)
        return Language.allCases.map { "\(problem.message($0)) → \(problem.help($0))\n" }.joined(separator: "\n")
    }

    private static func section(_ file: RejectedFile) -> String {
        let yaml = String(decoding: file.bytes, as: UTF8.self).replacing("\0", with: "·")
        let shown = Language.allCases.map { "```\n\(file.diagnostics.rendered(in: $0))\n```\n" }.joined(separator: "\n")
        let mended = file.mended.map { "\nMended:\n\n```yaml\n\(String(decoding: $0, as: UTF8.self))```\n" } ?? ""
        return "## \(file.name)\n\n```yaml\n\(yaml)```\n\n\(shown)\(mended)"
    }
}
