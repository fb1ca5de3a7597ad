import TenantConfig

/// The règlement as families read it, and print it.
struct RegulationPage {
    let regulation: Regulation
    /// Whether each sentence tells the line of the town's file that it says.
    var showsLines = false

    let title = "Règlement"

    var html: HTML {
        """
        <h1>Règlement</h1>
        <p>Ces règles sont tirées du fichier d’après lequel le portail répond aux demandes<span class="noprint">\u{A0}: elles sont toujours à \
        jour</span>.</p>
        <nav class="noprint" aria-label="Sommaire"><ul class="points">\(regulation.chapters.map(entry))</ul></nav>
        \(regulation.chapters.map(chapter))
        <p class="hint">«\u{A0}Par défaut\u{A0}»\u{A0}: la ville n’a rien précisé, et la règle habituelle du portail s’applique.</p>
        <p class="noprint small">\(lines)</p>
        """
    }

    private func entry(_ chapter: Regulation.Chapter) -> HTML {
        "<li><a href=\"#\(anchor(chapter))\">\(chapter.title)</a></li>"
    }

    private func chapter(_ chapter: Regulation.Chapter) -> HTML {
        """
        <section class="stack" aria-labelledby="\(anchor(chapter))"><h2 id="\(anchor(chapter))">\(chapter.title)</h2>
        \(chapter.sections.map(section))
        </section>

        """
    }

    private func section(_ section: Regulation.Section) -> HTML {
        let clauses = section.clauses.filter { $0.kind != .recorded }
        guard !clauses.isEmpty else { return .empty }
        return "<h3>\(section.title)</h3>\n<ul class=\"points\">\(clauses.map { item($0, .stop) })</ul>\n"
    }

    private func item(_ clause: Clause, _ ending: Clause.Ending) -> HTML {
        let usual: HTML = clause.kind == .usual ? " <small class=\"soft nb\">(par défaut)</small>" : .empty
        let items = clause.itemsWithEndings.map { item($0.clause, $0.ending) }
        return "<li>\(raised: clause.sentence(ending))\(usual)\(rule(clause))\(if: !items.isEmpty, "<ul>\(items)</ul>")</li>\n"
    }

    private func rule(_ clause: Clause) -> HTML {
        guard showsLines, let rule = clause.rule else { return .empty }
        return "<br><small class=\"soft\">Ligne\u{A0}\(rule.line)\u{A0}: <code>\(rule.path)</code></small>"
    }

    private var lines: HTML {
        showsLines
            ? "<a href=\"?\">Masquer les lignes du fichier</a>" : "<a href=\"?lignes=1\">Montrer les lignes du fichier de la ville</a>"
    }

    private func anchor(_ chapter: Regulation.Chapter) -> String { "r-\(chapter.anchor)" }
}
