import ArgumentParser
import Foundation
import RulesEngine
import TenantConfig

/// `guichet test`.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the examples of towns' rules, and tell what came out where it is not what was expected.",
        discussion: """
            The examples of a town stand beside its file: those of bourg.yaml in bourg.tests.yaml. They are decided as the portal decides.
            Ends with status 1 when an example does not hold, or a file cannot be used.

            Examples:
              guichet test                               every town of the folder tenants
              guichet test tenants/bourg.yaml --lang fr  one town, told in French
              guichet test tenants/bourg.yaml --suggest  with the examples that are missing
            """)

    @Argument(help: "Files of towns or of their examples, or folders of them. (all of tenants)", completion: .file(extensions: ["yaml"]))
    var files: [String] = []
    @Flag(help: "Write the examples that are missing at the turns of the rules, ready to be pasted.") var suggest = false
    @Option(help: "The language of what is told: en or fr.", completion: .list(["en", "fr"])) var lang: String = "en"
    @Option(help: "The folder whose calendars are used where a file has none beside it.", completion: .directory) var tenants: String =
        "tenants"

    func run() throws {
        let language = try Language(setting: lang)
        let towns = try TownPaths(tenants: tenants).towns(files)
        let results = towns.map { TownExamples(path: $0, tenants: tenants, language: language, suggests: suggest).run() }
        if results.contains(false) { throw ExitCode(1) }
    }
}

/// The examples of one town, run and told.
private struct TownExamples {
    /// Of the town's file.
    let path: String
    let tenants: String
    let language: Language
    let suggests: Bool

    /// Tells how the examples went; whether all is well.
    func run() -> Bool {
        let paths = TownPaths(tenants: tenants)
        let examples = TownPaths.examples(of: path)
        guard let bytes = FileManager.default.contents(atPath: path) else { return tell(unreadable: path) }
        let town = TownFile.read([UInt8](bytes), name: path, calendars: paths.calendars(for: path))
        guard let town = town.value else { return tell(town) }
        guard FileManager.default.fileExists(atPath: examples) else {
            let state = "\(path): \(language == .french ? "aucun exemple" : "no examples")"
            print(suggests ? "# \(state)\nguichet_tests: 1\n\ntests:" : state)
            if suggests { suggest(beside: [], in: Rulebook(town)) }
            return true
        }
        guard let bytes = FileManager.default.contents(atPath: examples) else { return tell(unreadable: examples) }
        let tests = TestFile.read([UInt8](bytes), name: examples, of: town)
        guard let tests = tests.value else { return tell(tests) }
        return run(tests, of: town, in: examples)
    }

    private func run(_ tests: [TownTest], of town: Town, in file: String) -> Bool {
        let book = Rulebook(town)
        let runs = tests.map(book.run)
        let failed = runs.filter { !$0.differences.isEmpty }
        let words = TestWords(language)
        for run in failed { print(TestReport(run: run, file: file, townFile: path, words: words).text + "\n") }
        print("\(file): \(words.count(passed: tests.count - failed.count, failed: failed.count))")
        print(CoverageReport(coverage: RuleCoverage(town, runs), townFile: path, words: words).text)
        if suggests { suggest(beside: runs, in: book) }
        return failed.isEmpty
    }

    private func suggest(beside runs: [TestRun], in book: Rulebook) {
        let activities = book.town.activities.map(\.name)
        let progress = Progress(of: activities.count, worthTelling: 1)
        let suggestions = book.suggestions(beside: runs) { activity in
            progress.step(activities.firstIndex(of: activity.name) ?? 0, "\(path): \(activity.name)")
        }
        progress.end()
        print(SuggestionReport(suggestions: suggestions, townFile: path, words: TestWords(language)).text)
    }

    private func tell<Value>(_ reading: Reading<Value>) -> Bool {
        print(reading.rendered(in: language))
        return false
    }

    private func tell(unreadable path: String) -> Bool {
        print("\(path): \(FileLack(of: path).text(in: language))")
        return false
    }
}
