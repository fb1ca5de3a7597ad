import TenantConfig

/// Absences at the desk, the proofs awaited, and what the town itself declares.
struct DeskAbsencePage {
    struct Row {
        let id: String
        let child: String
        let title: FrenchText
        let reason: String
        let state: FrenchText
        /// How it came, where an agent has entered it.
        let origin: FrenchText?
        let rule: String?
        let awaitsProof: Bool
    }

    /// Days told together, on which the town has to decide.
    struct Question {
        /// Of one of the absences.
        let id: String
        let child: String
        let reason: String
        let toldAt: LocalInstant
        /// How they came, where an agent has entered them.
        let origin: FrenchText?
        /// Each day, and what stays due of it.
        let days: [(title: FrenchText, state: FrenchText, rule: String?)]
    }

    let questions: [Question]
    let rows: [Row]
    /// Why the last answer changed nothing.
    let error: HTML?
    let root: String
    /// `/bourg/guichet/familles`.
    let families: String
    let formKey: HTML
    let today: CivilDate
    /// What was typed of a declaration that could not be read.
    let typed: Form?
    let activities: [Activity]
    let centres: [Centre]
    let reasons: [AbsenceReason]

    var html: HTML {
        """
        <h1>Absences</h1>
        \(error)\(search)
        \(if: !questions.isEmpty, asked)
        \(rows.isEmpty ? "<p>Aucune absence déclarée ces jours-ci.</p>" : "<ul class=\"rows long\">\(rows.map(line))</ul>" as HTML)
        \(if: !reasons.isEmpty && !activities.isEmpty, event)
        """
    }

    /// Where an absence begins that a family tells by phone, by letter or at the desk.
    private var search: HTML {
        """
        <form class="row" method="get" action="\(families)" role="search"><p class="field">\
        <label for="q">Absence à déclarer\u{A0}: nom ou prénom</label>\
        <input id="q" name="q" type="search"></p><p><button class="btn second">Chercher</button></p></form>
        """
    }

    private var asked: HTML {
        """
        <section class="stack" aria-labelledby="asked"><h2 id="asked">À décider</h2>
        \(questions.enumerated().map { question($0.offset, $0.element) })</section>
        <h2>Toutes les absences</h2>
        """
    }

    private func question(_ number: Int, _ question: Question) -> HTML {
        let days = question.days.map { day -> HTML in
            let rule: HTML? = day.rule.map { "<br><small class=\"soft\">Règle\u{A0}: \($0)</small>" }
            return "<li><span>\(day.title.html)<br>\(day.state.asSentence.html)\(rule)</span></li>"
        }
        let field = "phrase-\(number)"
        return """
            <form class="stack panel" method="post" action="\(root)/\(question.id)/reponse">\(formKey)
            <h3>\(question.child)\u{A0}: \(question.reason.insideSentence)</h3>
            <p class="soft">\((question.origin ?? "Déclarée le \(instant: question.toldAt)").asSentence.html)</p>
            <ul class="rows">\(days)</ul>
            <p class="field"><label for="\(field)">Un mot à la famille (facultatif)</label>\
            <input id="\(field)" name="phrase" maxlength="\(ApprovalRefusal.longestSentence)"></p>
            <p class="row"><button class="btn" name="accepter" value="1">Accepter<span class="vh"> le motif \(question.child.afterDe)</span></button>
            <button class="btn second" name="refuser" value="1">Refuser<span class="vh"> le motif \(question.child.afterDe)</span></button></p>
            </form>

            """
    }

    private func line(_ row: Row) -> HTML {
        let rule: HTML? = row.rule.map { "<br><small class=\"soft\">Règle\u{A0}: \($0)</small>" }
        let origin: HTML? = row.origin.map { "<br><small class=\"soft\">\($0.asSentence.html)</small>" }
        let proof: HTML = """
            <form method="post" action="\(root)/\(row.id)/piece">\(formKey)<button class="btn second slim">Pièce reçue\
            <span class="vh"> \(row.child.afterDe)</span></button></form>
            """
        return """
            <li><span><b>\(row.child)</b>\u{A0}: \(row.title.html)<br>\(row.reason)\u{A0}: \(row.state.asSentence.html)\(origin)\(rule)</span>\
            \(if: row.awaitsProof, proof)</li>

            """
    }

    private var event: HTML {
        func options<Value>(_ field: String, _ values: [Value], _ option: (Value) -> (String, String)) -> [HTML] {
            values.map { value in
                let (name, label) = option(value)
                return "<option value=\"\(name)\"\(if: typed?[field] == name, " selected")>\(label)</option>"
            }
        }
        return """
            <section class="stack" aria-labelledby="event"><h2 id="event">Déclarer pour tous</h2>
            <form class="stack panel" method="get" action="\(root)/evenement">
            <p class="field"><label for="e1">Motif</label><select id="e1" name="motif">\(options("motif", reasons) { ($0.name.text, $0.label) })</select></p>
            <p class="field"><label for="e2">Activité</label><select id="e2" name="activite">\
            \(options("activite", activities) { ($0.name.text, $0.short) })</select></p>
            <p class="field"><label for="e3">Du</label><input id="e3" type="date" name="du" value="\(typed?["du"] ?? today.iso)" required></p>
            <p class="field"><label for="e4">Au</label><input id="e4" type="date" name="au"\(attribute: "value", typed?["au"])></p>
            <p class="field"><label for="e5">Lieu</label><select id="e5" name="lieu"><option value="">Tous</option>\
            \(options("lieu", centres) { ($0.name.text, $0.label) })</select></p>
            <p class="field"><label for="e6">Classe</label><select id="e6" name="classe"><option value="">Toutes</option>\
            \(options("classe", SchoolLevel.allCases) { ($0.word, $0.french.withCapital) })</select></p>
            <p><button class="btn">Voir les réservations concernées</button></p>
            </form></section>
            """
    }
}
