import RulesEngine
import TenantConfig

/// Says to an agent what the engine advises, and why.
struct AdviceWording: Sendable {
    let pending: ApprovalCase
    let town: Town

    var verdict: ApprovalCase.Verdict { pending.verdict(in: town) }

    /// The advice in two or three words, with its tone.
    var tag: HTML {
        switch verdict {
        case .accept: "<span class=\"tag ok\">Avis\u{A0}: accepter</span>"
        case .refuse: "<span class=\"tag bad\">Avis\u{A0}: refuser</span>"
        case .examine: "<span class=\"tag warn\">À examiner</span>"
        case .impossible: "<span class=\"tag bad\">Plus possible</span>"
        }
    }

    /// The grounds, one a line.
    var grounds: [HTML] { status + meals + file + rules + lapsed }

    private var status: [HTML] {
        guard let name = pending.status else { return [] }
        return ["Statut demandé\u{A0}: \((pending.activity?.statuses.first { $0.name == name }?.label ?? name.text).insideSentence)"]
    }

    private var meals: [HTML] {
        pending.wish.meals.sorted { $0.key < $1.key }.map { _, meal in
            "Repas demandé\u{A0}: \((town.meals.first { $0.name == meal }?.label ?? meal.text).insideSentence)"
        }
    }

    private var file: [HTML] {
        let advice = pending.advice
        var lines: [HTML] = []
        if !advice.missingDocuments.isEmpty {
            let labels = advice.missingDocuments.map { document in
                town.documents.first { $0.name == document.value }?.label.insideSentence ?? document.value.text
            }
            lines.append("Il manque\u{A0}: \(labels.frenchList)")
        }
        if let unpaid = pending.facts.unpaid.value, unpaid > 0 { lines.append("Impayé\u{A0}: \(unpaid.frenchEuros)") }
        if let others = advice.notEnrolledIn?.value {
            let labels = others.map { name in town.activities.first { $0.name == name }?.label ?? name.text }
            lines.append("Pas d’inscription à\u{A0}: \(labels.frenchAlternatives)")
        }
        if advice.unknown { lines.append("Les pièces ou les factures de la famille ne sont pas connues") }
        if lines.isEmpty, asksSomething {
            lines.append(pending.facts.unpaid.value == 0 ? "Dossier complet, rien d’impayé" : "Dossier complet")
        }
        return lines
    }

    private var asksSomething: Bool { !(pending.activity?.requirements.isEmpty ?? true) }

    private var rules: [HTML] {
        switch pending.ruling {
        case .possible(let left, let tried):
            let slots = pending.activity?.slots.compactMap { slot in left[slot.name].map { "\(slot.label.insideSentence) \($0)" } } ?? []
            let when = Set(pending.lines.map(\.day)).count > 1 ? " le jour le plus rempli" : ""
            let places: [HTML] = slots.isEmpty ? [] : ["Places restantes\(when)\u{A0}: \(slots.joined(separator: ", "))"]
            return places + trials(tried)
        case .impossible(let lines):
            let more: [HTML] = lines.count > 4 ? ["et \((lines.count - 4).french("autre créneau", "autres créneaux"))"] : []
            return lines.prefix(4).map(refused) + more
        case .enrolmentImpossible(let reasons): return reasons.compactMap { reason in wording.map { $0.sentence(reason).html } }
        case .undetermined(let missing): return ["Il manque \(missing.words(about: pending.child, in: town).frenchList)\u{A0}: à vérifier"]
        }
    }

    /// What rules on trial would have said, each once.
    private func trials(_ tried: [Decision.Tried]) -> [HTML] {
        var seen: Set<RulePlace> = []
        return tried.compactMap { tried -> HTML? in
            guard let rule = tried.rule, seen.insert(rule).inserted else { return nil }
            switch tried.finding {
            case .reason(let reason): return wording.map { "Règle à l’essai\u{A0}: \($0.sentence(reason).html)" }
            case .offer(let offer): return "Règle à l’essai\u{A0}: \(LateWording(offer: offer, town: town).sentence.html)"
            }
        }
    }

    private var lapsed: [HTML] {
        let lines = pending.lines.filter(\.hasLapsed)
        let more: [HTML] = lines.count > 4 ? ["et \((lines.count - 4).french("autre ligne", "autres lignes")) sans effet"] : []
        return lines.prefix(4).map { "\(day: $0.day, .short), \(label(of: $0.slot))\u{A0}: \($0.whyLapsed.html)" as HTML } + more
    }

    private func label(of slot: Name<Slot>) -> String {
        pending.activity?.slots.first { $0.name == slot }?.label.insideSentence ?? slot.text
    }

    private func refused(_ line: Decision.Line) -> HTML {
        let reasons = line.reasons.prefix(1).compactMap { reason in wording.map { $0.sentence(reason).html } }
        return "\(day: line.day, .short), \(label(of: line.slot))\u{A0}: \(reasons)"
    }

    private var wording: ReasonWording? { pending.activity.map { ReasonWording(town: town, activity: $0) } }
}
