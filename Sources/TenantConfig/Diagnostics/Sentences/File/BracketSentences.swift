// Signs that are missing around a list or a text, or stand for another.

extension Problem {
    /// Several values that are meant as a list.
    static func listWithoutBrackets(_ key: String, _ words: [String]) -> Problem {
        let days = words.compactMap { Weekday(word: $0)?.word ?? Meant.weekdays($0) }
        let meant = "[\((days.count == words.count ? days : words).joined(separator: ", "))]"
        return Problem(
            .unclosedBracket,
            english: "\(key) has several values without brackets around them",
            help: "write \(meant)",
            french: "\(key) a plusieurs valeurs sans crochets autour",
            aide: "écrivez \(meant)",
            meant: meant
        )
    }

    /// A text between braces that a comma ends.
    static func textWithoutQuotes(_ key: String, _ words: [String]) -> Problem {
        let meant = "\"\(words.joined(separator: ", ").replacing("\"", with: "\\\""))\""
        return Problem(
            .unclosedBracket,
            english: "between braces a comma ends what \(key) says",
            help: "write \(meant)",
            french: "entre accolades, une virgule met fin à ce que dit \(key)",
            aide: "écrivez \(meant)",
            meant: meant
        )
    }

    static let semicolon = Problem(
        .unclosedBracket,
        english: "a `;` stands where a comma should",
        help: "write `,` instead",
        french: "un « ; » tient la place d'une virgule",
        aide: "écrivez « , » à la place"
    )

    /// - Parameter meant: the key and its value without the dash.
    static func dashBeforeKey(meant: String) -> Problem {
        Problem(
            .strayDash,
            english: "a `-` begins an item of a list, and here is a key among others",
            help: "remove it: \(meant)",
            french: "un « - » commence un élément de liste, et voici une clé parmi d'autres",
            aide: "supprimez-le : \(meant)"
        )
    }
}
