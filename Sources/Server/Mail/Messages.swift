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
        case .requestRefused: refused
        case .enrolled: enrolled
        case .dayClosed: dayClosed
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

    private static func message(_ event: Message.Event, _ subject: MessageText, _ text: MessageText) -> Message {
        Message(event: event, subject: subject.pieces, text: text.pieces)
    }
}

/// A text with places to fill in, written as a string: `"Bonjour \(.guardian),"`.
private struct MessageText: ExpressibleByStringInterpolation {
    let pieces: [Message.Piece]

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Message.Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ words: String) {
            if !words.isEmpty { pieces.append(.words(words)) }
        }

        mutating func appendInterpolation(_ placeholder: Message.Placeholder) {
            pieces.append(.placeholder(placeholder))
        }
    }

    init(stringLiteral words: String) {
        pieces = [.words(words)]
    }

    init(stringInterpolation text: StringInterpolation) {
        pieces = text.pieces
    }
}
