import TenantConfig

/// A day that waits for a place, or of which one is offered, as a family finds it in its request.
struct WaitingChoice: Hashable, Sendable {
    let day: CivilDate
    let isOffered: Bool
    /// The first instant at which the offer is lost; nil: it stands as long as places are given, or none is made.
    let until: LocalInstant?

    /// Those among the lines of a request, each day once.
    static func choices(in lines: [RequestRecord.Line]) -> [WaitingChoice] {
        lines.reduce(into: []) { choices, line in
            guard let wait = line.wait, wait.state == .waiting || wait.state == .offered, choices.last?.day != line.day else { return }
            let isOffered = wait.state == .offered
            choices.append(WaitingChoice(day: line.day, isOffered: isOffered, until: isOffered ? wait.offeredUntil : nil))
        }
    }
}

/// What a family can do about the days that wait: take what is offered, or leave it to another child.
struct WaitingChoices {
    let choices: [WaitingChoice]
    let action: String
    /// Empty where nobody is signed in.
    let formKey: HTML

    var html: HTML {
        guard !choices.isEmpty else { return .empty }
        let title = choices.allSatisfy(\.isOffered) ? "Place proposée" : "Liste d’attente"
        return """
            <section class="stack" aria-labelledby="turn"><h2 id="turn">\(title)</h2><ul class="rows">\(choices.map(row))</ul></section>
            """
    }

    private func until(_ end: LocalInstant) -> HTML {
        "<br><small class=\"soft\">Place proposée, à confirmer jusqu’au \(limit: end, .withoutYear)</small>"
    }

    private func row(_ choice: WaitingChoice) -> HTML {
        let name: HTML = "<b>\(raised: choice.day.french(.withoutYear).withCapital)</b>"
        let object: HTML = "<span class=\"vh\">, \(day: choice.day, .withoutYear)</span>"
        let take: HTML = "<button class=\"btn slim\" name=\"go\" value=\"prendre\">Confirmer la place\(object)</button> "
        let state = choice.isOffered ? WaitingDay.State.offered : .waiting
        let leave: HTML = choice.isOffered ? "Laisser la place" : "Quitter la liste"
        return """
            <li><span>\(name)\(choice.until.map(until))</span>\
            <form method="post" action="\(action)" class="row">\(formKey)\
            <input type="hidden" name="jour" value="\(choice.day.iso)">\
            <input type="hidden" name="etat" value="\(state.rawValue)">\(if: choice.isOffered, take)\
            <button class="btn quiet slim" name="go" value="laisser">\(leave)\(object)</button></form></li>
            """
    }
}

/// What comes back from such a page.
struct WaitingAnswer: Sendable {
    private let day: CivilDate
    private let takes: Bool
    /// What the page had shown: a place that was offered since is not given up by a press that meant the list.
    private let seen: WaitingDay.State

    init(_ form: Form) throws(PageError) {
        guard let day = form["jour"].flatMap({ CivilDate(iso: $0) }), let seen = form["etat"].flatMap(WaitingDay.State.init(rawValue:)),
            let go = form["go"], go == "prendre" || go == "laisser"
        else { throw .badForm("Ce formulaire ne vient pas de la page de la demande. Rien n’a été enregistré.") }
        (self.day, takes, self.seen) = (day, go == "prendre", seen)
    }

    /// Carries it out; false when it can be no more.
    func carryOut(on request: RequestRecord, _ moves: WaitingMoves) throws -> Bool {
        let days = try WaitingStore(town: moves.town.town.id, database: moves.database).days(of: request)
        guard let meant = days.first(where: { $0.day == day }) else { return false }
        // A second click leads where the first one did.
        if takes, meant.state == .given { return true }
        if !takes, meant.state == .left || meant.state == .lost { return true }
        guard meant.state == seen else { return false }
        return takes ? try moves.confirm(meant) : try moves.leave(meant)
    }
}
