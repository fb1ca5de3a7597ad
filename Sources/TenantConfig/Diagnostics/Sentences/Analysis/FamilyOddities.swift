// What is asked of families, and should not be, or is to no purpose.

extension Problem {
    /// Code de l'éducation, L.131-13.
    package static func familySituationInCanteen(_ activity: String) -> Problem {
        Problem(
            .familySituationInCanteen,
            english:
                "this asks for the family's situation in \(activity): every pupil has a right to a school canteen (Code de l'éducation, L.131-13)",
            help: "remove the condition; where places lack, order families by `arrival`",
            french:
                "ceci demande la situation de la famille dans \(activity) : la cantine est un droit pour chaque élève (Code de l'éducation, L.131-13)",
            aide: "supprimez la condition ; s'il manque des places, classez les familles par « arrival »"
        )
    }

    /// A fact that staff confirm for nothing.
    package static func situationNeverAsked(_ situation: String) -> Problem {
        Problem(
            .situationNeverAsked,
            english: "no rule asks for \(situation): staff would confirm it for nothing",
            help: "name it under `situation` in a line, or remove it",
            french: "aucune règle ne demande \(situation) : les agents la confirmeraient pour rien",
            aide: "nommez-la sous « situation » dans une ligne, ou supprimez-la"
        )
    }

    /// A choice that changes nothing.
    package static func statusesAlike(_ one: String, _ other: String) -> Problem {
        Problem(
            .statusesAlike,
            english: "no rule tells \(one) from \(other): the choice changes nothing",
            help: "name one of them under `status` in a line, or remove one",
            french: "aucune règle ne distingue \(one) de \(other) : le choix ne change rien",
            aide: "nommez l'un des deux sous « status » dans une ligne, ou supprimez-en un"
        )
    }
}

extension Wording {
    /// What stands in the way of a finding's place.
    package static let answersHere = Wording("this line answers", "cette ligne répond")
    /// What lets a child in as well.
    package static let admitsHere = Wording("this line admits them", "cette ligne les admet")
    /// The deadline that a finding is measured by.
    package static let closesHere = Wording("it closes here", "la fermeture est ici")
    /// The opening that a finding is measured by.
    package static let opensAt = Wording("it opens here", "l'ouverture est ici")
}
