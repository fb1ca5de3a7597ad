import Testing

@testable import Server

struct ManualTests {
    private static let commands = (try? CommandTree(of: Guichet.self).command.all) ?? []

    @Test func `has a page for every command`() {
        let files = Self.commands.map { ManualPage(command: $0).fileName }
        #expect(Set(files).isSuperset(of: ["guichet.1", "guichet-check.1", "guichet-user.1", "guichet-user-add-agent.1"]))
        #expect(Set(files).count == files.count)
    }

    @Test(arguments: ["serve", "check", "test", "add-agent", "reset-password", "manual"])
    func `shows what a command is for, with examples`(name: String) throws {
        let command = try #require(Self.commands.first { $0.commandName == name })
        let page = ManualPage(command: command).text
        #expect(page.contains("\n.SH NAME\n\(command.path.joined(separator: "-").replacing("-", with: "\\-")) \\- "))
        #expect(page.contains("\n.SH EXAMPLES\n.nf\n  guichet"))
        #expect(page.contains("\n.B \\-\\-help\n"))
    }

    @Test(arguments: Self.commands.map(\.path))
    func `writes no line that man would take for an order of its own`(path: [String]) throws {
        let page = ManualPage(command: try #require(Self.commands.first { $0.path == path })).text
        let orders = page.split(separator: "\n").filter { $0.hasPrefix(".") }.compactMap { $0.split(separator: " ").first }
        #expect(Set(orders).isSubset(of: [".TH", ".nh", ".SH", ".TP", ".B", ".nf", ".fi", ".PP"]))
    }
}
