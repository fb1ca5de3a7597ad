import TenantConfig

/// The requests that await the town's answer, the oldest first, each with the engine's advice.
struct QueuePage: Sendable {
    let requests: [ApprovalCase]
    let town: TownInForce
    let now: LocalInstant
    /// Requests whose places are held until the family confirms or pays.
    let due: [(request: RequestRecord, child: String)]
    /// The activity to which the list is narrowed.
    let filter: Name<Activity>?
    let formKey: HTML
    /// What has just been decided.
    let notice: HTML
    /// The first request shown, counted from 0.
    var start = 0

    var today: CivilDate { now.date }

    /// Requests on one page.
    static let length = 20

    var title: String { requests.isEmpty ? "Aucune demande à traiter" : requests.count.french("demande à traiter", "demandes à traiter") }

    var html: HTML {
        """
        \(notice)<h1>\(title)</h1>
        \(filters)\(requests.isEmpty ? rest : queue)
        \(if: !due.isEmpty, awaited)
        """
    }

    private var awaited: HTML {
        let rows = due.map { request, child -> HTML in
            """
            <li><span><a href="\(root)demandes/\(request.number)">\(child)</a>, \(town.town.shortLabel(of: request.activity))<br>\
            <small class="soft">\(request.dues.sentences.map { "\($0.html) " as HTML })</small></span></li>

            """
        }
        return """
            <section class="stack" aria-labelledby="due"><h2 id="due">Places à confirmer ou à régler</h2>
            <ul class="rows">\(rows)</ul></section>
            """
    }

    private var rest: HTML { "<p>Tout est traité. Les nouvelles demandes apparaîtront ici.</p>" }

    private var queue: HTML {
        """
        <form method="post" action="\(root)" class="stack">\(formKey)\(filter.map(filterField))
        \(if: !advised.isEmpty, acceptAll)<ol class="queue">
        \(shown.enumerated().map { index, pending in QueueRow(pending: pending, page: self, position: index).html })</ol>
        </form>
        \(pager)
        """
    }

    private var shown: ArraySlice<ApprovalCase> { requests.dropFirst(start).prefix(Self.length) }
    private var advised: [ApprovalCase] { requests.filter { $0.verdict(in: town.town) == .accept } }

    /// `/bourg/guichet/`.
    var root: String { "/\(town.town.id)/guichet/" }

    /// What was shown is what is accepted: a request that arrives meanwhile is not.
    private var acceptAll: HTML {
        let numbers = advised.map { "<input type=\"hidden\" name=\"avis\" value=\"\($0.request.number)\">" as HTML }
        return """
            <div class="say ok row apart">\(numbers)<p><b>\(advised.count.french("demande", "demandes"))</b> \(advised.count == 1 ? "a" : "ont") l’avis «\u{A0}accepter\u{A0}».</p>\
            <button class="btn" name="tout" value="1">\(advised.count == 1 ? "Accepter cette demande" : "Accepter les \(advised.count)")</button></div>

            """
    }

    private func filterField(_ activity: Name<Activity>) -> HTML {
        "<input type=\"hidden\" name=\"activite\" value=\"\(activity.text)\">"
    }

    private var filters: HTML {
        guard town.town.activities.count > 1 else { return .empty }
        let options = town.town.activities.map { activity -> HTML in
            "<option value=\"\(activity.name.text)\"\(if: activity.name == filter, " selected")>\(activity.short)</option>"
        }
        let current = town.town.activities.first { $0.name == filter }?.short ?? "toutes les activités"
        return """
            <details class="noprint"><summary>Filtrer\u{A0}: \(current)</summary><form class="filters" method="get" action="\(root)">
            <p class="field"><label for="f1">Activité</label><select id="f1" name="activite"><option value="">Toutes</option>\(options)</select></p>
            <p><button class="btn second">Filtrer</button></p>
            </form></details>

            """
    }

    private var pager: HTML {
        guard requests.count > Self.length else { return .empty }
        let next = start + Self.length
        let left = requests.count - next
        let narrowed = filter.map { "&activite=\($0.text)" } ?? ""
        let more: HTML = "<a href=\"\(root)?debut=\(next)\(narrowed)\">Voir les suivantes (\(left))</a>"
        let back: HTML = "<a href=\"\(root)?debut=\(max(0, start - Self.length))\(narrowed)\">Voir les précédentes</a> "
        return """
            <p class="row apart"><span class="soft">\(shown.count) demandes sur \(requests.count), les plus anciennes d’abord</span> \
            <span>\(if: start > 0, back)\(if: left > 0, more)</span></p>
            """
    }
}
