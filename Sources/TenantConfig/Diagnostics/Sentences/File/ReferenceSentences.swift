// Names that refer to nothing: `G03`.

extension Problem {
    static func unknownName(_ name: String, _ referent: Referent, nearest: String?, known: [String]) -> Problem {
        Problem(
            .unknownName,
            english: "there is no \(bare: "\(referent.english)") \(name)",
            help: Self.help(nearest, known),
            french: "il n'y a pas \(bare: referent.ofFrench) \(name)",
            aide: Self.aide(nearest, known)
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

    private static func help(_ nearest: String?, _ known: [String]) -> Phrase<English> {
        if let nearest { return "write \(nearest)" }
        return known.isEmpty ? "declare it first" : "write \(known), or declare it"
    }

    private static func aide(_ nearest: String?, _ known: [String]) -> Phrase<French> {
        if let nearest { return "écrivez \(nearest)" }
        return known.isEmpty ? "déclarez-le d'abord" : "écrivez \(known), ou déclarez-le"
    }
}
