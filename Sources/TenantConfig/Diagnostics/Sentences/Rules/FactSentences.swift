// What is known of children and households: schools, communes, situations.

extension Problem {
    static func notACommune(_ word: String) -> Problem {
        Problem(
            .notACommune,
            english: "\(word) is not the code of a commune",
            help: "write its INSEE code, five characters in quotes, as in `\"91228\"`",
            french: "\(word) n'est pas le code d'une commune",
            aide: "écrivez son code INSEE, cinq caractères entre guillemets, comme « \"91228\" »"
        )
    }

    static func notABand(_ word: String, key: String, meant: String?) -> Problem {
        Problem(
            .notABand,
            english: "\(word) does not fit \(key)",
            help: meant.map { "write \($0)" } ?? "write `0-400`, `401+` or one number",
            french: "\(word) ne convient pas pour \(key)",
            aide: meant.map { "écrivez \($0)" } ?? "écrivez « 0-400 », « 401+ » ou un nombre",
            meant: meant
        )
    }

    static let residentWhere = Problem(
        .residentWhere,
        english: "nothing says which households are resident",
        help: "give the codes of the communes under `communes` of `town`",
        french: "rien ne dit quels foyers sont résidents",
        aide: "donnez les codes des communes sous « communes » de « town »"
    )

    static let noSchools = Problem(
        .noSchools,
        english: "the town declares no school",
        help: "declare `schools`, each with its `label`",
        french: "la ville ne déclare aucune école",
        aide: "déclarez « schools », chacune avec son « label »"
    )

    static func unknownOfWhat(_ key: String) -> Problem {
        Problem(
            .unknownOfWhat,
            english: "`unknown` alone does not say of which \(key)",
            help: "name it beside: `[pai, unknown]` holds where it holds, and where nobody has confirmed it",
            french: "« unknown » seul ne dit pas de quelle \(key)",
            aide: "nommez-la à côté : « [pai, unknown] » vaut si elle vaut, et si personne ne l'a confirmée"
        )
    }
}
