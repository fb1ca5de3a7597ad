import ArgumentParser
import Foundation

/// The commands of the program with their arguments, as `--experimental-dump-help` tells them.
struct CommandTree: Decodable {
    let command: Command

    struct Command: Decodable {
        let commandName: String
        let superCommands: [String]?
        let abstract: String?
        let discussion: String?
        let subcommands: [Command]?
        let arguments: [Argument]?
        let shouldDisplay: Bool?
    }

    struct Argument: Decodable {
        let kind: Kind
        let preferredName: Name?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
    }

    enum Kind: String, Decodable {
        case positional, option, flag
    }

    struct Name: Decodable {
        let kind: String
        let name: String
    }

    /// The tree of a program.
    init(of program: any ParsableCommand.Type) throws {
        self = try JSONDecoder().decode(Self.self, from: Foundation.Data(program._dumpHelp().utf8))
    }
}

extension CommandTree.Command {
    /// `guichet user add-agent`.
    var path: [String] { (superCommands ?? []) + [commandName] }

    /// The commands below this one that a person calls.
    var shownCommands: [Self] { (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" } }

    var shownArguments: [CommandTree.Argument] { (arguments ?? []).filter(\.shouldDisplay) }

    /// This command and all below it.
    var all: [Self] { [self] + shownCommands.flatMap(\.all) }
}

extension CommandTree.Argument {
    /// `--lang` or `files`.
    var name: String {
        guard let preferredName else { return valueName ?? "" }
        return (preferredName.kind == "long" ? "--" : "-") + preferredName.name
    }
}
