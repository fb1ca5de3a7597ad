import RulesEngine
import TenantConfig

extension MissingFacts {
    /// What the town has to write down before it can answer.
    func words(about child: Child, in town: Town) -> [String] {
        let facts: [(MissingFacts, String)] = [
            (.birthDate, "la date de naissance \(child.ofFirstName)"), (.level, "la classe \(child.ofFirstName)"),
            (.address, "votre adresse"),
            (.school, "l’école \(child.ofFirstName)"), (.commune, "la commune de votre domicile"), (.quotient, "votre quotient familial"),
            (.siblings, "les dates de naissance de vos enfants"), (.came, "les venues précédentes \(child.ofFirstName)"),
            (.unpaid, "l’état de vos factures"), (.documents, "vos pièces"), (.enrolments, "les inscriptions \(child.ofFirstName)"),
        ]
        return facts.filter { contains($0.0) }.map(\.1)
            + situations(of: town).map { "la situation «\u{A0}\($0.label)\u{A0}», à confirmer" }
    }
}
