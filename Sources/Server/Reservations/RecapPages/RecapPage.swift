import TenantConfig

/// Step 2: what a request would change, before anything is booked.
struct RecapPage {
    /// Lines that may not be for the same reasons, and what can still be done.
    struct Refusal {
        /// `Mercredi 13 et mercredi 20 janvier, après-midi : complet.`
        let headline: FrenchText
        /// Why: the count, the limit.
        let explanation: FrenchText
        let rules: [RulePlace]
    }

    /// What there is to confirm.
    enum Step {
        /// All of it.
        case confirm
        /// All but so many lines that may not be.
        case confirmWithout(Int)
        /// Nothing can be confirmed.
        case none
    }

    let action: String
    let stepOne: String
    let formKey: HTML
    let subject: SubjectLine
    /// What has changed since the page was shown; nothing is booked.
    let changes: [FrenchText]
    let refusals: [Refusal]
    let refusalRemark: HTML
    /// How many slots are added, removed, kept and refused.
    let counts: (added: Int, removed: Int, kept: Int, refused: Int, waiting: Int)
    let days: [RecapDay]
    /// What the town tells of all of them.
    let notices: [FrenchText]
    /// The terms of what comes after its deadline.
    let late: [PlanNote]
    /// What rules that refuse nothing say of it.
    let told: [PlanNote]
    /// How complete days wait for a place; empty: none does.
    let waiting: [FrenchText]
    /// What has to be in order before the child comes.
    let toBring: [FrenchText]
    let estimate: EstimateTable?
    /// Days of a periodicity left as they stand, each with the reason.
    let left: [ShutDays]
    /// `La demande est traitée aussitôt.`
    let outcome: FrenchText
    let draft: String
    let seen: String
    let step: Step

    var html: HTML {
        """
        <p class="step"><span>Étape 2 sur 2</span> <i class="on" aria-hidden="true"></i><i class="on" aria-hidden="true"></i></p>
        <h1>Étape 2\u{A0}: le récapitulatif</h1>
        \(subject.html)
        \(if: !changes.isEmpty, changed)
        \(if: !refusals.isEmpty, refused)
        <div class="totals">\(totals)</div>
        \(if: !late.isEmpty, afterDeadline)
        \(if: !told.isEmpty, withoutConsequence)
        \(if: !waiting.isEmpty, onTheList)
        \(if: !toBring.isEmpty, beforeComing)
        \(notices.map { "<p class=\"panel\">\($0.html)</p>" as HTML })
        \(RecapMonths(days: days).html)
        \(if: !left.isEmpty, leftAsTheyStand)
        \(estimate?.html)
        <p>\(outcome.html)</p>
        <form method="post" action="\(action)" class="stack">
        \(formKey)
        <input type="hidden" name="draft" value="\(draft)"><input type="hidden" name="seen" value="\(seen)">
        <div class="bar"><p class="row"><a href="\(stepOne)">Retour à l'étape 1</a> \
        <button class="btn quiet" name="go" value="cancel">Annuler la démarche</button></p>\(button)</div>
        </form>
        """
    }

    private var changed: HTML {
        """
        <section class="say warn" role="alert" aria-labelledby="changed"><h2 id="changed">Rien n’est encore enregistré</h2>
        \(changes.map { "<p>\($0.html)</p>" as HTML })</section>
        """
    }

    private var refused: HTML {
        let title = counts.refused == 1 ? "Une ligne ne peut pas être acceptée" : "\(counts.refused) lignes ne peuvent pas être acceptées"
        let lines = refusals.map {
            "<div><p><b>\($0.headline.html)</b> \($0.explanation.html)</p>\(RuleDetails(rules: $0.rules).html)</div>" as HTML
        }
        return """
            <section class="say bad" aria-labelledby="no"><h2 id="no">\(title)</h2>
            \(lines)
            <p>\(refusalRemark)</p></section>
            """
    }

    private var afterDeadline: HTML {
        """
        <section class="say warn" aria-labelledby="late"><h2 id="late">Après le délai</h2>
        \(late.map { "<div>\($0.html)</div>" as HTML })</section>
        """
    }

    private var withoutConsequence: HTML {
        """
        <section class="say warn" aria-labelledby="told"><h2 id="told">À savoir, sans conséquence sur cette demande</h2>
        \(told.map { "<div>\($0.html)</div>" as HTML })</section>
        """
    }

    private var onTheList: HTML {
        """
        <section class="say warn" aria-labelledby="wait"><h2 id="wait">Liste d’attente</h2>
        \(waiting.map { "<p>\($0.html)</p>" as HTML })</section>
        """
    }

    private var beforeComing: HTML {
        """
        <section class="say warn" aria-labelledby="bring"><h2 id="bring">Avant de venir</h2>
        \(toBring.map { "<p>\($0.html)</p>" as HTML })</section>
        """
    }

    private var totals: [HTML] {
        [
            total(counts.added, "ajouté", tone: "add"), total(counts.removed, "retiré", tone: "cut"),
            total(counts.waiting, "en attente", tone: nil, isInvariable: true),
            total(counts.kept, "gardé", tone: nil), total(counts.refused, "refusé", tone: "bad"),
        ]
    }

    private func total(_ count: Int, _ word: String, tone: String?, isInvariable: Bool = false) -> HTML {
        guard count > 0 else { return .empty }
        let words = count < 2 ? "créneau \(word)" : "créneaux \(word)\(isInvariable ? "" : "s")"
        return "<p\(attribute: "class", tone)><b>\(count)</b> \(words)</p>"
    }

    private var leftAsTheyStand: HTML {
        let rows = left.map { "<li><div><b>\(FrenchText.days($0.days).html)</b>\u{A0}: \($0.html)</div></li>" as HTML }
        return """
            <section aria-labelledby="left"><h2 id="left">Jours laissés tels quels</h2>
            <p class="hint">La périodicité ne change rien à ces jours.</p>
            <ul class="rows">\(rows)</ul></section>
            """
    }

    private var button: HTML {
        switch step {
        case .confirm: "<button class=\"btn\" name=\"go\" value=\"confirm\">Valider \(subject.whose) demande</button>"
        case .confirmWithout(let count):
            """
            <button class="btn" name="go" value="confirm-granted">\
            Valider sans \(count == 1 ? "cette ligne" : "ces \(count) lignes")</button>
            """
        case .none: .empty
        }
    }
}
