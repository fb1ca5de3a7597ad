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
        case "plan", "reading", nil:
            if words.first != "reading" { try PlanBench(towns: "tenants").run() }
            if words.first != "plan" { try ReadingBench(towns: "tenants").run() }
        default:
            usage()
        }
    }

    private static func usage() {
        print("usage: guichet-bench [plan | reading | country COMMUNES.csv | serve-bytes FILE PORT]")
    }
}
