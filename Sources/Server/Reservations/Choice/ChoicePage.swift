import TenantConfig

/// The way into booking: for which child, and what.
struct ChoicePage {
    struct Card {
        let child: Child
        /// `7 ans, CE1`.
        let description: String?
        let month: String
        let activities: [Line]
    }

    struct Line {
        let label: String
        /// `Accueil de loisirs Les Aunettes`.
        let centre: String?
        /// What can be done, and its address; nil: nothing, as the remark says.
        let act: (verb: String, address: String)?
        /// The next day, or why nothing can be done.
        let remark: FrenchText?
    }

    /// In the town's words: `Modifier les réservations`.
    let title: String
    let cards: [Card]
    let home: String

    var html: HTML {
        """
        <h1>\(title)</h1>
        <p>Choisissez l’enfant, puis l’activité.</p>
        \(if: cards.isEmpty, #"<p class="panel">Aucun enfant n’est rattaché à votre compte.</p>"#)
        <ul class="cards">\(cards.enumerated().map(card))</ul>
        <p><a href="\(home)">Retour à l’accueil</a></p>
        """
    }

    private func card(_ index: Int, _ card: Card) -> HTML {
        """
        <li class="card"><header><span class="face k\(index % 3 + 1)" aria-hidden="true">\(card.child.initials)</span>\
        <div><h2>\(card.child.firstName)</h2>\(card.description.map { "<small class=\"soft\">\($0)</small>" as HTML })</div>\
        <a href="\(card.month)">Voir le mois<span class="vh"> \(card.child.ofFirstName)</span></a></header>
        <ul class="rows long">\(card.activities.map { line($0, card.child) })</ul></li>
        """
    }

    private func line(_ line: Line, _ child: Child) -> HTML {
        """
        <li><div><b>\(line.label)</b>\(line.centre.map { "<br><small class=\"soft\">\($0)</small>" as HTML })\
        \(line.remark.map { "<br><small class=\"soft\">\($0.html)</small>" as HTML })</div>\
        \(line.act.map { act($0, line, child) })</li>
        """
    }

    private func act(_ act: (verb: String, address: String), _ line: Line, _ child: Child) -> HTML {
        """
        <a class="btn second slim" href="\(act.address)">\(act.verb)<span class="vh">\u{A0}: \(line.label), \(child.firstName)</span></a>
        """
    }
}
