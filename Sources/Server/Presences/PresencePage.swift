import RulesEngine
import TenantConfig

/// A day of an activity at the desk: who is expected, who came without a reservation, and on what terms.
struct PresencePage {
    let town: Town
    let activities: [Activity]
    let activity: Activity
    let day: CivilDate
    let today: CivilDate
    let expected: [ExpectedChild]
    /// Whose absence was told in time: their places are free.
    let absent: [(child: Child, column: Column)]
    let unbooked: [(child: Child, presence: Presence)]
    let wanted: String
    let found: [Child]
    let root: String
    /// `/bourg/guichet/familles`.
    let families: String
    let formKey: HTML
    /// What was wrong with what was noted.
    var error: String?

    var html: HTML {
        """
        <h1>Présences</h1>
        \(error.map { "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \($0)</p></div>\n" as HTML })\(choice)
        <h2>\(raised: day.french().withCapital), \(activity.short.insideSentence)</h2>
        <section class="stack" aria-labelledby="booked"><h3 id="booked">Attendus</h3>\(tables)\(if: !absent.isEmpty, given)</section>
        \(if: !activity.unbooked.isEmpty, others)
        """
    }

    private var tables: HTML {
        if expected.isEmpty { return "<p>Aucune réservation ce jour-là.</p>" }
        let byCentre = Dictionary(grouping: expected, by: \.centre)
        // Those that the file no longer has come last.
        let known: [Name<Centre>?] = [nil] + town.centres.map(\.name)
        let centres = known + byCentre.keys.filter { !known.contains($0) }.sorted { ($0?.text ?? "") < ($1?.text ?? "") }
        let tables = centres.filter { byCentre[$0] != nil }.enumerated().map { number, centre in
            PresenceTable(
                town: town, activity: activity, day: day, centre: centre, children: byCentre[centre] ?? [], number: number,
                families: takesAbsences ? families : nil
            ).html
        }
        return "\(tables)"
    }

    private var given: HTML {
        let children = Dictionary(grouping: absent, by: \.child.id).values.sorted {
            ($0[0].child.lastName, $0[0].child.id) < ($1[0].child.lastName, $1[0].child.id)
        }
        let rows = children.map { rows -> HTML in
            "<li><span><b>\(rows[0].child.fullName)</b>\u{A0}: \(rows.map { words($0.column) }.joined(separator: ", "))</span></li>"
        }
        return "<p>Absence signalée, place rendue\u{A0}:</p><ul class=\"rows long\">\(rows)</ul>"
    }

    /// Whether an absence of that day can be told.
    private var takesAbsences: Bool { !activity.absence.isEmpty && AbsenceTelling.days(today).contains(day) }

    private var others: HTML {
        """
        <section class="stack" aria-labelledby="came"><h3 id="came">Venus sans réservation</h3>
        \(unbooked.isEmpty ? "<p>Personne n’est noté.</p>" : "<ul class=\"rows long\">\(unbooked.map(line))</ul>" as HTML)
        \(search)</section>
        """
    }

    private var choice: HTML {
        let options = activities.map { other -> HTML in
            "<option value=\"\(other.name.text)\"\(if: other.name == activity.name, " selected")>\(other.short)</option>"
        }
        return """
            <form class="row noprint" method="get" action="\(root)"><p class="field"><label for="p1">Activité</label>\
            <select id="p1" name="activite">\(options)</select></p>
            <p class="field"><label for="p2">Jour</label><input id="p2" type="date" name="jour" value="\(day.iso)" required></p>
            <p><button class="btn second">Voir ce jour</button></p></form>
            """
    }

    private func line(_ row: (child: Child, presence: Presence)) -> HTML {
        let presence = row.presence
        let price: HTML? = presence.price.map { ", estimation\u{A0}: \($0)" }
        let rule: HTML? = presence.rule.map { "<br><small class=\"soft\">Règle\u{A0}: \($0)</small>" }
        return """
            <li><span><b>\(row.child.fullName)</b>\u{A0}: \(words(presence.column))<br>\(presence.terms)\(price)\(rule)</span>\
            <form class="noprint" method="post" action="\(root)/effacer">\(formKey)\(fields(presence.child, presence.column))\
            <button class="btn second slim">Effacer<span class="vh"> \(row.child.fullName)</span></button></form></li>

            """
    }

    private var search: HTML {
        let none: HTML = wanted.isEmpty || !found.isEmpty ? .empty : "<p>Aucun enfant ne porte ce nom.</p>"
        return """
            <form class="row noprint" method="get" action="\(root)" role="search">\
            <input type="hidden" name="activite" value="\(activity.name.text)"><input type="hidden" name="jour" value="\(day.iso)">
            <p class="field"><label for="p3">Noter un enfant\u{A0}: nom ou prénom</label>\
            <input id="p3" name="q" type="search" value="\(wanted)"></p><p><button class="btn second">Chercher</button></p></form>
            \(none)\(if: !found.isEmpty, "<ul class=\"rows long\">\(found.map(candidate))</ul>")
            """
    }

    private func candidate(_ child: Child) -> HTML {
        let columns = activity.slots.flatMap { slot in slot.meals.isEmpty ? [Column(slot.name)] : slot.meals.map { Column(slot.name, $0) } }
        let buttons = columns.map { column -> HTML in
            """
            <form method="post" action="\(root)">\(formKey)\(fields(child.id, column))<button class="btn second slim">\(words(column).withCapital)\
            <span class="vh"> \(child.fullName)</span></button></form>
            """
        }
        return "<li><span><b>\(child.fullName)</b></span><span class=\"acts\">\(buttons)</span></li>\n"
    }

    private func fields(_ child: String, _ column: Column) -> HTML {
        """
        <input type="hidden" name="activite" value="\(activity.name.text)"><input type="hidden" name="jour" value="\(day.iso)">\
        <input type="hidden" name="enfant" value="\(child)"><input type="hidden" name="creneau" value="\(column.slot.text)">\
        <input type="hidden" name="repas" value="\(column.meal?.text ?? "")">
        """
    }

    private func words(_ column: Column) -> String { column.words(in: activity, of: town) }
}
