/// The reference of every key of every file, made of the tables by which the files are read.
public enum Reference {
    /// The whole reference as Markdown.
    public static func text(in language: Language) -> String {
        var writer = ReferenceWriter(language)
        for subject in Schema.Subject.allCases { writer.add(subject) }
        writer.addConditions()
        return writer.text
    }
}

/// Writes tables of keys as sections, each once, in the order in which they are met.
struct ReferenceWriter {
    private let language: Language
    private var sections: [String] = []
    private var contents: [String] = []
    /// Where a table is shown, by its keys.
    private var anchors: [[String]: String] = [:]

    init(_ language: Language) {
        self.language = language
    }

    var text: String {
        let title = Wording("Every key", "Toutes les clés")
        let note = Wording(
            "Made of the tables by which the files are read, and kept so by a test. What days, moments and conditions mean:",
            "Faite des tables par lesquelles les fichiers sont lus ; un test y veille. Ce que veulent dire jours, instants et conditions :")
        let lines = Wording(
            """
            What holds where a key is left out stands beside it. An activity first has what `every_activity` says. Of rules whose lines \
            answer key by key (`enrol`, `book`, `change`, `cancel`, `waiting_list`, `hours`), it holds where no line that fits gives the key; but where \
            lines give `opens` or `until` and none of them fits, nothing is announced, and so refused.
            """,
            """
            Ce qui vaut quand une clé manque est dit à côté d'elle. Une activité a d'abord ce que dit `every_activity`. Pour les règles dont \
            les lignes répondent clé par clé (`enrol`, `book`, `change`, `cancel`, `waiting_list`, `hours`), cela vaut quand aucune ligne qui \
            convient ne donne la clé ; mais si des lignes donnent `opens` ou `until` et qu'aucune ne convient, rien n'est annoncé, et \
            donc refusé.
            """)
        let guide = "[writing a town file](../writing-a-town-file.md)"
        return "# \(title(language))\n\n\(note(language)) \(guide).\n\n\(lines(language))\n\n\(contents.joined(separator: "\n"))\n\n"
            + sections.joined(separator: "\n")
    }

    /// Adds a kind of file.
    mutating func add(_ subject: Schema.Subject) {
        contents.append("- [\(subject.title(language))](#file-\(subject.rawValue))")
        sections.append("<a id=\"file-\(subject.rawValue)\"></a>\n\n# \(subject.title(language))\n\n\(file(subject))\n")
        addTable(subject.table, path: [], heading: nil)
    }

    /// Adds what any line of a rule may have.
    mutating func addConditions() {
        let title = Wording("Keys and conditions of lines", "Clés et conditions des lignes")(language)
        contents.append("- [\(title)](#conditions)")
        sections.append("<a id=\"conditions\"></a>\n\n# \(title)\n")
        addTable(BlockTable(rows: BlockTable(LineKey.self).rows + BlockTable(ConditionKey.self).rows), path: [], heading: nil)
    }

    private func file(_ subject: Schema.Subject) -> String {
        switch subject {
        case .town: "`tenants/<\(name)>.yaml`"
        case .tests: "`tenants/<\(name)>.tests.yaml`"
        case .calendar, .holidays: "`tenants/calendars/<\(name)>.yaml`"
        case .demonstration: "`tenants/demonstration/<\(name)>.yaml`"
        }
    }

    private var name: String { language == .french ? "nom" : "name" }

    private mutating func addTable(_ table: BlockTable, path: [String], heading: String?) {
        let own = table.rows.filter { !$0.isOfEveryLine }
        let words = ReferenceWords(language)
        var lines = heading.map { ["<a id=\"\(Self.anchor(path))\"></a>\n\n## \($0)\n"] } ?? []
        var inside: [(table: BlockTable, path: [String])] = []
        if !own.isEmpty {
            lines.append("| \(words.head.joined(separator: " | ")) |\n|---|---|---|---|---|")
            for row in own {
                let form = row.card.form()
                let link = link(to: form, path + [row.spelling], &inside)
                let cells = [
                    link.map { "[`\(row.spelling)`](#\($0))" } ?? "`\(row.spelling)`", row.card.sentence(language),
                    row.card.otherwise.map { $0(language) } ?? "**\(words.required)**", words.kind(of: form), words.examples(of: form),
                ]
                lines.append("| " + cells.joined(separator: " | ") + " |")
            }
        }
        let others = table.rows.filter(\.isOfEveryLine).map { "`\($0.spelling)`" }
        if !others.isEmpty { lines.append((own.isEmpty ? "" : "\n") + words.conditions(others)) }
        sections.append(lines.joined(separator: "\n") + "\n")
        for (table, path) in inside { addTable(table, path: path, heading: "`\(path.joined(separator: "."))`") }
    }

    /// Where the keys under a form are shown; where they are not yet, they are added to what follows.
    private mutating func link(to form: Form, _ path: [String], _ inside: inout [(table: BlockTable, path: [String])]) -> String? {
        switch form.block {
        case nil: return form.list?.item.flatMap { link(to: $0(), path + ["[…]"], &inside) }
        case .names(let keyed): return link(to: keyed.value(), path + ["<\(name)>"], &inside)
        case .each(let keyed): return link(to: keyed.value(), path + ["<…>"], &inside)
        case .keys(let table):
            let keys = table.rows.map(\.spelling)
            if let shown = anchors[keys] { return shown }
            anchors[keys] = Self.anchor(path)
            inside.append((table, path))
            return Self.anchor(path)
        }
    }

    private static func anchor(_ path: [String]) -> String {
        String(path.joined(separator: "-").filter { $0.isLetter || $0.isNumber || "-_".contains($0) })
    }
}
