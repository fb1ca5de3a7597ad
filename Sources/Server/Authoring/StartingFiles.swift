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
            throw SettingFault(name: "NAME", value: path, help: "this file is there already, and stays as it is")
        }
        let calendars = TownPaths(tenants: folder).calendars(for: path)
        let reading = TownFile.read(Array(town.file.utf8), name: path, calendars: calendars)
        guard let read = reading.value else {
            throw SettingFault(
                name: "--calendar", value: town.calendar,
                help: "one of \(folder)/calendars is expected: \(calendars.names.joined(separator: ", "))")
        }
        language = town.language
        let schemas = [Schema.Subject.town, .tests].map { subject in
            ("\(folder)/schema/\(subject.rawValue).\(town.language.rawValue).json", Schema.text(of: subject, in: town.language))
        }
        texts =
            [(path, town.file), (examples, StartingExamples(of: read, town).text)]
            + schemas.filter { !FileManager.default.fileExists(atPath: $0.0) }
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
        let next = language == .french ? "Et maintenant\u{A0}:" : "And now:"
        return (written + ["", next, "  guichet check \(texts[0].path)", "  guichet test \(texts[0].path)"]).joined(separator: "\n")
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
