import TenantConfig

/// What stands around every page of a town: its name and drawing, the ways to its other pages, its desk.
struct Frame: Sendable {
    /// Whose pages these are.
    enum Side: Sendable {
        case family, desk
    }

    /// Who is signed in.
    struct Person: Sendable {
        let name: String
        /// Proves that a form was shown to this person.
        let formKey: String
    }

    /// A place of the menu.
    struct Entry: Sendable {
        let label: String
        let address: String
        let isCurrent: Bool
    }

    let town: TownInForce
    var side = Side.family
    var person: Person?
    var entries: [Entry] = []
    var isNarrow = false
    var hasScript = false

    /// The whole page. The title says the step or the result first, then the subject.
    func page(title: String, _ body: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) – \(space), \(town.town.portal.fullName)</title>
        <link rel="stylesheet" href="\(Asset.styleSheet.address)">
        <link rel="stylesheet" href="\(town.style.address)">\(if: hasScript, script)
        </head>
        <body\(if: side == .desk, " class=\"desk\"")>
        <a class="skip" href="#content">Aller au contenu</a>
        \(header)
        <main id="content" class="wrap\(if: isNarrow, " narrow")" tabindex="-1">
        <div class="stack">
        \(body)
        </div>
        </main>
        \(footer)
        </body>
        </html>

        """
    }

    private var script: HTML { "\n<script type=\"module\" src=\"\(Asset.script.address)\"></script>" }

    private var space: String {
        switch side {
        case .family: town.town.portal.space
        case .desk: "Guichet des agents"
        }
    }

    /// `/bourg/`, or the desk's first page.
    private var home: String {
        switch side {
        case .family: "/\(town.town.id.text)/"
        case .desk: "/\(town.town.id.text)/guichet/"
        }
    }

    private var header: HTML {
        """
        <header class="top">
        <div class="wrap row apart"><a class="brand" href="\(home)">\(logo)<span>\(town.town.portal.fullName) <small>\(space)</small></span></a>\
        \(person.map(signOut))</div>\(if: !entries.isEmpty, menu)
        </header>
        """
    }

    private var logo: HTML {
        guard let drawing = town.town.portal.logo else { return .empty }
        return """
            <svg viewBox="0 0 40 40" aria-hidden="true"><rect class="logo-bg" width="40" height="40" rx="6"/>\
            <path class="logo-fg" d="\(drawing)"/></svg>
            """
    }

    private func signOut(_ person: Person) -> HTML {
        """
        <form class="who row" method="post" action="\(home)deconnexion">\(FormKey.field(person.formKey))\
        <span class="soft on-wide">\(person.name)</span> <button class="btn quiet slim">Se déconnecter</button></form>
        """
    }

    private var menu: HTML {
        let items = entries.map { entry -> HTML in
            "<li><a href=\"\(entry.address)\"\(if: entry.isCurrent, " aria-current=\"page\"")>\(entry.label)</a></li>"
        }
        return "\n<nav class=\"nav wrap\" aria-label=\"Menu principal\"><ul>\(items)</ul></nav>"
    }

    private var footer: HTML {
        """
        <footer class="foot">
        <div class="wrap">
        \(DeskCard(town.town.desk).line)
        <ul><li><a href="/\(town.town.id.text)/reglement">Règlement</a></li></ul>
        </div>
        </footer>
        """
    }
}
