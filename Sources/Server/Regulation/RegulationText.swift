import TenantConfig

/// A règlement as a terminal shows it.
struct RegulationText {
    /// What stands behind a sentence.
    struct Style: Sendable {
        /// The file's name, where each sentence tells its line and its rule.
        var file: String?
        /// Whether the terminal can show what is less important in grey.
        var isColoured = false
        /// In characters.
        var width = 96
    }

    let regulation: Regulation
    let style: Style

    var text: String {
        let title = "Règlement\u{A0}: \(regulation.town.portal.fullName)"
        return ([title, String(repeating: "=", count: title.count)] + regulation.chapters.map(chapter)).joined(separator: "\n") + "\n"
    }

    private func chapter(_ chapter: Regulation.Chapter) -> String {
        let head = ["", chapter.title, String(repeating: "-", count: chapter.title.count)]
        return (head + chapter.sections.map(section)).joined(separator: "\n")
    }

    private func section(_ section: Regulation.Section) -> String {
        (["", section.title] + section.clauses.flatMap { lines($0, .stop, indent: 2, mark: "") }).joined(separator: "\n")
    }

    private func lines(_ clause: Clause, _ ending: Clause.Ending, indent: Int, mark: String) -> [String] {
        let words = mark + clause.sentence(ending) + (clause.kind == .usual ? " (par défaut)" : "")
        let note = note(clause).map { [space(indent + 2) + $0] } ?? []
        let own = words.wrapped(to: style.width, indent: indent, hanging: indent + mark.count) + note
        return own + clause.itemsWithEndings.flatMap { lines($0.clause, $0.ending, indent: indent + 2, mark: "– ") }
    }

    /// `bourg.yaml:42 activities.mercredis.book.until`.
    private func note(_ clause: Clause) -> String? {
        guard let file = style.file, let rule = clause.rule else { return nil }
        let words = "\(file):\(rule.line) \(rule.path)"
        return style.isColoured ? "\u{1B}[2m\(words)\u{1B}[0m" : words
    }
}

private func space(_ count: Int) -> String { String(repeating: " ", count: count) }

extension String {
    /// The words in lines of so many characters; spaces that hold words together do not break.
    fileprivate func wrapped(to width: Int, indent: Int, hanging: Int) -> [String] {
        var lines: [String] = []
        var line = space(indent)
        var isEmpty = true
        for word in split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                (line, isEmpty) = (space(hanging), true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
