import RulesEngine
import TenantConfig

/// Says in French what becomes of a child who comes without a reservation.
struct UnbookedWording: Sendable {
    let town: Town

    /// `Sans réservation : 10 € par créneau au lieu du prix habituel (article 4).`
    func sentence(_ ruling: UnbookedRuling) -> FrenchText? {
        switch ruling {
        case .admitted(nil), .undetermined: nil
        case .admitted(let line?):
            "\(line.keys.label ?? "Sans réservation")\u{A0}: \(line.keys.charge?.french(in: town) ?? "prix habituel")\(because(line))."
        case .notAdmitted(let line):
            line.keys.label.map { "\($0)\(because(line))." }
                ?? "Sans réservation, nous ne pouvons pas accueillir votre enfant\(because(line))."
        }
    }

    /// What is noted at the desk: `10 € par créneau au lieu du prix habituel`.
    func terms(_ ruling: UnbookedRuling, of child: Child) -> String {
        switch ruling {
        case .admitted(let line): line?.keys.charge?.french(in: town) ?? "prix habituel"
        case .notAdmitted: "le règlement ne l’admet pas"
        case .undetermined(let missing): "il manque \(missing.words(about: child, in: town).frenchList)"
        }
    }

    private func because(_ line: Line<Unbooked>) -> String { line.because.map { " (\($0))" } ?? "" }
}
