import Hummingbird
import TenantConfig

/// Where an agent begins a request for a family.
struct DeskBookingPage: Sendable {
    let subject: DeskBookingSubject
    let town: Town
    let enrolment: DeskBookingSubject.Enrolment
    let now: LocalInstant
    let formKey: HTML
    /// What was wrong with what was sent, and all of what was sent: it is shown again, to be mended.
    var refused: (error: String, form: Form)?

    var title: String {
        (refused == nil ? "" : "Erreur\u{A0}: ") + "Demande pour \(subject.child.fullName), \(subject.activity.short.insideSentence)"
    }

    var html: HTML {
        """
        <p><a href="\(family)">\(subject.file.name)</a></p>
        <h1>\(subject.activity.label)\u{A0}: une demande pour \(subject.child.firstName)</h1>
        \(refused.map { "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \($0.error)</p></div>\n" as HTML })\(content)
        """
    }

    /// Where what is begun is sent to.
    var address: String { "/\(town.id.text)/guichet/\(subject.path)" }

    private var family: String { "/\(town.id.text)/guichet/familles/\(percentEncoded(subject.file.household.id))" }

    private var content: HTML {
        switch enrolment {
        case .enrolled(let held, let next, let choices):
            let after = next.isEmpty ? .empty : further(next, choices)
            return "\(held.map(standing))\(form(button: "Commencer", choices: .empty, after: after))"
        case .notYet(let spans, let choices):
            let lack: HTML = "L’inscription \(subject.child.ofFirstName) à cette activité n’est pas encore faite"
            if let obstacle = choices.obstacle { return "<p class=\"panel\">\(lack)\u{A0}: \(obstacle)</p>" }
            return """
                <p>\(lack)\u{A0}: inscrivez d’abord, vous réserverez ensuite.</p>
                \(form(button: "Inscrire", choices: "\(if: spans.count > 1, days(spans))\(fields(choices))"))
                """
        case .asked(let number):
            return """
                <p class="panel">L’inscription \(subject.child.ofFirstName) attend une réponse\u{A0}: \
                <a href="/\(town.id.text)/guichet/demandes/\(number)">demande n°\u{A0}\(number)</a>.</p>
                """
        }
    }

    /// Where and as what the child is enrolled, and until when.
    private func standing(_ enrolment: KeptEnrolment) -> HTML {
        let centre = town.centres.first { $0.name == enrolment.centre }?.label
        let status = subject.activity.statuses.first { $0.name == enrolment.status }?.label.insideSentence
        let until = enrolment.until.map { "jusqu’au \($0.french(.withoutWeekday))" }
        let terms = [centre, status, until].compactMap(\.self)
        if terms.isEmpty { return .empty }
        return "<p>\(subject.child.firstName), inscription en cours\u{A0}: \(raised: terms.joined(separator: ", ")).</p>\n"
    }

    private func form(button: String, choices: HTML, after: HTML = .empty) -> HTML {
        """
        <form class="stack" method="post" action="\(address)">\(formKey)
        \(ArrivalFields(subject: .request, guardians: subject.file.guardians, now: now, sent: refused?.form).html)\(choices)
        <p><button class="btn">\(button)</button></p>\(after)</form>
        """
    }

    /// The enrolments that may follow the one in force.
    private func further(_ spans: [DeskBookingSubject.Span], _ choices: DeskEnrolmentChoices) -> HTML {
        """
        <fieldset class="stack"><legend class="title">Inscrire aussi pour la suite</legend>
        \(days(spans))\(fields(choices))<p><button class="btn second" name="inscrire" value="1">Inscrire</button></p></fieldset>

        """
    }

    /// For which days, where there are several to choose from.
    private func days(_ spans: [DeskBookingSubject.Span]) -> HTML {
        if spans.count > 1 { return list("annee", "Pour", spans.map { ($0.first.iso, $0.words) }) }
        let hidden = spans.map { "<input type=\"hidden\" name=\"annee\" value=\"\($0.first.iso)\">" as HTML }
        return "<p class=\"hint\">\(spans.first?.words ?? "").</p>\(hidden)"
    }

    private func fields(_ choices: DeskEnrolmentChoices) -> HTML {
        let places = list("lieu", "Lieu", choices.centres.map { ($0.name.text, $0.label) })
        return "\(places)\(list("statut", "Statut", choices.statuses.map { ($0.name.text, $0.label) }))\(meals)"
    }

    /// The meals that are chosen when enrolling.
    private var meals: HTML {
        let choices = subject.activity.slots.filter { $0.mealAtEnrolment != nil }.map { slot in
            list(
                EnrolmentWish.mealField + slot.name.text, "Repas, \(slot.label.insideSentence)",
                town.meals.filter { slot.meals.contains($0.name) }.map { ($0.name.text, $0.label) })
        }
        return "\(choices)"
    }

    private func list(_ name: String, _ label: String, _ options: [(value: String, label: String)]) -> HTML {
        choiceField(name, label, options, chosen: refused?.form[name])
    }
}

extension DeskBookingPage {
    /// The page again, with what was wrong and all that was typed.
    func refusing(_ error: String, _ form: Form, in context: DeskContext) -> Response {
        var page = self
        page.refused = (error, form)
        return framed(page.html, title: page.title, in: context, nav: .families).response(status: .unprocessableContent)
    }
}
