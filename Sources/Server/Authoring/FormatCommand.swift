import ArgumentParser
import Foundation
import TenantConfig

/// `guichet fmt`.
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: "Lay out towns' files in the usual way; comments, order and meaning stay.",
        discussion: """
            Two spaces for each step inwards, one between words, one empty line at most. Values that were lined up stay lined up. A file
            that is not there, is no YAML, or holds what is not laid out (`? key`, `---`) is left as it is; it is told why, and the status is 1. With
            --check nothing is written: the files that would change are named, and the status is 1.

              guichet fmt tenants/valmoulin.yaml
              guichet fmt --check tenants
            """)

    @Argument(help: "Files, or folders of them. (all of tenants)") var files: [String] = []
    @Flag(help: "Write nothing; end with status 1 when a file is not laid out so.") var check = false
    @Option(help: "The language of what is told: en or fr.") var lang: String = "en"
    @Option(help: "The folder that is meant where none is given.") var tenants: String = "tenants"

    func run() throws {
        let language = try Language(setting: lang)
        let results = try paths().map { try layOut($0, language) }
        if results.contains(false) { throw ExitCode(1) }
    }

    /// The files themselves, and all YAML files of the folders.
    private func paths() -> [String] {
        var paths: [String] = []
        for path in files.isEmpty ? [tenants] : files {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            let inside = isFolder.boolValue ? FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [] : []
            paths += isFolder.boolValue ? inside.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(path)/\($0)" } : [path]
        }
        return paths
    }

    /// Lays out a file; false where it cannot be, or with `--check` where it would change.
    private func layOut(_ path: String, _ language: Language) throws -> Bool {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            print("\(path): \(FileLack(of: path).text(in: language))")
            return false
        }
        let reading = Formatting.format([UInt8](bytes), name: path)
        guard let layout = reading.value else {
            print(reading.rendered(in: language))
            return false
        }
        if let unforeseen = layout.unforeseen {
            let line = unforeseen.line.map { ":\($0)" } ?? ""
            print("\(path)\(line): \(unforeseen.text(in: language))")
            return false
        }
        let text = layout.text
        guard Foundation.Data(text.utf8) != bytes else { return true }
        if check {
            print("\(path): \(language == .french ? "serait mis en forme" : "would be laid out anew")")
            return false
        }
        try Foundation.Data(text.utf8).write(to: URL(filePath: path).resolvingSymlinksInPath(), options: .atomic)
        print("\(path): \(language == .french ? "mis en forme" : "laid out")")
        return true
    }
}
