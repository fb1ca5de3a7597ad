import ArgumentParser

/// The command `guichet`: one server for every town, and the tools of those who write a town's file.
@main
struct Guichet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guichet",
        abstract: "The booking portal of French town halls, where a town is one YAML file."
    )
}
