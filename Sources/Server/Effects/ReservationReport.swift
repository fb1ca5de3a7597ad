import RulesEngine
import TenantConfig

/// What a changed file does to what is booked and asked for.
struct ReservationPlan: Sendable {
    let kept: KeptReservations
    let effect: ReservationEffect

    init(_ kept: KeptReservations, from before: Rulebook, to after: Rulebook) {
        self.kept = kept
        effect = before.effect(of: after, on: kept.rows, of: kept.holders)
    }
}

/// The same as a text for a terminal: requests by their numbers, children by their initials.
struct ReservationReport {
    let plan: ReservationPlan
    let words: EffectWords
    /// How many of what turns by one rule are listed; nil: all.
    let most: Int?

    private var kept: KeptReservations { plan.kept }

    /// What was asked, and of how much.
    var head: String {
        [words.asked(kept), words.question(kept, refusedByBoth: plan.effect.refusedByBoth)].joined(separator: "\n")
    }

    func told(_ turn: ReservationEffect.Turn) -> [String] {
        ["  \(words.turn(turn.rule))", "    \(words.count(EffectCount(turn.rows, of: kept)))"] + listed(turn)
    }

    func told(_ day: ReservationEffect.OverfullDay) -> String {
        "  \(words.overfull(day))"
    }

    private func listed(_ turn: ReservationEffect.Turn) -> [String] {
        let shown = turn.rows.prefix(most ?? turn.rows.count)
        let more = turn.rows.count - shown.count
        return shown.map { "      \(line($0, of: turn.rule.activity))" } + (more > 0 ? ["      \(words.more(more))"] : [])
    }

    private func line(_ row: Int, of activity: Name<Activity>) -> String {
        let (held, entry) = (kept.rows[row], kept.entries[row])
        return words.line(held, of: activity, entry, initials: kept.children[entry.child]?.initials ?? entry.child)
    }
}
