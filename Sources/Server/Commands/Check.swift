import ArgumentParser
import Foundation
import RulesEngine
import TenantConfig

/// `guichet check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read towns' files and tell every mistake, with its line and how to mend it.",
        discussion: """
            The examples of a town are read with it. Ends with status 0 when all can be used, with 1 when a file has an error (or, with
            --strict, a warning), with 2 when the command makes no sense.

            Examples:
              guichet check                              every town of the folder tenants
              guichet check tenants/bourg.yaml --lang fr one town, in French
              guichet check tenants --strict             warnings fail too
              guichet check tenants --format sarif       for the code scanning of a forge
              guichet check tenants/bourg.tests.yaml     the examples alone
              guichet check --explain G0103              what a code means
              guichet check --explain list               all codes
            """)

    /// The form of what is told.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif
    }

    @Argument(help: "Files of towns, or folders of them. (all of tenants)", completion: .file(extensions: ["yaml"])) var files: [String] =
        []
    @Option(help: "How it is told: text, json or sarif.") var format = Format.text
    @Flag(help: "Warnings fail too.") var strict = false
    @Option(help: "Colours: auto, always or never. NO_COLOR is heeded.") var color = ColourChoice.auto
    @Option(help: "The language of what is told: en or fr.", completion: .list(["en", "fr"])) var lang: String = "en"
    @Option(help: "The folder whose calendars are used where a file has none beside it.", completion: .directory) var tenants: String =
        "tenants"
    @Option(help: "Say what a code means, as G0103, or list them all: list. Nothing is checked.") var explain: String?

    func run() throws {
        let language = try Language(setting: lang)
        if let explain { return print(try Self.meaning(of: explain, in: language)) }
        let report = try check(TownPaths(tenants: tenants))
        let text = try text(of: report, in: language)
        FileHandle.standardOutput.write(Foundation.Data(text.utf8))
        if report.fails(strict: strict) { throw ExitCode(1) }
    }

    private func check(_ paths: TownPaths) throws -> CheckReport {
        let (towns, examplesAlone) = (try paths.towns(files), try paths.examplesAlone(files))
        let (checks, progress) = (FileChecks(paths), Progress(of: towns.count))
        let checked = towns.enumerated().flatMap { index, path in
            progress.step(index, path)
            return checks.check(path, examplesAlone: examplesAlone.contains(path))
        }
        progress.end()
        return CheckReport(files: checked)
    }

    private func text(of report: CheckReport, in language: Language) throws -> String {
        switch format {
        case .text:
            let paint = color.paint(isTerminal: isatty(STDOUT_FILENO) == 1, environment: ProcessInfo.processInfo.environment)
            return CheckText(report: report, language: language, paint: paint).text
        case .json: return try CheckJSON(report, in: language).text
        case .sarif: return try CheckSARIF(report, in: language).text
        }
    }

    private static func meaning(of code: String, in language: Language) throws(SettingFault) -> String {
        if code == "list" {
            return DiagnosticCode.allCases.sorted { $0.rawValue < $1.rawValue }.map { meaning(of: $0, in: language) }.joined(
                separator: "\n")
        }
        guard let known = DiagnosticCode(rawValue: code.uppercased()) else {
            throw SettingFault(name: "--explain", value: code, help: unknown(code, in: language))
        }
        return meaning(of: known, in: language)
    }

    private static func unknown(_ code: String, in language: Language) -> String {
        let nearest = DiagnosticCode.nearest(to: code)?.rawValue
        return switch language {
        case .english:
            (nearest.map { "there is no such code; the nearest is \($0)" } ?? "a code is expected, as G0103") + "; `list` tells them all"
        case .french:
            (nearest.map { "ce code n’existe pas\u{202F}; le plus proche est \($0)" } ?? "un code est attendu, comme G0103")
                + "\u{202F}; `list` les dit tous"
        }
    }

    private static func meaning(of code: DiagnosticCode, in language: Language) -> String {
        "\(code.rawValue): \(code.meaning(language))"
    }
}

extension DiagnosticCode {
    /// The code whose number is next to that in a text; nil where there is none in it.
    fileprivate static func nearest(to text: String) -> DiagnosticCode? {
        guard let number = Int(text.filter(\.isWholeNumber).prefix(6)) else { return nil }
        return allCases.min { $0.distance(to: number) < $1.distance(to: number) }
    }

    private func distance(to number: Int) -> Int { abs((Int(rawValue.dropFirst()) ?? 0) - number) }
}

extension ColourChoice: ExpressibleByArgument {}
