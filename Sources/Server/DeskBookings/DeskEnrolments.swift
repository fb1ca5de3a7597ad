import Hummingbird
import RulesEngine
import TenantConfig

/// An agent enrols a child for its family, by the same rules, before booking for it.
struct DeskEnrolments: Sendable {
    let portal: Portal
    let context: DeskContext
    let subject: DeskBookingSubject
    let arrival: Arrival
    /// The page on which the request was begun.
    let page: DeskBookingPage

    /// What costs money or awaits somebody is shown first, and counts only on the terms that were shown.
    func answer() async throws -> Response {
        let names = EnrolmentAddress(child: subject.child.id, activity: subject.activity.name)
        let (wish, guardian) = (EnrolmentWish(context.form), try subject.guardian(context.form))
        let shown = context.form["conditions"]
        let confirmation = EnrolmentConfirmation(
            portal: portal, town: context.town, guardian: guardian, names: names, wish: wish, terms: shown ?? "", arrival: arrival)
        let outcome = try await confirmation.confirm()
        if outcome == .done { return .redirect(to: try context.beginning()) }
        let now = try await portal.database.read { database in
            try EnrolmentCase.read(
                names, wish: wish, by: guardian, in: context.town, at: context.town.zone.wall(at: arrival.receivedAt),
                channel: arrival.channel, database)
        }
        if outcome == .changed {
            let terms = DeskEnrolmentTermsPage(page: page, form: context.form, wish: wish, enrolment: now, isNew: shown != nil)
            return framed(terms.html, title: terms.title, in: context, nav: .families).response(status: shown == nil ? .ok : .conflict)
        }
        return page.refusing(now.whyNot(wish, in: context.town.town), context.form, in: context)
    }
}

/// What an enrolment costs that comes after the deadline, for the agent to tell the family.
struct DeskEnrolmentTermsPage: Sendable {
    let page: DeskBookingPage
    let form: Form
    let wish: EnrolmentWish
    let enrolment: EnrolmentCase
    /// Other terms were shown before.
    let isNew: Bool

    var title: String { (isNew ? "Erreur\u{A0}: " : "") + "Inscription \(enrolment.child.ofFirstName), les conditions" }

    var html: HTML {
        """
        <h1>\(enrolment.activity.label)\u{A0}: inscrire \(enrolment.child.firstName)</h1>
        \(if: isNew, changed)\(enrolment.told(in: page.town))
        <form class="stack" method="post" action="\(page.address)">\(page.formKey)\(wish.hidden)\(hidden)\
        <input type="hidden" name="conditions" value="\(enrolment.terms)">
        <p class="row"><button class="btn">Inscrire à ces conditions</button> <a href="\(page.address)">Annuler</a></p></form>
        """
    }

    private var changed: HTML {
        """
        <div class="say bad" role="alert"><p><b>Erreur\u{A0}:</b> les conditions ont changé. Rien n’a été enregistré.</p></div>

        """
    }

    private var hidden: HTML {
        let fields = ["moyen", "recue", "responsable"].compactMap { name in form[name].map { (name, $0) } }
        return "\(fields.map { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" as HTML })"
    }
}
