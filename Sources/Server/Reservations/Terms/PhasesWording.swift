import TenantConfig

extension OpeningPhases {
    /// What holds now, and what opens later: `Pour l’instant, on ne réserve que par semaines entières. Jour par jour, les réservations
    /// ouvrent le …`
    var sentence: FrenchText {
        let now = shapesNow
        guard !now.isEmpty else { return opening + "." }
        let later = phases.compactMap { phase in
            phase.opens.map { " \(phase.how.withCapital), les réservations ouvrent le \(instant: $0)." as FrenchText }
        }
        let only: FrenchText = "\(later.isEmpty ? "On" : "Pour l’instant, on") ne réserve \(now.only)."
        return later.reduce(only) { $0 + $1 }
    }

    /// While nothing is open: `Les réservations ouvrent le lundi 11 janvier 2027 à 20 h par semaines entières, le lundi 18 … jour par
    /// jour`.
    var opening: FrenchText {
        let phases = phases.compactMap { phase in phase.opens.map { "le \(instant: $0) \(phase.how)" as FrenchText } }
        return "Les réservations ouvrent " + phases.joined(", ")
    }
}

extension OpeningPhases.Phase {
    /// `par semaines entières`, `jour par jour`.
    fileprivate var how: String { shapes.isEmpty ? "jour par jour" : shapes.french }
}
