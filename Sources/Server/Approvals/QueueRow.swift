import RulesEngine
import TenantConfig

/// One request of the queue: who, what, the advice, and what can be done.
struct QueueRow {
    let pending: ApprovalCase
    let page: QueuePage
    let position: Int

    var html: HTML {
        """
        <li>\(who)
        <div>\(what)</div>
        <div><p>\(wording.tag)\(promised)</p><ul class="why">\(wording.grounds.map { "<li>\($0)</li>" as HTML })</ul></div>
        <div class="acts">\(acts)</div></li>

        """
    }

    private var wording: AdviceWording { AdviceWording(pending: pending, town: page.town.town) }
    private var address: String { "\(page.root)demandes/\(pending.request.number)" }

    private var who: HTML {
        let asked = page.town.zone.wall(at: pending.request.askedAt)
        return """
            <div class="row nowrap"><span class="face k\(position % 3 + 1)" aria-hidden="true">\(pending.child.initials)</span>\
            <div><h2><a href="\(address)">\(pending.child.fullName)</a></h2><small class="soft">\
            \(pending.child.described(on: page.today) ?? "âge inconnu")<br>\(pending.guardian.fullName)<br>\
            \(activity)<br>\(instant: asked, .beside(page.today, asked.date))\(pending.request.entry.map { ", \($0.channel.french)" as HTML })</small></div></div>
            """
    }

    /// What the town has promised, and whether it is late.
    private var promised: HTML? {
        pending.request.dues.answerBy.map { promise in
            promise <= page.now
                ? " <span class=\"tag bad\">En retard\u{A0}: réponse promise au plus tard le \(limit: promise, for: page.today)</span>"
                : " <span class=\"tag\">Réponse promise au plus tard le \(limit: promise, for: page.today)</span>"
        }
    }

    private var activity: String { page.town.town.shortLabel(of: pending.request.activity) }

    private var what: HTML {
        switch pending.request.kind {
        case .enrolment:
            let centre = page.town.town.centres.first { $0.name == pending.centre }?.label
            let days = pending.enrolmentDays(in: page.town).map { "<br>\($0.words($1))" as HTML }
            return RecapMark.added.line("Inscription\(centre.map { "\u{A0}: \($0)" as HTML })\(days)")
        case .reservation:
            let days = RecapDay.days(of: pending.lines, pending.request, of: page.town.town)
            let more: HTML = "<p><a href=\"\(address)\">et \(days.count - Self.days) autres jours</a></p>"
            return "\(days.prefix(Self.days).map(\.brief))\(if: days.count > Self.days, more)"
        }
    }

    /// Days told in the queue; the request's own page has all.
    private static let days = 6

    private var acts: HTML {
        switch wording.verdict {
        case .accept: "\(accept("Accepter", "btn slim"))\(refusals("Refuser"))"
        case .examine: "\(accept("Accepter", "btn slim second"))\(refusals("Refuser"))"
        case .refuse(let reason):
            "\(refuse(reason))\(refusals("Autre motif"))\(accept("Accepter quand même", "btn quiet slim"))"
        case .impossible:
            "\(page.town.town.refusals.first { $0.name == pending.advice.suggested.first }.map(refuse))\(refusals("Refuser"))"
        }
    }

    private var object: HTML { "<span class=\"vh\">, demande \(pending.child.fullName.afterDe)</span>" }

    private func refuse(_ reason: RefusalReason) -> HTML {
        """
        <button class="btn no slim" formaction="\(address)" name="refuser" value="\(reason.name.text)">\
        Refuser\u{A0}: \(reason.label.insideSentence)\(object)</button>
        """
    }

    private func accept(_ words: HTML, _ style: String) -> HTML {
        """
        <button class="\(style)" formaction="\(address)" name="accepter" value="1">\(words)\
        <span class="vh"> la demande \(pending.child.fullName.afterDe)</span></button>
        """
    }

    private func refusals(_ words: HTML) -> HTML {
        let reasons = page.town.town.refusals.map { reason -> HTML in
            """
            <li><button class="btn quiet slim" formaction="\(address)" name="refuser" value="\(reason.name.text)">\(reason.label)\
            <span class="vh">\u{A0}: refuser la demande \(pending.child.fullName.afterDe)</span></button></li>
            """
        }
        return """
            <details><summary>\(words)<span class="vh"> pour \(pending.child.fullName)</span></summary><ul>\(reasons)\
            <li><a class="btn quiet slim" href="\(address)">Écrire un motif<span class="vh"> pour \(pending.child.fullName)</span></a></li>\
            </ul></details>
            """
    }
}

extension RecapDay {
    /// The day on a line or two, for the desk: `lun. 22 févr. : matin, repas`.
    fileprivate var brief: HTML {
        let parts = [(RecapMark.added, added), (.removed, removed)].filter { !$0.1.isEmpty }
        return "\(parts.map { mark, words in mark.line("\(day: day, .short)\u{A0}: \(words.joined(separator: ", "))") })"
    }
}
