import Foundation
import RulesEngine
import TenantConfig

/// Reads towns' files, each with the examples beside it.
final class FileChecks {
    private let paths: TownPaths
    /// By the folder they stand in: towns share them.
    private var calendars: [String: CalendarFolder] = [:]
    /// What is wrong with a calendar is told with the first town that names it.
    private var told: Set<Diagnostic> = []

    init(_ paths: TownPaths) {
        self.paths = paths
    }

    /// A town's file, then its examples where it has any and can be used itself. Of a town whose examples alone are asked about, nothing is
    /// told but what keeps them from being read, and its rules are not gone through.
    func check(_ path: String, examplesAlone: Bool = false) -> [CheckedFile] {
        guard let bytes = FileManager.default.contents(atPath: path) else { return [Self.lacking(path)] }
        let reading = TownFile.read([UInt8](bytes), name: path, calendars: calendars(for: path))
        let examples = TownPaths.examples(of: path)
        if examplesAlone, let town = reading.value { return [check(examples, of: town)] }
        let found = reading.analysed([UInt8](bytes), name: path, today: reading.value.flatMap(PortalClock.system.day))
        let diagnostics = found.filter { told.insert($0).inserted }
        let isToldAbove = diagnostics.isEmpty && reading.diagnostics.containsError
        let file = CheckedFile(path: path, outcome: isToldAbove ? .toldAbove : .read(diagnostics, reading.untold))
        guard let town = reading.value, FileManager.default.fileExists(atPath: examples) else { return [file] }
        return [file, check(examples, of: town)]
    }

    private func check(_ examples: String, of town: Town) -> CheckedFile {
        guard let bytes = FileManager.default.contents(atPath: examples) else { return Self.lacking(examples) }
        let reading = TestFile.read([UInt8](bytes), name: examples, of: town)
        return CheckedFile(path: examples, outcome: .read(reading.diagnostics, reading.untold))
    }

    private static func lacking(_ path: String) -> CheckedFile { CheckedFile(path: path, outcome: .unreadable(FileLack(of: path))) }

    private func calendars(for path: String) -> CalendarFolder {
        let folder = paths.calendarFolder(for: path)
        if let known = calendars[folder] { return known }
        let read = CalendarFolder(at: folder)
        calendars[folder] = read
        return read
    }
}
