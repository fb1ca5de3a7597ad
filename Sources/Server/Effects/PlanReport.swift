import RulesEngine
import TenantConfig

/// What a changed file does, as a text for a terminal.
struct PlanReport {
    let plan: FilePlan
    let words: EffectWords
    /// How many of what is booked are listed for a rule; nil: all.
    let most: Int?

    init(_ plan: FilePlan, in language: Language, most: Int?) {
        (self.plan, words, self.most) = (plan, EffectWords(language, plan), most)
    }

    var text: String { (cells + changes + (plan.reservations.map(reservations) ?? [])).joined(separator: "\n\n") }

    private var cells: [String] {
        guard !plan.cells.isEmpty else { return [words.nothing(of: plan)] }
        let parts = words.parts(of: plan).map { "\($0.sign) \($0.text)" }
        return (parts.isEmpty ? [] : [parts.joined(separator: "\n")]) + sections(plan.cells.turns, \.rule, told)
    }

    /// What no answer tells of, by subject.
    private var changes: [String] {
        let untold = plan.untold
        guard !untold.isEmpty else { return [] }
        let told = untold.map { subject, changes in
            let shown = changes.prefix(most.map { 4 * $0 } ?? changes.count)
            let more = changes.count - shown.count
            let listed = shown.flatMap { ["  \($0.path)"] + lines($0.before, $0.after).map { "  \($0)" } }
            return (["\(words.subject(subject).withCapital)"] + listed + (more > 0 ? ["  \(words.more(more))"] : [])).joined(
                separator: "\n")
        }
        return ["\(words.untold)\(words.colon)"] + told + (plan.needsDatabase ? [words.needsDatabase] : [])
    }

    private func reservations(_ found: ReservationPlan) -> [String] {
        let report = ReservationReport(plan: found, words: words, most: most)
        let overfull = found.effect.overfull.prefix(most ?? .max).map(report.told)
        let more = found.effect.overfull.count - overfull.count
        let lines = overfull + (more > 0 ? ["  \(words.more(more))"] : [])
        let full = lines.isEmpty ? [] : [([words.overfullHead] + lines).joined(separator: "\n")]
        let nothing = found.effect.isEmpty ? [words.nothingBooked] : []
        return [report.head] + nothing + sections(found.effect.turns, \.rule, report.told) + full
    }

    /// What turns by the same rule stands together, below its lines.
    private func sections<Turn>(_ turns: [Turn], _ rule: (Turn) -> RuleTurn, _ told: (Turn) -> [String]) -> [String] {
        var groups: [(key: RuleKey, turns: [Turn])] = []
        for turn in turns {
            let key = RuleKey(rule(turn))
            if let known = groups.firstIndex(where: { $0.key == key }) {
                groups[known].turns.append(turn)
            } else {
                groups.append((key, [turn]))
            }
        }
        return groups.map { key, turns in ([key.path] + lines(key.before, key.after) + turns.flatMap(told)).joined(separator: "\n") }
    }

    /// The line of a rule in both files.
    private func lines(_ before: RulePlace?, _ after: RulePlace?) -> [String] {
        [("-", plan.before, before), ("+", plan.after, after)].map { sign, file, place in
            guard let place else { return "  \(sign) \(file.name): \(words.noLine)" }
            return "  \(sign) \(file.name):\(place.line): \(file.line(of: place))"
        }
    }

    private func told(_ turn: CellEffect.Turn) -> [String] {
        ["  \(words.turn(turn.rule))", "    \(words.count(turn))", "    \(words.example) \(words.example(turn))"]
    }
}

/// What is the same rule in both files.
private struct RuleKey: Hashable {
    let activity: Name<Activity>
    let kind: RuleTurn.Kind
    let before, after: RulePlace?
    let path: String

    init(_ rule: RuleTurn) {
        (activity, kind, before, after) = (rule.activity, rule.kind, rule.before, rule.after)
        path = rule.path ?? "activities.\(rule.activity).\(rule.kind.rawValue)"
    }
}
