import ReferenceEngine
import RulesEngine
import TenantConfig

/// The plan of a child through the public API: what one cell costs, with every reason it is closed for.
struct PlanBench {
    let towns: Towns

    init(towns folder: String) throws {
        towns = try Towns(at: folder)
    }

    func run() {
        print("\nThe plan of a child over a school year, with all reasons")
        for town in towns.read {
            for activity in town.activities { measure(activity, of: town) }
        }
    }

    private func measure(_ activity: Activity, of town: Town) {
        let (rulebook, reference) = (Rulebook(town), ReferenceRulebook(town))
        let workload = PlanWorkload(activity, rulebook)
        let cells = workload.cells { rulebook.plan($0, days: $1, in: $2) }
        let works = [
            { workload.cells { rulebook.plan($0, days: $1, in: $2) } },
            { workload.cells { reference.plan($0, days: $1, in: $2) } },
        ]
        let times = Stopwatch.race(rounds: 10, works).map { $0 / Double(max(1, cells)) }
        let (ours, naive) = (times[0], times[1])
        print("  \(town.id), \(activity.name)")
        print("    public API \(ours.written()) ns a cell (aim: at most 20), \((1000 / ours).written()) million cells/s")
        print("    naive loop \(naive.written()) ns a cell; ratio \((naive / ours).written(2)) (aim: at least 1)")
    }
}
