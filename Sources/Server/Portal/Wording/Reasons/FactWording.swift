import TenantConfig

/// Says in French what a condition asks to know of a child.
struct FactWording: Sendable {
    let town: Town

    /// What follows `les enfants`: `scolarisés à l’école Curie`; nil where nothing can be said in a few words.
    func admission(_ fact: FactCondition) -> String? {
        switch fact {
        case .school(let names):
            "\(names.count == 1 ? "de l’école suivante" : "des écoles suivantes")\u{A0}: \(names.map(school).frenchAlternatives)"
        case .schooledHere(true): "scolarisés dans une école \(isOne ? "de la commune" : "du territoire")"
        case .schooledHere(false): "scolarisés hors \(isOne ? "de la commune" : "du territoire")"
        case .resident(true, _): "dont le foyer habite \(isOne ? "la commune" : "l’une des communes du territoire")"
        case .resident(false, _): "dont le foyer n’habite pas \(isOne ? "la commune" : "les communes du territoire")"
        case .commune: "de certaines communes"
        case .situation(let names):
            "dont la situation est confirmée\u{A0}: "
                + names.map { name in town.situations.first { $0.name == name }?.label ?? name.text }.frenchAlternatives
        case .quotient(let bands): "dont le quotient familial est \(bands.map(\.french).frenchAlternatives)"
        case .siblings(let bands): "dont le rang dans la fratrie est \(bands.map(\.french).frenchAlternatives)"
        case .enrolled(true), .status: "déjà inscrits"
        case .enrolled(false): "qui ne sont pas encore inscrits"
        case .came(let ways): ways.map(\.french).frenchAlternatives
        case .file(complete: true): "dont le dossier est complet"
        case .file(complete: false): "dont le dossier est incomplet"
        case .unpaid(true): "dont le foyer a des factures impayées"
        case .unpaid(false): "dont le foyer n’a rien d’impayé"
        case .unknown(_, .fact(let fact)?): admission(fact)
        case .unknown, .lacks, .times: nil
        }
    }
}

extension FactWording {
    private func school(_ name: Name<School>) -> String { town.schools.first { $0.name == name }?.label ?? name.text }

    /// Whether who lives here lives in one commune.
    private var isOne: Bool { town.communes.count < 2 }
}

extension Band {
    /// `de 0 à 400`, `à partir de 401`, `2`.
    fileprivate var french: String {
        most.map { most in most == least ? "\(least)" : "de \(least) à \(most)" } ?? "à partir de \(least)"
    }
}

extension FactCondition.Came {
    fileprivate var french: String {
        switch self {
        case .never: "qui ne sont jamais venus"
        case .lastYear: "déjà venus l’an dernier"
        case .notFor(let months):
            "qui ne sont pas venus depuis \(months % 12 == 0 ? (months / 12).french("an", "ans") : "\(months)\u{A0}mois")"
        }
    }
}
