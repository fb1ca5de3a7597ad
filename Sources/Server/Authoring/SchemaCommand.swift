import ArgumentParser
import TenantConfig

/// `guichet schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of a town's file, for completion and hover in an editor.",
        discussion: """
            Made of the tables by which the files are read. The folder tenants/schema keeps all of them; a file whose first line is
              # yaml-language-server: $schema=schema/town.fr.json
            is completed and checked while it is written.
            """)

    @Option(name: .customLong("for"), help: "The kind of file: town, tests, calendar, holidays or demonstration.")
    var subject: String = "town"
    @Option(help: "The language of titles and descriptions: en or fr.") var lang: String = "en"

    func run() throws {
        guard let subject = Schema.Subject(rawValue: subject) else {
            throw SettingFault(name: "--for", value: subject, help: "town, tests, calendar, holidays or demonstration is expected")
        }
        print(Schema.text(of: subject, in: try Language(setting: lang)), terminator: "")
    }
}
