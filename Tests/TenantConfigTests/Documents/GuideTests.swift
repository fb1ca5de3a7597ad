import Foundation
import Testing

@testable import TenantConfig

/// What the documents show is what the reader accepts.
struct `The documents` {
    @Test(arguments: ["README.md", "docs/writing-a-town-file.md"])
    func `begin with a town that reads without a mistake`(path: String) throws {
        let town = try #require(Self.blocks(of: path).first { $0.hasPrefix("guichet: 1\n") })
        #expect(Self.diagnostics(of: town) == "")
    }

    @Test func `list moments that the reader knows`() throws {
        let phrases = try Self.phrases()
        try #require(phrases.count > 10)
        let lines = phrases.map { "      - { dates: 2026-10-20, until: \($0) }\n" }.joined()
        #expect(Self.diagnostics(of: Self.small + "    book:\n" + lines) == "")
    }

    @Test func `show what the checker says of a town with mistakes`() throws {
        let shown = try #require(Self.blocks(of: "docs/writing-a-town-file.md").first { $0.hasPrefix("error[") })
        let town = Self.small.replacing("open:", with: "opne:") + "    book: 15 dais before\n"
        #expect(shown == Self.diagnostics(of: town) + "\n")
    }
}

extension `The documents` {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL

    private static let small = """
        guichet: 1
        town:
          name: Valmoulin
          calendar: france/zone-b
          desk: { name: Mairie de Valmoulin }
        activities:
          centre:
            label: Centre de loisirs
            open: { weekdays: monday-friday, during: holidays }
            slots: { journee: { label: Journée, hours: 08:00-18:00 } }

        """

    private static func diagnostics(of town: String) -> String {
        let calendars = CalendarFolder(at: root.appending(path: "tenants/calendars").path)
        return TownFile.read(Array(town.utf8), name: "tenants/valmoulin.yaml", calendars: calendars).diagnostics.rendered(in: .english)
    }

    /// The texts between fences of a document, in order.
    private static func blocks(of path: String) throws -> [String] {
        let parts = try String(contentsOf: root.appending(path: path), encoding: .utf8).components(separatedBy: "```")
        return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0].drop { $0 != "\n" }.dropFirst()) }
    }

    /// The first column of the table that follows the grammar of moments.
    private static func phrases() throws -> [String] {
        let guide = try String(contentsOf: root.appending(path: "docs/writing-a-town-file.md"), encoding: .utf8)
        let rows = guide.components(separatedBy: "\n").drop { !$0.hasPrefix("| phrase |") }.dropFirst(2).prefix { $0.hasPrefix("| `") }
        return rows.compactMap { $0.components(separatedBy: "`").dropFirst().first }
    }
}
