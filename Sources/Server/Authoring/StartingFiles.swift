import Foundation
import RulesEngine
import TenantConfig

/// The files that a new town begins with: its own, examples of its rules, and the schemas that editors read where the folder has none.
struct StartingFiles {
    /// Texts by path, in the order in which they are written.
    private let texts: [(path: String, text: String)]
    private let language: Language

    /// The files of a town in a folder. Throws where a file of that name is there already, or the calendar is not.
    init(of town: StartingTown, in folder: String) throws {
        let path = "\(folder)/\(town.identifier ?? "").yaml"
        let examples = TownPaths.examples(of: path)
        for path in [path, examples] where FileManager.default.fileExists(atPath: path) {
            let help =
                town.language == .french ? "ce fichier existe déjà, et reste tel quel" : "this file is there already, and stays as it is"
            throw SettingFault(name: "NAME", value: path, help: help)
        }
        let calendars = TownPaths(tenants: folder).calendars(for: path)
        let reading = TownFile.read(Array(town.file.utf8), name: path, calendars: calendars)
        guard let read = reading.value else {
            throw Self.lack(of: town.calendar, among: calendars.names, in: folder, town.language)
        }
        language = town.language
        let schemas = [Schema.Subject.town, .tests].map { subject in
            ("\(folder)/schema/\(subject.rawValue).\(town.language.rawValue).json", Schema.text(of: subject, in: town.language))
        }
        texts =
            [(path, town.file), (examples, StartingExamples(of: read, town).text)]
            + schemas.filter { !FileManager.default.fileExists(atPath: $0.0) }
    }

    private static func lack(of calendar: String, among names: [String], in folder: String, _ language: Language) -> SettingFault {
        let list = names.joined(separator: ", ")
        return switch (names.isEmpty, language) {
        case (true, .english):
            SettingFault(name: "--tenants", value: folder, help: "this folder has no calendars; name the one that has the folder calendars")
        case (true, .french):
            SettingFault(
                name: "--tenants", value: folder,
                help: "ce dossier n’a pas de calendriers\u{202F}; nommez celui qui contient le dossier calendars")
        case (false, .english):
            SettingFault(name: "--calendar", value: calendar, help: "one of \(folder)/calendars is expected: \(list)")
        case (false, .french):
            SettingFault(name: "--calendar", value: calendar, help: "un de \(folder)/calendars est attendu\u{A0}: \(list)")
        }
    }

    func write() throws {
        for (path, text) in texts {
            let file = URL(filePath: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Foundation.Data(text.utf8).write(to: file, options: .withoutOverwriting)
        }
    }

    /// What was written, and what comes next.
    var told: String {
        let written = texts.map { "\($0.path): \(language == .french ? "écrit" : "written")" }
        let french = language == .french ? " --lang fr" : ""
        let next = language == .french ? "Et maintenant\u{A0}:" : "And now:"
        return (written + ["", next, "  guichet check \(texts[0].path)\(french)", "  guichet test \(texts[0].path)\(french)"]).joined(
            separator: "\n")
    }
}

/// The examples of a new town: the two sides of each turn of its rules, as the engine decides them.
struct StartingExamples {
    private let town: Town
    private let start: StartingTown

    init(of town: Town, _ start: StartingTown) {
        (self.town, self.start) = (town, start)
    }

    var text: String {
        let words = TestWords(start.language)
        let examples = turns.map { TestYAML(test: $0.test, name: words.name($0)).text }
        return head + examples.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        let path = "tenants/\(town.id).yaml"
        let what =
            start.language == .french
            ? "# Ce que les règles de \(start.name) veulent dire, en exemples. Pour les essayer\u{A0}: guichet test \(path)"
            : "# What the rules of \(start.name) mean, as examples. To run them: guichet test \(path)"
        return """
            # yaml-language-server: $schema=schema/tests.\(start.language.rawValue).json
            \(what)
            guichet_tests: 1

            tests:

            """
    }

    /// Of each rule the first two.
    private var turns: [TestSuggestion] {
        var told: [String: Int] = [:]
        return Rulebook(town).suggestions(beside: []).found.filter { suggestion in
            told[suggestion.place.path, default: 0] += 1
            return told[suggestion.place.path, default: 0] <= 2
        }
    }
}
