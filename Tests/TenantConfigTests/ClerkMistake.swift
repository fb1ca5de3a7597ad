import Foundation
import Testing

@testable import TenantConfig

/// A slip in a whole town's file: the lines as they should be, the lines as a clerk writes them, and what the clerk reads in both languages.
struct ClerkMistake: CustomTestStringConvertible {
    let name: String
    /// The lines of the sound file, and what stands in their place.
    let sound: String
    let written: String
    let expected: String

    var testDescription: String { name }

    /// All the files `*.mistake` of the folder, in the order of their names.
    static let all: [ClerkMistake] = names.map { name in
        let parts = contents(of: "\(name).mistake").components(separatedBy: "=== ").dropFirst().map { part in
            String(part.drop { $0 != "\n" }.dropFirst())
        }
        return ClerkMistake(name: name, sound: parts[0], written: parts[1], expected: parts[2] + "=== ou lit\n" + parts[3])
    }

    /// The town's file before anybody slips.
    static let town = contents(of: "saint-aubin.yaml")

    /// The town's file with the slip in it; nil when the lines that it replaces do not stand there once.
    var file: String? {
        let parts = Self.town.components(separatedBy: sound)
        return parts.count == 2 ? parts.joined(separator: written) : nil
    }

    /// What a clerk reads, in both languages.
    func shown(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.rendered(in: .english) + "\n=== ou lit\n" + diagnostics.rendered(in: .french) + "\n"
    }

    /// Writes what is read now as what is expected, to be judged before it is kept: `RECORD_EXPECTED=1 swift test --filter clerk`.
    func record(_ diagnostics: [Diagnostic]) throws {
        let text = "=== instead of\n\(sound)=== a clerk writes\n\(written)=== and reads\n\(shown(diagnostics))"
        try text.write(toFile: "\(Self.folder)/\(name).mistake", atomically: true, encoding: .utf8)
    }

    static func diagnostics(of file: String) -> [Diagnostic] {
        TownFile.read(Array(file.utf8), name: "saint-aubin.yaml", calendars: Tenants.calendars).diagnostics
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Rejected/Clerk").path

    private static func contents(of file: String) -> String {
        String(decoding: FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data(), as: UTF8.self)
    }

    private static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".mistake") }.map { String($0.dropLast(8)) }.sorted()
    }
}
