import TenantConfig

extension TownTest.AskedFact {
    /// `la date de naissance`, with the word of the command line.
    var french: String {
        switch self {
        case .born: "la date de naissance (born)"
        case .level: "la classe (level)"
        case .address: "l’adresse (address ou sector)"
        case .school: "l’école (school)"
        case .commune: "la commune (commune)"
        case .quotient: "le quotient familial (quotient)"
        case .siblings: "le rang dans la fratrie (siblings)"
        case .situations: "les situations (situations)"
        case .came: "la dernière venue (came)"
        case .unpaid: "la somme due (unpaid)"
        case .documents: "les pièces remises (documents)"
        case .enrolled: "les inscriptions (enrolled)"
        }
    }
}
