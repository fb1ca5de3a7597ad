import TenantConfig

/// The part of a form in which an agent says how something came to the town, when, and from whom.
struct ArrivalFields {
    /// What came.
    enum Subject {
        case request, absence
    }

    let subject: Subject
    let guardians: [Guardian]
    /// What the clock shows.
    let now: LocalInstant
    /// What was sent before: it is shown again, to be mended.
    var sent: Form?

    var html: HTML {
        """
        <fieldset class="stack"><legend class="title">\(subject.question)</legend>
        <div class="choices">\(Arrival.channels.map(choice))</div></fieldset>
        <p class="field"><label for="recue">\(subject.moment)</label><input id="recue" name="recue" type="datetime-local" \
        value="\(sent?["recue"].map(Self.minute) ?? Self.minute(now.description))" max="\(Self.minute(now.description))" aria-describedby="recue-hint">\
        <span class="hint" id="recue-hint">\(subject.hint)</span></p>
        \(if: guardians.count > 1, choiceField("responsable", subject.asker, guardians.map { ($0.id, $0.fullName) }, chosen: sent?["responsable"]))
        """
    }

    private func choice(_ channel: Channel) -> HTML {
        """
        <label class="choice"><input type="radio" name="moyen" value="\(channel.rawValue)" required\
        \(if: sent?["moyen"] == channel.rawValue, " checked")><span>\(channel.french.withCapital)</span></label>

        """
    }

    /// `2023-03-07T09:00`: what such a field takes.
    private static func minute(_ moment: String) -> String { String(moment.prefix(16)).replacing(" ", with: "T") }
}

extension ArrivalFields.Subject {
    fileprivate var question: String {
        switch self {
        case .request: "Comment la demande est-elle arrivée\u{202F}?"
        case .absence: "Comment l’absence a\u{2011}t\u{2011}elle été signalée\u{202F}?"
        }
    }

    fileprivate var moment: String {
        switch self {
        case .request: "Arrivée le"
        case .absence: "Signalée le"
        }
    }

    fileprivate var hint: String {
        switch self {
        case .request: "Les délais sont ceux de ce moment. Votre nom est gardé avec la demande."
        case .absence: "Les délais sont ceux de ce moment. Votre nom est gardé avec l’absence."
        }
    }

    fileprivate var asker: String {
        switch self {
        case .request: "Demandée par"
        case .absence: "Signalée par"
        }
    }
}

/// A list to choose from; nothing where there is nothing to choose.
func choiceField(_ name: String, _ label: String, _ options: [(value: String, label: String)], chosen: String?) -> HTML {
    if options.isEmpty { return .empty }
    let items = options.map { option -> HTML in
        "<option value=\"\(option.value)\"\(if: chosen == option.value, " selected")>\(option.label)</option>"
    }
    return """
        <p class="field"><label for="\(name)">\(label)</label><select id="\(name)" name="\(name)">\(items)</select></p>

        """
}
