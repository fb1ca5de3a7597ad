import TenantConfig

/// Where an agent begins a request for a family.
struct DeskBookingPage: Sendable {
    let subject: DeskBookingSubject
    let town: Town
    let isEnrolled: Bool
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
        \(error.map { "<div class=\"say bad\" role=\"alert\"><p><b>Erreur\u{A0}:</b> \($0)</p></div>\n" as HTML })\(isEnrolled ? form : notEnrolled)
        """
    }

    private var family: String { "/\(town.id)/guichet/familles/\(percentEncoded(subject.file.household.id))" }

    private var notEnrolled: HTML {
        "<p class=\"panel\">\(subject.child.firstName) n’est pas encore inscrit à cette activité\u{A0}: la famille s’inscrit en ligne.</p>"
    }

    private var form: HTML {
        """
        <form class="stack" method="post" action="/\(town.id.text)/guichet/\(subject.path)">\(formKey)
        <fieldset class="stack"><legend class="title">Comment la demande est-elle arrivée\u{202F}?</legend>
        \(Arrival.channels.map(choice))</fieldset>
        <p class="field"><label for="recue">Arrivée le</label><input id="recue" name="recue" type="datetime-local" \
        value="\(moment)" max="\(moment)" aria-describedby="recue-hint">\
        <span class="hint" id="recue-hint">Les délais sont ceux de ce moment. Votre nom est gardé avec la demande.</span></p>
        \(if: subject.file.guardians.count > 1, guardians)
        <p><button class="btn">Commencer</button></p></form>
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
