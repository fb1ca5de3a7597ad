import Foundation
import Testing

@testable import TenantConfig

/// `docs/diagnostics` has a page for each code, made of the rejected files: `RECORD_EXPECTED=1 swift test --filter pages` writes them.
struct `The pages of the diagnostics` {
    @Test(arguments: DiagnosticCode.allCases)
    func `show each code as it is`(code: DiagnosticCode) throws {
        let page = DiagnosticPage(code)
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try page.text.write(to: page.file, atomically: true, encoding: .utf8)
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(try String(contentsOf: page.file, encoding: .utf8) == page.text)
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
        "# \(code.rawValue)\n\n" + (examples.isEmpty ? card : examples.map(Self.section).joined(separator: "\n"))
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
        return "## \(file.name)\n\n```yaml\n\(yaml)```\n\n\(shown)"
    }
}
