import Foundation
import Testing

@testable import TenantConfig

/// `docs/reference` is made of the reader's tables: `RECORD_EXPECTED=1 swift test --filter reference` writes it.
struct `The reference` {
    @Test(arguments: Language.allCases)
    func `tells every key as the reader knows it`(language: Language) throws {
        let text = Reference.text(in: language)
        let file = Self.folder.appending(path: "\(language.rawValue).md")
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test(arguments: Language.allCases)
    func `links to sections that there are`(language: Language) {
        let text = Reference.text(in: language)
        let anchors = Set(text.matches(of: /<a id="([^"]+)">/).map { String($0.1) })
        let links = text.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
        #expect(links.count > 20)
        #expect(links.filter { !anchors.contains($0) } == [])
        #expect(anchors.count == text.matches(of: /<a id=/).count)
    }
}

extension `The reference` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/reference")
        .standardizedFileURL
}
