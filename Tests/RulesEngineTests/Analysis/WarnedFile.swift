import Foundation
import RulesEngine
import TenantConfig
import Testing

/// A file in which every word makes sense and one thing looks wrong, and what a person is shown for it: the English text, a line `---`, the
/// French text.
struct WarnedFile: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: String
    /// What is found by reading, and by going through the rules.
    let diagnostics: [Diagnostic]

    var testDescription: String { name }

    /// All the files of the folder `Warned`, in the order of their names.
    static let all: [WarnedFile] = names.map(WarnedFile.init)

    private init(_ name: String) {
        self.name = name
        bytes = [UInt8](FileManager.default.contents(atPath: "\(Self.folder)/\(name).yaml") ?? Data())
        expected = String(decoding: FileManager.default.contents(atPath: "\(Self.folder)/\(name).expected") ?? Data(), as: UTF8.self)
        diagnostics = Self.diagnostics(of: bytes, name)
    }

    /// The same file as its author should have written it; nil where another one of the same code shows it.
    var mended: [UInt8]? {
        FileManager.default.contents(atPath: "\(Self.mendedFolder)/\(name).yaml").map { [UInt8]($0) }
    }

    /// What is found in these bytes as a town's file, on the day of the tests.
    func diagnostics(of bytes: [UInt8]) -> [Diagnostic] { Self.diagnostics(of: bytes, name) }

    private static func diagnostics(of bytes: [UInt8], _ name: String) -> [Diagnostic] {
        TownFile.read(bytes, name: "\(name).yaml", calendars: calendars).analysed(
            bytes, name: "\(name).yaml", today: day("2026-11-28"))
    }

    /// What a person is shown, in both languages.
    var shown: String {
        diagnostics.rendered(in: .english) + "\n---\n" + diagnostics.rendered(in: .french) + "\n"
    }

    /// Writes what is shown now as what is expected, to be read before it is kept: `RECORD_EXPECTED=1 swift test --filter Warned`.
    func record() throws {
        try shown.write(toFile: "\(Self.folder)/\(name).expected", atomically: true, encoding: .utf8)
    }

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    private static let folder = tests.appending(path: "Warned").path
    private static let mendedFolder = tests.appending(path: "Mended").path
    private static let calendars = CalendarFolder(at: tests.appending(path: "../../../tenants/calendars").standardizedFileURL.path)

    private static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }
}
