import RulesEngine
import TenantConfig

/// The absences of a child: the days that may be told, and those that are. A family and the desk see the same.
struct AbsencePage {
    /// An absence that is told.
    struct Told {
        let title: FrenchText
        let reason: String
        let state: FrenchText
        /// How it came, where an agent has entered it.
        let origin: FrenchText?
    }

    let absent: AbsentChild
    /// Places that may be told, by day and activity, each under the name its box sends.
    let choices: [(name: String, title: FrenchText)]
    let reasons: [AbsenceReason]
    let told: [Told]
    let notice: HTML
    /// At the desk: how the family told it, and when.
    let arrival: ArrivalFields?
    /// What the form shows already.
    let sent: Form

    var title: String { "Absences \(absent.child.ofFirstName)" }

    var html: HTML {
        """
        \(if: absent.agent != nil, back)<h1>\(title)</h1>
        \(notice)
        <section class="stack" aria-labelledby="tell"><h2 id="tell">Déclarer une absence</h2>\(choices.isEmpty ? none : form)</section>
        \(if: !told.isEmpty, list)
        \(if: absent.agent == nil, back)
        """
    }

    private var back: HTML { "<p><a href=\"\(absent.back.address)\">\(absent.back.label)</a></p>\n" }

    private var none: HTML { "<p>Aucun jour réservé n’est concerné pour l’instant.</p>" }

    private var form: HTML {
        let ticked = Set(sent.values("jour"))
        let boxes = choices.map { choice -> HTML in
            """
            <label class="choice"><input type="checkbox" name="jour" value="\(choice.name)"\(if: ticked.contains(choice.name), " checked")>\
            <span>\(choice.title.html)</span></label>

            """
        }
        let options = [(value: "", label: "Sans motif")] + reasons.map { (value: $0.name.text, label: $0.label) }
        return """
            <form class="stack" method="get" action="\(absent.address)/recapitulatif">\(arrival?.html)
            <fieldset class="stack"><legend class="title">Jours réservés</legend>
            \(boxes)</fieldset>
            \(choiceField("motif", "Motif", options, chosen: sent["motif"]))\
            <p><button class="btn">Voir ce qui reste dû</button></p>
            </form>
            """
    }

    private var list: HTML {
        let rows = told.map { absence -> HTML in
            let origin: HTML? = absence.origin.map { "<br>\($0.asSentence.html)" }
            return """
                <li><span>\(absence.title.html)<br><small class="soft">\(absence.reason)\u{A0}: \(absence.state.asSentence.html)\(origin)</small></span></li>

                """
        }
        return "<section aria-labelledby=\"told\"><h2 id=\"told\">Absences déclarées</h2><ul class=\"rows\">\(rows)</ul></section>"
    }
}

/// What stays due of absences about to be told, by a family, by an agent for it, or by the town.
struct AbsenceRecap {
    /// A place, and what becomes of it.
    struct Line {
        let title: FrenchText
        let outcome: FrenchText
        let rule: String?
        /// By which other channels less would stay due.
        var others: [FrenchText] = []
        /// Where it can still be cancelled instead.
        var plan: String?
    }

    let heading: String
    let action: String
    let back: String
    let formKey: HTML
    /// How the family told them, where an agent enters them.
    var origin: FrenchText?
    /// `Enfant malade`.
    let reason: String
    /// Hidden fields that say again what was asked.
    let fields: [(name: String, value: String)]
    let lines: [Line]
    let seen: String
    /// How many of them can be told.
    let taken: Int
    let hasChanged: Bool

    var html: HTML {
        let rows = lines.map { line -> HTML in
            let rule: HTML? = line.rule.map { RuleDetails.html(of: $0) }
            let others = line.others.map { "<br>\($0.html)" as HTML }
            let object: HTML = "<span class=\"vh\">, \(line.title.plain)</span>"
            let plan: HTML? = line.plan.map { "<br><a href=\"\($0)\">Ouvrir le planning\(object)</a>" }
            return "<li><div><b>\(line.title.html)</b>\u{A0}: \(line.outcome.html)\(others)\(plan)\(rule)</div></li>"
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
            <p>\(origin.map { "\($0.asSentence.html)<br>" as HTML })Motif\u{A0}: \(reason.insideSentence)</p>
            \(if: lines.isEmpty, "<p>Aucune réservation n’est concernée.</p>", else: list)
            <form method="post" action="\(action)" class="stack">\(formKey)\(hidden)<input type="hidden" name="seen" value="\(seen)">
            \(if: taken > 0, button)</form>
            <p><a href="\(back)">Revenir</a></p>
            """
    }
}
