import TenantConfig

/// Lines on trial, compiled on a ground of their own: what they ask to know keeps nobody waiting for an answer.
struct TrialRules: Sendable {
    /// Lines of one verb in one mode. Each that fits counts: none of them answers for the others.
    struct OfVerb: Sendable {
        let mode: Mode
        let opens: LimitLines?
        let until: LimitLines?
        let channels: ChannelRule?
    }

    let ground: RuleGround
    private let verbs: [Reason.Verb: [OfVerb]]
    /// nil: no offer to come late is on trial.
    let late: OfferRule?

    /// nil: nothing is on trial.
    init?(_ activity: Activity, of town: Town, _ opening: OpeningRule, _ service: [DayCount], days: TownDays, columns: [Column]) {
        let verbs: [(Reason.Verb, Verb?)] = [(.book, activity.book), (.change, activity.change), (.cancel, activity.cancel)]
        guard !activity.lateTrials.isEmpty || verbs.contains(where: { !($0.1?.trials.isEmpty ?? true) }) else { return nil }
        var ground = RuleGround(
            days: days, columns: columns, centres: town.centres.map(\.name), facts: FactGround(activity, in: town, days))
        let hours = HoursRule(activity.slots, on: &ground)
        var found: [Reason.Verb: [OfVerb]] = [:]
        for (name, verb) in verbs {
            for mode in [Mode.warn, .audit] {
                let lines = verb?.trials.filter { $0.mode == mode } ?? []
                if lines.isEmpty { continue }
                func limits(_ key: (Verb.Keys) -> Ruled<Limit>?, opening isOpening: Bool) -> LimitLines? {
                    LimitLines(lines, key, opening: isOpening, opening, service, hours, isBook: name == .book, on: &ground)
                }
                let (opens, until) = (limits(\.opens, opening: true), limits(\.until, opening: false))
                found[name, default: []].append(
                    OfVerb(mode: mode, opens: opens, until: until, channels: ChannelRule(lines, \.channels, on: &ground)))
            }
        }
        // Without lines of its own, cancelling is as booking.
        if activity.cancel == nil { found[.cancel] = found[.book] }
        self.verbs = found
        // The line that opens a day tells its period, and booking what is as booking.
        ground.ask(alsoFor: (activity.open.map(\.conditions) + activity.book.lines.map(\.conditions)).flatMap(\.self))
        late = OfferRule(activity.lateTrials, opening, service, hours, on: &ground)
        self.ground = ground
    }

    func lines(of verb: Reason.Verb) -> [OfVerb] { verbs[verb] ?? [] }
}
