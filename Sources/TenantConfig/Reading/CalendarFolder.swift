// Foundation reads the folder; nothing else below the server needs it.
internal import Foundation

/// The calendars that towns may name, each read once: school calendars by zone, public holidays by territory.
public struct CalendarFolder: Sendable {
    private let calendars: [String: Reading<SchoolCalendar>]
    private let holidays: PublicHolidayFiles

    /// The calendars of files given by name (`france/zone-b`) and bytes.
    public init(files: [String: [UInt8]]) {
        holidays = PublicHolidayFiles(files)
        let years = SchoolYearFiles(files)
        var calendars: [String: Reading<SchoolCalendar>] = [:]
        for (name, bytes) in files {
            calendars[name] = CalendarFile.read(bytes, name: "\(name).yaml", holidays, years)
        }
        self.calendars = calendars
    }

    /// The calendars of a folder: its files `*.yaml`, those of its folders included. A folder that cannot be read has none.
    public init(at path: String) {
        var files: [String: [UInt8]] = [:]
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        for name in names where name.hasSuffix(".yaml") {
            files[String(name.dropLast(5))] = FileManager.default.contents(atPath: "\(path)/\(name)").map { [UInt8]($0) }
        }
        self.init(files: files)
    }

    /// The names a town may give as `calendar`, in order.
    public var names: [String] { calendars.keys.sorted() }

    /// The calendar of that name, as its file reads; nil when there is none.
    public func calendar(_ name: String) -> Reading<SchoolCalendar>? { calendars[name] }

    /// What is wrong or strange in these files, file by file, each thing once.
    public var diagnostics: [Diagnostic] {
        var told: Set<Diagnostic> = []
        return (holidays.diagnostics + names.flatMap { calendars[$0]?.diagnostics ?? [] }).filter { told.insert($0).inserted }
    }
}
