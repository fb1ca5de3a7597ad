import Foundation
import RulesEngine
import TenantConfig
import Testing

struct `Warned files` {
    @Test(arguments: WarnedFile.all)
    func `show one warning with a case, word for word`(file: WarnedFile) throws {
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try file.record()
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        let diagnostics = file.diagnostics
        #expect(diagnostics.count == 1 && diagnostics.allSatisfy { $0.severity == .warning && $0.witness != nil })
        #expect(file.shown == file.expected)
    }

    @Test(arguments: WarnedFile.all.filter { $0.mended != nil })
    func `are told nothing of once they are mended`(file: WarnedFile) throws {
        let mended = try #require(file.mended)
        #expect(mended != file.bytes)
        #expect(file.diagnostics(of: mended).rendered(in: .english) == "")
    }

    @Test func `have a mended twin for every code`() {
        let mended = Set(WarnedFile.all.filter { $0.mended != nil }.flatMap(\.diagnostics).map(\.code)).union(Self.tooBigToKeep)
        #expect(Self.codes.filter { !mended.contains($0) } == [])
    }

    @Test func `exist for every code of the analysis`() {
        let covered = Set(WarnedFile.all.flatMap(\.diagnostics).map(\.code)).union(Self.tooBigToKeep)
        #expect(Self.codes.filter { !covered.contains($0) } == [])
    }

    /// `docs/diagnostics` has a page for each code: `RECORD_EXPECTED=1 swift test --filter Warned` writes them.
    @Test(arguments: codes)
    func `stand on a page of the diagnostics`(code: DiagnosticCode) throws {
        let examples = WarnedFile.all.filter { $0.diagnostics.first?.code == code }
        let meaning = "\(code.meaning(.english))\n\n\(code.meaning(.french))\n\n"
        let page = "# \(code.rawValue)\n\n\(meaning)" + examples.map(Self.section).joined(separator: "\n")
        let file = Self.pages.appending(path: "\(code.rawValue).md")
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try page.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == page)
    }

    private static let tooBigToKeep: Set<DiagnosticCode> = [.tooMuchToGoThrough]
    private static let codes = DiagnosticCode.allCases.filter { $0.rawValue.hasPrefix("G06") }
    private static let pages = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/diagnostics")
        .standardizedFileURL

    private static func section(_ file: WarnedFile) -> String {
        let shown = Language.allCases.map { "```\n\(file.diagnostics.rendered(in: $0))\n```\n" }.joined(separator: "\n")
        let mended = file.mended.map { "\nMended:\n\n```yaml\n\(String(decoding: $0, as: UTF8.self))```\n" } ?? ""
        return "## \(file.name)\n\n```yaml\n\(String(decoding: file.bytes, as: UTF8.self))```\n\n\(shown)\(mended)"
    }
}
