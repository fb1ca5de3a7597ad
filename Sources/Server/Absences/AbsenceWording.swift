import RulesEngine
import TenantConfig

/// Says in French what stays due of an absence.
struct AbsenceWording {
    let town: Town

    /// `Lundi 6 mars 2023, repas (Cantine)`.
    func title(_ place: BookedPlace) -> FrenchText {
        let activity = town.activities.first { $0.name == place.activity }
        let slot = activity.map { place.column.words(in: $0, of: town) } ?? place.slot.readable
        return "\(day: place.day, withCapital: true), \(slot) (\(activity?.short ?? place.activity.readable))"
    }

    func reason(_ name: Name<AbsenceReason>?) -> String {
        name.map { name in town.reasons.first { $0.name == name }?.label ?? name.readable } ?? "Sans motif"
    }

    /// What the rules say of a place, with the limit where there is one.
    func outcome(_ found: AbsenceRulings.Case) -> FrenchText {
        switch found.outcome {
        case .taken(let terms): taken(terms, found)
        case .cancelInstead: "ce jour peut encore être annulé\u{A0}: annulez-le plutôt dans le planning."
        case .tooLate(let since?, _): "trop tard pour prévenir, c’était possible jusqu’au \(limit: since)\u{A0}: tout reste dû."
        case .tooLate(nil, _): "le règlement ne prévoit rien pour ce motif\u{A0}: tout reste dû."
        case .wrongChannel(let channels): "se déclare \(channels.french)\u{A0}: \(desk)."
        case .undetermined: "il nous manque un renseignement pour répondre\u{A0}: \(desk)."
        }
    }

    /// The rule behind it.
    func rule(_ found: AbsenceRulings.Case) -> String? {
        switch found.outcome {
        case .taken(let terms): terms.line.place.french
        case .tooLate(_, let rule): rule?.french
        case .cancelInstead, .wrongChannel, .undetermined: nil
        }
    }

    private func taken(_ terms: AbsenceRuling.Terms, _ found: AbsenceRulings.Case) -> FrenchText {
        let because = terms.line.because.map { " (\($0))" } ?? ""
        let due = terms.line.keys.french(spellDay: found.spellDay)
        let free = found.freesPlace ? " La place est rendue." : ""
        guard let proof = terms.line.keys.proof else { return "\(due)\(because).\(free)" }
        let document = town.documents.first { $0.name == proof }?.label ?? proof.readable
        let by: FrenchText = terms.proofBy.map { "avant le \(limit: $0)" } ?? "au guichet"
        let otherwise = terms.otherwise?.keys.french(spellDay: found.spellDay) ?? "tout reste dû"
        return "\(due)\(because) si vous donnez «\u{A0}\(document)\u{A0}» \(by)\u{202F}; sinon \(otherwise).\(free)"
    }

    private var desk: String { [town.desk.name, town.desk.phone ?? town.desk.email].compactMap { $0 }.joined(separator: ", ") }

    /// Where a kept absence stands.
    func state(_ absence: Absence, at now: LocalInstant, wall: (Instant) -> LocalInstant) -> FrenchText {
        let due = absence.dueNow(at: now, wall: wall).words
        let document = absence.proof.map { proof in town.documents.first { $0.name == proof }?.label ?? proof.readable } ?? ""
        switch absence.proof(at: now, wall: wall) {
        case .notAsked: return "\(due)"
        case .given: return "\(due), «\u{A0}\(document)\u{A0}» reçu"
        case .missed: return "\(due)\u{A0}: «\u{A0}\(document)\u{A0}» n’est pas venu à temps"
        case .awaited:
            let by: FrenchText = absence.proofBy.map { " avant le \(limit: $0)" } ?? ""
            return "\(due) si «\u{A0}\(document)\u{A0}» est donné\(by)\u{202F}; sinon \(absence.otherwise.words)"
        }
    }
}
