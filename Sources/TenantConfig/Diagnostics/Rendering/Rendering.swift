extension Diagnostic {
    /// The diagnostic as a text for a terminal or a log: what, where, the line with the words underlined, and what to do.
    public func rendered(in language: Language, _ paint: Paint = .none) -> String {
        let margin = String(repeating: " ", count: widestLineNumber)
        let words = DiagnosticWords(language)
        let bar = margin + paint(" |", .frame)
        let head = paint("\(words.severity(severity))[\(code.rawValue)]", severity.part)
        var lines = [head + paint(": \(problem.message(language))", .message)]
        lines.append("\(margin)\(paint("-->", .frame)) \(excerpt.file):\(excerpt.place.start.line):\(excerpt.place.start.column)")
        lines.append(bar)
        lines += snippets(in: language, margin: margin, paint)
        if let witness { lines.append("\(margin)\(paint(" =", .frame)) \(paint(words.example, .aside)) \(witness(language))") }
        lines.append("\(margin)\(paint(" =", .frame)) \(paint(words.help, .aside)) \(problem.help(language))")
        return lines.joined(separator: "\n")
    }

    private var widestLineNumber: Int {
        String(max(excerpt.place.start.line, second?.excerpt.place.start.line ?? 0)).count
    }

    private func snippets(in language: Language, margin: String, _ paint: Paint) -> [String] {
        var marked = [Snippet(excerpt, mark: "^", label: "", severity.part)]
        if let second { marked.append(Snippet(second.excerpt, mark: "-", label: " " + second.label(language), .aside)) }
        marked.sort { $0.excerpt.place < $1.excerpt.place }
        var lines: [String] = []
        var previous: Diagnostic.Excerpt?
        for snippet in marked {
            let excerpt = snippet.excerpt
            if let previous, excerpt.place.start.line > previous.place.start.line + 1 { lines.append(paint("...", .frame)) }
            // Of a very long line two parts may have to be shown.
            if !(previous?.showsSameLine(as: excerpt) ?? false) { lines.append(snippet.numbered(margin, paint)) }
            lines.append("\(margin)\(paint(" |", .frame)) \(snippet.underline(paint))")
            previous = excerpt
        }
        return lines
    }
}

extension Collection where Element == Diagnostic {
    /// These diagnostics as one text, an empty line between them; after `limit` of them, how many more there are, with those `untold`.
    public func rendered(in language: Language, _ paint: Paint = .none, limit: Int = 100, untold: Int = 0) -> String {
        var texts = prefix(limit).map { $0.rendered(in: language, paint) }
        let more = Swift.max(0, count - limit) + untold
        if more > 0 { texts.append(DiagnosticWords(language).more(more)) }
        return texts.joined(separator: "\n\n")
    }
}

/// The words of the frame around a diagnostic.
private struct DiagnosticWords {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func severity(_ severity: Diagnostic.Severity) -> String {
        switch (severity, language) {
        case (.error, .english): "error"
        case (.error, .french): "erreur"
        case (.warning, .english): "warning"
        case (.warning, .french): "avertissement"
        }
    }

    var help: String {
        switch language {
        case .english: "help:"
        case .french: "aide\u{A0}:"
        }
    }

    var example: String {
        switch language {
        case .english: "example:"
        case .french: "exemple\u{A0}:"
        }
    }

    func more(_ count: Int) -> String {
        switch language {
        case .english: "... and \(count) more"
        case .french: "... et \(count) de plus"
        }
    }
}
