import RulesEngine
import TenantConfig

/// The first step: the centre of the home's sector, or the centres to choose among; or why neither can be offered.
struct EnrolmentChoicePage: Sendable {
    let frame: EnrolmentFrame
    /// What was wrong with the choice sent before.
    var error: String?

    var title: String { (error == nil ? "" : "Erreur\u{A0}: ") + frame.title("Étape 1") }

    var html: HTML {
        """
        \(frame.step(1))<h1>Étape 1\u{A0}: ma demande</h1>
        \(frame.subject)
        \(error.map { "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \($0)</p></div>\n" as HTML })\(offer)
        """
    }

    private var offer: HTML {
        switch frame.enrolment.offer(in: frame.town.town) {
        case .centres(let centres): form(centres: centres)
        case .onePlace, .onRequest: form(centres: [])
        case .noCentre: noCentre
        case .incomplete(let missing): incomplete(missing)
        case .refused(let reasons): refused(reasons)
        }
    }

    private func form(centres: [Centre]) -> HTML {
        """
        <form class="stack" method="get" action="\(frame.address)/etape-2">
        \(frame.days.choices(frame.enrolment.decision))\
        \(centres.isEmpty ? (requestable.isEmpty ? onePlace : .empty) : fieldset(centres))\(if: !requestable.isEmpty, onRequest)
        \(if: !frame.enrolment.activity.statuses.isEmpty, statuses)\(frame.enrolment.meals.map(meals))
        \(if: whose != nil && requestable.isEmpty, otherCentre)
        <div class="bar still"><a href="\(frame.home)">Annuler la démarche</a><button class="btn">Aller à l'étape 2</button></div>
        </form>
        """
    }

    private var statuses: HTML {
        let offered = frame.enrolment.statuses
        let choices = offered.map { status -> HTML in
            """
            <label class="choice"><input type="radio" name="statut" value="\(status.name.text)" required\
            \(if: offered.count == 1, " checked")><span><b>\(status.label)</b></span></label>

            """
        }
        return "<fieldset class=\"stack\"><legend class=\"title\">Le statut</legend>\n\(choices)</fieldset>"
    }

    /// Once for all days; another is a matter for the desk.
    private func meals(_ choice: EnrolmentCase.MealChoice) -> HTML {
        let meals = frame.town.town.meals.filter { choice.meals.contains($0.name) }
        let choices = meals.map { meal -> HTML in
            """
            <label class="choice"><input type="radio" name="\(EnrolmentWish.mealField)\(choice.slot.name.text)" \
            value="\(meal.name.text)" required\(if: meals.count == 1, " checked")><span><b>\(meal.label)</b></span></label>

            """
        }
        return """
            <fieldset class="stack"><legend class="title">Le repas\(if: frame.enrolment.meals.count > 1, " (\(choice.slot.label.insideSentence))")</legend>
            <p class="hint">Il vaut pour tous les jours réservés. Pour en changer ensuite\u{A0}: \(frame.desk.call).</p>
            \(choices)</fieldset>
            """
    }

    private var onePlace: HTML { "<p>Un seul lieu accueille tous les enfants.</p>" }

    private func fieldset(_ centres: [Centre]) -> HTML {
        let legend: HTML = whose.map { "Le centre de \($0)" } ?? "Le centre"
        let choices = centres.map { choice($0, isOnly: centres.count == 1) }
        return "<fieldset class=\"stack\"><legend class=\"title\">\(legend)</legend>\n\(choices)</fieldset>"
    }

    private func choice(_ centre: Centre, isOnly: Bool) -> HTML {
        let address = centre.address.map { "<br>\($0)" as HTML }
        let isAssigned = frame.enrolment.decision.centres.contains(centre.name)
        let sector = !isAssigned ? nil : assignment == .bySector ? sectorLine : assignment == .bySchool ? schoolLine : nil
        return """
            <label class="choice"><input type="radio" name="lieu" value="\(centre.name.text)" required\(if: isOnly, " checked")>\
            <span><b>\(centre.label)</b>\(address)\(sector)</span></label>

            """
    }

