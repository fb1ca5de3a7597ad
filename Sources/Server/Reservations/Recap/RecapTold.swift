import RulesEngine
import TenantConfig

extension RecapMaking {
    /// What rules on trial, and requirements that refuse nothing, say of it; each once.
    var told: [PlanNote] {
        let tried = (ruling.granted + ruling.waiting).flatMap(\.tried).filter { $0.mode == .warn }
        let days = Set(ruling.granted.filter(\.adds).map(\.day)).sorted()
        let lacking = procedure.rulebook.lackingWithoutRefusal(
            procedure.activity.name, days: days, child: procedure.facts, now: ruling.situation.now)
        var seen: Set<RulePlace> = []
        return (tried + lacking.map { Decision.Tried(.reason($0), .warn) }).compactMap { tried -> PlanNote? in
            guard let rule = tried.rule, seen.insert(rule).inserted else { return nil }
            let sentence: FrenchText =
                switch tried.finding {
                case .reason(let reason): "\(day: reason.day, withCapital: true)\u{A0}: " + wording.sentence(reason)
                case .offer(let offer): LateWording(offer: offer, town: procedure.town.town).sentence
                }
            return PlanNote(sentence: sentence, rule: rule)
        }
    }
}
