/// The mails a town may word itself.
enum EventKey: String, KeyTable {
    case requestReceived = "request_received"
    case requestAccepted = "request_accepted"
    case requestRefused = "request_refused"
    case requestWithdrawn = "request_withdrawn"
    case enrolled
    case requestPartlyAccepted = "request_partly_accepted"
    case waitingListJoined = "waiting_list_joined"
    case placeOffered = "place_offered"
    case placeLost = "place_lost"
    case waitingListEnded = "waiting_list_ended"
    case placesFreed = "places_freed"
    case enrolmentRefused = "enrolment_refused"
    case dayClosed = "day_closed"
    case absenceTold = "absence_told"
    case absenceAnswered = "absence_answered"
    case documentExpiring = "document_expiring"
    case deadlineNear = "deadline_near"

    var card: KeyCard {
        switch self {
        case .requestReceived:
            .optional(
                "a request has arrived", "une demande est arrivée", .block(MessageKey.self),
                otherwise: .ownMail)
        case .requestAccepted:
            .optional(
                "a request is accepted", "une demande est acceptée", .block(MessageKey.self),
                otherwise: .ownMail)
        case .requestRefused:
            .optional(
                "a request is refused", "une demande est refusée", .block(MessageKey.self),
                otherwise: .ownMail)
        case .requestWithdrawn:
            .optional(
                "a request is taken back", "une demande est retirée", .block(MessageKey.self),
                otherwise: .ownMail)
        case .enrolled:
            .optional(
                "a child is enrolled", "un enfant est inscrit", .block(MessageKey.self),
                otherwise: .ownMail)
        case .requestPartlyAccepted:
            .optional(
                "a request is accepted in part", "une demande est acceptée en partie", .block(MessageKey.self),
                otherwise: .ownMail)
        case .waitingListJoined:
            .optional(
                "a child waits for a place", "un enfant attend une place", .block(MessageKey.self),
                otherwise: .ownMail)
        case .placeOffered:
            .optional(
                "a place is offered", "une place est proposée", .block(MessageKey.self),
                otherwise: .ownMail)
        case .placeLost:
            .optional(
                "an offered place is lost", "une place proposée est perdue", .block(MessageKey.self),
                otherwise: .ownMail)
        case .enrolmentRefused:
            .optional(
                "an enrolment is refused", "une inscription est refusée", .block(MessageKey.self),
                otherwise: .ownMail)
        case .waitingListEnded:
            .optional(
                "a child waits no more", "un enfant n’attend plus", .block(MessageKey.self),
                otherwise: .ownMail)
        case .placesFreed:
            .optional(
                "places are freed that were not confirmed or paid for", "des places non confirmées ou non réglées sont libérées",
                .block(MessageKey.self), otherwise: .ownMail)
        case .dayClosed:
            .optional(
                "the town calls off a day booked", "la ville annule un jour réservé", .block(MessageKey.self),
                otherwise: .ownMail)
        case .absenceTold:
            .optional(
                "staff enter an absence that a family tells", "un agent saisit une absence que signale une famille",
                .block(MessageKey.self), otherwise: .ownMail)
        case .absenceAnswered:
            .optional(
                "the town answers on an absence", "la ville répond au sujet d’une absence", .block(MessageKey.self),
                otherwise: .ownMail)
        case .documentExpiring: .later("a document is about to expire", "une pièce va expirer")
        case .deadlineNear: .later("a deadline is near", "une date limite approche")
        }
    }
}

/// The keys of a mail.
enum MessageKey: String, KeyTable {
    case subject, text

    var card: KeyCard {
        switch self {
        case .subject: .required("the subject of the mail", "l’objet du courriel", .word(.mailText))
        case .text: .required("the text of the mail", "le texte du courriel", .word(.mailText))
        }
    }
}

extension Message.Event {
    /// What a mail of this event can fill in.
    var placeholders: [Message.Placeholder] {
        switch self {
        case .placeOffered:
            [.town, .desk, .guardian, .child, .activity, .centre, .days, .request, .askedOn, .confirmBy, .link]
        case .requestReceived, .requestAccepted, .requestPartlyAccepted, .requestWithdrawn, .waitingListJoined, .placeLost:
            [.town, .desk, .guardian, .child, .activity, .centre, .days, .request, .askedOn, .link]
        case .requestRefused, .waitingListEnded, .placesFreed:
            [.town, .desk, .guardian, .child, .activity, .centre, .days, .request, .askedOn, .link, .reason]
        case .absenceTold, .absenceAnswered:
            [.town, .desk, .guardian, .child, .activity, .centre, .reason, .link]
        case .dayClosed:
            [.town, .desk, .guardian, .child, .activity, .centre, .days, .reason, .link]
        case .enrolmentRefused:
            [.town, .desk, .guardian, .child, .activity, .centre, .request, .askedOn, .link, .reason]
        case .enrolled:
            [.town, .desk, .guardian, .child, .activity, .centre, .link]
        }
    }
}

extension Reader {
    func messages(_ entry: Entry?) -> [Message] {
        guard let entry, let events = block(EventKey.self, entry, path: "messages") else { return [] }
        return events.keys.compactMap { key in
            guard let event = Message.Event(rawValue: key.rawValue), let entry = events[key] else { return nil }
            return message(event, entry)
        }
    }

    private func message(_ event: Message.Event, _ entry: Entry) -> Message? {
        guard let keys = block(MessageKey.self, entry, path: "messages.\(event.rawValue)") else { return nil }
        let subject = text(keys[.subject]) == nil ? nil : template(keys[.subject], event.placeholders)
        adviseOnComment(after: keys[.text])
        let text = template(keys[.text], event.placeholders)
        guard let subject, let text else { return nil }
        return Message(event: event, subject: subject, text: text)
    }
}

extension Otherwise {
    fileprivate static let ownMail = Otherwise("the portal's own mail", "le courriel du portail")
}
