/// What has come of a request, all its lines together: what its headline says.
enum RequestOutcome: Hashable, Sendable {
    /// The town has not answered yet.
    case pending
    case refused
    /// Taken back before the town had answered.
    case withdrawn
    /// All that was asked.
    case accepted
    /// Nothing yet: every day waits for a place that is still to come.
    case waiting
    /// Some days are booked, and others wait.
    case waitingForRest
    /// A place that came free is held until the family takes it; nothing is booked yet.
    case offered
    /// Some days are booked, and for another a place is held until the family takes it.
    case offeredForRest
    /// Some days are booked, and others have waited in vain.
    case inPart
    /// Every day has waited in vain.
    case inVain
    /// The family has to confirm, or to pay, for what is granted to stay.
    case conditional
    /// It did not, or gave up: the places are freed.
    case freed

    /// `Acceptée en partie`.
    var words: String {
        switch self {
        case .pending: "En cours"
        case .refused: "Refusée"
        case .withdrawn: "Retirée"
        case .accepted: "Acceptée"
        case .waiting: "En liste d’attente"
        case .waitingForRest: "Acceptée en partie, le reste en liste d’attente"
        case .offered: "Place proposée"
        case .offeredForRest: "Acceptée en partie, une place proposée"
        case .inPart: "Acceptée en partie"
        case .inVain: "Aucune place obtenue"
        case .conditional: "Acceptée, places à confirmer ou à régler"
        case .freed: "Places libérées"
        }
    }

    /// The same as a mark, with its tone.
    var tag: HTML {
        let tone: String? =
            switch self {
            case .accepted: "ok"
            case .pending, .withdrawn: nil
            case .waiting, .waitingForRest, .offered, .offeredForRest, .inPart, .conditional: "warn"
            case .refused, .inVain, .freed: "bad"
            }
        return "<span class=\"tag\(tone.map { " \($0)" as HTML })\">\(words)</span>"
    }
}

extension RequestRecord {
    /// How many days it asks for, and what has become of those that had to wait.
    struct Days: Hashable, Sendable {
        var asked = 0
        /// Those that wait for a place, or for the family to take one.
        var open = 0
        /// Those among them for which a place is held until the family takes it.
        var offered = 0
        /// Those that have waited in vain.
        var vain = 0
    }

    /// What has come of it, as its lines say.
    var outcome: RequestOutcome {
        switch state {
        case .pending: return .pending
        case .refused: return .refused
        case .withdrawn: return .withdrawn
        case .accepted: break
        }
        if dues.freedAt != nil { return .freed }
        if !dues.tasks.isEmpty { return .conditional }
        let hasPlaces = days.open + days.vain < days.asked
        if days.offered > 0 { return hasPlaces ? .offeredForRest : .offered }
        if days.open > 0 { return hasPlaces ? .waitingForRest : .waiting }
        if days.vain > 0 { return hasPlaces ? .inPart : .inVain }
        return .accepted
    }
}
