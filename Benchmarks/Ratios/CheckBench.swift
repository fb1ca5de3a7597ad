import RulesEngine
import TenantConfig

/// One file as an editor has it checked at each save: read, compiled, and its rules gone through for what looks wrong.
struct CheckBench {
    let files: [Towns.File]
    let calendars: CalendarFolder

    init(towns folder: String) throws {
        let (founding, examples) = (try Towns(at: folder), try Towns(at: "\(folder)/examples"))
        (files, calendars) = (founding.files + examples.files, founding.calendars)
    }

    func run() {
        print("\nA file checked with full analysis, against reading and compiling it")
        let measured = files.map { file in
            let works = [
                { read(file).value.map { Rulebook($0).town.activities.count } ?? 0 },
                { read(file).analysed(file.bytes, name: file.name).count },
            ]
            return (name: file.name, times: Stopwatch.race(rounds: 3, works))
        }
        let slowest = measured.max { $0.times[1] < $1.times[1] }
        let middle = measured.map { $0.times[1] }.sorted()[measured.count / 2]
        print("    \(measured.count) files, the middle one \((middle / 1e6).written()) ms (aim: under 100 ms)")
        guard let slowest else { return }
        let ratio = (slowest.times[1] / slowest.times[0]).written()
        print("    slowest: \(slowest.name) \((slowest.times[1] / 1e6).written()) ms, \(ratio) times reading and compiling it")
    }

    private func read(_ file: Towns.File) -> Reading<Town> { TownFile.read(file.bytes, name: file.name, calendars: calendars) }
}
