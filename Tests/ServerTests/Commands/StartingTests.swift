import Foundation
import Testing

@testable import Server

/// What is found wrong with settings only once the server starts.
final class StartingTests: Sendable {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID())")

    init() throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "towns"), withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `does not start with a folder that has no town's file`() async {
        await #expect(throws: SettingFault.self) { try await self.start(["tenants": self.towns]) }
        #expect(!FileManager.default.fileExists(atPath: path("guichet.db")))
    }

    @Test func `does not start when no town's file can be used`() async throws {
        try Data("guichet: 1\n".utf8).write(to: folder.appending(path: "towns/bourg.yaml"))
        await #expect {
            try await self.start(["tenants": self.towns])
        } throws: { error in
            (error as? SettingFault).map { $0.name == "--tenants" && $0.help.hasPrefix("no town's file can be used") } ?? false
        }
    }

    @Test(arguments: ["/proc/nope", "guichet.db", "guichet.db/mail"])
    func `does not start where mails cannot be written`(mails: String) async {
        let mails = mails.hasPrefix("/") ? mails : path(mails)
        await #expect {
            try await self.start(["mail-folder": mails])
        } throws: { error in
            (error as? SettingFault).map { $0.name == "--mail-folder" && $0.value == mails } ?? false
        }
    }

    @Test func `makes the folder of mails at the start, and leaves nothing in it`() throws {
        _ = try PortalServer(settings(["mail-folder": path("a/b")]))
        #expect(try FileManager.default.contentsOfDirectory(atPath: path("a/b")) == [])
    }

    private var towns: String { path("towns") }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    private func start(_ given: [String: String]) async throws {
        try await PortalServer(settings(given)).run()
    }

    private func settings(_ given: [String: String]) throws -> ServeSettings {
        let usual = ["tenants": projectTenants.path, "database": path("guichet.db"), "port": "0"]
        return try ServeSettings(GivenSettings(usual.merging(given) { $1 }, environment: [:]))
    }
}
