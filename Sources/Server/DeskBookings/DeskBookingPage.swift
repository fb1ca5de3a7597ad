import TenantConfig

/// Where an agent begins a request for a family.
struct DeskBookingPage: Sendable {
    let subject: DeskBookingSubject
    let town: Town
    let enrolment: DeskBookingSubject.Enrolment
    let now: LocalInstant
    let formKey: HTML
    var error: String?

    var title: String {
        (error == nil ? "" : "Erreur\u{A0}: ") + "Demande pour \(subject.child.fullName), \(subject.activity.short.insideSentence)"
    }

    var html: HTML {
        """
        <p><a href="\(family)">\(subject.file.name)</a></p>
        <h1>\(subject.activity.label)\u{A0}: une demande pour \(subject.child.firstName)</h1>
        \(error.map { "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \($0)</p></div>\n" as HTML })\(content)
        """
    }

    /// Where what is begun is sent to.
    var address: String { "/\(town.id.text)/guichet/\(subject.path)" }

    private var family: String { "/\(town.id.text)/guichet/familles/\(percentEncoded(subject.file.household.id))" }

    private var content: HTML {
        switch enrolment {
        case .enrolled(let next): return form(button: "Commencer", choices: .empty, after: next.map(further) ?? .empty)
        case .notYet:
            return """
                <p>\(subject.child.firstName) n’est pas encore inscrit à cette activité\u{A0}: inscrivez d’abord, vous réserverez ensuite.</p>
                \(form(button: "Inscrire", choices: "\(places)\(statuses)"))
                """
        case .asked(let number):
            return """
                <p class="panel">L’inscription \(subject.child.ofFirstName) attend une réponse\u{A0}: \
                <a href="/\(town.id.text)/guichet/demandes/\(number)">demande n°\u{A0}\(number)</a>.</p>
                """
        }
    }

    private func form(button: String, choices: HTML, after: HTML = .empty) -> HTML {
        """
        <form class="stack" method="post" action="\(address)">\(formKey)
        <fieldset class="stack"><legend class="title">Comment la demande est-elle arrivée\u{202F}?</legend>
        \(Arrival.channels.map(choice))</fieldset>
        <p class="field"><label for="recue">Arrivée le</label><input id="recue" name="recue" type="datetime-local" \
        value="\(moment)" max="\(moment)" aria-describedby="recue-hint">\
        <span class="hint" id="recue-hint">Les délais sont ceux de ce moment. Votre nom est gardé avec la demande.</span></p>
        \(if: subject.file.guardians.count > 1, guardians)\(choices)
        <p><button class="btn">\(button)</button></p>\(after)</form>
        """
    }

    /// The enrolment that follows the one in force.
    private func further(_ days: ClosedRange<CivilDate>) -> HTML {
        """
        <fieldset class="stack"><legend class="title">Inscrire aussi pour la suite</legend>
        <p class="hint">\(days.schoolYear).</p>\(places)\(statuses)<input type="hidden" name="annee" value="\(days.lowerBound.iso)">
        <p><button class="btn second" name="inscrire" value="1">Inscrire</button></p></fieldset>

        """
    }

    private var places: HTML {
        let centres = town.centres.filter { subject.activity.centres.isEmpty || subject.activity.centres.contains($0.name) }
        return list(id: "lieu", "Lieu", centres.map { ($0.name.text, $0.label) })
    }

    private var statuses: HTML { list(id: "statut", "Statut", subject.activity.statuses.map { ($0.name.text, $0.label) }) }

    private func list(id: String, _ label: String, _ options: [(value: String, label: String)]) -> HTML {
        if options.isEmpty { return .empty }
        let items = options.map { "<option value=\"\($0.value)\">\($0.label)</option>" as HTML }
        return """
            <p class="field"><label for="\(id)">\(label)</label><select id="\(id)" name="\(id)">\(items)</select></p>

            """
    }

    private func choice(_ channel: Channel) -> HTML {
        """
        <label class="choice"><input type="radio" name="moyen" value="\(channel.rawValue)" required>\
        <span>\(channel.french.withCapital)</span></label>

        """
    }

    private var guardians: HTML {
        let options = subject.file.guardians.map { "<option value=\"\($0.id)\">\($0.fullName)</option>" as HTML }
        return """
            <p class="field"><label for="responsable">Demandée par</label><select id="responsable" name="responsable">\(options)</select></p>

            """
    }

    /// `2023-03-07T09:00`.
    private var moment: String { String(now.description.prefix(16)).replacing(" ", with: "T") }
}
