import Foundation
import TenantConfig

extension CheckSARIF {
    /// One diagnostic: its message with the help after it, since forges show nothing else.
    struct Finding: Encodable {
        private let ruleId: String
        private let ruleIndex: Int
        private let level: String
        private let message: Text
        private let locations: [Location]
        private let relatedLocations: [Location]
        private let partialFingerprints: [String: String]

        init(_ diagnostic: Diagnostic, rule: Int, in language: Language) {
            let help = language == .french ? "Aide\u{A0}: " : "Help: "
            ruleId = diagnostic.code.rawValue
            ruleIndex = rule
            level = diagnostic.severity.level
            message = Text(text: "\(diagnostic.problem.message(language))\n\(help)\(diagnostic.problem.help(language))")
            locations = [Location(diagnostic.excerpt)]
            relatedLocations = diagnostic.second.map { [Location($0.excerpt, label: $0.label(language))] } ?? []
            partialFingerprints = ["guichetLine/v1": Fingerprint(diagnostic).text]
        }
    }

    struct Location: Encodable {
        private let id: Int?
        private let message: Text?
        private let physicalLocation: Physical

        private struct Physical: Encodable {
            let artifactLocation: Artifact
            let region: Region?
        }

        private struct Artifact: Encodable {
            let uri: String
        }

        /// Columns are counted in characters from 1, the end excluded.
        private struct Region: Encodable {
            let startLine, startColumn, endLine, endColumn: UInt32
            let snippet: Text
        }

        /// A whole file.
        init(file: String) {
            (id, message) = (nil, nil)
            physicalLocation = Physical(artifactLocation: Artifact(uri: Self.uri(file)), region: nil)
        }

        init(_ excerpt: Diagnostic.Excerpt, label: String? = nil) {
            let (start, end) = (excerpt.place.start, excerpt.place.end)
            (id, message) = (label == nil ? nil : 1, label.map { Text(text: $0) })
            physicalLocation = Physical(
                artifactLocation: Artifact(uri: Self.uri(excerpt.file)),
                region: Region(
                    startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: max(end.column, 1),
                    snippet: Text(text: excerpt.parts.marked)))
        }

        /// A path as a reference: relative ones stay relative to the folder that the command ran in.
        private static func uri(_ path: String) -> String {
            var allowed = CharacterSet.urlPathAllowed
            allowed.remove(":")
            let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
            return path.hasPrefix("/") ? "file://\(escaped)" : escaped
        }
    }

    /// What stays the same of a finding when lines above it come or go: its code, its file, the line as it reads.
    private struct Fingerprint {
        let text: String

        /// FNV-1a, which is the same on every machine and in every run.
        init(_ diagnostic: Diagnostic) {
            let parts = diagnostic.excerpt.parts
            let known = [diagnostic.code.rawValue, diagnostic.excerpt.file, parts.line, parts.marked].joined(separator: "\n")
            let digest = known.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            text = String(digest, radix: 16)
        }
    }
}
