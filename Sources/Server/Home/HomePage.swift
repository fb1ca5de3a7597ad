import TenantConfig

/// The first page of a family: its children, their next day, what can be done for them, and the last requests.
struct HomePage: Sendable {
    let family: HomeFamily
    let guardian: Guardian
    let town: TownInForce
    let today: CivilDate

    var html: HTML {
        """
        <h1>Bonjour \(guardian.formalName)</h1>
        \(waysIn)
        <section aria-labelledby="kids"><h2 id="kids">Mes enfants</h2>
        \(children)</section>
        <section aria-labelledby="asks"><h2 id="asks">Mes dernières demandes</h2>
        \(requests)</section>
        """
    }

    /// The town's own words for its two ways in; enrolling only where some activity asks for it.
    private var waysIn: HTML {
        let words = town.town.portal.words
        let enrols = town.town.activities.contains { $0.enrolment != nil }
        let enrol: HTML = " <a class=\"btn second\" href=\"\(root)inscriptions\">\(words.enrol)</a>"
        return "<p class=\"row\"><a class=\"btn\" href=\"\(root)reservations\">\(words.bookings)</a>\(if: enrols, enrol)</p>"
    }

    private var children: HTML {
        guard !family.children.isEmpty else {
            return """
                <p>Aucun enfant n’est rattaché à votre compte. Le dossier peut être complété au guichet. \(DeskCard(town.town.desk).call).</p>

                """
        }
        let cards = family.children.enumerated().map { index, child in HomeCard(child: child, page: self, position: index).html }
        return "<ul class=\"cards\">\n\(cards)</ul>\n"
    }

    private var requests: HTML {
        guard !family.requests.isEmpty else { return "<p>Vous n’avez encore rien demandé.</p>\n" }
        return """
            <ul class="rows">
            \(family.requests.map(request))</ul>
            <p><a href="\(root)demandes">Toutes mes demandes</a></p>

            """
    }

    private func request(_ request: HomeRequest) -> HTML {
        let asked = town.zone.wall(at: request.record.askedAt).date
        let counts = [
            request.additions > 0 ? request.additions.french("ajout", "ajouts") : nil,
            request.removals > 0 ? request.removals.french("retrait", "retraits") : nil,
            request.waiting > 0 ? "\(request.waiting) en attente d’une place" : nil,
            request.offered > 0 ? "\(request.offered) à confirmer" : nil,
        ].compactMap(\.self)
        return """
            <li><span><a href="\(root)demandes/\(request.record.number)">\(subject(of: request))</a><br>\
            <small class="soft">Déposée le \(day: asked)\(counts.map { ", \($0)" as HTML })</small></span> \(request.record.outcome.tag)</li>

            """
    }

    private func subject(of request: HomeRequest) -> String {
        let activity = town.town.shortLabel(of: request.record.activity)
        return switch request.record.kind {
        case .reservation: "\(activity), \(request.child.firstName)"
        case .enrolment: "Inscription \(request.child.ofFirstName)\u{A0}: \(activity)"
        }
    }

    /// `/bourg/`.
    var root: String { "/\(town.town.id)/" }
}
