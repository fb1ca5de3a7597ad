import Foundation
import Testing

@testable import TenantConfig

struct `The slips of a clerk` {
    @Test func `are made in a town's file that has none`() {
        #expect(ClerkMistake.diagnostics(of: ClerkMistake.town) == [])
        #expect(ClerkMistake.all.count >= 20)
    }

    @Test(arguments: ClerkMistake.all)
    func `are told in one diagnostic each, word for word`(mistake: ClerkMistake) throws {
        let file = try #require(mistake.file)
        let diagnostics = ClerkMistake.diagnostics(of: file)
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try mistake.record(diagnostics)
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(diagnostics.count == 1)
        #expect(mistake.shown(diagnostics) == mistake.expected)
    }
}
