import Foundation
import Testing

@testable import TenantConfig

/// `tenants/schema` keeps what `guichet schema` prints, so that a town's file can name it: `RECORD_EXPECTED=1 swift test --filter schemas`
/// writes the files.
struct `The schemas` {
    @Test(arguments: Schema.Subject.allCases, Language.allCases)
    func `kept beside the towns are those of the reader`(subject: Schema.Subject, language: Language) throws {
        let text = Schema.text(of: subject, in: language)
        let file = Self.folder.appending(path: "\(subject.rawValue).\(language.rawValue).json")
        if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded: read it, then run again without RECORD_EXPECTED")
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test(arguments: Schema.Subject.allCases)
    func `decide by the kind of a node, never between alternatives`(subject: Schema.Subject) {
        let text = Schema.text(of: subject, in: .english)
        for word in ["oneOf", "anyOf", "allOf", "\"not\"", "\"if\""] { #expect(!text.contains(word)) }
    }

    @Test(arguments: Schema.Subject.allCases)
    func `give examples that fit their own pattern`(subject: Schema.Subject) throws {
        var told = 0
        for word in subject.table.wordForms {
            guard case .pattern(let pattern) = word.shape else { continue }
            let expression = try Regex(pattern)
            for example in word.examples where try expression.wholeMatch(in: example) == nil { Issue.record("\(example): \(pattern)") }
            told += word.examples.count
        }
        #expect(told > 0)
    }
}

extension `The schemas` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../tenants/schema")
        .standardizedFileURL
}

extension BlockTable {
    /// What words may say, wherever a word may stand.
    fileprivate var wordForms: [WordForm] { rows.flatMap { $0.card.form().wordForms } }
}

extension Form {
    fileprivate var wordForms: [WordForm] {
        let inside: [WordForm] =
            switch block {
            case nil: []
            case .keys(let table): table.wordForms
            case .names(let keyed), .each(let keyed): keyed.value().wordForms
            }
        return [word].compactMap(\.self) + inside + (list?.item?().wordForms ?? [])
    }
}
