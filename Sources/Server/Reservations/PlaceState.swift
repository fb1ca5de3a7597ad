/// How what a child has on a day stands, as its family reads it.
enum PlaceState: String, CaseIterable, Hashable, Sendable {
    case booked
    /// Awaits the town's answer.
    case pending
    /// Comes from the waiting list, and is held until the family takes it.
    case offered
    /// Is granted, and has still to be confirmed or paid for.
    case conditional
    /// Waits for a place: nothing is held.
    case waiting

    /// Which of them a row of `reservation place` is in.
    static let sql = """
        CASE WHEN place.state <> 'pending' THEN 'booked'
            WHEN EXISTS (
                SELECT 1 FROM waiting_day w
                WHERE w.town = place.town AND w.request = place.request AND w.day = place.day AND w.state = 'offered'
            ) THEN 'offered'
            WHEN EXISTS (
                SELECT 1 FROM request WHERE request.town = place.town AND request.id = place.request AND request.state = 'accepted'
            ) THEN 'conditional'
            ELSE 'pending' END
        """

    /// After what is in that state, in few words; nil: booked, and nothing to say.
    var mark: String? {
        switch self {
        case .booked: nil
        case .pending: "en attente"
        case .offered: "place proposée"
        case .conditional: "à confirmer ou à régler"
        case .waiting: "liste d’attente"
        }
    }

    /// The same where there is room.
    var words: String? {
        switch self {
        case .pending: "en attente de réponse"
        case .offered: "place proposée, à confirmer"
        case .booked, .conditional, .waiting: mark
        }
    }

    /// What of it is so many, as a sum of several says it.
    var counted: String? {
        switch self {
        case .pending: "en attente de réponse"
        case .offered: "à confirmer"
        case .conditional: "à confirmer ou à régler"
        case .booked, .waiting: nil
        }
    }
}
