import Foundation
import Testing

@testable import TenantConfig

struct `Rejected files` {
    @Test(arguments: RejectedFile.all)
    func `show one diagnostic, word for word`(file: RejectedFile) throws {
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try file.record()
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(file.diagnostics.count == 1)
        #expect(file.shown == file.expected)
    }

    @Test(arguments: RejectedFile.all.filter { $0.mended != nil })
    func `read without any diagnostic once they are mended`(file: RejectedFile) throws {
        let mended = try #require(file.mended)
        #expect(mended != file.bytes)
        #expect(file.diagnostics(of: mended).rendered(in: .english) == "")
    }

    @Test func `have a mended twin for every code`() {
        let mended = Set(RejectedFile.all.filter { $0.mended != nil }.flatMap(\.diagnostics).map(\.code)).union(Self.tooBigToKeep)
        #expect(DiagnosticCode.allCases.filter { !mended.contains($0) && !$0.isOfAnalysis } == [])
    }

    @Test func `exist for every code`() {
        let covered = Set(RejectedFile.all.flatMap(\.diagnostics).map(\.code)).union(Self.tooBigToKeep)
        let missing = DiagnosticCode.allCases.filter { !covered.contains($0) && !$0.isOfAnalysis }
        #expect(missing == [])
    }

    /// Tested where their files are made.
    private static let tooBigToKeep: Set<DiagnosticCode> = [.tooLarge, .tooManyNodes]
}

extension DiagnosticCode {
    /// Whether it is found by going through the rules: the engine's tests have the files.
    var isOfAnalysis: Bool { rawValue.hasPrefix("G06") }
}
