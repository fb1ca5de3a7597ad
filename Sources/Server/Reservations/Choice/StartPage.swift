import TenantConfig

/// What the procedure is, step by step, before one begins.
struct StartPage {
    /// Who answers a request.
    enum Answer {
        case atOnce, bySomeone, either
    }

    let subject: SubjectLine
    let label: String
    let answer: Answer
    /// Changes ticked earlier and not confirmed.
    let pending: Int
    let begin: String
    let back: String

    var html: HTML {
        """
        <h1>\(label)</h1>
        \(subject.html)
        \(if: pending > 0, resume)
        <section class="stack"><h2>Les étapes de la démarche</h2>
        <ol class="rows">
        <li><span><b>1. Ma demande</b><br>Cochez sur le planning les jours et les créneaux à réserver, décochez ceux à annuler.</span></li>
        <li><span><b>2. Le récapitulatif</b><br>Vérifiez ce qui est ajouté, retiré et gardé, puis validez.</span></li>
        <li><span><b>3. La réponse</b><br>\(answered)</span></li>
        </ol></section>
        <p class="row"><a class="btn" href="\(begin)">Commencer</a> <a href="\(back)">Choisir une autre activité</a></p>
        """
    }

    private var resume: HTML {
        """
        <div class="say"><p>Vous avez une demande commencée, avec \(pending.french("changement", "changements")). \
        Elle vous attend.</p></div>
        """
    }

    private var answered: HTML {
        switch answer {
        case .atOnce: "Votre demande est traitée automatiquement. Un accusé de réception vous est envoyé par courriel."
        case .bySomeone: "Un accusé de réception vous est envoyé par courriel. Le service étudie votre demande, puis vous répond."
        case .either: "Un accusé de réception vous est envoyé par courriel. Le service étudie certaines demandes, puis vous répond."
        }
    }
}

extension Activity {
    /// Who answers a booking, as far as its lines say.
    var answer: StartPage.Answer {
        let approvals = Set(book.lines.compactMap(\.keys.approval?.value).map { $0 == .batch ? .manual : $0 })
        return approvals == [.manual] ? .bySomeone : approvals.contains(.manual) ? .either : .atOnce
    }
}
