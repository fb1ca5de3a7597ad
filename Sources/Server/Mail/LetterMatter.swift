import TenantConfig

/// What a mail is about: everything its text may name.
struct LetterMatter: Sendable {
    /// What was asked for.
    enum Subject: Sendable {
        case reservation, enrolment
    }

    /// `Mme Laëtitia Test`.
    let guardian: String
    /// The child's first name.
    let child: String
    let activity: Name<Activity>
    /// nil where the activity has a single, unnamed place.
    let centre: Name<Centre>?
    let subject: Subject
    /// The number of the request: `AU-2027-0142`.
    let number: String
    /// When the request was made, on the town's wall clock.
    let askedOn: LocalInstant
    /// The whole address that the mail leads to: the follow-up of the request, or the way on to booking.
    let link: String
    /// Why the request was refused: the town's reason, then the agent's own sentence.
    var reason: String?
    /// How it came and who entered it, where the family did not ask, or tell, on the portal: `reçue par téléphone, saisie par Nolwenn B.`
    var entry: String?
    /// What is to be known besides, a paragraph each before the way on: by when the town answers, what the family has to do.
    var notes: [FrenchText] = []
    /// What was asked, day by day; empty for an enrolment.
    var days: [LetterDay] = []
    /// The first instant at which what is offered is lost; nil: nothing is offered.
    var confirmBy: LocalInstant?
}
