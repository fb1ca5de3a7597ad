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
    func `says of every key that may be left out what holds without it`(language: Language) {
        let tables = Schema.Subject.allCases.map(\.table) + [BlockTable(LineKey.self), BlockTable(ConditionKey.self)]
        let rows = tables.flatMap(\.allRows)
        #expect(rows.count > 300)
        for row in rows {
            let otherwise = row.card.otherwise?(language)
            #expect((otherwise == nil) == row.isRequired, "\(row.spelling)")
            #expect(otherwise.map { !$0.isEmpty && !$0.hasSuffix(".") } ?? true, "\(row.spelling)")
        }
    }

    @Test(arguments: Schema.Subject.allCases)
    func `and editors show the same`(subject: Schema.Subject) {
        let (english, french) = (Schema.text(of: subject, in: .english), Schema.text(of: subject, in: .french))
        for row in subject.table.allRows {
            guard let otherwise = row.card.otherwise else { continue }
            #expect(english.contains(" Left out: \(otherwise(.english)).\""), "\(row.spelling)")
            #expect(french.contains(" Sans elle\u{A0}: \(otherwise(.french)).\""), "\(row.spelling)")
        }
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

extension BlockTable {
    /// The keys of this table and of all that may stand under them.
    fileprivate var allRows: [KeyRow] { rows + rows.flatMap { $0.card.form().rowsInside } }
}

extension Form {
    fileprivate var rowsInside: [KeyRow] {
        let ofBlock: [KeyRow] =
            switch block {
            case nil: []
            case .keys(let table): table.allRows
            case .names(let keyed), .each(let keyed): keyed.value().rowsInside
            }
        return ofBlock + (list?.item?().rowsInside ?? [])
    }
}

extension `The reference` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/reference")
        .standardizedFileURL
}
