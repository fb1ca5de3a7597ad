import TenantConfig

/// The words of the mails: the town's own where its file gives them, these where it does not.
enum Messages {
    /// What to write when this has happened in that town.
    static func message(_ event: Message.Event, of town: Town) -> Message {
        town.messages.first { $0.event == event } ?? standard(event)
    }

    /// What is written for a town that gives no text of its own.
    static func standard(_ event: Message.Event) -> Message {
        switch event {
        case .requestReceived: received
        case .requestAccepted: accepted
        case .requestPartlyAccepted: partlyAccepted
        case .requestRefused: refused
        case .requestWithdrawn: withdrawn
        case .enrolled: enrolled
        case .waitingListJoined: waitingListJoined
        case .placeOffered: placeOffered
        case .placeLost: placeLost
        case .enrolmentRefused: enrolmentRefused
        case .waitingListEnded: waitingListEnded
        case .placesFreed: placesFreed
        case .dayClosed: dayClosed
        case .absenceTold: absenceTold
        case .absenceAnswered: absenceAnswered
        }
    }

    /// A message in these words.
    static func message(_ event: Message.Event, _ subject: MessageText, _ text: MessageText) -> Message {
        Message(event: event, subject: subject.pieces, text: text.pieces)
    }
}
