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
