import ArgumentParser
import Foundation
import RulesEngine
import TenantConfig

/// `guichet new`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a first file for a town, and examples of its rules.",
        discussion: """
            What is not given is asked on a terminal. A file that is there already is never touched.

              guichet new Valmoulin --zone b
              guichet new "Saint-Aubin-le-Moulin" --zone a --activities canteen,wednesdays --approval manual
            """)

    @Argument(help: "The town's name, as families read it.") var town: String?
    @Option(help: "The same.") var name: String?
    @Option(help: "The zone of its school holidays: a, b, c, alsace-moselle or reunion.") var zone: String?
    @Option(help: "Instead of a zone, a calendar, as france/zone-b.") var calendar: String?
    @Option(help: "What it opens: canteen, wednesdays, holidays, before-after. (all)") var activities: String?
    @Option(help: "Who answers requests: automatic or manual. (automatic)") var approval: String?
    @Option(help: "The language of the notes in the file: fr or en.") var lang: String = "fr"
    @Option(help: "The folder to write it in.") var tenants: String = "tenants"

    func run() throws {
        let language = try Language(setting: lang)
        let answers = StartingAnswers(given: self, questions: isatty(STDIN_FILENO) == 1 ? StartingQuestions(language) : nil)
        let files = try StartingFiles(of: try answers.town(language), in: tenants)
        try files.write()
        print(files.told)
    }
}
