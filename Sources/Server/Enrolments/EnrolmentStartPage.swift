import TenantConfig

/// The page from which an enrolment starts; once it is done, the page that says so and leads on to booking.
struct EnrolmentStartPage: Sendable {
    let frame: EnrolmentFrame
    /// The first of the days that were just enrolled for, where the child may be enrolled for others.
    var done: CivilDate?

    var title: String {
        switch stage {
        case .open: frame.title("Les étapes")
        case .asked: frame.title("Demande enregistrée")
        case .enrolled: frame.title("C’est fait")
        }
    }

    var html: HTML {
        switch stage {
        case .open: steps
        case .asked(let number): asked(number)
        case .enrolled(let enrolment): enrolled(enrolment)
        }
    }

    /// Once it is done the page says so, though others can follow.
    private var stage: EnrolmentCase.Stage {
        guard frame.enrolment.stage == .open, let done else { return frame.enrolment.stage }
        return frame.enrolment.kept.first { ($0.until ?? done) >= done }.map(EnrolmentCase.Stage.enrolled) ?? .open
    }

    private var steps: HTML {
        let answer: HTML =
            frame.enrolment.needsApproval
            ? "Le service étudie la demande et vous répond par courriel." : "Vous recevez un courriel aussitôt."
        return """
            <h1>Inscrire \(frame.childName)</h1>
            \(frame.subject)
            \(frame.enrolment.held?.until.map(alreadyUntil))\
            <ol class="time">
            <li><b>Étape 1\u{A0}: ma demande</b><span class="soft">\(choices)</span></li>
            <li><b>Étape 2\u{A0}: le récapitulatif</b><span class="soft">Vous vérifiez, puis vous validez. \(answer)</span></li>
            <li><b>Ensuite</b><span class="soft">Vous réservez ses journées, quand vous voulez.</span></li>
            </ol>
            <div class="bar still"><a href="\(frame.home)">Annuler la démarche</a><a class="btn" href="\(frame.address)/etape-1">Commencer</a></div>
            """
    }

    /// What the first step asks.
    private var choices: String {
        let enrolment = frame.enrolment
        let asked = [
            enrolment.decision.allSpans.count > 1 ? "la durée" : nil, enrolment.statuses.isEmpty ? nil : "le statut",
            enrolment.meals.isEmpty ? nil : "le repas",
        ].compactMap(\.self)
        let place: String? =
            enrolment.activity.centres.isEmpty && frame.town.town.centres.isEmpty
            ? nil : "Vous voyez quel lieu accueille \(frame.childName)."
        let words = asked.isEmpty ? nil : "Vous choisissez \(asked.frenchList)."
        let told = [place, words].compactMap(\.self)
        return told.isEmpty ? "Vous voyez si l’inscription est possible." : told.joined(separator: " ")
    }

    private func asked(_ number: String) -> HTML {
        """
        <div class="say ok"><h1>Votre demande est enregistrée</h1>
        <p>Demande <b class="nb">n°\u{A0}\(number)</b>\u{A0}: inscription \(frame.enrolment.child.ofFirstName), \
        \(frame.enrolment.activity.short.insideSentence). Le service l’étudie et vous répond par courriel. \
        Vous pourrez réserver ses journées dès que l’inscription sera acceptée.</p></div>
        <p class="row"><a class="btn second" href="\(frame.home)demandes">Mes demandes</a> <a href="\(frame.home)">Retour à l’accueil</a></p>
        """
    }

    private func alreadyUntil(_ last: CivilDate) -> HTML {
        """
        <p class="panel">L’inscription en cours vaut jusqu’au \(day: last, .withoutWeekday)\u{A0}: vous inscrivez ici pour la suite.</p>

        """
    }

    private func enrolled(_ enrolment: KeptEnrolment) -> HTML {
        let label = frame.town.town.centres.first { $0.name == enrolment.centre }?.label
        let until = enrolment.until.map { "<br>Elle vaut jusqu’au \(day: $0, .withoutWeekday)." as HTML }
        return """
            <div class="say ok"><h1>L’inscription \(frame.enrolment.child.ofFirstName) est enregistrée</h1>
            <p>\(frame.enrolment.activity.label)\(label.map { "\u{A0}: <b>\($0)</b>" as HTML }).\(until)</p></div>
            <p>Il reste à réserver ses journées\u{A0}: rien n’est encore réservé pour \(frame.childName).</p>
            <p class="row"><a class="btn" href="\(frame.booking)">Réserver ses journées</a> <a href="\(frame.home)">Retour à l’accueil</a></p>
            \(if: frame.enrolment.stage == .open, further)
            """
    }

    /// For other months, or whatever the enrolment is for.
    private var further: HTML { "<p><a href=\"\(frame.address)/etape-1\">Inscrire \(frame.childName) pour la suite</a></p>" }
}
