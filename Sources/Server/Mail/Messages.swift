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
        case .enrolled: enrolled
        case .waitingListJoined: waitingListJoined
        case .placeOffered: placeOffered
        case .placeLost: placeLost
        case .enrolmentRefused: enrolmentRefused
        case .waitingListEnded: waitingListEnded
        case .placesFreed: placesFreed
        case .dayClosed: dayClosed
        case .absenceAnswered: absenceAnswered
        }
    }

    private static let received = message(
        .requestReceived, "Nous avons bien reçu votre demande (\(.request))",
        """
        Bonjour \(.guardian),

        Nous avons bien reçu votre demande (\(.request)) pour \(.child), le \(.askedOn).

        \(.days)

        Vous pouvez suivre son avancement à tout moment, sans vous connecter : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let accepted = message(
        .requestAccepted, "Votre demande est acceptée (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande (\(.request)), déposée le \(.askedOn) pour \(.child), est acceptée.

        \(.days)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let partlyAccepted = message(
        .requestPartlyAccepted, "Votre demande est acceptée en partie (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande (\(.request)), déposée le \(.askedOn) pour \(.child), est acceptée en partie.

        \(.days)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let refused = message(
        .requestRefused, "Votre demande n’a pas pu être acceptée (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande (\(.request)), déposée le \(.askedOn) pour \(.child), n’a pas pu être acceptée.

        Motif : \(.reason)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let enrolled = message(
        .enrolled, "Inscription de \(.child) : \(.activity)",
        """
        Bonjour \(.guardian),

        L’inscription de \(.child) est enregistrée : \(.activity).

        Il vous reste à réserver ses journées : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let waitingListJoined = message(
        .waitingListJoined, "\(.child) est sur la liste d’attente (\(.request))",
        """
        Bonjour \(.guardian),

        Ces jours sont complets. \(.child) est sur la liste d’attente depuis le \(.askedOn) : rien n’est réservé pour l’instant.

        \(.days)

        Nous vous écrirons si une place se libère. Votre rang, et le moyen de quitter la liste, sont ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let placeOffered = message(
        .placeOffered, "Une place s’est libérée pour \(.child) (\(.request))",
        """
        Bonjour \(.guardian),

        Une place s’est libérée pour \(.child). Elle vous est gardée jusqu’au \(.confirmBy).

        \(.days)

        Pour la prendre, ou la laisser à un autre enfant : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let placeLost = message(
        .placeLost, "La place proposée à \(.child) n’est plus gardée (\(.request))",
        """
        Bonjour \(.guardian),

        La place proposée à \(.child) n’a pas été confirmée à temps : elle n’est plus gardée.

        \(.days)

        Vous pouvez retrouver votre demande ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let enrolmentRefused = message(
        .enrolmentRefused, "L’inscription de \(.child) n’a pas pu être acceptée (\(.request))",
        """
        Bonjour \(.guardian),

        Votre demande d’inscription (\(.request)), déposée le \(.askedOn) pour \(.child), n’a pas pu être acceptée : \(.activity).

        Motif : \(.reason)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let waitingListEnded = message(
        .waitingListEnded, "\(.child) n’est plus en liste d’attente (\(.request))",
        """
        Bonjour \(.guardian),

        L’attente de \(.child) prend fin pour ces jours : rien n’y est réservé.

        \(.days)

        Motif : \(.reason)

        Vous pouvez retrouver votre demande ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let placesFreed = message(
        .placesFreed, "Les places de \(.child) ne sont plus gardées (\(.request))",
        """
        Bonjour \(.guardian),

        Les places de \(.child) ne sont plus gardées.

        \(.days)

        Motif : \(.reason)

        Vous pouvez retrouver votre demande ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let dayClosed = message(
        .dayClosed, "\(.activity) : \(.reason)",
        """
        Bonjour \(.guardian),

        \(.child) ne pourra pas venir : \(.activity). Motif : \(.reason)

        \(.days)

        Vous pouvez voir ce qui reste dû ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static let absenceAnswered = message(
        .absenceAnswered, "Absence de \(.child) : notre réponse",
        """
        Bonjour \(.guardian),

        Vous avez déclaré une absence pour \(.child) : \(.activity). Motif : \(.reason)

        Vous pouvez la retrouver ici : \(.link)

        Cordialement,

        \(.desk), \(.town)
        """
    )

    private static func message(_ event: Message.Event, _ subject: MessageText, _ text: MessageText) -> Message {
        Message(event: event, subject: subject.pieces, text: text.pieces)
    }
}
