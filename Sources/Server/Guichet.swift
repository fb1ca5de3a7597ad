import ArgumentParser
import Foundation

/// The command `guichet`: one server for every town, and the tools of those who write a town's file.
@main
struct Guichet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guichet",
        abstract: "The booking portal of French town halls, where a town is one YAML file.",
        discussion: """
            Examples:
              guichet serve --demo                         the portal of every town of the folder tenants
              guichet check tenants/bourg.yaml --lang fr   what is wrong with a town's file, and how to mend it
              guichet help check                           what a command takes
            """,
        subcommands: [
            NewCommand.self, Serve.self, Check.self, TestCommand.self, WeekCommand.self,
            Explain.self, PlanCommand.self, FormatCommand.self, SchemaCommand.self, ManualCommand.self, UserCommand.self,
        ]
    )

    /// Runs the command. What makes no sense is told in one line, and ends with status 2.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch {
            leave(error)
        }
    }

    private static func leave(_ error: any Error) -> Never {
        let isFault = error is SettingFault
        if !isFault, exitCode(for: error) == .success { exit(withError: error) }
        let line = isFault ? "\(error)" : message(for: error).split(separator: "\n").first.map(String.init) ?? "\(error)"
        FileHandle.standardError.write(Foundation.Data("guichet: \(line)\n".utf8))
        Foundation.exit(CommandLine.arguments.dropFirst().first == "plan" ? PlanCommand.cannotTell : 2)
    }
}
