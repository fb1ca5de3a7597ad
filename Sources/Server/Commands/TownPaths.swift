import Foundation
import TenantConfig

/// Finds what a command is to read: towns' files, their examples and calendars.
struct TownPaths {
    /// The folder that is meant where none is given.
    let tenants: String

    private static let ending = ".tests.yaml"

    /// The towns of the folder that is meant where none is given, for completion in a shell.
    static var usualTowns: [String] { (TownFolder(path: "tenants").listing()?.towns.keys).map { $0.sorted() } ?? [] }

    /// Whether a path names a file of examples.
    static func areExamples(_ path: String) -> Bool { path.hasSuffix(ending) }

    /// The examples of a town's file: `bourg.tests.yaml` beside `bourg.yaml`.
    static func examples(of town: String) -> String {
        (town.hasSuffix(".yaml") ? String(town.dropLast(5)) : town) + ending
    }

    /// The town's file of a file of examples; a town's file is its own.
    static func town(of path: String) -> String {
        areExamples(path) ? String(path.dropLast(ending.count)) + ".yaml" : path
    }

    /// The towns' files that some files and folders name, each once; all of the usual folder when nothing is named.
    func towns(_ paths: [String]) throws(SettingFault) -> [String] {
        var (towns, known): ([String], Set<String>) = ([], [])
        for path in paths.isEmpty ? [tenants] : paths {
            for town in try self.towns(path) where known.insert(Self.meant(town)).inserted { towns.append(town) }
        }
        return towns
    }

    /// Of the towns that some files and folders name (`towns`), those of which only the examples are named.
    func examplesAlone(_ paths: [String]) throws(SettingFault) -> Set<String> {
        let (examples, others) = (paths.filter(Self.areExamples), paths.filter { !Self.areExamples($0) })
        guard !examples.isEmpty else { return [] }
        let whole = others.isEmpty ? [] : Set(try towns(others).map(Self.meant))
        return Set(try towns(examples).filter { !whole.contains(Self.meant($0)) })
    }

    /// The file that a path means, however it is written: `bourg.yaml` and `./bourg.yaml` are one.
    private static func meant(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

    private func towns(_ path: String) throws(SettingFault) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [Self.town(of: path)] }
        let folder = TownFolder(path: path)
        guard let towns = folder.listing()?.towns.keys.sorted(), !towns.isEmpty else {
            throw SettingFault(name: "files", value: path, help: "no town's file is in this folder")
        }
        return towns.map(folder.file)
    }

    /// The calendars beside a town's file, or those of the usual folder.
    func calendars(for path: String) -> CalendarFolder { CalendarFolder(at: calendarFolder(for: path)) }

    /// The folder in which they are.
    func calendarFolder(for path: String) -> String {
        let beside = URL(filePath: path).deletingLastPathComponent().appending(path: "calendars").path
        return FileManager.default.fileExists(atPath: beside) ? beside : "\(tenants)/calendars"
    }
}

extension Language {
    /// The language that a setting names.
    init(setting: String) throws(SettingFault) {
        guard let language = Language(rawValue: setting) else {
            throw SettingFault(name: "--lang", value: setting, help: "en or fr is expected")
        }
        self = language
    }
}
