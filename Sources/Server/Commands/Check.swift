import ArgumentParser
import Foundation
import TenantConfig

/// `guichet check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read towns' files and tell every mistake, with its line and how to mend it.",
        discussion: "Ends with status 1 when a file cannot be used.")

    @Argument(help: "Files of towns, or folders of them. (all of tenants)") var files: [String] = []
    @Option(help: "The language of what is told: en or fr.") var lang: String = "en"
    @Option(help: "The folder whose calendars are used where a file has none beside it.") var tenants: String = "tenants"

    func run() throws {
        guard let language = Language(rawValue: lang) else {
            throw SettingFault(name: "--lang", value: lang, help: "en or fr is expected")
        }
        let files = try (files.isEmpty ? [tenants] : files).flatMap(townFiles)
        let results = files.map { isUsable($0, language) }
        if results.contains(false) { throw ExitCode(1) }
    }

    /// Tells what is wrong with a file; whether it can be used all the same.
    private func isUsable(_ path: String, _ language: Language) -> Bool {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            print("\(path): \(language == .french ? "ce fichier ne peut pas être lu" : "this file cannot be read")")
            return false
        }
        let diagnostics = TownFile.read([UInt8](bytes), name: path, calendars: calendars(for: path)).diagnostics
        let nothing = "\(path): \(language == .french ? "rien à signaler" : "nothing wrong")"
        print(diagnostics.isEmpty ? nothing : diagnostics.rendered(in: language))
        return !diagnostics.containsError
    }

    /// The towns' files of a folder; a file is one itself.
    private func townFiles(_ path: String) throws(SettingFault) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
        let folder = TownFolder(path: path)
        guard let towns = folder.listing()?.towns.keys.sorted(), !towns.isEmpty else {
            throw SettingFault(name: "check", value: path, help: "no town's file is in this folder")
        }
        return towns.map(folder.file)
    }

    private func calendars(for path: String) -> CalendarFolder {
        let beside = URL(filePath: path).deletingLastPathComponent().appending(path: "calendars").path
        return CalendarFolder(at: FileManager.default.fileExists(atPath: beside) ? beside : "\(tenants)/calendars")
    }
}
