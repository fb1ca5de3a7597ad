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

    /// A town's file, then its examples where it has any and can be used itself.
    func check(_ path: String) -> [CheckedFile] {
        guard let bytes = FileManager.default.contents(atPath: path) else { return [CheckedFile(path: path, outcome: .unreadable)] }
        let reading = TownFile.read([UInt8](bytes), name: path, calendars: calendars(for: path))
        let found = reading.analysed([UInt8](bytes), name: path, today: reading.value.flatMap(PortalClock.system.day))
        let diagnostics = found.filter { told.insert($0).inserted }
        let isToldAbove = diagnostics.isEmpty && reading.diagnostics.containsError
        let file = CheckedFile(path: path, outcome: isToldAbove ? .toldAbove : .read(diagnostics))
        let examples = TownPaths.examples(of: path)
        guard let town = reading.value, FileManager.default.fileExists(atPath: examples) else { return [file] }
        return [file, check(examples, of: town)]
    }

    private func check(_ examples: String, of town: Town) -> CheckedFile {
        guard let bytes = FileManager.default.contents(atPath: examples) else { return CheckedFile(path: examples, outcome: .unreadable) }
        return CheckedFile(path: examples, outcome: .read(TestFile.read([UInt8](bytes), name: examples, of: town).diagnostics))
    }

    private func calendars(for path: String) -> CalendarFolder {
        let folder = paths.calendarFolder(for: path)
        if let known = calendars[folder] { return known }
        let read = CalendarFolder(at: folder)
        calendars[folder] = read
        return read
    }
}
