/// Prints ratios measured in one run on one machine: absolute times are for the machine, ratios are for us.
@main
enum GuichetBench {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch words.first {
        case "serve-bytes":
            guard words.count == 3, let port = Int(words[2]) else { return usage() }
            try await BareServer(file: words[1], port: port).run()
        case "country":
            guard words.count == 2 else { return usage() }
            try CountryBench(towns: "tenants", communes: words[1]).run()
        case "plan": try PlanBench(towns: "tenants").run()
        case "reading": try ReadingBench(towns: "tenants").run()
        case "check": try CheckBench(towns: "tenants").run()
        case "effect": try EffectBench(towns: "tenants").run()
        case nil:
            try PlanBench(towns: "tenants").run()
            try ReadingBench(towns: "tenants").run()
            try CheckBench(towns: "tenants").run()
            try EffectBench(towns: "tenants").run()
        default:
            usage()
        }
    }

    private static func usage() {
        print("usage: guichet-bench [plan | reading | check | effect | country COMMUNES.csv | serve-bytes FILE PORT]")
    }
}
