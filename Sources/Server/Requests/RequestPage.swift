import TenantConfig

/// What became of a request, as its family reads it: at once after confirming, and whenever it comes back.
struct RequestPage {
    let request: RequestRecord
    let askedAt: LocalInstant
    let decidedAt: LocalInstant?
    let child: Child
    /// `Mercredis`.
    let activity: String
    let email: String
    let days: [RecapDay]
    /// What was asked for with an enrolment.
    let enrolment: RequestedEnrolment?
    /// Days that wait for a place, and what can be answered to an offer.
    let waiting: [WaitingChoice]
    let formKey: HTML
    /// The town's reason for refusing, in words, then the agent's own sentence.
    let refusal: [String]
    let desk: DeskCard
    let addresses: Addresses

    struct Addresses {
        let own: String
        let month: String
        let followUp: String
        let booking: String
        let home: String
    }

    var title: String { "\(outcome) – \(activity) \(child.ofFirstName)" }

    var html: HTML {
        """
        \(message)
        <section class="stack"><h2>\(request.kind == .enrolment ? "Inscription" : "Réservation")\u{A0}: \(activity) \(child.ofFirstName)</h2>
        \(if: !days.isEmpty, #"<ul class="recap">\#(days.map { $0.html(.long) })</ul>"#)\(enrolment?.html)</section>
        \(WaitingChoices(choices: waiting, action: addresses.own, formKey: formKey).html)
        \(DuesChoice(dues: request.dues, action: addresses.own, formKey: formKey).html)
        \(WithdrawalChoice(request: request, action: addresses.own, formKey: formKey).html)
        \(request.estimate?.html)
        <section class="stack"><h2>Et maintenant\u{202F}?</h2>
        <ul class="rows">
        \(if: request.kind == .enrolment && request.state == .accepted, bookNow)
        <li><span>Revoir tous les jours réservés \(child.ofFirstName)</span>\
        <a class="btn second slim" href="\(addresses.month)">Voir le mois</a></li>
        <li><span>Suivre cette demande sans me connecter</span>\
        <a class="btn second slim" href="\(addresses.followUp)">Page de suivi</a></li>
        </ul></section>
        <p><a href="\(addresses.home)">Retour à l’accueil</a></p>
        """
    }

    private var outcome: String {
        switch (request.state, request.kind) {
        case (.accepted, .reservation): reserved
        case (.accepted, .enrolment): "L’inscription \(child.ofFirstName) est enregistrée"
        case (.pending, _): "Votre demande est envoyée"
        case (.refused, _): "Votre demande n’a pas pu être acceptée"
        case (.withdrawn, _): "Votre demande est retirée"
        }
    }

    /// Until when the first of the places that are offered is held.
    private var offeredUntil: LocalInstant? { waiting.compactMap(\.until).min() }

    private var reserved: String {
        switch request.outcome {
        case .waiting: "Vous êtes sur la liste d’attente"
        case .waitingForRest: "C’est enregistré en partie, le reste est en liste d’attente"
        case .offered: "Une place vous est proposée"
        case .offeredForRest: "C’est enregistré, et une autre place vous est proposée"
        case .inPart: "C’est enregistré en partie"
        case .inVain: "Aucune place n’a été obtenue"
        case .conditional: "Votre demande est acceptée"
        case .freed: "Vos places ne sont plus gardées"
        case .accepted, .pending, .refused, .withdrawn: "C’est enregistré"
        }
    }

    private var message: HTML {
        let entered = request.entry.map { ", \($0.words)," } ?? ""
        let number: HTML = "<b class=\"nb\">n°\u{A0}\(request.number)</b>\(entered)"
        switch request.outcome {
        case .waiting, .waitingForRest:
            return """
                <div class="say\(if: request.outcome == .waitingForRest, " ok")"><h1>\(outcome)</h1>\
                <p>Votre demande \(number) a été enregistrée le \(instant: askedAt). \
                Les courriels partent à l’adresse <b>\(email)</b>.</p></div>
                """
        case .offered, .offeredForRest:
            return """
                <div class="say warn"><h1>\(outcome)</h1>\
                <p>Votre demande \(number) a été enregistrée le \(instant: askedAt). \
                La place vous est gardée\(offeredUntil.map { " jusqu’au \(limit: $0, .withoutYear)" as HTML })\u{A0}: \
                confirmez-la ci-dessous pour qu’elle soit réservée.</p></div>
                """
        case .inPart:
            return """
                <div class="say warn"><h1>\(outcome)</h1><p>Votre demande \(number), déposée le \(instant: askedAt), est acceptée pour une \
                partie de ses jours. Pour les autres, aucune place n’a été obtenue.</p></div>
                """
        case .inVain:
            return """
                <div class="say bad"><h1>\(outcome)</h1><p>Votre demande \(number), déposée le \(instant: askedAt), a pris fin\u{A0}: rien n’est \
                réservé.</p><p>Une question\u{202F}? \(desk.call).</p></div>
                """
        case .freed:
            return """
                <div class="say bad"><h1>\(outcome)</h1><p>Votre demande \(number), déposée le \(instant: askedAt), n’a pas été confirmée ou \
                réglée\u{A0}: les places sont libérées.</p><p>Une question\u{202F}? \(desk.call).</p></div>
                """
        case .accepted, .conditional:
            return """
                <div class="say ok"><h1>\(outcome)</h1><p>Votre demande \(number) a été acceptée le \(instant: decidedAt ?? askedAt). \
                Un accusé de réception vous est envoyé à l’adresse <b>\(email)</b>.</p></div>
                """
        case .pending:
            return """
                <div class="say"><h1>\(outcome)</h1><p>Nous avons bien reçu votre demande \(number), le \(instant: askedAt). \
                \(if: days.holdsPlaces && request.gatheredUntil == nil, "Vos places sont retenues. ")\
                \(request.gathering.map { "\($0.html) " as HTML })\
                Un accusé de réception vous est envoyé à l’adresse <b>\(email)</b>, puis la réponse du service.\
                \(request.dues.promise.map { " \($0.html)" as HTML })</p></div>
                """
        case .withdrawn:
            let agent = request.withdrawnBy.map { " pour vous par \($0)," } ?? ""
            return """
                <div class="say"><h1>\(outcome)</h1><p>Votre demande \(number), déposée le \(instant: askedAt), a été retirée\(agent) le \
                \(instant: decidedAt ?? askedAt)\u{A0}: elle n’est pas examinée.</p></div>
                """
        case .refused:
            return """
                <div class="say bad"><h1>\(outcome)</h1><p>Votre demande \(number), déposée le \(instant: askedAt)\(refusedOn).</p>
                \(reasons)<p>Une question\u{202F}? \(desk.call).</p></div>
                """
        }
    }

    private var refusedOn: HTML { decidedAt.map { ", a été refusée le \(instant: $0)" } ?? ", a été refusée" }

    private var reasons: [HTML] {
        refusal.enumerated().map { index, words in
            index == 0 ? "<p>Motif\u{A0}: <b>\(words.asSentence)</b></p>\n" : "<p>\(words)</p>\n"
        }
    }

    private var bookNow: HTML {
        """
        <li><span>Réserver ses journées</span><a class="btn slim" href="\(addresses.booking)">Réserver</a></li>
        """
    }
}
