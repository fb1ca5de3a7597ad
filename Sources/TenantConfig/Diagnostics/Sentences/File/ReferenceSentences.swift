// Names that refer to nothing: `G03`.

extension Problem {
    static func unknownName(_ name: String, _ referent: Referent, nearest: String?, known: [String]) -> Problem {
        Problem(
            .unknownName,
            english: "there is no \(bare: "\(referent.english)") \(name)",
            help: Self.help(nearest, known, referent.key),
            french: "il n'y a pas \(bare: referent.ofFrench) \(name)",
            aide: Self.aide(nearest, known, referent.key)
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
        case (true, nil): return "declare it first"
        case (true, let key?): return "declare it under \(key)"
        case (false, nil): return "write \(known), or declare it"
        case (false, let key?): return "write \(known), or declare it under \(key)"
        }
    }

    private static func aide(_ nearest: String?, _ known: [String], _ key: String?) -> Phrase<French> {
        if let nearest { return "écrivez \(nearest)" }
        switch (known.isEmpty, key) {
        case (true, nil): return "déclarez-le d'abord"
        case (true, let key?): return "déclarez-le sous \(key)"
        case (false, nil): return "écrivez \(known), ou déclarez-le"
        case (false, let key?): return "écrivez \(known), ou déclarez-le sous \(key)"
        }
    }
}
