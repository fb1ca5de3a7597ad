import TenantConfig

/// What anyone who holds the link sees: how far the request is, and what was asked. No name, no address.
struct FollowUpPage {
    let request: RequestRecord
    let activity: String
    let askedAt: LocalInstant
    let decidedAt: LocalInstant?
    /// When the acknowledgement left; nil: not yet.
    let acknowledgedAt: LocalInstant?
    let days: [RecapDay]
    /// What was asked for with an enrolment.
    let enrolment: RequestedEnrolment?
    /// Days that wait for a place, and what can be answered to an offer.
    let waiting: [WaitingChoice]
    /// Its own address.
    let own: String
    /// The town's reason for refusing.
    let refusal: String?
    let desk: DeskCard
    let home: String

    var title: String { "Suivi de votre demande" }

    var html: HTML {
        """
        <div><p class="soft">Demande n°\u{A0}\(request.number)</p><h1>\(subject)</h1></div>
        \(message)
        <section aria-labelledby="tl"><h2 id="tl">Avancement</h2><ol class="time">\(steps)</ol></section>
        \(if: !days.isEmpty || enrolment != nil, asked)
        \(WaitingChoices(choices: waiting, action: own, formKey: .empty).html)
        \(DuesChoice(dues: request.dues, action: own, formKey: .empty).html)
        \(WithdrawalChoice(request: request, action: own, formKey: .empty).html)
        \(request.estimate?.html)
        <p class="row"><a class="btn second" href="\(home)">Me connecter</a></p>
        <p class="hint">Cette page s’ouvre avec son seul lien\u{A0}: elle ne montre ni nom ni adresse. Gardez le lien pour vous.</p>
        """
    }

    private var subject: String {
        switch request.kind {
        case .reservation: "Réservation\u{A0}: \(activity)"
        case .enrolment: "Inscription\u{A0}: \(activity)"
        }
    }

    private var asked: HTML {
        """
        <section aria-labelledby="ask"><h2 id="ask">Ce que vous avez demandé</h2>\
        \(if: !days.isEmpty, #"<ul class="recap">\#(days.map { $0.html(.long) })</ul>"#)\(enrolment?.html)</section>
        """
    }

    private var message: HTML {
        switch request.outcome {
        case .waiting: waits
        case .waitingForRest: "\(inPart)\(waits)"
        case .offered: offered
        case .offeredForRest: "\(inPart)\(offered)"
        case .inPart: "\(inPart)"
        case .inVain:
            """
            <div class="say bad"><p><b>Aucune place n’a été obtenue.</b> Rien n’est réservé.</p>
            <p>Une question\u{202F}? \(desk.call).</p></div>
            """
        case .freed:
            """
            <div class="say bad"><p><b>Les places ne sont plus gardées.</b> Elles n’ont pas été confirmées ou réglées.</p>
            <p>Une question\u{202F}? \(desk.call).</p></div>
            """
        case .accepted, .conditional: #"<div class="say ok"><p><b>Votre demande est acceptée.</b></p></div>"#
        case .pending:
            """
            <div class="say"><p><b>Votre demande est en cours d’étude.</b> \(if: days.holdsPlaces && request.gatheredUntil == nil, "Vos places sont retenues. ")\
            \(request.gathering.map { "\($0.html) " as HTML })\
            La réponse vient par courriel.\(request.dues.promise.map { " \($0.html)" as HTML })</p></div>
            """
        case .withdrawn: #"<div class="say"><p><b>Votre demande est retirée.</b> Elle n’est pas examinée.</p></div>"#
        case .refused:
            """
            <div class="say bad"><p><b>Votre demande n’a pas pu être acceptée.</b></p>
            \(refusal.map { "<p>Motif\u{A0}: <b>\($0.asSentence)</b></p>" as HTML })
            <p>Une question\u{202F}? \(desk.call).</p></div>
            """
        }
    }

    private var inPart: HTML {
        #"<div class="say ok"><p><b>Votre demande est acceptée pour une partie de ses jours.</b></p></div>"#
    }

    private var waits: HTML {
        """
        <div class="say"><p><b>Vous êtes sur la liste d’attente.</b> \
        Un courriel vous prévient si une place se libère.</p></div>
        """
    }

    private var offered: HTML {
        #"<div class="say warn"><p><b>Une place vous est proposée.</b> Confirmez-la pour qu’elle soit réservée.</p></div>"#
    }

    private var steps: [HTML] {
        let sent = acknowledgedAt.map { "\(instant: $0)" as HTML } ?? "envoi en cours"
        let begun = [
            step("done", "Demande déposée", "\(instant: askedAt)\(request.entry.map { ", \($0.way)" as HTML })"),
            step("done", "Accusé de réception par courriel", sent),
        ]
        let when = decidedAt.map { "\(instant: $0)" as HTML }
        let decided: [HTML] =
            switch request.outcome {
            case .pending: [step("now", "En cours d’étude par le service", nil), step(nil, "Réponse", answered)]
            case .waiting, .waitingForRest:
                [step("now", "\(request.outcome.words)", nil), step(nil, "Une place se libère", "par courriel")]
            case .offered, .offeredForRest:
                [
                    step("done", request.outcome == .offered ? "En liste d’attente" : "Acceptée en partie", nil),
                    step("now", "Une place vous est proposée", offeredUntil),
                ]
            case .accepted, .inPart: [step("done", "\(request.outcome.words)", when)]
            case .conditional: [step("done", "Acceptée", when), step("now", "À confirmer ou à régler", due)]
            case .freed: [step("done", "Acceptée", when), step("no", "\(request.outcome.words)", nil)]
            case .inVain: [step("no", "\(request.outcome.words)", nil)]
            case .withdrawn: [step("done", "\(request.outcome.words)", when)]
            case .refused: [step("done", "Étudiée par le service", nil), step("no", "Refusée", when)]
            }
        return begun + decided
    }

    private var answered: HTML {
        request.dues.answerBy.map { "par courriel, au plus tard le \(limit: $0, .withoutYear)" } ?? "par courriel"
    }

    /// Until when the first of the places that are offered is held.
    private var offeredUntil: HTML? { waiting.compactMap(\.until).min().map { "à confirmer jusqu’au \(limit: $0, .withoutYear)" } }

    private var due: HTML? { request.dues.dueBy.map { "au plus tard le \(limit: $0, .withoutYear)" } }

    private func step(_ tone: String?, _ name: String, _ when: HTML?) -> HTML {
        """
        <li\(attribute: "class", tone)\(if: tone == "now", #" aria-current="step""#)><b>\(name)</b>\
        \(when.map { #"<span class="soft">\#($0)</span>"# as HTML })</li>
        """
    }
}
