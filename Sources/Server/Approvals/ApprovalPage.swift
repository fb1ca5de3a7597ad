import RulesEngine
import TenantConfig

/// One request at the desk: everything about it, and the answer to give, or the one that was given.
struct ApprovalPage: Sendable {
    let pending: ApprovalCase
    let town: TownInForce
    let today: CivilDate
    let formKey: HTML
    /// What the desk has to know whatever the request.
    let warning: HTML?
    /// Who decided, once someone has.
    let decidedBy: String?
    /// Why the last attempt changed nothing.
    var error: String?
    /// What the agent had written, and the reason it had chosen.
    var sentence = ""
    var chosen: String?

    var title: String {
        (error == nil ? "" : "Erreur\u{A0}: ") + "Demande \(pending.request.number), \(pending.child.fullName)"
    }

    var html: HTML {
        """
        \(warning)<div><p class="soft">Demande n°\u{A0}\(pending.request.number)</p><h1>\(pending.child.fullName)</h1></div>
        \(error.map { "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \($0)</p></div>\n" as HTML })\(state)
        <section aria-labelledby="who"><h2 id="who">La famille</h2>\(family)</section>
        <section aria-labelledby="ask"><h2 id="ask">Ce qui est demandé</h2>
        \(asked)</section>
        \(pending.request.estimate?.html)
        \(if: pending.request.state == .pending, answer)
        <p><a href="\(root)">Toutes les demandes</a></p>
        """
    }

    private var root: String { "/\(town.town.id)/guichet/" }
    private var wording: AdviceWording { AdviceWording(pending: pending, town: town.town) }

    private var state: HTML {
        switch pending.request.state {
        case .pending:
            """
            <div class="say"><p>\(wording.tag)</p><ul class="why">\(wording.grounds.map { "<li>\($0)</li>" as HTML })</ul></div>
            """
        case .accepted where !pending.request.dues.tasks.isEmpty:
            """
            <div class="say"><p><b>Acceptée</b>\(decided).</p>\(pending.request.dues.sentences.map { "<p>\($0.html)</p>" as HTML })
            \(if: pending.request.dues.tasks.contains { $0.task == .pay }, payment)</div>
            """
        case .accepted: "<div class=\"say ok\"><p><b>\(pending.request.outcome.words)</b>\(decided).</p></div>"
        case .refused: "<div class=\"say bad\"><p><b>Refusée</b>\(decided).</p><p>Motif\u{A0}: \(reason)</p></div>"
        case .withdrawn: "<div class=\"say\"><p><b>\(withdrawn)</b>\(decided).</p></div>"
        }
    }

    private var withdrawn: HTML { pending.request.withdrawnBy == nil ? "Retirée par la famille" : "Retirée pour la famille" }

    private var payment: HTML {
        """
        <form method="post" action="\(root)demandes/\(pending.request.number)">\(formKey)\
        <button class="btn" name="payee" value="1">Noter que c’est réglé</button></form>
        """
    }

    private var decided: HTML {
        let instant = pending.request.decidedAt.map { ", le \(instant: town.zone.wall(at: $0))" as HTML }
        return "\(instant)\((decidedBy ?? pending.request.withdrawnBy).map { ", par \($0)" as HTML })"
    }

    private var reason: String {
        let label = town.town.refusals.first { $0.name == pending.request.reason }?.label
        return [label, pending.request.sentence].compactMap(\.self).joined(separator: ". ")
    }

    private var family: HTML {
        """
        <p>\(pending.child.described(on: today) ?? "âge inconnu")<br>\(pending.guardian.fullName), \
        <a href="mailto:\(pending.guardian.email)">\(pending.guardian.email)</a><br>\
        Demande déposée le \(instant: town.zone.wall(at: pending.request.askedAt))\
        \(pending.request.entry.map { ", \($0.words) le \(instant: town.zone.wall(at: $0.enteredAt))" as HTML })</p>
        <p><a href="\(root)familles/\(percentEncoded(pending.request.household))">Voir le dossier de la famille</a></p>
        """
    }

    private var asked: HTML {
        let label = "\(town.town.shortLabel(of: pending.request.activity))"
        let centre = town.town.centres.first { $0.name == pending.centre }?.label
        let head: HTML = "<p><b>\(label)</b>\(centre.map { ", \($0)" as HTML })</p>"
        switch pending.request.kind {
        case .enrolment:
            let days = pending.enrolmentDays(in: town).map { "<br>\($0.words($1))" as HTML }
            return "\(head)\(RecapMark.added.line("Inscription\(days)"))"
        case .reservation:
            let days = RecapDay.days(of: pending.lines, pending.request, of: town.town)
            return "\(head)<ul class=\"recap\">\(days.map { $0.html(.long) })</ul>"
        }
    }

    private var answer: HTML {
        """
        <section class="stack" aria-labelledby="yes"><h2 id="yes">Votre réponse</h2>
        <form class="stack" method="post" action="\(root)demandes/\(pending.request.number)">\(formKey)
        \(if: pending.request.gatheredUntil != nil, inBatch, else: wording.verdict != .impossible ? accept : .empty)</form>
        <form class="stack panel" method="post" action="\(root)demandes/\(pending.request.number)">\(formKey)
        <fieldset class="stack"><legend class="title">Refuser</legend>
        \(reasons)<p class="field"><label for="why">Une phrase pour la famille</label>\
        <textarea id="why" name="phrase" rows="3" maxlength="\(ApprovalRefusal.longestSentence)" aria-describedby="why-hint">\(sentence)</textarea>\
        <span class="hint" id="why-hint">Elle est jointe au courriel\u{A0}: ce qui manque, ce qui peut être fait. \
        Facultative quand un motif est choisi.</span></p></fieldset>
        <p><button class="btn no" name="refuser-avec-phrase" value="1">Refuser la demande</button></p>
        </form>\(if: pending.request.canBeWithdrawn, withdrawal)</section>
        """
    }

    private var withdrawal: HTML {
        """

        <details><summary>Retirer pour la famille</summary>
        <form class="stack" method="post" action="\(root)demandes/\(pending.request.number)">\(formKey)
        <p>La famille y renonce\u{A0}: la demande n’est pas examinée avec celles de son lot. Un courriel le lui confirme, avec votre nom.</p>
        <p><button class="btn second" name="retirer" value="1">Retirer la demande</button></p></form></details>
        """
    }

    private var inBatch: HTML { "<p>Elle est acceptée <a href=\"\(root)lots\">avec celles de son lot</a>.</p>" }

    private var accept: HTML { "<p><button class=\"btn\" name=\"accepter\" value=\"1\">Accepter la demande</button></p>" }

    private var reasons: [HTML] {
        town.town.refusals.map { reason in
            """
            <label class="choice"><input type="radio" name="motif" value="\(reason.name.text)"\
            \(if: (chosen ?? pending.advice.suggested.first?.text) == reason.name.text, " checked")><span>\(reason.label)</span></label>

            """
        }
    }
}
