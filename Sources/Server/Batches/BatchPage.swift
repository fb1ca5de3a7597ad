import RulesEngine
import TenantConfig

/// The desk's batches: those that are still gathered, and those that can be answered, each with what is proposed.
struct BatchPage {
    struct Gathering {
        let batch: Batch
        let requests: [(number: String, child: Child)]
    }

    let gathering: [Gathering]
    let proposals: [BatchProposal]
    let town: TownInForce
    /// `/bourg/guichet/`.
    let root: String
    let formKey: HTML
    let notice: HTML

    var html: HTML {
        """
        \(notice)<h1>Demandes par lot</h1>
        \(if: gathering.isEmpty && proposals.isEmpty, "<p>Aucun lot en cours.</p>")
        \(proposals.enumerated().map { proposal($1, number: $0) })
        \(if: !gathering.isEmpty, gathered)
        """
    }

    private var gathered: HTML {
        let rows = gathering.map { gathering -> HTML in
            """
            <li><span><b>\(town.town.shortLabel(of: gathering.batch.activity))</b>\u{A0}: \
            \(gathering.requests.count.french("demande reçue", "demandes reçues")), jusqu’au \(limit: gathering.batch.until)\
            <details><summary>Voir les demandes</summary><ul>\(gathering.requests.map(request))</ul></details></span></li>

            """
        }
        return """
            <section class="stack" aria-labelledby="open"><h2 id="open">En cours de collecte</h2>
            <p>Les réponses se donnent toutes ensemble, une fois la collecte finie, d’après les places et les priorités de la ville. \
            D’ici là, une demande peut être refusée depuis sa page, ou retirée si la famille y renonce.</p>
            <ul class="rows">\(rows)</ul></section>
            """
    }

    private func request(_ request: (number: String, child: Child)) -> HTML {
        "<li><a href=\"\(root)demandes/\(request.number)\">\(request.child.fullName)</a>, n°\u{A0}\(request.number)</li>"
    }

    private func proposal(_ proposal: BatchProposal, number: Int) -> HTML {
        let batch = proposal.batch
        return """
            <section class="stack" aria-labelledby="p\(number)"><h2 id="p\(number)">\(town.town.shortLabel(of: batch.activity)), \
            demandes reçues jusqu’au \(limit: batch.until)</h2>
            <p>Voici ce que donnent les places et les priorités. Pour refuser une demande avec un autre motif, ouvrez-la d’abord.</p>
            <ol class="rows long">\(proposal.entries.map(row))</ol>
            <form method="post" action="\(root)lots">\(formKey)<input type="hidden" name="activite" value="\(batch.activity.text)">\
            <input type="hidden" name="jusque" value="\(batch.until.description)"><input type="hidden" name="seen" value="\(proposal.seen)">\
            <button class="btn">\(proposal.entries.count == 1 ? "Répondre à la demande" : "Répondre aux \(proposal.entries.count) demandes")</button></form></section>

            """
    }

    private func row(_ entry: BatchProposal.Entry) -> HTML {
        let pending = entry.pending
        let lacking = Set(pending.wantedDays.keys).subtracting(entry.given)
        let tag: HTML =
            if lacking.isEmpty {
                "<span class=\"tag ok\">Tout est accepté</span>"
            } else if entry.given.isEmpty {
                "<span class=\"tag bad\">Pas de place</span>"
            } else {
                "<span class=\"tag warn\">Accepté en partie</span>"
            }
        return """
            <li><span><a href="\(root)demandes/\(pending.request.number)"><b>\(pending.child.fullName)</b></a> \
            <small class="soft">(\(pending.guardian.fullName))</small><br>\
            \(if: !entry.given.isEmpty, "Accordé\u{A0}: \(days(entry.given))<br>")\
            \(if: !lacking.isEmpty, "Sans place\u{A0}: \(days(lacking))<br>")\
            <small class="soft">Demande n°\u{A0}\(pending.request.number), déposée le \
            \(instant: town.zone.wall(at: pending.request.askedAt))\
            \(if: !entry.fits.isEmpty, "<br>Priorité\u{A0}: \(entry.fits.joined(separator: ", "))")</small></span> \(tag)</li>

            """
    }

    private func days(_ days: Set<CivilDate>) -> HTML {
        "\(days.sorted().enumerated().map { "\(if: $0 > 0, ", ")\(day: $1, .short)" as HTML })"
    }
}
