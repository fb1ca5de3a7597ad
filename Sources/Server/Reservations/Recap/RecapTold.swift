import RulesEngine
import TenantConfig

extension RecapMaking {
    /// What rules on trial, and requirements that refuse nothing, say of it; each once.
    var told: [PlanNote] {
        let tried = (ruling.granted + ruling.waiting).flatMap(\.tried).filter { $0.mode == .warn }
        let days = Set(ruling.granted.filter(\.change.adds).map(\.day)).sorted()
        let lacking = days.flatMap { day in
            procedure.rulebook.lackingWithoutRefusal(
                procedure.activity.name, days: [day], child: confirmed, now: ruling.situation.now)
        }
        var found: [(rule: RulePlace, sentence: FrenchText, days: [CivilDate])] = []
        for tried in tried + lacking.map({ Decision.Tried(.reason($0), .warn) }) {
            guard let rule = tried.rule else { continue }
            let (sentence, day) = said(tried)
            if let known = found.firstIndex(where: { $0.rule == rule }) {
                if let day, found[known].sentence == sentence, !found[known].days.contains(day) { found[known].days.append(day) }
            } else {
                found.append((rule, sentence, day.map { [$0] } ?? []))
            }
        }
        return found.map { rule, sentence, days in
            PlanNote(sentence: days.isEmpty ? sentence : "\(Self.days(days.sorted()))\u{A0}: \(sentence.insideSentence)", rule: rule)
        }
    }

    /// The child, of whom nothing is so that nobody has confirmed: who is not known to be on a diet is not told what a diet asks.
    private var confirmed: ChildFacts {
        var facts = procedure.facts
        for situation in procedure.town.town.situations where facts.situations[situation.name] == nil {
            facts.situations[situation.name] = false
        }
        return facts
    }

    /// What a line on trial says, and of which day; nil: of the whole request.
    private func said(_ tried: Decision.Tried) -> (FrenchText, CivilDate?) {
        switch tried.finding {
        case .reason(let reason): (wording.sentence(reason), reason.day)
        case .offer(let offer): (LateWording(offer: offer, town: procedure.town.town).sentence, nil)
        }
    }

    /// `Lundi 21 décembre`, `Lundi 21 décembre et 4 autres jours`.
    private static func days(_ days: [CivilDate]) -> FrenchText {
        guard days.count > few, let first = days.first else { return "\(weekdays: days, withCapital: true)" }
        return "\(day: first, withCapital: true) et \((days.count - 1).french("autre jour", "autres jours"))"
    }

    /// So many days are told one by one.
    private static let few = 3
}
