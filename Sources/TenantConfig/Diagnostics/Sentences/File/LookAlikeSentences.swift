// Characters that are not what they look like: `G0024`.

extension Problem {
    static func lookAlike(_ found: LookAlike) -> Problem {
        switch found.kind {
        case .space:
            Problem(
                .lookAlike,
                english: "this blank is a no-break space, which counts for no space here",
                help: "delete it and type an ordinary space",
                french: "ce blanc est une espace insécable, qui ne compte pas ici pour une espace",
                aide: "effacez-la et tapez une espace ordinaire"
            )
        case .hyphen:
            Problem(
                .lookAlike,
                english: "\(String(found.character)) is a dash of word processors, not the hyphen of the keyboard",
                help: "delete it and type `-`, without spaces around it",
                french: "\(String(found.character)) est un tiret de traitement de texte, et non le trait d'union du clavier",
                aide: "effacez-le et tapez « - », sans espaces autour"
            )
        case .quote:
            Problem(
                .lookAlike,
                english: "this quote is one of word processors, which is part of the text here",
                help: "remove these quotes, or type the straight ones of the keyboard: `\"`",
                french: "ce guillemet est celui d'un traitement de texte, et fait ici partie du texte",
                aide: "retirez ces guillemets, ou tapez ceux, droits, du clavier : « \" »"
            )
        }
    }
}
