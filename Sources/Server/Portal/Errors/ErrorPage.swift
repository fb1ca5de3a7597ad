import HTTPTypes
import TenantConfig

/// A page that says why another cannot be shown, and what can be done.
enum ErrorPage: Sendable {
    case notFound, forbidden, unavailable, wrongMethod
    case badForm(String)
    case form(FormFailure)
    case tooMany(String)
    case sessionEnded(SignInEntry, keepsTicks: Bool)
    /// The form of an old page, which can be taken up at that address.
    case stale(back: String)

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .forbidden, .sessionEnded, .stale: .forbidden
        case .unavailable: .serviceUnavailable
        case .badForm: .badRequest
        case .form(let failure): failure.status
        case .tooMany: .tooManyRequests
        case .wrongMethod: .methodNotAllowed
        }
    }

    /// The page in the frame of the portal alone.
    var html: HTML { portalPage(title: title, "<h1>\(title)</h1>\n<p>\(explanation(on: .family))</p>\n\(wayToTowns)") }

    /// The page in the frame of a town, with ways that lead where the visitor may go.
    func html(in frame: Frame) -> HTML {
        let body: HTML = """
            \(number.map { "<p class=\"soft\">Erreur \($0)</p>" as HTML })<h1>\(title)</h1>
            <p>\(explanation(on: frame.side))</p>
            \(wayOut(of: frame.town, frame.side))
            """
        return frame.page(title: title, body)
    }

    private var title: String {
        switch self {
        case .notFound: "Cette page n’existe pas"
        case .forbidden: "Vous n’avez pas accès à cette page"
        case .unavailable: "La page ne peut pas être affichée"
        case .badForm, .form(.malformed): "Votre envoi n’a pas été compris"
        case .form(.tooLarge): "Votre envoi est trop long"
        case .form(.forged), .stale: "Cette page n’est plus à jour"
        case .tooMany: "Trop d’essais"
        case .wrongMethod: "Cette page ne s’ouvre pas ainsi"
        case .sessionEnded: "Votre session a expiré"
        }
    }

    private var number: Int? {
        if case .sessionEnded = self { nil } else { status.code }
    }

    private func explanation(on side: Frame.Side) -> String {
        switch self {
        case .notFound: "L’adresse est peut-être incomplète\u{A0}: si elle vient d’un courriel, copiez-la en entier."
        case .forbidden:
            side == .desk
                ? "Elle est d’une autre ville, ou votre compte n’y donne pas accès."
                : "Elle concerne un autre foyer, ou un enfant dont vous n’êtes pas responsable dans nos dossiers."
        case .unavailable: "Ce n’est pas de votre fait. Rien de ce que vous venez d’envoyer n’a été enregistré. Réessayez dans un instant."
        case .wrongMethod: "Rien n’a été enregistré. Revenez à la page d’où vous venez et recommencez."
        case .badForm(let sentence), .tooMany(let sentence): sentence
        case .form(let failure): failure.sentence
        case .sessionEnded(_, keepsTicks: false): "Par sécurité, la session se ferme après 30 minutes sans action."
        case .sessionEnded(_, keepsTicks: true):
            "Par sécurité, la session se ferme après 30 minutes sans action. Vos coches sont gardées\u{A0}: vous les retrouverez en vous connectant."
        case .stale: "Rien n’a été enregistré. Vos coches sont gardées\u{A0}: reprenez-les sur une page à jour."
        }
    }

    private func wayOut(of town: TownInForce, _ side: Frame.Side) -> HTML {
        switch self {
        case .stale(let back): "<p><a class=\"btn\" href=\"\(back)\">Reprendre ma demande</a></p>"
        case .sessionEnded(let entry, _): "<p><a class=\"btn\" href=\"\(entry.address)\">Se connecter</a></p>"
        case .notFound, .forbidden, .unavailable, .badForm, .form, .tooMany, .wrongMethod:
            switch side {
            case .desk: "<p><a class=\"btn\" href=\"/\(town.town.id.text)/guichet/\">Retour au guichet</a></p>"
            case .family: wayHome(in: town)
            }
        }
    }

    private func wayHome(in town: TownInForce) -> HTML {
        let home = "/\(town.town.id.text)/"
        switch self {
        case .notFound:
            return """
                <ul class="rows"><li><a href="\(home)">\(town.town.portal.space)\u{A0}: l’accueil</a></li>\
                <li><a href="\(home)demandes">Mes demandes</a></li></ul>
                """
        case .forbidden:
            return """
                <div class="say"><p>Cet enfant est le vôtre\u{202F}? Votre dossier peut être corrigé. \
                \(DeskCard(town.town.desk).call).</p></div>
                <p><a class="btn" href="\(home)">Retour à l’accueil</a></p>
                """
        case .unavailable, .badForm, .form, .tooMany, .wrongMethod, .sessionEnded, .stale:
            return "<p><a class=\"btn\" href=\"\(home)\">Retour à l’accueil</a></p>"
        }
    }

    private var wayToTowns: HTML { "<p><a class=\"btn\" href=\"/\">Les villes de ce portail</a></p>" }
}
