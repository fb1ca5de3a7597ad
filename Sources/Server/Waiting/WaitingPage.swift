import RulesEngine
import TenantConfig

/// The desk's waiting lists, one for each day and centre.
struct WaitingPage {
    struct List {
        let activity: Name<Activity>
        let day: CivilDate
        let centre: Name<Centre>?
        /// Those to whom a place is offered, then those who wait, in the order of their turns.
        let rows: [Row]
    }

    struct Row {
        let day: WaitingDay
        /// nil: a place is offered.
        let rank: Int?
        let child: String
        let guardian: String
        /// What of `priority` puts it before others, as paths of the town's file or in its own words.
        let fits: [String]
        /// Whether staff can give it a place now.
        let isFree: Bool
    }

    let lists: [List]
    let town: TownInForce
    let address: String
    let formKey: HTML
    let notice: HTML

    var html: HTML {
        """
        \(notice)<h1>Liste d’attente</h1>
        \(lists.isEmpty ? "<p>Personne n’attend de place.</p>" : "\(lists.enumerated().map { list($1, number: $0) })" as HTML)
        """
    }

    private func list(_ list: List, number: Int) -> HTML {
        let centre = town.town.centres.first { $0.name == list.centre }?.label
        return """
            <section class="stack" aria-labelledby="l\(number)"><h2 id="l\(number)">\(raised: list.day.french(.withoutYear).withCapital)\u{A0}: \
            \(town.town.shortLabel(of: list.activity))\(centre.map { ", \($0)" as HTML })</h2>
            <ol class="rows long">\(list.rows.map(row))</ol></section>

            """
    }

    private func row(_ row: Row) -> HTML {
        let state: HTML =
            if let rank = row.rank {
                "<span class=\"tag\">\(WaitingWording(nil).rank(rank).html)</span>"
            } else {
                "<span class=\"tag warn\">Place proposée\(row.day.offeredUntil.map { ", jusqu’au \(limit: $0, .withoutYear)" as HTML })</span>"
            }
        let free: HTML = " <span class=\"tag ok\">Place libre</span>"
        return """
            <li><span><a href="/\(town.town.id.text)/guichet/demandes/\(row.day.number)"><b>\(row.child)</b></a> <small class="soft">(\(row.guardian))</small>\u{A0}: \(what(row.day))<br>\
            <small class="soft">Demande n°\u{A0}\(row.day.number), en attente depuis le \(instant: town.zone.wall(at: row.day.joinedAt))\
            \(if: !row.fits.isEmpty, "<br>Priorité\u{A0}: \(row.fits.joined(separator: ", "))")</small><br>\(state)\(if: row.isFree, free)</span>
            \(acts(row))</li>

            """
    }

    private func what(_ day: WaitingDay) -> String {
        guard let activity = town.rulebook.activity(day.activity) else { return day.columns.map(\.slot.readable).joined(separator: ", ") }
        return day.columns.map { $0.words(in: activity, of: town.town) }.joined(separator: ", ")
    }

    private func acts(_ row: Row) -> HTML {
        let object: HTML = "<span class=\"vh\">, \(row.child)</span>"
        let give: HTML = "<button class=\"btn slim\" name=\"go\" value=\"donner\">Donner la place\(object)</button> "
        return """
            <form method="post" action="\(address)" class="row">\(formKey)<input type="hidden" name="demande" value="\(row.day.number)">\
            <input type="hidden" name="jour" value="\(row.day.day.iso)"><input type="hidden" name="etat" value="\(row.day.state.rawValue)">\
            \(if: row.isFree, give)\
            <button class="btn quiet slim" name="go" value="retirer">Retirer\(object)</button></form>
            """
    }
}
