// What makes a text no YAML: `G0012` to `G0022`.

extension Problem {
    static let tab = Problem(
        .tab,
        english: "a tab stands where only spaces may",
        help: "replace it by spaces",
        french: "une tabulation se trouve là où seules des espaces sont permises",
        aide: "remplacez-la par des espaces"
    )

    static let indentation = Problem(
        .indentation,
        english: "this line is in line neither with the ones before nor with what it should belong to",
        help: "begin it in the same column as the other keys of its block",
        french: "cette ligne n'est alignée ni avec les précédentes ni avec ce à quoi elle devrait appartenir",
        aide: "commencez-la dans la même colonne que les autres clés de son bloc"
    )

    /// Beside a line of another number, which it should be in line with.
    static func indentation(line: UInt32, spaces: Int) -> Problem {
        Problem(
            .indentation,
            english: "this line is in line neither with its neighbours nor with what it should belong to",
            help: spaces == 0
                ? "begin it at the very left, as line \(Int(line))" : "put \(spaces) spaces before it, as on line \(Int(line))",
            french: "cette ligne n'est alignée ni avec ses voisines ni avec ce à quoi elle devrait appartenir",
            aide: spaces == 0
                ? "commencez-la tout à gauche, comme la ligne \(Int(line))"
                : "mettez \(spaces) espaces devant, comme à la ligne \(Int(line))"
        )
    }

    /// What belongs to a key stands in line with it.
    static func inLineWithItsOwn(_ key: String) -> Problem {
        Problem(
            .indentation,
            english: "\(key) is in line with what belongs to it, so that nothing does",
            help: "move \(key) to the left, in line with its neighbours, or what belongs to it two spaces to the right",
            french: "\(key) est aligné sur ce qui lui appartient, si bien que rien ne lui appartient",
            aide: "ramenez \(key) à gauche, aligné sur ses voisins, ou décalez de deux espaces à droite ce qui lui appartient"
        )
    }

    static func unclosedBracket(_ closing: String) -> Problem {
        Problem(
            .unclosedBracket,
            english: "\(",") or \(closing) is missing before this",
            help: "separate what stands inside by commas and close it with \(closing)",
            french: "il manque \(",") ou \(closing) avant ceci",
            aide: "séparez par des virgules ce qui est à l'intérieur et fermez avec \(closing)"
        )
    }

    static func neverClosed(_ opening: String, _ closing: String) -> Problem {
        Problem(
            .unclosedBracket,
            english: "this \(opening) is never closed",
            help: "write \(closing) where what belongs to it ends",
            french: "ce \(opening) n'est jamais fermé",
            aide: "écrivez \(closing) là où finit ce qui lui appartient"
        )
    }

    static func commaMissing(after last: String, before word: String) -> Problem {
        Problem(
            .unclosedBracket,
            english: "a comma is missing before \(word)",
            help: "write a comma after \(last)",
            french: "il manque une virgule avant \(word)",
            aide: "écrivez une virgule après \(last)"
        )
    }

    static func commentInBrackets(_ closing: String) -> Problem {
        Problem(
            .unclosedBracket,
            english: "a comment begins at this `#` and takes the end of the line with it, \(closing) included",
            help: "put the text in quotes, or write it without `#`",
            french: "un commentaire commence à ce « # » et emporte la fin de la ligne, \(closing) compris",
            aide: "mettez le texte entre guillemets, ou écrivez-le sans « # »"
        )
    }

    /// - Parameters:
    ///   - comment: with its `#`.
    ///   - text: what is left of the text.
    static func commentInText(_ comment: String, after text: String, of key: String) -> Problem {
        let whole = "\"\(text) \(comment)\""
        return Problem(
            .commentInText,
            english: "a comment begins at \(comment): all that \(key) says is \(text)",
            help: "put the whole text in quotes: \(whole); or write a space after the `#` of a comment",
            french: "un commentaire commence à \(comment) : \(key) ne dit que \(text)",
            aide: "mettez tout le texte entre guillemets : \(whole) ; ou écrivez une espace après le « # » d'un commentaire"
        )
    }

    /// - Parameter meant: the whole text in quotes that hold it.
    static func quoteEndsEarly(meant: String?) -> Problem {
        Problem(
            .quoteEndsEarly,
            english: "the text in quotes ends before this",
            help: meant.map { "write \($0)" } ?? "put the whole text in double quotes; a `'` inside single quotes is written twice",
            french: "le texte entre guillemets se termine avant ceci",
            aide: meant.map { "écrivez \($0)" }
                ?? "mettez tout le texte entre guillemets doubles ; entre apostrophes, une apostrophe du texte s'écrit deux fois"
        )
    }

