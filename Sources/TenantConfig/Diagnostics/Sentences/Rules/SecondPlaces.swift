// What a second place has to do with the first.

extension Wording {
    static let leavesNobodyEqual = Wording("this leaves nobody equal", "ceci ne laisse personne à égalité")
    static let bookingEndsHere = Wording("booking ends here", "la réservation finit ici")
    static let nobodyIsLeft = Wording("nobody is left for this one", "il ne reste personne pour celui-ci")
    static let mostHere = Wording("the most is here", "le maximum est ici")
    static let excludedHere = Wording("they exclude each other here", "ils s'excluent ici")
    static let beforeIt = Wording("the one before it is here", "celui d'avant est ici")
    static let yearHere = Wording("the school year is here", "l'année scolaire est ici")
    static let endsHere = Wording("the other one is here", "l'autre est ici")

    static func hasItHere(_ sector: String) -> Wording {
        Wording("\(sector) has it here", "\(sector) l'a ici")
    }

    static func claimedHere(_ sector: String) -> Wording {
        Wording("\(sector) has them here", "\(sector) les a ici")
    }
}
