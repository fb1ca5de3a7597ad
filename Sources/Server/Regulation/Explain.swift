import ArgumentParser
import Foundation
import RulesEngine
import TenantConfig

/// `guichet explain`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell the rules of a town's file in plain French, as families read them.",
        discussion: """
            What the file does not say is told too, with what holds then. The portal serves the same at /TOWN/reglement.

              guichet explain bourg
              guichet explain tenants/bourg.yaml mercredis --lines

            With --for, one child, one day and one instant: what each rule says, until when, and what would be accepted. The words are those of
            a child in a file of examples (docs/testing-a-town.md); "age 7" is short for a birthday on the day.

              guichet explain bourg mercredis --for "age 7, enrolled mercredis" \\
                --day 2026-10-07 --at "2026-09-30 12:00" --slot matin

            Ends with status 1 when the file cannot be used.
            """)

    @Argument(help: "A town's file, or a town of the folder tenants by its name.") var town: String
    @Argument(help: "One activity, by its name in the file. (all of them)") var activity: String?
    @Flag(help: "Behind each sentence the line of the file and the path of the rule that it says.") var lines = false
    @Option(name: .customLong("for"), help: "A child: what is known of it.") var child: String?
    @Option(help: "The day that is booked, as 2026-10-07.") var day: String?
    @Option(help: "When it is asked, as \"2026-09-30 12:00\".") var at: String?
    @Option(help: "What is booked: slots, each with a meal after a stroke. (the first slot)") var slot: [String] = []
    @Option(help: "How it is asked: portal, desk, phone, email, paper or site. (portal)") var channel: String?
    @Flag(help: "It is cancelled, and was booked.") var cancel = false
    @Option(help: "The folder of the towns' files and their calendars.") var tenants: String = "tenants"

    func run() throws {
        let path = TownPaths(tenants: tenants).town(named: town)
        let town = try read(path)
        let options = QuestionOptions(child: child, day: day, at: at, slots: slot, channel: channel, cancels: cancel)
        if try options.isAsked() {
            print(InquiryText(try inquiry(options, of: town), file: URL(filePath: path).lastPathComponent).text, terminator: "")
            return
        }
        let regulation = try activity.map { Regulation(try activity(named: $0, of: town), of: town) } ?? Regulation(town)
        let file = lines ? URL(filePath: path).lastPathComponent : nil
        let isColoured = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        print(RegulationText(regulation: regulation, style: .init(file: file, isColoured: isColoured)).text, terminator: "")
    }

    private func read(_ path: String) throws -> Town {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw SettingFault(name: "TOWN", value: self.town, help: "there is no such file, and no such town in the folder \(tenants)")
        }
        let reading = TownFile.read([UInt8](bytes), name: path, calendars: TownPaths(tenants: tenants).calendars(for: path))
        guard let town = reading.value else {
            print(reading.rendered(in: .french))
            throw ExitCode(1)
        }
        return town
    }

    /// The question that the options make.
    private func inquiry(_ options: QuestionOptions, of town: Town) throws -> Inquiry {
        guard let name = activity ?? (town.activities.count == 1 ? town.activities.first?.name.text : nil) else {
            let names = town.activities.map(\.name.text).joined(separator: ", ")
            throw SettingFault(name: "ACTIVITY", value: "", help: "one of the town's activities is expected: \(names)")
        }
        let activity = try activity(named: name, of: town)
        let question = try options.question(about: activity)
        let reading = TestFile.read(Array(question.yaml.utf8), name: "--for", of: town)
        guard let test = reading.value?.first else {
            print(ChildMistakes(question: question, diagnostics: Array(reading.diagnostics)).text)
            throw ExitCode(1)
        }
        return Inquiry(test, about: activity, in: Rulebook(town))
    }

    private func activity(named name: String, of town: Town) throws(SettingFault) -> Activity {
        guard let activity = town.activities.first(where: { $0.name.text == name }) else {
            let names = town.activities.map(\.name.text).joined(separator: ", ")
            throw SettingFault(name: "ACTIVITY", value: name, help: "the town's activities are: \(names)")
        }
        return activity
    }
}

extension TownPaths {
    /// The file that an argument names: a path, or a town of the usual folder.
    func town(named argument: String) -> String {
        FileManager.default.fileExists(atPath: argument) ? Self.town(of: argument) : "\(tenants)/\(argument).yaml"
    }
}
