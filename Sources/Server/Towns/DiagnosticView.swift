import TenantConfig

/// A mistake of a town's file as the desk reads it: what it is, the lines around it, how to mend it.
struct DiagnosticView {
    let diagnostic: Diagnostic
    /// The lines of the town's file; empty when the mistake stands in another file.
    let lines: [Substring]
    /// Counts the mistakes of the page, from 1.
    let number: Int

    var html: HTML {
        """
        <section class="stack" aria-labelledby="e\(number)"><h2 id="e\(number)">\(tag) ligne\u{A0}\(line), colonne\u{A0}\(column)\(other)</h2>
        <p><b>\(diagnostic.problem.message(.french).withCapital)</b></p>
        \(excerpt)
        <p>Pour corriger\u{A0}: \(diagnostic.problem.help(.french)) <span class="soft">(\(diagnostic.code.rawValue))</span></p></section>
        """
    }

    private var line: Int { Int(diagnostic.excerpt.place.start.line) }
    private var column: Int { Int(diagnostic.excerpt.place.start.column) }

    private var tag: HTML {
        switch diagnostic.severity {
        case .error: "<span class=\"tag bad\">Erreur</span>"
        case .warning: "<span class=\"tag warn\">Avertissement</span>"
        }
    }

    /// The file, where it is not the town's own.
    private var other: HTML? {
        lines.isEmpty ? ", <code>\(diagnostic.excerpt.file)</code>" : nil
    }

    private var excerpt: HTML {
        let first = lines.isEmpty ? line : max(1, line - 3)
        let last = lines.isEmpty ? line : min(lines.count, line + 1)
        let rows = (first...max(first, last)).map { number -> HTML in
            number == line ? hit : "<li><code>\(String(lines[number - 1]))</code></li>"
        }
        return "<ol class=\"code\" start=\"\(first)\">\(rows)</ol>"
    }

    private var hit: HTML {
        let parts = diagnostic.excerpt.parts
        let tone = diagnostic.severity == .warning ? " soft-hit" : ""
        return "<li class=\"hit\(tone)\"><code>\(parts.before)<em>\(parts.marked)</em>\(parts.after)</code></li>"
    }
}