    static func spaceMissing(after sign: String, meant: String) -> Problem {
        Problem(
            .spaceMissing,
            english: "a space is missing after \(sign)",
            help: "write \(meant)",
            french: "il manque une espace après \(sign)",
            aide: "écrivez \(meant)"
        )
    }

    static func decimalComma(_ number: String, meant: String) -> Problem {
        Problem(
            .decimalComma,
            english: "the comma in \(number) separates two values",
            help: "write \(meant), with a point",
            french: "la virgule de \(number) sépare deux valeurs",
            aide: "écrivez \(meant), avec un point"
        )
    }

    /// - Parameters:
    ///   - whole: what stands before the comma.
    ///   - decimals: what stands after it.
    static func decimalComma(_ number: String, withoutUnit whole: String, _ decimals: String) -> Problem {
        let (sum, share, list) = ("\(whole).\(decimals) EUR", "\(whole).\(decimals) %", "[\(whole), \(decimals)]")
        return Problem(
            .decimalComma,
            english: "the comma in \(number) separates two values",
            help: "write \(sum) for a sum, \(share) for a share, or \(list) for two values",
            french: "la virgule de \(number) sépare deux valeurs",
            aide: "écrivez \(sum) pour une somme, \(share) pour une part, ou \(list) pour deux valeurs"
        )
    }

    static let unclosedQuote = Problem(
        .unclosedQuote,
        english: "this text in quotes never ends",
        help: "close it with the quote it begins with; a `'` inside single quotes is written twice",
        french: "ce texte entre guillemets ne se termine pas",
        aide: "fermez-le avec le guillemet qui l'ouvre ; entre apostrophes, une apostrophe du texte s'écrit deux fois"
    )

    static let missingColon = Problem(
        .missingColon,
        english: "a key without a colon",
        help: "write `key: value`, with a space after the colon",
        french: "une clé sans deux-points",
        aide: "écrivez « clé: valeur », avec une espace après le deux-points"
    )

    static let strayColon = Problem(
        .strayColon,
        english: "a colon followed by a space inside a value",
        help: "put the whole value in quotes, or write the key on a line of its own",
        french: "un deux-points suivi d'une espace à l'intérieur d'une valeur",
        aide: "mettez toute la valeur entre guillemets, ou écrivez la clé sur sa propre ligne"
    )

    /// - Parameter meant: the whole value in quotes.
    static func strayColon(meant: String) -> Problem {
        Problem(
            .strayColon,
            english: "a colon followed by a space inside a value",
            help: "put the whole value in quotes: \(meant)",
            french: "un deux-points suivi d'une espace à l'intérieur d'une valeur",
            aide: "mettez toute la valeur entre guillemets : \(meant)"
        )
    }

    static let strayDash = Problem(
        .strayDash,
        english: "a list cannot begin here",
        help: "write each `-` on a line of its own below the key, or `[a, b]` after it",
        french: "une liste ne peut pas commencer ici",
        aide: "écrivez chaque « - » sur sa propre ligne sous la clé, ou « [a, b] » après elle"
    )

    static func reservedCharacter(_ character: String) -> Problem {
        Problem(
            .reservedCharacter,
            english: "no value begins with \(character)",
            help: "put the value in quotes",
            french: "aucune valeur ne commence par \(character)",
            aide: "mettez la valeur entre guillemets"
        )
    }

    static let badEscape = Problem(
        .badEscape,
        english: "a backslash in double quotes is followed by something that means nothing",
        help: "write the text in single quotes, or write the backslash twice",
        french: "une barre oblique inverse entre guillemets doubles est suivie de quelque chose qui ne veut rien dire",
        aide: "mettez le texte entre apostrophes simples, ou doublez la barre oblique inverse"
    )

    static let blockText = Problem(
        .blockText,
        english: "after `|` or `>` the text begins on the next line",
        help: "write the text on the following lines, further to the right than its key",
        french: "après « | » ou « > », le texte commence à la ligne",
        aide: "écrivez le texte sur les lignes suivantes, plus à droite que sa clé"
    )

    static let otherSyntax = Problem(
        .otherSyntax,
        english: "this cannot be read as YAML",
        help: "compare with the lines around it; put unusual text in quotes",
        french: "ceci n'est pas du YAML lisible",
        aide: "comparez avec les lignes voisines ; mettez entre guillemets les textes inhabituels"
    )
}

extension Wording {
    static let openedHere = Wording("it begins here", "le début est ici")
    static let closeBeforeThis = Wording("it should end before this", "à fermer avant ceci")
    static let inLineWithThis = Wording("in line with this", "à aligner sur ceci")
    static let belongsToIt = Wording("this belongs to it", "ceci lui appartient")
}
