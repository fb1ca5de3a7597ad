import RulesEngine
import TenantConfig

extension MissingFacts {
    /// What the town has to write down before it can answer, in words that a family and an agent can both be told.
    func words(about child: Child, in town: Town) -> [String] {
        let facts: [(MissingFacts, String)] = [
            (.birthDate, "la date de naissance \(child.ofFirstName)"), (.level, "la classe \(child.ofFirstName)"),
            (.address, "l’adresse du foyer"),
            (.school, "l’école \(child.ofFirstName)"), (.commune, "la commune du domicile"), (.quotient, "le quotient familial"),
            (.siblings, "les dates de naissance des enfants du foyer"), (.came, "les venues précédentes \(child.ofFirstName)"),
            (.unpaid, "l’état des factures"), (.documents, "les pièces du dossier"), (.enrolments, "les inscriptions \(child.ofFirstName)"),
        ]
        return facts.filter { contains($0.0) }.map(\.1)
            + situations(of: town).map { "la situation «\u{A0}\($0.label)\u{A0}», à confirmer" }
    }
}
