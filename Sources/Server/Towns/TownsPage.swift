import TenantConfig

/// The first page of the portal: the towns it serves.
struct TownsPage {
    let towns: [TownInForce]

    var html: HTML {
        let rows = towns.map { town -> HTML in
            """
            <li><span><b>\(town.town.portal.fullName)</b></span> \
            <a class="btn second slim" href="/\(town.town.id.text)/">\(town.town.portal.space)<span class="vh"> \(town.town.portal.name.afterDe)</span></a></li>
            """
        }
        return portalPage(title: "Choisissez votre ville", "<h1>Choisissez votre ville</h1>\n<ul class=\"rows\">\(rows)</ul>")
    }
}

/// What stands at every address of a town whose file is gone.
struct ClosedTownPage {
    let town: Town

    var html: HTML {
        let title = "Le portail \(town.portal.name.afterDe) est fermé"
        return portalPage(
            title: title,
            """
            <h1>\(title)</h1>
            <p>La ville n’ouvre plus de réservations sur ce site. Rien n’est effacé\u{A0}: vos réservations et vos demandes sont conservées.</p>
            <p>Pour toute question, adressez-vous au guichet de la ville.</p>
            \(DeskCard(town.desk).line)
            <p><a class="btn" href="/">Les villes de ce portail</a></p>
            """)
    }
}
