import Foundation
import Testing

@testable import TenantConfig

/// A file with exactly one mistake, and what a person is shown for it: the English text, a line `---`, the French text.
struct RejectedFile: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: String
    let diagnostics: [Diagnostic]

    var testDescription: String { name }

    /// All the files of the folder `Rejected`, in the order of their names.
    static let all: [RejectedFile] = names.map(RejectedFile.init)

    private init(_ name: String) {
        self.name = name
        bytes = [UInt8](FileManager.default.contents(atPath: "\(Self.folder)/\(name).yaml") ?? Data())
        expected = String(decoding: FileManager.default.contents(atPath: "\(Self.folder)/\(name).expected") ?? Data(), as: UTF8.self)
        diagnostics = Self.diagnostics(of: bytes, name)
    }

    /// The same file as its author should have written it; nil where another one of the same code shows it.
    var mended: [UInt8]? {
        FileManager.default.contents(atPath: "\(Self.folder)/Mended/\(name).yaml").map { [UInt8]($0) }
    }

    /// What is wrong with these bytes as a town's file; as a calendar's or a town's examples when its name begins so.
    func diagnostics(of bytes: [UInt8]) -> [Diagnostic] { Self.diagnostics(of: bytes, name) }

    private static func diagnostics(of bytes: [UInt8], _ name: String) -> [Diagnostic] {
        if name.hasPrefix("tests-") { return Tenants.town.map { TestFile.read(bytes, name: "\(name).yaml", of: $0).diagnostics } ?? [] }
        guard name.hasPrefix("calendar-") else {
            return TownFile.read(bytes, name: "\(name).yaml", calendars: Tenants.calendars).diagnostics
        }
        return CalendarFolder(files: [name: bytes, "holidays": holidays]).diagnostics
    }

    /// What a person is shown, in both languages.
    var shown: String {
        diagnostics.rendered(in: .english) + "\n---\n" + diagnostics.rendered(in: .french) + "\n"
    }

    /// Writes what is shown now as what is expected, to be read before it is kept: `RECORD_EXPECTED=1 swift test --filter Rejected`.
    func record() throws {
        try shown.write(toFile: "\(Self.folder)/\(name).expected", atomically: true, encoding: .utf8)
    }

    private static let holidays = Array("{ guichet_public_holidays: 1, name: x, source: y, days: { z: { label: Z, on: 01-01 } } }".utf8)

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Rejected").path

    private static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }
}
