// Keys that are unknown, missing or written twice: `G01`.

extension Problem {
    static func declaredTwice(_ key: String) -> Problem {
        Problem(
            .declaredTwice,
            english: "\(key) is written twice in this block",
            help: "keep one of the two, or give one another name",
            french: "\(key) est écrit deux fois dans ce bloc",
            aide: "gardez l'un des deux, ou donnez un autre nom à l'un d'eux"
        )
    }
}

extension Wording {
    static let firstDeclaredHere = Wording("first declared here", "déclaré d'abord ici")
}
