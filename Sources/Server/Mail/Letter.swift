import TenantConfig

/// A mail as a person reads it, in its two forms that say the same; whom it goes to is said when it is put into the outbox.
struct Letter: Sendable, Equatable {
    /// Who signs: the town's full name.
    let senderName: String
    let subject: String
    let text: String
    let html: String
}

extension Letter {
    /// The mail that tells a family what has happened, in the town's own words where it gives them.
    init(_ event: Message.Event, about matter: LetterMatter, from town: Town) {
        var matter = matter
        if event == .waitingListJoined { matter.days = matter.days.map(\.inWait) }
        let filling = LetterFilling(matter: matter, town: town)
        let message = Messages.message(event, of: town)
        let body = LetterBlock.blocks(of: message.text, filled: filling).with(notes: matter.notes)
        let signature = LetterSignature(
            desk: town.desk, isPersonal: body.contains { $0.isLink } && event.isOfRequest,
            entry: matter.entry.map { "\(event.isOfAbsence ? "Absence" : "Demande") \($0)" })
        senderName = oneLine(town.portal.fullName)
        subject = oneLine(filling.words(message.subject))
        text = plainText(body, signature)
        html = letterPage(body, subject: subject, button: Self.button(of: event), signature, town).string
    }

    private static func button(of event: Message.Event) -> String {
        switch event {
        case .requestReceived, .waitingListJoined: "Suivre ma demande"
        case .placeOffered: "Confirmer la place"
        case .requestAccepted, .requestPartlyAccepted, .requestRefused, .placeLost, .waitingListEnded, .placesFreed, .enrolmentRefused,
            .requestWithdrawn:
            "Voir ma demande"
        case .enrolled: "Réserver ses journées"
        case .dayClosed, .absenceTold, .absenceAnswered: "Voir les absences"
        }
    }
}

extension Message.Event {
    /// Whether its link opens a request without login.
    fileprivate var isOfRequest: Bool { self != .enrolled && self != .dayClosed && !isOfAbsence }

    /// Whether it is about absences that a family has told.
    fileprivate var isOfAbsence: Bool { self == .absenceTold || self == .absenceAnswered }
}

/// What ends every mail: where to ask, and that the follow-up link is the family's alone.
struct LetterSignature: Sendable {
    let desk: Desk
    /// The mail holds a link that opens without login.
    let isPersonal: Bool
    /// How what it is about came, where an agent entered it: `Demande reçue par téléphone, saisie par Nolwenn B.`
    var entry: String?

    /// The same, as a sentence on one line.
    var origin: String? { entry.map { oneLine($0) + ($0.hasSuffix(".") ? "" : ".") } }

    static let personal = "Le lien de suivi est personnel\u{A0}: ne le transférez pas."
}

/// Text on one line: whatever would end a line of a mail's head becomes a space, so that no name can add a line to it.
func oneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
        let isBreak = scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
        return isBreak ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
}