    /// `Secteur nord, d’après votre adresse : 12, allée des Tilleuls`.
    private var sectorLine: HTML? {
        guard let home = frame.enrolment.household?.homeLine, case .known(let name?) = frame.enrolment.facts.sector else { return nil }
        let label = frame.town.town.sectors.first { $0.name == name }?.label ?? name.text
        return "<br><small class=\"soft\">\(label), d’après votre adresse\u{A0}: \(home)</small>"
    }

    private var requestable: [Centre] { frame.enrolment.requestable(in: frame.town.town) }

    private var onRequest: HTML {
        """
        <fieldset class="stack"><legend class="title">Un autre centre, sur demande</legend>
        <p class="hint">Le service étudie votre demande et vous répond par courriel.</p>
        \(requestable.map { choice($0, isOnly: false) })</fieldset>
        """
    }

    private var otherCentre: HTML {
        """
        <div class="say"><h2>Il vous faut un autre centre\u{202F}?</h2>
        <p>L’accueil proposé est celui de \(origin). Pour un autre, ou si \(change), contactez le guichet. \
        \(frame.desk.call).</p></div>
        """
    }

    private var noCentre: HTML {
        """
        <div class="say warn"><h2>Aucun centre ne correspond à \(assignment == .bySchool ? "cette école" : "votre adresse")</h2>
        <p>\(assignment == .bySchool ? school : home)\
        Seul le guichet peut dire quel lieu accueillera \(frame.childName). \(frame.desk.call).</p></div>
        \(wayBack)
        """
    }

    private var home: HTML {
        let address = frame.enrolment.household?.homeLine.map { "Adresse de votre dossier\u{A0}: <b>\($0)</b>. " as HTML } ?? .empty
        return "\(address)Votre adresse n’appartient à aucun secteur connu. "
    }

    /// Which school the file has, and that no centre takes its pupils.
    private var school: HTML {
        let label = schoolLabel.map { "École de votre dossier\u{A0}: <b>\($0)</b>. " as HTML } ?? .empty
        return "\(label)Aucun centre n’accueille les élèves de cette école. "
    }

    private var schoolLabel: String? {
        guard case .known(let name?) = frame.enrolment.facts.school else { return nil }
        return frame.town.town.schools.first { $0.name == name }?.label ?? name.text
    }

    /// `d’après son école : École Curie`.
    private var schoolLine: HTML? {
        schoolLabel.map { "<br><small class=\"soft\">d’après l’école \(frame.enrolment.child.ofFirstName)\u{A0}: \($0)</small>" }
    }

    /// What assigns the centre; nil where nothing does.
    private var whose: HTML? {
        switch assignment {
        case .bySector?: "votre secteur"
        case .bySchool?: "son école"
        case .familyChooses?, .among?, .centre?, nil: nil
        }
    }

    private var origin: HTML { assignment == .bySchool ? "l’école \(frame.enrolment.child.ofFirstName)" : "votre secteur d’habitation" }

    private var change: HTML { assignment == .bySchool ? "l’école a changé" : "vous avez déménagé" }

    private func incomplete(_ missing: MissingFacts) -> HTML {
        """
        <div class="say warn"><h2>Votre dossier est à compléter</h2>
        <p>Pour inscrire \(frame.childName), il nous manque \(missing.words(about: frame.enrolment.child, in: frame.town.town).frenchList). \
        Le guichet le complète avec vous. \(frame.desk.call).</p></div>
        \(wayBack)
        """
    }

    private func refused(_ reasons: [Reason]) -> HTML {
        let wording = ReasonWording(town: frame.town.town, activity: frame.enrolment.activity)
        let sentences = reasons.map { reason -> HTML in
            let remedy: HTML = reason.isRequirement ? " \(wording.remedy(reason).html)" : .empty
            return "<p>\(wording.sentence(reason).html)\(remedy)</p>\n"
        }
        return """
            <div class="say bad"><h2>L’inscription n’est pas possible</h2>
            \(sentences)<p>Une question\u{202F}? \(frame.desk.call).</p></div>
            \(wayBack)
            """
    }

    private var wayBack: HTML { "<p><a href=\"\(frame.home)\">Retour à l’accueil</a></p>" }
    private var assignment: Enrolment.Assignment? { frame.enrolment.decision.assignment }
}

extension Reason {
    /// Something has to be put in order first, which the family can do.
    fileprivate var isRequirement: Bool { if case .requirement = cause { true } else { false } }
}
