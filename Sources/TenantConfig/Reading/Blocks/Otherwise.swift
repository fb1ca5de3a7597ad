/// What holds where a key is left out, in a few words.
struct Otherwise: Sendable {
    let english: StaticString
    let french: StaticString
    /// Whether it is what could have been written.
    let isWord: Bool

    init(_ english: StaticString, _ french: StaticString) {
        (self.english, self.french, isWord) = (english, french, false)
    }

    private init(word: StaticString) {
        (english, french, isWord) = (word, word, true)
    }

    /// As if this word of the language, or this text, stood there.
    static func word(_ word: StaticString) -> Otherwise { Otherwise(word: word) }
}

extension Otherwise {
    static let none = Otherwise("none", "il n’y en a pas")
    static let nothing = Otherwise("nothing", "rien")
    static let everyone = Otherwise("everyone", "tout le monde")
    /// As another key says.
    static let label = Otherwise("`label`", "`label`")
    /// Of a condition: it is not asked.
    static let any = Otherwise("any", "peu importe")
    /// Of a requirement.
    static let notAsked = Otherwise("not asked", "pas demandé")
    /// Of a fact about a child or a household.
    static let notKnown = Otherwise("not known", "on ne le sait pas")
    /// Of what an example expects.
    static let notLookedAt = Otherwise("not looked at", "pas vérifié")
}

// Of rules.
extension Otherwise {
    static let everyDay = Otherwise("every day", "tous les jours")
    static let anyTime = Otherwise("at any time", "à tout moment")
    static let untilSlotBegins = Otherwise("until the slot begins", "jusqu’au début du créneau")
    static let asActivity = Otherwise("whenever the activity runs", "quand l’activité a lieu")
    static let asBook = Otherwise("as `book` says", "comme le dit `book`")
    static let allChannels = Otherwise("all of them", "tous")
    static let noPromise = Otherwise("nothing is promised", "rien n’est promis")
    static let usualPrice = Otherwise("the usual price", "le prix habituel")
    static let usualTariff = Otherwise("the usual one", "le tarif habituel")
}

extension Otherwise {
    /// The words in one language.
    func callAsFunction(_ language: Language) -> String {
        switch language {
        case .english: isWord ? "`\(english)`" : "\(english)"
        case .french: isWord ? "`\(french)`" : "\(french)"
        }
    }
}
