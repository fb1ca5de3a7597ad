import ArgumentParser
import Foundation

/// `guichet manual`.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Write the manual pages of all commands, for man.",
        discussion: """
            Examples:
              guichet manual /usr/local/share/man/man1   where man looks for them
              guichet manual man/man1                    man -M man guichet
            """)

    @Argument(help: "The folder to write them to; made when it is not there.", completion: .directory) var folder: String

    func run() throws {
        let pages = try CommandTree(of: Guichet.self).command.all.map(ManualPage.init)
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for page in pages { try page.text.write(toFile: "\(folder)/\(page.fileName)", atomically: true, encoding: .utf8) }
        } catch {
            throw SettingFault(name: "folder", value: folder, help: "the pages cannot be written there")
        }
        print(pages.map { "\(folder)/\($0.fileName)" }.joined(separator: "\n"))
    }
}
