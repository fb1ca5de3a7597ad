import TenantConfig

/// Absences at the desk, the proofs awaited, and what the town itself declares.
struct DeskAbsencePage {
    struct Row {
        let id: String
        let child: String
        let title: FrenchText
        let reason: String
        let state: FrenchText
        let rule: String?
        let awaitsProof: Bool
    }

    let rows: [Row]
    let root: String
    let formKey: HTML
    let today: CivilDate
    let activities: [Activity]
    let centres: [Centre]
    let reasons: [AbsenceReason]

    var html: HTML {
        """
        <h1>Absences</h1>
        \(rows.isEmpty ? "<p>Aucune absence déclarée ces jours-ci.</p>" : "<ul class=\"rows long\">\(rows.map(line))</ul>" as HTML)
        \(if: !reasons.isEmpty && !activities.isEmpty, event)
        """
    }

    private func line(_ row: Row) -> HTML {
        let rule: HTML? = row.rule.map { "<br><small class=\"soft\">Règle\u{A0}: \($0)</small>" }
        let proof: HTML = """
            <form method="post" action="\(root)/\(row.id)/piece">\(formKey)<button class="btn second slim">Pièce reçue\
            <span class="vh"> de \(row.child)</span></button></form>
            """
        return """
            <li><span><b>\(row.child)</b>\u{A0}: \(row.title.html)<br>\(row.reason)\u{A0}: \(row.state.html)\(rule)</span>\
            \(if: row.awaitsProof, proof)</li>

            """
    }

    private var event: HTML {
        func options<Value>(_ values: [Value], _ option: (Value) -> (String, String)) -> [HTML] {
            values.map { value in
                let (name, label) = option(value)
                return "<option value=\"\(name)\">\(label)</option>"
            }
        }
        return """
            <section class="stack" aria-labelledby="event"><h2 id="event">Déclarer pour tous</h2>
            <form class="stack panel" method="get" action="\(root)/evenement">
            <p class="field"><label for="e1">Motif</label><select id="e1" name="motif">\(options(reasons) { ($0.name.text, $0.label) })</select></p>
            <p class="field"><label for="e2">Activité</label><select id="e2" name="activite">\
            \(options(activities) { ($0.name.text, $0.short) })</select></p>
            <p class="field"><label for="e3">Du</label><input id="e3" type="date" name="du" value="\(today.iso)" required></p>
            <p class="field"><label for="e4">Au</label><input id="e4" type="date" name="au"></p>
            <p class="field"><label for="e5">Lieu</label><select id="e5" name="lieu"><option value="">Tous</option>\
            \(options(centres) { ($0.name.text, $0.label) })</select></p>
            <p class="field"><label for="e6">Classe</label><select id="e6" name="classe"><option value="">Toutes</option>\
            \(options(SchoolLevel.allCases) { ($0.word, $0.word.uppercased()) })</select></p>
            <p><button class="btn">Voir les réservations concernées</button></p>
            </form></section>
            """
    }
}
