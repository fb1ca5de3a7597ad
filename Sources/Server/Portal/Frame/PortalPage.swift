/// A page that belongs to no town.
func portalPage(title: String, _ body: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) – Guichet</title>
    <link rel="stylesheet" href="\(Asset.styleSheet.address)">
    </head>
    <body>
    <a class="skip" href="#content">Aller au contenu</a>
    <header class="top">
    <div class="wrap row apart"><a class="brand" href="/"><span>Guichet <small>Portail des villes</small></span></a></div>
    </header>
    <main id="content" class="wrap narrow" tabindex="-1">
    <div class="stack">
    \(body)
    </div>
    </main>
    </body>
    </html>

    """
}
