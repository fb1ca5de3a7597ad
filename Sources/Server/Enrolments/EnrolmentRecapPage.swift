import RulesEngine
import TenantConfig

/// The second step: what is about to be asked, to check before it counts.
struct EnrolmentRecapPage: Sendable {
    let frame: EnrolmentFrame
    let wish: EnrolmentWish
    /// Proves that the form was shown to this guardian.
    let formKey: HTML
    /// Why it is shown again.
    var error: String?

    var title: String { (error == nil ? "" : "Erreur\u{A0}: ") + frame.title("Étape 2, récapitulatif") }

    var html: HTML {
        """
        \(frame.step(2))<h1>Étape 2\u{A0}: le récapitulatif</h1>
        \(frame.subject)
        \(error.map { "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \($0)</p></div>\n" as HTML })<ul class="recap">
        <li><div><h2>Votre demande</h2></div><div><p class="change add"><span class="mark add" aria-hidden="true"></span>\
        <span>Inscription\u{A0}: \(frame.enrolment.activity.label)\(place)\(status)\(meals)\(days)</span> <b>ajout</b></p></div></li>
        </ul>
        \(frame.enrolment.told(in: frame.town.town))
        <p>\(answer)</p>
        <form class="stack" method="post" action="\(frame.address)/etape-2">\(formKey)\(wish.hidden)\
        <input type="hidden" name="conditions" value="\(frame.enrolment.terms)">
        <div class="bar still"><p class="row"><a href="\(frame.address)/etape-1">Retour à l'étape 1</a> \
        <a href="\(frame.home)">Annuler la démarche</a></p><button class="btn">Valider</button></div>
        </form>
        """
    }

    private var days: HTML { frame.enrolment.decision.spans.first.map { "<br>\(frame.days.words($0))" as HTML } ?? .empty }

    private var meals: HTML {
        let labels = frame.enrolment.meals.compactMap { choice in
            frame.town.town.meals.first { $0.name == wish.meals[choice.slot.name] }?.label
        }
        return "\(labels.map { "<br>Repas\u{A0}: \($0.insideSentence)" as HTML })"
    }

    private var place: HTML {
        let label = frame.town.town.centres.first { $0.name == wish.centre }?.label
        return label.map { "<br>\($0)" as HTML } ?? .empty
    }

    private var answer: HTML {
        frame.enrolment.needsApproval
            ? "Le service étudie votre demande et vous répond par courriel.\(promise)"
            : "L’inscription compte dès que vous validez\u{A0}; vous réservez ensuite ses journées."
    }

    private var promise: HTML? { RequestDues(answerBy: frame.enrolment.decision.answerBy).promise.map { " \($0.html)" } }

    private var status: HTML {
        let label = frame.enrolment.activity.statuses.first { $0.name == wish.status }?.label
        return label.map { "<br>\($0)" as HTML } ?? .empty
    }
}
