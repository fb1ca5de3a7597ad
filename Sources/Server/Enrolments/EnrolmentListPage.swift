import TenantConfig

/// Every child with the activities that ask for an enrolment.
struct EnrolmentListPage: Sendable {
    let children: [HomeChild]
    let town: TownInForce
    let today: CivilDate

    var html: HTML {
        """
        <h1>\(town.town.portal.words.enrol)</h1>
        <p>Choisissez l’enfant et l’activité. L’inscription vaut pour \(duration)\u{A0}; vous réservez ensuite les journées.</p>
        \(children.enumerated().map { index, child in card(child, index) })
        """
    }

    /// What enrolments are for, in this town's activities.
    private var duration: String {
        let lastings = town.town.activities.reduce(into: Set<Enrolment.Lasting>()) { $0.formUnion($1.enrolment?.lastings ?? []) }
        let words: [(Enrolment.Lasting, String)] = [(.schoolYear, "une année scolaire"), (.period, "une période"), (.month, "un mois")]
        let said = words.filter { lastings.contains($0.0) }.map(\.1)
        return said.count < 2 ? said.first ?? "une année scolaire" : said.dropLast().joined(separator: ", ") + " ou " + (said.last ?? "")
    }

    private func card(_ child: HomeChild, _ position: Int) -> HTML {
        let rows = child.activities.compactMap { row($0, of: child.child) }
        return """
            <section class="card"><header><span class="face k\(position % 3 + 1)" aria-hidden="true">\(child.child.initials)</span>\
            <div><h2>\(child.child.firstName)</h2>\(child.child.described(on: today).map { "<small class=\"soft\">\($0)</small>" as HTML })</div></header>
            \(if: rows.isEmpty, "<p>Aucune activité ne demande d’inscription.</p>", else: "<ul class=\"rows\">\(rows)</ul>")</section>

            """
    }

    private func row(_ way: HomeActivity, of child: Child) -> HTML? {
        guard let activity = town.town.activities.first(where: { $0.name == way.activity }), activity.enrolment != nil else { return nil }
        let place = "/\(town.town.id)/enfants/\(child.id)/\(activity.name)"
        let object: HTML = "<span class=\"vh\">\u{A0}: \(activity.short), \(child.firstName)</span>"
        let act: HTML
        switch (way.way, way.exclusion) {
        case (.enrol, let exclusion?): act = "<small class=\"soft\">\(exclusion.plain)</small>"
        case (.enrol, nil): act = "<a class=\"btn slim\" href=\"\(place)/inscription\">\(town.town.portal.words.enrol)\(object)</a>"
        case (.enrolling, _): act = "<span class=\"tag\">En cours</span>"
        case (.book, _): act = "<span><span class=\"tag ok\">Déjà fait</span> <a href=\"\(place)\">Réserver\(object)</a></span>"
        }
        let until = way.until.map { last -> HTML in
            "<br><small><a href=\"\(place)/inscription\">Jusqu’au \(day: last, .withoutWeekday)\(object)</a></small>"
        }
        return "<li><div><b>\(activity.label)</b>\(until)</div>\(act)</li>"
    }
}
