import RulesEngine
import TenantConfig

extension ReferenceRulebook {
    /// What giving up costs: for every child that may be meant, every rule of `cancel` by which something goes, once.
    func fees(_ activity: Activity, _ lines: [Decision.Line], in situation: Situation) -> [Estimate.Item] {
        let asked = questions(activity)
        let wished = wished(asked, activity)
        var request = ReservationRequest()
        for line in lines {
            switch line.change {
            case .add(let meal), .meal(_, let meal): request.changes[.init(line.day, line.slot)] = .add(meal: meal)
            case .remove: request.changes[.init(line.day, line.slot)] = .remove
            }
        }
        let after = situation.standing.after(lines)
        let possible = ReferenceChild.possible(situation, asked: asked, of: activity, days).map { child -> [RulePlace: Int] in
            let asking = ReferenceCell(
                rulebook: self, activity: activity, situation: situation, child: child, wished: wished.shapes)
            let shapes = wished.shapes.isEmpty ? [:] : asking.shapes(of: request)
            var fees: [RulePlace: Int] = [:]
            for line in lines where days.facts[line.day] != nil {
                let left = Set((after.days[line.day] ?? [:]).keys)
                guard case .remove(let meal) = line.change, left.isEmpty || activity.change == nil else { continue }
                let cell = asking.asking { wish in
                    wish.shapes = shapes[line.day] ?? []
                    if !left.isEmpty { wish.changing = .slots }
                    wish.others = left
                    asking.recall(line.day, line.slot, &wish)
                }
                let paid = activity.cancel?.lines.first { verb in
                    verb.keys.fee != nil
                        && cell.fits(verb.conditions, line.day, line.slot, meal, isColumn: cell.isColumn(line.slot, meal))
                }
                if let fee = paid?.keys.fee { fees[fee.place] = fee.value }
            }
            return fees
        }
        return Set(possible.flatMap(\.keys)).compactMap { place in
            let cents = possible.map { $0[place] ?? 0 }
            guard let least = cents.min(), let most = cents.max(), most > 0 else { return nil }
            return Estimate.Item(subject: .cancelling, tariff: nil, cents: least...most, rule: place, because: nil)
        }
    }
}
