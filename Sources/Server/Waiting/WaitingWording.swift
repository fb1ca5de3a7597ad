import RulesEngine
import TenantConfig

/// Says in French how a child waits, and what became of it.
struct WaitingWording: Sendable {
    /// Whether those who come later may stand before it: then a rank is only today's.
    let ranksMayChange: Bool

    init(_ activity: Activity?) {
        ranksMayChange =
            activity?.priority.contains { priority in
                switch priority {
                case .fitting, .completeArrival, .mostDays: true
                case .arrival: false
                }
            } ?? false
    }

    /// `2e place sur la liste d’attente`.
    func rank(_ rank: Int) -> FrenchText {
        let today: FrenchText = ranksMayChange ? " aujourd’hui" : ""
        return "\(nth: rank) place sur la liste d’attente" + today
    }

    /// What becomes of a place that comes free, said to a family when it joins the list.
    ///
    /// - Parameter confirmBy: until when it takes one that is offered; nil: the file does not say.
    func promise(_ promotion: WaitingList.Promotion, confirmBy: Limit? = nil) -> FrenchText {
        switch promotion {
        case .automatic: "Dès qu’une place se libère et que c’est votre tour, elle est réservée et un courriel vous prévient."
        case .confirmed:
            """
            Dès qu’une place se libère et que c’est votre tour, elle vous est proposée par courriel\u{A0}: vous la confirmez\
            \(confirmBy.flatMap(VerbPhrase.take.by).map { " \($0)" } ?? ""), ou elle passe au suivant.
            """
        case .staff: "Quand une place se libère, le service choisit à qui la donner et vous écrit."
        }
    }

    /// What a slot that waited has come to, after its name; nil: it is given.
    func state(_ wait: RequestRecord.Wait) -> FrenchText? {
        switch wait.state {
        case .waiting: wait.rank.map(rank) ?? "en liste d’attente"
        case .offered:
            wait.offeredUntil.map { "place proposée, à confirmer jusqu’au \(limit: $0)" } ?? "place proposée, à confirmer"
        case .given: nil
        case .lost: "la place proposée n’a pas été confirmée"
        case .left: "retiré de la liste d’attente"
        case .over: "aucune place ne s’est libérée à temps"
        }
    }
}
