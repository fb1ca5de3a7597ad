import ArgumentParser
import Foundation
import RulesEngine
import TenantConfig

/// `guichet week`.
struct WeekCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: "Show an ordinary week of a town's activities, with the first and last moments to book, change and cancel each day.",
        discussion: """
            A phrase such as "48 hours before" is seen for what it comes to. Where the last moments depend on the child, there is a table for each.

              guichet week tenants/valmoulin.yaml
              guichet week tenants/valmoulin.yaml mercredis --lang fr
            """)

    @Argument(help: "The file of a town.") var file: String
    @Argument(help: "One activity. (all of them)") var activity: String?
    @Option(help: "The language of what is told: en or fr.") var lang: String = "en"
    @Option(help: "The folder whose calendars are used where the file has none beside it.") var tenants: String = "tenants"

    func run() throws {
        let language = try Language(setting: lang)
        guard let bytes = FileManager.default.contents(atPath: file) else {
            print("\(file): \(FileLack(of: file).text(in: language))")
            throw ExitCode(1)
        }
        let reading = TownFile.read([UInt8](bytes), name: file, calendars: TownPaths(tenants: tenants).calendars(for: file))
        guard let town = reading.value else {
            print(reading.rendered(in: language))
            throw ExitCode(1)
        }
        let activities = town.activities.filter { activity == nil || $0.name.text == activity }
        guard !activities.isEmpty else {
            let names = town.activities.map(\.name.text).joined(separator: ", ")
            let help = language == .french ? "cette ville a \(names)" : "this town has \(names)"
            throw SettingFault(name: "activity", value: activity ?? "", help: help)
        }
        let (book, today) = (Rulebook(town), PortalClock.system.day(in: town))
        let tables = activities.flatMap { activity in
            book.ordinaryWeeks(of: activity.name, from: today).map { WeekTable($0, of: activity, in: town, language).text }
        }
        print(tables.joined(separator: "\n\n"))
    }
}
