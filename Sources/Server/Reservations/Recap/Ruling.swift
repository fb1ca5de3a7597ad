import GRDB
import RulesEngine
import TenantConfig

/// What a draft would become at one instant: the engine's decision, and what it was taken on.
struct Ruling: Sendable {
    let draft: Draft
    let situation: Situation
    let decision: Decision
    /// Days of a periodicity that it leaves as they stand.
    let left: [Repetition.LeftDay]
    /// What it changes in what the family owes; nil: the town says no price.
    let estimate: Estimate?
    /// The days it was ruled on, and those around them of which its price depends.
    let days: ClosedRange<CivilDate>

    /// Rules on a draft with what the database holds now.
    init(_ draft: Draft, of procedure: Procedure, at now: LocalInstant, _ database: Database) throws {
        let weeks = draft.periodicity.flatMap { $0.weeks(in: procedure) }
        let (book, activity) = (procedure.rulebook, procedure.activity.name)
        let asked = Self.days(of: draft, weeks, today: now.date)
        let days = book.limited(activity, book.priced(activity, asked))
        let situation = try procedure.situation(on: asked, standingOn: days, at: now, database)
        var settled = draft
        let awaited = try StandingStore(town: procedure.town.town.id, database: database)
            .awaited(child: procedure.child.id, activity: activity, days: asked)
        settled.settle(over: situation.standing, on: asked, awaited: awaited)
        let waiting = Set(try procedure.waiting(on: asked, database).map(\.cell))
        settled.wishes = settled.wishes.filter { !waiting.contains($0.key) }
        self.draft = settled
        self.situation = situation
        decision = book.decision(activity, settled.request, in: situation)
        estimate = book.estimate(activity, decision, in: situation)
        left = weeks.map { book.repetition(activity, $0, in: situation).left } ?? []
        self.days = days
    }

    var refused: [Decision.Line] { decision.lines.filter { !$0.reasons.isEmpty } }
    var granted: [Decision.Line] { decision.lines.filter { $0.reasons.isEmpty && $0.waits == nil } }
    /// What would wait for a place.
    var waiting: [Decision.Line] { decision.lines.filter { $0.waits != nil } }

    /// What it costs, in words; nil where there is nothing to tell.
    func table(in town: Town) -> EstimateTable? {
        estimate.flatMap { EstimateTable($0, in: town, waits: !waiting.isEmpty, meals: mealsChanged) }
    }

    /// The slots that stand already, and change their meal.
    private var mealsChanged: Set<ReservationRequest.Cell> {
        Set(granted.filter { $0.change.adds && $0.change.givesUp }.map { .init($0.day, $0.slot) })
    }

    /// The first instant at which nothing joins the batch with which it is decided: once none of its days can be asked for any more.
    var gatheredUntil: LocalInstant? {
        guard decision.isGathered else { return nil }
        return decision.lines.map { $0.closes ?? LocalInstant($0.day) }.max()
    }

    /// What is due once it is confirmed: by when the town answers, or, with its answer, what the family has to do.
    func dues(of procedure: Procedure, answer: LocalInstant?) -> Dues {
        procedure.rulebook.dues(procedure.activity.name, draft.request, in: situation, answer: answer)
    }

    /// The same draft without the lines that may not be.
    var draftWithoutRefused: Draft {
        var draft = draft
        for line in refused {
            draft.wishes[.init(line.day, line.slot)] = nil
        }
        return draft
    }

    private static func days(of draft: Draft, _ weeks: TypicalWeeks?, today: CivilDate) -> ClosedRange<CivilDate> {
        let days = draft.wishes.keys.map(\.day)
        let ends = [days.min(), days.max(), weeks?.range.lowerBound, weeks?.range.upperBound].compactMap { $0 }
        return (ends.min() ?? today)...(ends.max() ?? today)
    }
}

extension Rulebook {
    /// The decision on a request, in which what would no longer be possible without the lines refused is refused with them: what is left can be
    /// confirmed.
    fileprivate func decision(_ activity: Name<Activity>, _ request: ReservationRequest, in situation: Situation) -> Decision {
        let decision = decide(activity, request, in: situation)
        var (rest, lines) = (request, decision.lines)
        while true {
            let refused = lines.filter { !$0.reasons.isEmpty }
            for line in refused { rest.changes[.init(line.day, line.slot)] = nil }
            guard !refused.isEmpty, !rest.changes.isEmpty else { break }
            let fallen = decide(activity, rest, in: situation).lines.filter { !$0.reasons.isEmpty }
            if fallen.isEmpty { break }
            lines = lines.map { line in fallen.first { $0.day == line.day && $0.slot == line.slot } ?? line }
        }
        return Decision(outcome: decision.outcome, lines: lines, isGathered: decision.isGathered)
    }
}
