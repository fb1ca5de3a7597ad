import TenantConfig

/// The page on which a guardian, or an agent of the desk, signs in.
struct LoginPage: Sendable {
    /// What the page has to say before the fields.
    enum Notice: Sendable, Equatable {
        case none
        case signedOut
        /// The identifier or the password is wrong; which one is not said.
        case refused
        /// Too many attempts: the hour from which one may try again.
        case wait(until: String)
    }

    let side: Frame.Side
    let town: TownInForce
    /// What shows that the form comes from this page.
    let key: String
    var identifier = ""
    var back: String?
    var notice = Notice.none

    /// The first words of the page's title; an error comes first.
    var title: String { isWrong ? "Erreur\u{A0}: connexion" : "Connexion" }

    var html: HTML {
        """
        <h1>\(heading)</h1>
        \(said)<form class="stack" method="post" action="\(action)">\(FormKey.field(key))\(back.map(backField))
        <p class="field"><label for="id">Identifiant</label><input id="id" name="identifier" value="\(identifier)" autocomplete="username" \
        autocapitalize="none" spellcheck="false" required\(invalid)></p>
        <p class="field"><label for="pw">Mot de passe</label><input id="pw" name="password" type="password" \
        autocomplete="current-password" required\(invalid)></p>
        <p><button class="btn">Se connecter</button></p>
        </form>
        \(if: side == .family, ways)
        """
    }

    private var isWrong: Bool {
        switch notice {
        case .none, .signedOut: false
        case .refused, .wait: true
        }
    }

    private var heading: HTML {
        switch side {
        case .family: "\(town.town.portal.space)"
        case .desk: "Guichet des agents"
        }
    }

    private var action: String {
        switch side {
        case .family: "/\(town.town.id)/connexion"
        case .desk: "/\(town.town.id)/guichet/connexion"
        }
    }

    private var invalid: HTML { isWrong ? " aria-invalid=\"true\" aria-describedby=\"no\"" : .empty }

    private var said: HTML {
        switch notice {
        case .none:
            side == .family ? "<p>Réservez les journées de vos enfants et suivez vos demandes.</p>\n" : .empty
        case .signedOut: "<div class=\"say ok\" role=\"status\"><p>Vous êtes déconnecté.</p></div>\n"
        case .refused:
            wrong("Identifiant ou mot de passe incorrect.", "Vérifiez l’un et l’autre, majuscules comprises, puis recommencez.")
        case .wait(let hour):
            wrong("Trop d’essais de connexion.", "Par sécurité, vous pourrez réessayer à partir de \(hour).")
        }
    }

    private func wrong(_ what: HTML, _ then: HTML) -> HTML {
        """
        <div class="say bad" role="alert"><p id="no"><b>Erreur\u{A0}: \(what)</b> \(then)</p></div>

        """
    }

    private func backField(_ address: String) -> HTML {
        """
        <input type="hidden" name="retour" value="\(address)">
        """
    }

    private var ways: HTML {
        """
        <hr>
        <section class="stack"><h2>Première visite, mot de passe oublié\u{202F}?</h2>
        <p>Demandez votre identifiant ou un nouveau mot de passe au guichet. \(DeskCard(town.town.desk).call).</p></section>
        """
    }
}
