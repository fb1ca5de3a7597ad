import Foundation
import TenantConfig
import Testing

@testable import Server

/// `guichet check` over files of a folder.
final class CheckReportTests: Sendable {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "guichet-\(UUID())")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `tells of every file, of the examples beside it, and of what cannot be read`() throws {
        try write("bourg.yaml", Self.sound)
        try write("bourg.tests.yaml", "guichet_tests: 1\ntests: []\n")
        try write("lac.yaml", Self.sound.replacing("book:", with: "bok:"))
        let report = check("bourg", "lac", "nope")
        #expect(report.files.map(\.path) == [path("bourg"), path("bourg.tests"), path("lac"), path("nope")])
        #expect(report.diagnostics.map(\.code.rawValue) == ["G0201", "G0103"])
        #expect(report.unreadable == [path("nope")])
    }

    @Test func `tells of examples alone where they alone are named, or of what keeps them from being read`() throws {
        try write("lac.yaml", Self.sound.replacing("2 days before", with: "2 days before at 23:59"))
        try write("lac.tests.yaml", "guichet_tests: 1\ntests: []\n")
        try write("pont.yaml", Self.sound.replacing("book:", with: "bok:"))
        try write("pont.tests.yaml", "guichet_tests: 1\ntests: []\n")
        #expect(check("lac.tests").files.map(\.path) == [path("lac.tests")])
        #expect(check("lac.tests").diagnostics.map(\.code.rawValue) == ["G0201"])
        #expect(check("lac.tests", "lac").files.map(\.path) == [path("lac"), path("lac.tests")])
        #expect(check("lac", "lac.tests").diagnostics.map(\.code.rawValue) == ["G0404", "G0201"])
        #expect(check("pont.tests").diagnostics.map(\.code.rawValue) == ["G0103"])
        #expect(check("nope.tests").unreadable == [path("nope")])
    }

    @Test func `says that a file is not there, or cannot be read`() throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "dossier.yaml"), withIntermediateDirectories: true)
        let checks = FileChecks(TownPaths(tenants: projectTenants.path))
        let report = CheckReport(files: checks.check(path("nope")) + checks.check(path("dossier")))
        let text = CheckText(report: report, language: .french, paint: .none).text
        #expect(text.hasPrefix("\(path("nope")): ce fichier n’existe pas\n\(path("dossier")): ce fichier ne peut pas être lu\n"))
    }

    @Test func `fails on what cannot be used, and on what looks wrong only where it is strict`() throws {
        try write("bourg.yaml", Self.sound)
        try write("lac.yaml", Self.sound.replacing("2 days before", with: "2 days before at 23:59"))
        try write("pont.yaml", Self.sound.replacing("book:", with: "bok:"))
        #expect(
            [check("bourg"), check("lac"), check("pont"), check("nope")].map { $0.fails(strict: false) } == [false, false, true, true])
        #expect([check("bourg"), check("lac"), check("pont"), check("nope")].map { $0.fails(strict: true) } == [false, true, true, true])
    }

    @Test func `tells of a calendar's mistake once, however many towns name it`() throws {
        try FileManager.default.createDirectory(at: folder.appending(path: "calendars/france"), withIntermediateDirectories: true)
        try write("calendars/france/zone-b.yaml", "guichet_calendar: 2\n")
        try write("bourg.yaml", Self.sound)
        try write("lac.yaml", Self.sound)
        #expect(check("bourg", "lac").errors == check("bourg").errors)
    }

    @Test func `takes a file that is named in two ways for one`() throws {
        try write("bourg.yaml", Self.sound)
        let (paths, whole) = (TownPaths(tenants: projectTenants.path), folder.path + "/./bourg.yaml")
        let examples = folder.path + "/bourg.tests.yaml"
        #expect(try paths.towns([whole, examples]) == [whole] && paths.examplesAlone([whole, examples]).isEmpty)
        #expect(try paths.examplesAlone([examples, whole]).isEmpty && paths.examplesAlone([]).isEmpty)
        #expect(try paths.examplesAlone([examples, folder.path + "/../\(folder.lastPathComponent)/bourg.tests.yaml"]) == [path("bourg")])
    }

    @Test func `ends with how many there are`() throws {
        try write("bourg.yaml", Self.sound)
        try write("lac.yaml", Self.sound.replacing("2 days before", with: "2 days before at 23:59"))
        let report = check("bourg", "lac")
        let text = CheckText(report: report, language: .english, paint: .none).text
        #expect(text.hasPrefix("\(path("bourg")): nothing wrong\nwarning[G0404]"))
        #expect(text.hasSuffix("whole day counts\n\n2 files checked: 1 warning\n"))
        #expect(CheckText(report: report, language: .french, paint: .none).text.hasSuffix("\n2 fichiers vérifiés\u{A0}: 1 avertissement\n"))
        #expect(CheckText(report: check("bourg"), language: .english, paint: .none).text == "\(path("bourg")): nothing wrong\n")
    }

    @Test func `is in colours for a person alone`() {
        #expect(ColourChoice.auto.paint(isTerminal: true, environment: [:]) == .terminal)
        #expect(ColourChoice.auto.paint(isTerminal: false, environment: [:]) == .none)
        #expect(ColourChoice.auto.paint(isTerminal: true, environment: ["NO_COLOR": "1"]) == .none)
        #expect(ColourChoice.auto.paint(isTerminal: true, environment: ["NO_COLOR": "", "TERM": "dumb"]) == .none)
        #expect(ColourChoice.always.paint(isTerminal: false, environment: ["NO_COLOR": "1"]) == .terminal)
        #expect(ColourChoice.never.paint(isTerminal: true, environment: [:]) == .none)
    }

    @Test func `sets its parts apart in colours, with the same words`() throws {
        try write("lac.yaml", Self.sound.replacing("book:", with: "bok:"))
        let report = check("lac")
        let painted = CheckText(report: report, language: .english, paint: .terminal).text
        #expect(painted.hasPrefix("\u{1B}[1;31merror[G0103]\u{1B}[0m\u{1B}[1m: `bok` is not a key of `cantine`\u{1B}[0m\n"))
        #expect(painted.contains("\u{1B}[1;31m^^^\u{1B}[0m"))
        let plain = painted.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain == CheckText(report: report, language: .english, paint: .none).text)
    }
}

extension CheckReportTests {
    static let sound = """
        guichet: 1
        town: { name: Bourg, calendar: france/zone-b, desk: { name: Mairie } }
        activities:
          cantine:
            label: Cantine
            open: { weekdays: monday-friday, during: term }
            slots: { midi: { label: Repas } }
            book: 2 days before

        """

    private func path(_ name: String) -> String { folder.appending(path: "\(name).yaml").path }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    private func check(_ names: String...) -> CheckReport {
        let paths = TownPaths(tenants: projectTenants.path)
        let (checks, files) = (FileChecks(paths), names.map(path))
        guard let towns = try? paths.towns(files), let alone = try? paths.examplesAlone(files) else { return CheckReport(files: []) }
        return CheckReport(files: towns.flatMap { checks.check($0, examplesAlone: alone.contains($0)) })
    }
}
