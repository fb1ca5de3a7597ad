import RulesEngine
import TenantConfig

/// What a family tells, and what it has told: the days a child does not come.
struct AbsencePage {
    let child: Child
    let address: String
    let home: String
    /// Places that may be told, by day and activity, each under the name its box sends.
    let choices: [(name: String, title: FrenchText)]
    let reasons: [AbsenceReason]
    /// Told already: the day, the reason, what is due.
    let told: [(title: FrenchText, reason: String, state: FrenchText)]
    let notice: HTML

    var title: String { "Absences \(child.ofFirstName)" }

    var html: HTML {
        """
        <h1>\(title)</h1>
        \(notice)
        <section class="stack" aria-labelledby="tell"><h2 id="tell">Déclarer une absence</h2>\(choices.isEmpty ? none : form)</section>
        \(if: !told.isEmpty, list)
        <p><a href="\(home)">Retour à l’accueil</a></p>
        """
    }

    private var none: HTML { "<p>Aucun jour réservé n’est concerné pour l’instant.</p>" }

    private var form: HTML {
        let boxes = choices.map { choice -> HTML in
            """
            <label class="choice"><input type="checkbox" name="jour" value="\(choice.name)"><span>\(choice.title.html)</span></label>

            """
        }
        let options = reasons.map { "<option value=\"\($0.name.text)\">\($0.label)</option>" as HTML }
        return """
            <form class="stack" method="get" action="\(address)/recapitulatif">
            <fieldset class="stack"><legend><b>Jours réservés</b></legend>
            \(boxes)</fieldset>
            <p class="field"><label for="motif">Motif</label><select id="motif" name="motif"><option value="">Sans motif</option>\(options)</select></p>
            <p><button class="btn">Voir ce qui reste dû</button></p>
            </form>
            """
    }

    private var list: HTML {
        let rows = told.map { absence -> HTML in
            "<li><span>\(absence.title.html)<br><small class=\"soft\">\(absence.reason)\u{A0}: \(absence.state.html)</small></span></li>"
        }
        return "<section aria-labelledby=\"told\"><h2 id=\"told\">Absences déclarées</h2><ul class=\"rows\">\(rows)</ul></section>"
    }
}

/// What stays due of absences about to be told, by a family or by the town.
struct AbsenceRecap {
    let heading: String
    let action: String
    let back: String
    let formKey: HTML
    /// `Motif : enfant malade`.
    let reason: String
    /// Hidden fields that say again what was asked.
    let fields: [(name: String, value: String)]
    let lines: [(title: FrenchText, outcome: FrenchText, rule: String?)]
    let seen: String
    /// How many of them can be told.
    let taken: Int
    let hasChanged: Bool

    var html: HTML {
        let rows = lines.map { line -> HTML in
            let rule: HTML? = line.rule.map { "<br><small class=\"soft\">Règle\u{A0}: \($0)</small>" }
            return "<li><span><b>\(line.title.html)</b>\u{A0}: \(line.outcome.html)\(rule)</span></li>"
        }
        let hidden = fields.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML }
        let changed: HTML =
            "<div class=\"say warn\" role=\"alert\"><p>Rien n’est encore enregistré\u{A0}: ce qui reste dû a changé depuis l’affichage.</p></div>"
        let list: HTML = """
            <ul class="rows">\(rows)</ul>
            <p class="hint">Ce qui reste dû est dit d’après le règlement\u{A0}: la facture fait foi.</p>
            """
        let button: HTML = "<p><button class=\"btn\">Déclarer \(taken.french("absence", "absences"))</button></p>"
        return """
            <h1>\(heading)</h1>
            \(if: hasChanged, changed)
            <p>Motif\u{A0}: \(reason.insideSentence)</p>
            \(if: lines.isEmpty, "<p>Aucune réservation n’est concernée.</p>", else: list)
            <form method="post" action="\(action)" class="stack">\(formKey)\(hidden)<input type="hidden" name="seen" value="\(seen)">
            \(if: taken > 0, button)</form>
            <p><a href="\(back)">Revenir</a></p>
            """
    }
}
