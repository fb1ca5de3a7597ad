import Foundation
import TenantConfig

/// A report as SARIF 2.1.0, the form in which forges and editors take the findings of tools.
struct CheckSARIF: Encodable {
    private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    private let version = "2.1.0"
    private let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case version, runs
        case schema = "$schema"
    }

    init(_ report: CheckReport, in language: Language) {
        runs = [Run(report, in: language)]
    }

    var text: String { get throws { try JSONText.of(self) } }
}

extension CheckSARIF {
    struct Text: Encodable {
        let text: String
    }

    struct Run: Encodable {
        private let tool: Tool
        private let invocations: [Invocation]
        private let results: [Finding]
        private let columnKind = "unicodeCodePoints"
        private let language: String

        init(_ report: CheckReport, in language: Language) {
            let codes = Set(report.diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
            tool = Tool(driver: Driver(codes, in: language))
            invocations = [Invocation(report, in: language)]
            results = report.diagnostics.map { Finding($0, rule: codes.firstIndex(of: $0.code) ?? 0, in: language) }
            self.language = language.rawValue
        }
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    /// Whether all files could be read, and what is not among the results: of a file that could not be read nothing else is known, and of one
    /// with more mistakes than anybody reads some are counted alone.
    struct Invocation: Encodable {
        private let executionSuccessful: Bool
        private let toolExecutionNotifications: [Notification]

        private struct Notification: Encodable {
            let level: String
            let message: Text
            let locations: [Location]

            /// nil where all of a file is among the results.
            init?(_ file: CheckedFile, in language: Language) {
                switch file.outcome {
                case .unreadable(let lack): (level, message) = ("error", Text(text: lack.text(in: language)))
                case .read where file.untold.count > 0:
                    (level, message) = ("note", Text(text: file.untold.text(in: language)))
                case .read, .toldAbove: return nil
                }
                locations = [Location(file: file.path)]
            }
        }

        init(_ report: CheckReport, in language: Language) {
            executionSuccessful = report.unreadable.isEmpty
            toolExecutionNotifications = report.files.compactMap { Notification($0, in: language) }
        }
    }

    /// The program, with the rules that something here breaks.
    struct Driver: Encodable {
        private let name = "guichet"
        private let rules: [Rule]

        init(_ codes: [DiagnosticCode], in language: Language) {
            rules = codes.map { Rule($0, in: language) }
        }
    }

    struct Rule: Encodable {
        private let id: String
        private let name: String
        private let shortDescription: Text
        private let fullDescription: Text
        private let help: Text
        private let defaultConfiguration: Configuration

        private struct Configuration: Encodable {
            let level: String
        }

        init(_ code: DiagnosticCode, in language: Language) {
            let meaning = code.meaning(language)
            id = code.rawValue
            name = String(describing: code)
            shortDescription = Text(text: meaning)
            fullDescription = Text(text: meaning)
            help = Text(text: meaning)
            defaultConfiguration = Configuration(level: code.severity.level)
        }
    }
}

extension Diagnostic.Severity {
    /// As SARIF calls it.
    var level: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        }
    }
}

extension Untold {
    /// `50 errors and 1 warning more of this file are not listed`.
    fileprivate func text(in language: Language) -> String {
        let counts = [language.count(errors, "error", "erreur"), language.count(warnings, "warning", "avertissement")].compactMap(\.self)
        return switch language {
        case .english: "\(counts.joined(separator: " and ")) more of this file \(count == 1 ? "is" : "are") not listed"
        case .french: "\(counts.joined(separator: " et ")) de plus dans ce fichier, hors de cette liste"
        }
    }
}
