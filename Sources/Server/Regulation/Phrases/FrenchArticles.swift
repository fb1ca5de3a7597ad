/// French words that change with what stands beside them: articles and small prepositions.
extension String {
    /// `« Matin »`.
    var quoted: String { "«\u{A0}\(self)\u{A0}»" }

    /// A label as a thing one can speak of: `l’école Curie` for `École Curie`, `les Aunettes` for `Les Aunettes`; in quotation marks where
    /// its gender is not known: `« ALAE »`.
    var withArticle: String {
        for article in ["Le ", "La ", "Les ", "L’"] where hasPrefix(article) { return article.lowercased() + dropFirst(article.count) }
        let first = prefix { $0.isLetter }.lowercased()
        return articles[first].map { $0 + insideSentence } ?? quoted
    }

    /// A tariff by its label: `tarif « Repas »`, and `« Tarif exceptionnel »` where the word stands in it.
    var asTariff: String { lowercased().hasPrefix("tarif") ? quoted : "tarif " + quoted }

    /// Behind `à`: `au centre`, `à l’école`, `aux Aunettes`.
    var behindAt: String { contracted("au ", "aux ", or: "à ") }

    /// Behind `de`: `du centre`, `de l’école`, `des Aunettes`, `d’octobre`.
    var behindOf: String { contracted("du ", "des ", or: first.map { "aeiouyéèêâîôœ".contains($0) } == true ? "d’" : "de ") }

    /// Behind `jusqu’à`: `jusqu’au vendredi précédent`, `jusqu’à la veille`.
    var behindUntil: String { "jusqu’" + behindAt }

    private func contracted(_ singular: String, _ plural: String, or plain: String) -> String {
        if hasPrefix("le ") { return singular + dropFirst(3) }
        if hasPrefix("les ") { return plural + dropFirst(4) }
        return plain + self
    }
}

extension Int {
    /// `1er`, `2e`, of something masculine.
    var frenchNth: String { self == 1 ? "1er" : "\(self)e" }

    /// `1re`, `2e`, of something feminine.
    var frenchNthFeminine: String { self == 1 ? "1re" : "\(self)e" }
}

/// The first words of labels whose article is known.
private let articles: [String: String] = {
    let masculine = [
        "centre", "club", "collège", "foyer", "groupe", "lycée", "pôle", "restaurant", "secteur", "séjour", "service", "site", "bassin",
    ]
    let feminine = ["base", "cantine", "crèche", "garderie", "ludothèque", "mairie", "maison", "salle", "structure"]
    let elided = ["accueil", "annexe", "école", "espace"]
    let plural = ["accueils", "centres", "écoles", "espaces"]
    let all =
        masculine.map { ($0, "le ") } + feminine.map { ($0, "la ") } + elided.map { ($0, "l’") } + plural.map { ($0, "les ") }
    return Dictionary(all) { first, _ in first }
}()
