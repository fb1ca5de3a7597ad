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

    @Test func `exist for every code`() {
        let covered = Set(RejectedFile.all.flatMap(\.diagnostics).map(\.code)).union(Self.tooBigToKeep)
        let missing = DiagnosticCode.allCases.filter { !covered.contains($0) }
        #expect(missing == [])
    }

    /// Tested where their files are made.
    private static let tooBigToKeep: Set<DiagnosticCode> = [.tooLarge, .tooManyNodes]
}
