import ArgumentParser
import Foundation
import TenantConfig

/// `guichet check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read towns' files and tell every mistake, with its line and how to mend it.",
        discussion: "The examples of a town are read with it. Ends with status 1 when a file cannot be used.")

    @Argument(help: "Files of towns, or folders of them. (all of tenants)") var files: [String] = []
    @Option(help: "The language of what is told: en or fr.") var lang: String = "en"
    @Option(help: "The folder whose calendars are used where a file has none beside it.") var tenants: String = "tenants"

    func run() throws {
        let language = try Language(setting: lang)
        let results = try TownPaths(tenants: tenants).towns(files).map { isUsable($0, language) }
        if results.contains(false) { throw ExitCode(1) }
    }

    /// Tells what is wrong with a town's file, and with its examples where it has any; whether they can be used all the same.
    private func isUsable(_ path: String, _ language: Language) -> Bool {
        guard let bytes = contents(path, language) else { return false }
        let reading = TownFile.read(bytes, name: path, calendars: TownPaths(tenants: tenants).calendars(for: path))
        tell(reading.diagnostics, of: path, language)
        let examples = TownPaths.examples(of: path)
        guard let town = reading.value, FileManager.default.fileExists(atPath: examples) else { return reading.value != nil }
        guard let bytes = contents(examples, language) else { return false }
        let diagnostics = TestFile.read(bytes, name: examples, of: town).diagnostics
        tell(diagnostics, of: examples, language)
        return !diagnostics.containsError
    }

    private func tell(_ diagnostics: [Diagnostic], of path: String, _ language: Language) {
        let nothing = "\(path): \(language == .french ? "rien à signaler" : "nothing wrong")"
        print(diagnostics.isEmpty ? nothing : diagnostics.rendered(in: language))
    }

    private func contents(_ path: String, _ language: Language) -> [UInt8]? {
        if let bytes = FileManager.default.contents(atPath: path) { return [UInt8](bytes) }
        print("\(path): \(language == .french ? "ce fichier ne peut pas être lu" : "this file cannot be read")")
        return nil
    }
}
