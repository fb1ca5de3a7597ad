// Names that refer to nothing: `G03`.

extension Problem {
    /// - Parameter canBeDeclared: whether it is declared in the file being read.
    static func unknownName(
        _ name: String, _ referent: Referent, nearest: String?, known: [String], canBeDeclared: Bool = true
    ) -> Problem {
        let key = canBeDeclared ? referent.key : nil
        return Problem(
            .unknownName,
            english: "there is no \(bare: "\(referent.english)") \(name)",
            help: help(nearest, known, key),
            french: "il n'y a pas \(bare: referent.ofFrench) \(name)",
            aide: aide(nearest, known, key)
        )
    }

    static func unknownRule(_ path: String, _ spelling: RuleSpelling) -> Problem {
        let meant = spelling(path).map { [$0] } ?? spelling.candidates(for: path)
        return Problem(
            .unknownName,
            english: "there is no rule \(path)",
            help: meant.isEmpty ? "this town has no rule: remove the line" : "write \(meant)",
            french: "il n'y a pas de règle \(path)",
            aide: meant.isEmpty ? "cette ville n'a aucune règle : supprimez la ligne" : "écrivez \(meant)"
        )
    }

    /// Days that make sense where a period is asked for, which they are not.
    static func periodByDays(_ name: String, meant: String) -> Problem {
        Problem(
            .unknownName,
            english: "there is no period \(name)",
            help: "write \("dates: \(meant)") instead of `period`",
            french: "il n'y a pas de période \(name)",
            aide: "écrivez \("dates: \(meant)") au lieu de « period »"
        )
    }

    static func unknownCalendar(_ name: String, nearest: String?, known: [String]) -> Problem {
        Problem(
            .unknownCalendar,
            english: "there is no file \(name) among the calendars",
            help: known.isEmpty ? "put it in the folder of calendars" : "write \(nearest.map { [$0] } ?? known)",
            french: "il n'y a pas de fichier \(name) parmi les calendriers",
            aide: known.isEmpty ? "placez-le dans le dossier des calendriers" : "écrivez \(nearest.map { [$0] } ?? known)"
        )
    }

    static func unknownPlaceholder(_ name: String, nearest: String?, known: [String]) -> Problem {
        Problem(
            .unknownPlaceholder,
            english: "\("{\(name)}") cannot be filled in here",
            help: "write \((nearest.map { [$0] } ?? known).map { "{\($0)}" })",
            french: "\("{\(name)}") ne peut pas être rempli ici",
            aide: "écrivez \((nearest.map { [$0] } ?? known).map { "{\($0)}" })"
        )
    }

    private static func help(_ nearest: String?, _ known: [String], _ key: String?) -> Phrase<English> {
        if let nearest { return "write \(nearest)" }
        switch (known.isEmpty, key) {
        case (true, nil): return "remove it: there is none here"
        case (true, let key?): return "declare it under \(key)"
        case (false, nil): return "write \(known)"
        case (false, let key?): return "write \(known), or declare it under \(key)"
        }
    }

    private static func aide(_ nearest: String?, _ known: [String], _ key: String?) -> Phrase<French> {
        if let nearest { return "écrivez \(nearest)" }
        switch (known.isEmpty, key) {
        case (true, nil): return "supprimez-le : il n'y en a pas ici"
        case (true, let key?): return "déclarez-le sous \(key)"
        case (false, nil): return "écrivez \(known)"
        case (false, let key?): return "écrivez \(known), ou déclarez-le sous \(key)"
        }
    }
}
