import Foundation
import RulesEngine
import TenantConfig

/// Every commune of France in one process: a file each, made of the repository's towns in turn, read from the disk, checked and compiled.
struct CountryBench {
    let communes: [Commune]
    let examples: [Towns.File]
    let calendars: CalendarFolder

    init(towns folder: String, communes list: String) throws {
        communes = try Commune.list(at: list)
        let (founding, examples) = (try Towns(at: folder), try Towns(at: "\(folder)/examples"))
        self.examples = founding.files + examples.files
        calendars = founding.calendars
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "guichet-country-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try write(into: folder)
        print("\nEvery commune of France: \(files.count) towns' files made of \(examples.count), in one process")
        let rulebooks = try read(files)
        plans(of: rulebooks)
    }

    private func write(into folder: URL) throws -> [URL] {
        try communes.enumerated().map { number, commune in
            let example = examples[number % examples.count]
            let file = folder.appending(path: "\(commune.id).yaml")
            try commune.file(like: String(decoding: example.bytes, as: UTF8.self)).write(to: file, atomically: false, encoding: .utf8)
            return file
        }
    }

    /// Reads each file as the server does, beside libyaml's bare parse of the same bytes; keeps all towns ready.
    private func read(_ files: [URL]) throws -> [Rulebook] {
        var (bare, loaded, ready, bytes) = (0.0, 0.0, 0.0, 0)
        var rulebooks: [Rulebook] = []
        rulebooks.reserveCapacity(files.count)
        let before = Memory.resident
        for file in files {
            var content: [UInt8] = []
            var reading: Reading<Town>?
            loaded += Stopwatch.time {
                content = FileManager.default.contents(atPath: file.path).map { [UInt8]($0) } ?? []
                return content.count
            }
            bytes += content.count
            bare += Stopwatch.time { BareParse.events(in: content) }
            ready += Stopwatch.time {
                reading = TownFile.read(content, name: file.lastPathComponent, calendars: calendars)
                guard let town = reading?.value else { return 0 }
                rulebooks.append(Rulebook(town))
                return rulebooks.count
            }
            if let reading, reading.value == nil { throw UnreadableTown(diagnostics: reading.diagnostics) }
        }
        let memory = Double(Memory.resident - before) / Double(max(1, rulebooks.count)) / 1000
        print("    \(bytes / 1_000_000) MB; bare parse \((bare / 1e9).written(2)) s, reading the disk \((loaded / 1e9).written(2)) s")
        print("    read, checked and compiled \((ready / 1e9).written(2)) s, \((ready / bare).written()) times the bare parse")
        print("    \(memory.written()) kB of memory a town")
        return rulebooks
    }

    /// A month of one child, in towns taken all over: what it costs with few towns at hand, and with all of them.
    private func plans(of rulebooks: [Rulebook]) {
        let few = Array(rulebooks.prefix(examples.count))
        let rounds = 2000
        let works = [few, rulebooks].map { towns in
            let byName = Dictionary(uniqueKeysWithValues: towns.map { ($0.town.id, $0) })
            let names = (0..<rounds).map { towns[$0 &* 7919 % towns.count].town.id }
            return { names.reduce(0) { $0 + (byName[$1].map(Self.month) ?? 0) } }
        }
        let times = Stopwatch.race(rounds: 5, works).map { $0 / Double(rounds) / 1000 }
        print("    a month's plan \(times[0].written(2)) us with \(few.count) towns, \(times[1].written(2)) us with \(rulebooks.count)")
    }

    private static func month(_ rulebook: Rulebook) -> Int {
        guard let activity = rulebook.town.activities.first?.name else { return 0 }
        let last = rulebook.days.upperBound
        let child = ChildFacts(
            born: .known((last - 150).addingMonths(-72)), level: .known(.cp), sector: .known(rulebook.town.sectors.first?.name),
            documents: .known([:]), unpaid: .known(0))
        let days = last - 200...last - 170
        let situation = Situation(
            child: child, enrolled: .at(rulebook.town.centres.first?.name), standing: Standing(),
            taken: PlacesTaken(days: days, columns: rulebook.columns(of: activity)), now: LocalInstant(last - 230))
        return rulebook.plan(activity, days: days, in: situation).cells.count
    }
}

/// A commune's file that does not read: the benchmark would time something else.
private struct UnreadableTown: Error, CustomStringConvertible {
    let diagnostics: [Diagnostic]

    var description: String { diagnostics.rendered(in: .english) }
}

/// The memory of this process.
private enum Memory {
    /// What of it is in the machine's memory, in bytes.
    static var resident: Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * 4096
    }
}
