import TenantConfig

extension [Shape] {
    /// `par semaines entières`, `à jours fixes ou par semaines alternées`.
    var french: String {
        let toTheEnd = filter { $0 != .wholeWeek }
        let weekly = contains(.wholeWeek) ? ["par semaines entières"] : []
        guard !toTheEnd.isEmpty else { return weekly.frenchAlternatives }
        return (weekly + [toTheEnd.map(\.rhythm).frenchAlternatives + ", jusqu’à la fin de l’année scolaire"]).frenchAlternatives
    }

    /// Behind a verb with `ne`: `que par semaines entières`, `qu’à jours fixes`.
    var only: String { (french.hasPrefix("à") ? "qu’" : "que ") + french }

    /// How to ask in one of these shapes.
    var remedy: String { map(\.remedy).joined(separator: " Ou\u{A0}: ") }
}

extension Shape {
    fileprivate var rhythm: String {
        switch self {
        case .wholeWeek: "par semaines entières"
        case .fixedDays: "à jours fixes"
        case .alternateWeeks: "par semaines alternées"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .wholeWeek: "Cochez tous les jours ouverts de la semaine."
        case .fixedDays: "Cochez les mêmes jours chaque semaine, jusqu’à la fin de l’année scolaire."
        case .alternateWeeks: "Cochez les mêmes jours une semaine sur deux, jusqu’à la fin de l’année scolaire."
        }
    }
}
