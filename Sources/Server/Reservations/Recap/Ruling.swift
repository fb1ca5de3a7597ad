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
        let days = procedure.rulebook.priced(procedure.activity.name, Self.days(of: draft, weeks, today: now.date))
        let situation = try procedure.situation(on: days, at: now, database)
        var settled = draft
        let awaited = try StandingStore(town: procedure.town.town.id, database: database)
            .awaited(child: procedure.child.id, activity: procedure.activity.name, days: days)
        settled.settle(over: situation.standing, on: days, awaited: awaited)
        self.draft = settled
        self.situation = situation
        decision = procedure.rulebook.decide(procedure.activity.name, settled.request, in: situation)
        estimate = procedure.rulebook.estimate(procedure.activity.name, decision, in: situation)
        left = weeks.map { procedure.rulebook.repetition(procedure.activity.name, $0, in: situation).left } ?? []
        self.days = days
    }

    var refused: [Decision.Line] { decision.lines.filter { !$0.reasons.isEmpty } }
    var granted: [Decision.Line] { decision.lines.filter(\.reasons.isEmpty) }

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
