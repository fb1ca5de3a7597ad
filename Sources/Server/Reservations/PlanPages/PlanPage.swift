import TenantConfig

/// Step 1: the plan, where a family ticks what it wants. It works without a script; with one the counts are spoken and arrows move.
struct PlanPage {
    /// A way to look at the plan.
    struct View {
        let extent: PlanView.Extent
        let label: String
        let isCurrent: Bool
    }

    /// A button that turns the page.
    struct Turn {
        /// The day to show.
        let day: CivilDate
        /// `Mois suivant : janvier 2027`.
        let label: FrenchText
    }

    let action: String
    let formKey: HTML
    let subject: SubjectLine
    let views: [View]
    let title: FrenchText
    let previous: Turn?
    let next: Turn?
    let content: Content
    /// Slots with a box on this page.
    let shown: [String]
    /// The boxes among them that are booked: what comes back is read against this, since more may be booked meanwhile.
    let booked: [String]
    /// What holds for all days of the page: how much is to be booked at least and at most, what opens first, what is for other children.
    let rules: [PlanNote]
    /// What is wrong, or has changed; first on the page.
    let messages: [FrenchText]
    /// Changes kept from other pages of the plan; nil: none.
    let elsewhere: FrenchText?
    /// When children come and go on most of these days.
    let hours: [FrenchText]
    /// What becomes of the child on these days without a reservation.
    let unbooked: [FrenchText]
    /// Whether a slot offers several meals.
    let choosesMeals: Bool

    enum Content {
        case table(PlanTable)
        case cards(PlanCards)
        /// Nothing to show: the calendar ends, or the activity never runs then.
        case nothing(FrenchText)
    }

    var html: HTML {
        """
        <p class="step"><span>Étape 1 sur 2</span> <i class="on" aria-hidden="true"></i><i aria-hidden="true"></i></p>
        <h1>Étape 1\u{A0}: \(subject.whose) demande</h1>
        \(subject.html)
        \(messages.map(message))
        \(PlanRules(rules).html)
        <form class="stack" method="post" action="\(action)">
        \(formKey)
        <input type="hidden" name="shown" value="\(shown.joined(separator: " "))">
        <input type="hidden" name="booked" value="\(booked.joined(separator: " "))">
        \(PlanViews(views: views).html)
        <div class="pager">\(previous.map { turn($0, back: true) } ?? "<span></span>")<h2 id="now">\(title.html)</h2>\
        \(next.map { turn($0, back: false) } ?? "<span></span>")</div>
        \(body)
        \((hours + unbooked).map { "<p>\($0.html)</p>" as HTML })\(elsewhere.map { "<p>\($0.html)</p>" as HTML })
        <p class="hint">Changez de page sans crainte\u{A0}: vos coches sont gardées.\(if: choosesMeals, " Un seul repas par jour.")</p>
        <p class="vh" id="d-booked">Déjà réservé\u{A0}: décochez pour annuler.</p>
        <p class="vh" id="d-requested">Demandé, pas encore réservé\u{A0}: décochez pour retirer.</p>
        <p class="row noprint"><button class="btn quiet" name="go" value="clear">Effacer mes changements</button> \
        <button class="btn quiet" name="go" value="cancel">Annuler la démarche</button></p>
        \(legend)
        </form>
        """
    }

    private var body: HTML {
        switch content {
        case .table(let table): table.html
        case .cards(let cards): cards.html
        case .nothing(let sentence): "<p class=\"panel\">\(sentence.html)</p>"
        }
    }

    private func message(_ sentence: FrenchText) -> HTML {
        "<div class=\"say bad\" role=\"alert\"><p>\(sentence.html)</p></div>"
    }

    private func turn(_ turn: Turn, back: Bool) -> HTML {
        """
        <button class="btn second square" name="to" value="\(turn.day.iso)"><svg viewBox="0 0 24 24" aria-hidden="true">\
        <path d="\(if: back, "M15 5l-7 7 7 7", else: "M9 5l7 7-7 7")"/></svg><span class="vh">\(turn.label.html)</span></button>
        """
    }

    /// Legend and live count in one; the style sheet counts.
    private var legend: HTML {
        """
        <div class="bar">
        <p class="vh" id="legend">Légende et compte de vos changements</p>
        <ul class="legend" aria-labelledby="legend">
        <li class="wide"><span class="mark" aria-hidden="true"></span> libre</li>
        <li><span class="mark add" aria-hidden="true"></span> <b class="n-add"></b> à ajouter</li>
        <li><span class="mark cut" aria-hidden="true"></span> <b class="n-cut"></b> à retirer</li>
        <li><span class="mark kept" aria-hidden="true"></span> réservé</li>
        <li><span class="mark full" aria-hidden="true"></span> complet</li>
        <li class="wide"><span class="mark shut" aria-hidden="true"></span> fermé</li>
        </ul>
        <button class="btn" name="go" value="recap">Aller à l'étape 2</button>
        <p class="vh" role="status" id="count"></p>
        </div>
        """
    }
}

/// What holds for all days of a plan, above it.
struct PlanRules {
    private let notes: [PlanNote]

    init(_ notes: [PlanNote]) {
        self.notes = notes
    }

    var html: HTML {
        guard !notes.isEmpty else { return .empty }
        return "<ul class=\"panel\" aria-label=\"Règles de réservation\">\(notes.map { "<li>\($0.html)</li>" as HTML })</ul>"
    }
}

/// The ways to look at the plan, as buttons, so that ticks travel with them.
struct PlanViews {
    let views: [PlanPage.View]

    var html: HTML {
        let buttons = views.map { view -> HTML in
            "<button name=\"view\" value=\"\(view.extent.rawValue)\"\(if: view.isCurrent, " aria-current=\"true\"")>\(view.label)</button>"
        }
        return "<div class=\"views\" role=\"group\" aria-label=\"Affichage du planning\">\(buttons)</div>"
    }
}

/// Who and what a page is about: the child, the activity, the centre.
struct SubjectLine {
    let child: Child
    let activity: String
    let centre: String?
    /// How the request came and for whom an agent enters it: `Demande reçue par téléphone le mardi 7 mars 2023 à 9 h, pour Mme Diarra`.
    var arrival: FrenchText?

    /// `ma`, or `la` where an agent asks for the family.
    var whose: String { arrival == nil ? "ma" : "la" }

    var html: HTML {
        """
        \(arrival.map { "<p class=\"panel\">\($0.html). Les délais sont ceux de ce moment.</p>\n" as HTML })<div class="row nowrap"><span class="face k1" aria-hidden="true">\(child.initials)</span>\
        <p><b>\(child.firstName)</b>, \(activity.insideSentence)\(centre.map { "<br><span class=\"soft\">\($0)</span>" as HTML })</p></div>
        """
    }
}
