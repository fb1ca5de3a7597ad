import RulesEngine
import TenantConfig

/// Reading, checking and compiling a town's file, against libyaml's bare event parse of the same bytes.
struct ReadingBench {
    let towns: Towns

    init(towns folder: String) throws {
        towns = try Towns(at: folder)
    }

    func run() {
        print("\nA town's file: read, checked and compiled, against libyaml's events of the same bytes thrown away")
        for file in towns.files {
            let works = [{ BareParse.events(in: file.bytes) }, { read(file) == nil ? 0 : 1 }, { read(file).map { rules($0) } ?? 0 }]
            let times = Stopwatch.race(rounds: 200, works)
            let (bare, checked, compiled) = (times[0], times[1], times[2])
            print("  \(file.name), \(file.bytes.count) bytes")
            let speed = (Double(file.bytes.count) / bare * 1000).written(0)
            print("    bare parse \((bare / 1000).written()) us, \(speed) MB/s")
            print("    read and checked \((checked / 1000).written()) us, \((checked / bare).written()) times the bare parse")
            let ratio = (compiled / bare).written()
            print("    and compiled \((compiled / 1000).written()) us, \(ratio) times the bare parse (aim: at most 3)")
        }
    }

    private func read(_ file: Towns.File) -> Town? {
        TownFile.read(file.bytes, name: file.name, calendars: towns.calendars).value
    }

    private func rules(_ town: Town) -> Int {
        let days = Rulebook(town).days
        return days.upperBound - days.lowerBound
    }
}
