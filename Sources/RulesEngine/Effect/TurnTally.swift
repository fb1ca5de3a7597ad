import TenantConfig

/// Gathers what turns in an activity by the rule that turns it.
struct TurnTally {
    private struct Key: Hashable {
        let verb: Reason.Verb
        let kind: RuleTurn.Kind
        let was, becomes: CellOutcome
        let before, after: Int
    }

    let activity: Name<Activity>
    private(set) var turns: [RuleTurn] = []
    private var positions: [Key: Int] = [:]

    init(_ activity: Name<Activity>) {
        self.activity = activity
    }

    /// The position of the rule among those that turn something.
    mutating func position(
        _ verb: Reason.Verb, _ cause: (kind: RuleTurn.Kind, before: RulePlace?, after: RulePlace?), _ was: CellOutcome,
        _ becomes: CellOutcome
    ) -> Int {
        let key = Key(
            verb: verb, kind: cause.kind, was: was, becomes: becomes, before: cause.before?.number ?? -1, after: cause.after?.number ?? -1)
        if let known = positions[key] { return known }
        positions[key] = turns.count
        turns.append(
            RuleTurn(
                activity: activity, verb: verb, kind: cause.kind, before: cause.before, after: cause.after, was: was, becomes: becomes))
        return turns.count - 1
    }
}

extension RulePlace {
    /// Tells it from the other places of its file.
    fileprivate var number: Int { line << 20 | column }
}
