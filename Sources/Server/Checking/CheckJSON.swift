import Foundation
import TenantConfig

/// A report for programs. What is here stays as it is; more may be added beside it.
struct CheckJSON: Encodable {
    /// The version of this form.
    let guichetCheck = 1
    let files: [String]
    let unreadable: [String]
    let errors: Int
    let warnings: Int
    /// How many errors and warnings there are beside the diagnostics.
    let notListed: Int
    let diagnostics: [Item]

    enum CodingKeys: String, CodingKey {
        case files, unreadable, errors, warnings, diagnostics
        case guichetCheck = "guichet_check"
        case notListed = "not_listed"
    }

    init(_ report: CheckReport, in language: Language) {
        files = report.files.map(\.path)
        unreadable = report.unreadable
        (errors, warnings, notListed) = (report.errors, report.warnings, report.untold.count)
        diagnostics = report.diagnostics.map { Item($0, in: language) }
    }

    var text: String { get throws { try JSONText.of(self) } }
}

extension CheckJSON {
    /// A stretch of a file: lines and columns from 1, columns in characters, the end excluded.
    struct Stretch: Encodable {
        let file: String
        let line, column, endLine, endColumn: UInt32
        /// The line it begins on, ready to show.
        let source: String
        /// Of a second place: what it has to do with the first.
        let label: String?

        init(_ excerpt: Diagnostic.Excerpt, label: String? = nil) {
            file = excerpt.file
            (line, column) = (excerpt.place.start.line, excerpt.place.start.column)
            (endLine, endColumn) = (excerpt.place.end.line, excerpt.place.end.column)
            source = excerpt.parts.line
            self.label = label
        }

        enum CodingKeys: String, CodingKey {
            case file, line, column, source, label
            case endLine = "end_line"
            case endColumn = "end_column"
        }
    }

    /// One diagnostic; its place stands beside what it says.
    struct Item: Encodable {
        private let code, severity, message, help: String
        private let place: Stretch
        private let second: Stretch?
        /// A case that shows it, where the rules were asked about one.
        private let example: String?

        init(_ diagnostic: Diagnostic, in language: Language) {
            code = diagnostic.code.rawValue
            severity = diagnostic.severity == .error ? "error" : "warning"
            message = diagnostic.problem.message(language)
            help = diagnostic.problem.help(language)
            place = Stretch(diagnostic.excerpt)
            second = diagnostic.second.map { Stretch($0.excerpt, label: $0.label(language)) }
            example = diagnostic.witness.map { $0(language) }
        }

        enum CodingKeys: String, CodingKey {
            case code, severity, message, help, second, example
        }

        func encode(to encoder: any Encoder) throws {
            try place.encode(to: encoder)
            var keys = encoder.container(keyedBy: CodingKeys.self)
            try keys.encode(code, forKey: .code)
            try keys.encode(severity, forKey: .severity)
            try keys.encode(message, forKey: .message)
            try keys.encode(help, forKey: .help)
            try keys.encodeIfPresent(second, forKey: .second)
            try keys.encodeIfPresent(example, forKey: .example)
        }
    }
}

/// JSON as it is printed: one way only, so that two runs over the same files print the same bytes.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
