import TenantConfig

extension ActivityChapter {
    /// How many places there are, and what becomes of who finds none.
    var places: [Clause?] {
        let gauges: [Clause?] =
            activity.gauges.isEmpty ? [.usual("Le nombre de places n’est pas limité")] : activity.gauges.map(gauge)
        return gauges + waiting + [order]
    }

    private func gauge(_ line: Line<Gauge>) -> Clause {
        let gauge = line.keys
        let label = gauge.label.map { "\($0)\u{A0}: " } ?? ""
        let extra = gauge.overbooked == 0 ? "" : ", plus \(gauge.overbooked) en prévision des absences"
        let centres = activity.assignedCentres(of: town).count
        let isOfOne = line.conditions.contains { if case .centre(let names) = $0 { names.count == 1 } else { false } }
        let whole = gauge.isShared ? ", tous lieux d’accueil réunis" : centres > 1 && !isOfOne ? ", dans chaque lieu d’accueil" : ""
        let many = gauge.places == 0 ? "il n’y a aucune place" : "il y a \(gauge.places.french("place", "places"))"
        let places = "\(many) \(gauge.span.french)\(extra)\(whole)"
        let words = label + (say.when(line.conditions).map { "\($0), \(places)" } ?? places)
        return Clause(words.withCapital, because: line.because, at: line.place, items: gauge.quotas.map(quota))
    }

    private func quota(_ line: Line<Quota>) -> Clause {
        let whom = say.when(line.conditions) ?? "pour les autres"
        return Clause("dont \(line.keys.places) \(whom)", because: line.because, at: line.place)
    }

    private var waiting: [Clause?] {
        let lines = activity.waitingList
        guard let first = lines.first else {
            if activity.gauges.isEmpty { return [] }
            return [.usual("Quand c’est complet, la demande est refusée\u{A0}: il n’y a pas de liste d’attente")]
        }
        let whom = lines.contains { $0.conditions.isEmpty } ? nil : lines.compactMap { say.when($0.conditions) }.frenchAlternatives
        let joins = "Quand c’est complet, l’enfant peut attendre une place sur la liste d’attente"
        let phrase = VerbPhrase.book
        return [
            Clause(whom.map { "\(joins), \($0)" } ?? joins, because: first.because, at: first.place),
            say.clause(
                "Une place qui se libère", answers(lines, \.promote) { $0.value.french }, otherwise: WaitingList.Promotion.staff.french),
            say.clause("La place proposée est à confirmer", answers(lines, \.confirmBy) { VerbPhrase.take.by($0.value) }, otherwise: nil),
            say.clause(
                "Des places sont encore données", answers(lines, \.until) { phrase.until($0.value) },
                otherwise: "tant que les réservations sont ouvertes"),
            say.clause(
                "L’inscription sur la liste d’attente se fait", answers(lines, \.channels) { $0.value.sorted().french }, otherwise: nil),
        ]
    }

    /// Who comes first when places lack.
    private var order: Clause? {
        guard !activity.waitingList.isEmpty || activity.book.gathers else { return nil }
        let arrival = "Quand les places manquent, les demandes passent dans l’ordre d’arrivée"
        switch activity.priority.first {
        case nil: return .usual(arrival)
        case .arrival(let place)?: return Clause(arrival, at: place)
        case .completeArrival(let place)?: return Clause("\(arrival) des dossiers complets", at: place)
        case .fitting?, .mostDays?: break
        }
        let items = activity.priority.enumerated().map { number, priority in
            let next = number == 0 ? "d’abord" : "puis"
            return switch priority {
            case .fitting(let line):
                Clause("\(next) \(say.when(line.conditions)?.forWhom ?? "tous les enfants")", because: line.because, at: line.place)
            case .arrival(let place): Clause("à égalité, dans l’ordre d’arrivée des demandes", at: place)
            case .completeArrival(let place): Clause("à égalité, dans l’ordre d’arrivée des dossiers complets", at: place)
            case .mostDays(let place): Clause("\(next) ceux qui demandent le plus de jours", at: place)
            }
        }
        return Clause("Quand les places manquent, les demandes passent dans cet ordre", items: items)
    }
}

extension String {
    /// `les enfants de 3 à 5 ans` for `pour les enfants de 3 à 5 ans`.
    fileprivate var forWhom: String { hasPrefix("pour les enfants") ? String(dropFirst("pour ".count)) : "les demandes " + self }
}

extension Gauge.Span {
    fileprivate var french: String {
        switch self {
        case .slot: "pour chaque créneau"
        case .day: "par jour"
        case .week: "par semaine"
        case .period: "par période"
        case .enrolment: "pour les enfants inscrits"
        }
    }
}

extension WaitingList.Promotion {
    fileprivate var french: String {
        switch self {
        case .automatic: "est réservée aussitôt pour le premier de la liste"
        case .confirmed: "est proposée au premier de la liste, qui la confirme"
        case .staff: "est attribuée par le service"
        }
    }
}
