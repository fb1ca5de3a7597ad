import RulesEngine
import TenantConfig

/// Says in French what stays due of an absence.
struct AbsenceWording {
    /// Who reads it.
    enum Reader {
        case family
        /// An agent: for everybody, or for a family that tells it by that channel.
        case agent(Channel?)
    }

    let town: Town
    var reader = Reader.family

    /// `Lundi 6 mars 2023, repas (Cantine)`.
    func title(_ place: BookedPlace) -> FrenchText {
        let activity = town.activities.first { $0.name == place.activity }
        let slot = activity.map { place.column.words(in: $0, of: town) } ?? place.slot.readable
        return "\(day: place.day, withCapital: true), \(slot) (\(activity?.short ?? place.activity.readable))"
    }

    func reason(_ name: Name<AbsenceReason>?) -> String {
        name.map { name in town.reasons.first { $0.name == name }?.label ?? name.readable } ?? "Sans motif"
    }

    /// The same where a sentence asks for it.
    func motive(_ name: Name<AbsenceReason>?) -> String { name == nil ? "Non précisé" : reason(name) }

    /// `signalée par téléphone, saisie par Nolwenn B.`
    func way(_ entry: RequestEntry) -> String { "signalée \(entry.channel.french), saisie par \(entry.agent)" }

    /// `Signalée par téléphone le lundi 6 mars 2023 à 8 h 30, saisie par Nolwenn B.`; nil where nobody has entered it for the family.
    func origin(_ absence: Absence, wall: (Instant) -> LocalInstant) -> FrenchText? {
        absence.entry.map { entry in
            "Signalée \(entry.channel.french) le \(instant: wall(absence.toldAt)), saisie par \(entry.agent)"
        }
    }

    /// The same of what an agent is about to enter: `Signalée par téléphone le lundi 6 mars 2023 à 8 h 30, par Mme Aminata Diarra`.
    func origin(_ arrival: Arrival, _ guardian: Guardian, in zone: Zone) -> FrenchText {
        "Signalée \(arrival.channel.french) le \(instant: zone.wall(at: arrival.receivedAt)), par \(guardian.fullName)"
    }

    /// What the rules say of a place, with the limit where there is one.
    func outcome(_ found: AbsenceRulings.Case) -> FrenchText {
        switch found.outcome {
        case .taken(let terms): taken(terms, found)
        case .cancelInstead: "ce jour peut encore être annulé\u{A0}: annulez-le plutôt dans le planning."
        case .tooLate(let since?, _): "trop tard pour prévenir, c’était possible jusqu’au \(limit: since)\u{A0}: tout reste dû."
        case .tooLate(nil, _): "le règlement ne prévoit rien pour ce motif\u{A0}: tout reste dû."
        case .wrongChannel(let channels): wrong(channels)
        case .undetermined: unknown
        }
    }

    private func wrong(_ channels: [Channel]) -> FrenchText {
        switch reader {
        case .family: "se déclare \(channels.french)\u{A0}: \(desk)."
        case .agent(let channel?): "se déclare \(channels.french), et non \(channel.french)."
        case .agent(nil): "se déclare \(channels.french)."
        }
    }

    private var unknown: FrenchText {
        switch reader {
        case .family: "il nous manque un renseignement pour répondre\u{A0}: \(desk)."
        case .agent: "il manque un renseignement pour répondre\u{A0}: complétez le dossier de la famille."
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
        due(terms, found) + (found.freesPlace ? " La place est rendue." : "")
    }

    /// How less would stay due: `Par téléphone : rien n’est dû. Guichet famille, 01 99 00 40 00.`
    func others(_ found: AbsenceRulings.Case) -> [FrenchText] {
        found.others.map { channels, terms in "\(channels.french.withCapital)\u{A0}: \(due(terms, found)) \(desk)." }
    }

    /// What stays due on these terms, in a sentence.
    private func due(_ terms: AbsenceRuling.Terms, _ found: AbsenceRulings.Case) -> FrenchText {
        let because = terms.line.because.map { " (\($0))" } ?? ""
        let due = terms.line.keys.french(spellDay: found.spellDay)
        let given: FrenchText? = terms.line.keys.proof.map { proof in
            let by: FrenchText = terms.proofBy.map { "avant le \(limit: $0)" } ?? "au guichet"
            return "\(giving) «\u{A0}\(label(proof))\u{A0}» \(by)"
        }
        guard let provided = both(given, terms.awaitsAnswer) else { return "\(due)\(because)." }
        let otherwise = terms.otherwise?.keys.french(spellDay: found.spellDay) ?? "tout reste dû"
        return "\(due)\(because) \(provided)\u{202F}; sinon \(otherwise)."
    }

    private var giving: String {
        switch reader {
        case .family: "si vous donnez"
        case .agent: "si la famille donne"
        }
    }

    /// What has to come, and what the town has to say; nil: nothing.
    private func both(_ given: FrenchText?, _ awaitsAnswer: Bool) -> FrenchText? {
        guard awaitsAnswer else { return given }
        let accepted: FrenchText = "si la ville accepte ce motif"
        return given.map { "\($0) et \(accepted)" } ?? accepted
    }

    private func label(_ document: Name<Document>) -> String {
        town.documents.first { $0.name == document }?.label ?? document.readable
    }

    private var desk: String { town.desk.inWords }

    /// Where a kept absence stands.
    func state(_ absence: Absence, at now: LocalInstant, wall: (Instant) -> LocalInstant) -> FrenchText {
        let due = absence.dueNow(at: now, wall: wall).words
        let document = "«\u{A0}\(absence.proof.map(label) ?? "")\u{A0}»"
        let said = answer(to: absence)
        if absence.answer == .refused { return "\(due)\(said)" }
        switch absence.proof(at: now, wall: wall) {
        case .missed: return "\(due)\u{A0}: \(document) n’est pas venu à temps\(said)"
        case .awaited:
            let by: FrenchText = absence.proofBy.map { " avant le \(limit: $0)" } ?? ""
            let given = both("si \(document) est donné\(by)", absence.answer == .awaited) ?? ""
            return "\(due) \(given)\u{202F}; sinon \(absence.otherwise.words)\(said)"
        case .notAsked, .given:
            let received = absence.proof == nil ? "" : ", \(document) reçu"
            guard absence.answer == .awaited else { return "\(due)\(received)\(said)" }
            return "\(due) si la ville accepte ce motif\(received)\u{202F}; sinon \(absence.otherwise.words)"
        }
    }

    /// `, accepté par la ville. Bon rétablissement.`; nothing where it has said nothing.
    private func answer(to absence: Absence) -> String {
        let sentence = absence.sentence.map { ". \($0)" } ?? ""
        switch absence.answer {
        case .accepted: return "\u{A0}: motif accepté par la ville\(sentence)"
        case .refused: return "\u{A0}: la ville n’a pas accepté ce motif\(sentence)"
        case .awaited, nil: return ""
        }
    }
}
