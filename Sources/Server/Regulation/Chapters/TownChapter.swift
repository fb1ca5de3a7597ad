import TenantConfig

/// What holds for all activities of a town.
struct TownChapter: Sendable {
    let town: Town
    let say: Phrasing

    init(_ town: Town) {
        self.town = town
        say = Phrasing(town: town, activity: nil)
    }

    var chapter: Regulation.Chapter {
        let sections = [
            Regulation.Section("Calendrier", calendar),
            Regulation.Section("Lieux d’accueil", town.centres.flatMap(centre)),
            Regulation.Section("Secteurs", town.sectors.map(sector)),
            Regulation.Section("Pièces et démarches", town.documents.map(document) + town.situations.map(situation)),
            Regulation.Section("Absences et refus", [reasons, refusals]),
            Regulation.Section("Dans tous les cas", always),
        ]
        return Regulation.Chapter(title: "Pour toutes les activités", anchor: "pour-tous", sections: sections.compactMap(\.self))
    }

    private var calendar: [Clause?] {
        let moments = Set(town.activities.flatMap(\.unitsCounted))
        return [Clause("Les vacances scolaires et les jours fériés sont ceux du calendrier officiel (\(town.calendar.name))")]
            + town.periods.map { Clause("La période \($0.label.quoted) va \($0.days.frenchStretch)") }
            + town.closed.map { closing($0, say) } + [
                moments.contains(where: \.isWorking)
                    ? Clause("Les jours ouvrés sont \(town.workingDays.asList), hors jours fériés") : nil,
                moments.contains(.schoolDays)
                    ? Clause("Les jours d’école sont, en période scolaire, \(town.schoolDays.asList), hors jours fériés") : nil,
                moments.contains(.serviceDays) ? Clause("Les jours d’accueil sont ceux où l’activité a lieu, fermetures déduites") : nil,
                moments.contains(.clearDays)
                    ? Clause("Un délai en jours francs ne compte ni le premier ni le dernier jour") : nil,
            ]
    }

    private func document(_ document: Document) -> Clause {
        let owner =
            switch document.owner {
            case .child: "pour chaque enfant"
            case .household: "pour le foyer"
            case .eachGuardian: "pour chaque responsable"
            }
        let given =
            switch document.giver {
            case .family: owner
            case .staff: "démarche que le service valide"
            }
        if town.provesAbsencesAlone(document.name) { return Clause("\(document.label)\u{A0}: pour justifier une absence") }
        return Clause("\(document.label)\u{A0}: \(given), \(document.validity.french)")
    }

    private func situation(_ situation: FamilySituation) -> Clause {
        let proof = situation.proof.map { ", sur présentation de la pièce \(say.document($0))" } ?? ""
        return Clause("\(say.situations([situation.name]).withCapital) est confirmée par le service\(proof)")
    }

    private var reasons: Clause? {
        guard !town.reasons.isEmpty else { return nil }
        let items = town.reasons.map { reason in
            switch reason.declaredBy {
            case .family: Clause(reason.label)
            case .town: Clause("\(reason.label), que la ville déclare elle-même pour tous")
            }
        }
        guard items.count == 1, let only = town.reasons.first else { return Clause("Les motifs d’absence sont", items: items) }
        let declared = only.declaredBy == .town ? ", que la ville déclare elle-même pour tous" : ""
        return Clause("Le seul motif d’absence est \(only.label.quoted)\(declared)")
    }

    private var refusals: Clause? {
        guard !town.refusals.isEmpty else { return nil }
        let told = "Quand le service refuse une demande, il vous en donne le motif"
        if town.refusals.count == 1 { return Clause("\(told), comme \(town.refusals[0].label.quoted)") }
        return Clause("\(told)\u{202F}; ce peut être", items: town.refusals.map { Clause($0.label) })
    }

    private var always: [Clause?] {
        [
            .usual("Rien ne se réserve, ne se change ni ne s’annule une fois le créneau commencé"),
            .usual("Une demande qui reçoit une réponse immédiate est acceptée ou refusée en entier"),
            Clause("Renseignements\u{A0}: \(town.desk.inFull)"),
        ]
    }
}

extension Town {
    /// Whether no rule but those about absences asks for a document.
    fileprivate func provesAbsencesAlone(_ document: Name<Document>) -> Bool {
        let asked = activities.flatMap(\.requirements).contains { $0.keys.documents.contains(document) }
        let proves = situations.contains { $0.proof == document }
        return !asked && !proves && activities.flatMap(\.absence).contains { $0.keys.proof == document }
    }
}

extension Document.Validity {
    fileprivate var french: String {
        switch self {
        case .once: "une fois pour toutes"
        case .schoolYear: "valable pour l’année scolaire"
        case .civilYear: "valable pour l’année civile"
        case .itsDate: "valable jusqu’à la date indiquée"
        case .months(let months): "valable \(months % 12 == 0 ? (months / 12).french("an", "ans") : "\(months)\u{A0}mois")"
        case .whileAttending: "valable tant que l’enfant continue de venir"
        }
    }
}

extension WeekdaySet {
    /// `le lundi, le mardi, le jeudi et le vendredi`.
    fileprivate var asList: String { weekdays.map { "le \($0.french)" }.frenchList }
}

extension Moment.Unit {
    fileprivate var isWorking: Bool { self == .workingDays || self == .workingHours }
}
