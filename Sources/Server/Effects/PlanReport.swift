import RulesEngine
import TenantConfig

/// What a changed file does, as a text for a terminal.
struct PlanReport {
    let plan: FilePlan
    let words: EffectWords
    /// How many of what is booked are listed for a rule; nil: all.
    let most: Int?

    var text: String { ([cells] + (plan.reservations.map { [reservations($0)] } ?? [])).joined(separator: "\n\n") }

    private var cells: String {
        guard !plan.cells.isEmpty else { return "\(words.nothing(from: plan.first))\n\(words.notCompared)" }
        let parts =
            plan.cells.gone.map { "- \(words.gone)\(words.colon) \(words.part($0))" }
            + plan.cells.added.map { "+ \(words.added)\(words.colon) \(words.part($0))" }
        let sections = byRule(plan.cells.turns, \.rule).map { turns in
            ([head(turns[0].rule)] + lines(turns[0].rule) + turns.flatMap(told)).joined(separator: "\n")
        }
        return ((parts.isEmpty ? [] : [parts.joined(separator: "\n")]) + sections + [words.notCompared]).joined(separator: "\n\n")
    }

    private func reservations(_ found: ReservationPlan) -> String {
        let report = ReservationReport(plan: found, words: words, most: most)
        let sections = byRule(found.effect.turns, \.rule).map { turns in
            ([head(turns[0].rule)] + self.lines(turns[0].rule) + turns.flatMap { report.told($0) }).joined(separator: "\n")
        }
        let overfull = found.effect.overfull.prefix(most ?? .max).map { report.told($0) }
        let more = found.effect.overfull.count - overfull.count
        let lines = overfull + (more > 0 ? ["  \(words.more(more))"] : [])
        let full = lines.isEmpty ? [] : [([words.overfullHead] + lines).joined(separator: "\n")]
        let nothing = found.effect.isEmpty ? [words.nothingBooked] : []
        return ([report.head] + nothing + sections + full).joined(separator: "\n\n")
    }

    /// What turns by the same rule stands together.
    private func byRule<Turn>(_ turns: [Turn], _ rule: (Turn) -> RuleTurn) -> [[Turn]] {
        var groups: [(key: RuleKey, turns: [Turn])] = []
        for turn in turns {
            let key = RuleKey(rule(turn))
            if let known = groups.firstIndex(where: { $0.key == key }) {
                groups[known].turns.append(turn)
            } else {
                groups.append((key, [turn]))
            }
        }
        return groups.map(\.turns)
    }

    private func head(_ rule: RuleTurn) -> String {
        rule.after?.path ?? rule.before?.path ?? "activities.\(rule.activity).\(rule.kind.rawValue)"
    }

    /// The line in both files.
    private func lines(_ rule: RuleTurn) -> [String] {
        [("-", plan.before, rule.before), ("+", plan.after, rule.after)].map { sign, file, place in
            guard let place else { return "  \(sign) \(file.name): \(words.noLine)" }
            return "  \(sign) \(file.name):\(place.line): \(file.line(of: place))"
        }
    }

    private func told(_ turn: CellEffect.Turn) -> [String] {
        ["  \(words.turn(turn.rule))", "    \(words.count(turn))", "    \(words.example) \(words.example(turn.example))"]
    }
}

/// What is the same rule in both files.
private struct RuleKey: Hashable {
    let activity: Name<Activity>
    let kind: RuleTurn.Kind
    let before, after: RulePlace?

    init(_ rule: RuleTurn) {
        (activity, kind, before, after) = (rule.activity, rule.kind, rule.before, rule.after)
    }
}
