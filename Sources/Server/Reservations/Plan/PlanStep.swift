import GRDB
import RulesEngine
import TenantConfig

/// Puts step 1 together: one page of the plan of a child and activity, with what the family has ticked.
struct PlanStep {
    let procedure: Procedure
    var draft: Draft
    let now: LocalInstant
    let view: PlanView
    let paging: PlanPaging
    let days: ClosedRange<CivilDate>
    let situation: Situation
    private let awaited: [ReservationRequest.Cell: Awaited]
    /// How what is not settled yet stands.
    private let held: [ReservationRequest.Cell: PlaceState]
    /// What the child waits for already.
    private let waiting: Set<Tick>

    /// The page asked for; without one, the last one of the draft; without a draft, the activity's first view where booking is open.
    init(_ procedure: Procedure, _ draft: Draft?, asked: PlanView?, at now: LocalInstant, _ database: Database) throws {
        self.procedure = procedure
        self.draft = draft ?? Draft(id: "")
        self.now = now
        let wanted = asked ?? draft?.view ?? PlanView(procedure.activity.firstView)
        let extent = procedure.activity.views.contains(wanted.extent) ? wanted.extent : procedure.activity.firstView
        let day = try wanted.day ?? procedure.firstOpenDay(at: now, database)
        view = PlanView(extent, day)
        paging = procedure.paging(extent)
        days = paging.days(around: day)
        situation = try procedure.situation(on: days, at: now, database)
        awaited = try StandingStore(town: procedure.town.town.id, database: database)
            .awaited(child: procedure.child.id, activity: procedure.activity.name, days: days)
        self.draft.settle(over: situation.standing, on: days, awaited: awaited)
        held = try StandingStore(town: procedure.town.town.id, database: database)
            .held(child: procedure.child.id, activity: procedure.activity.name, days: days, among: situation.standing)
        waiting = try procedure.waiting(on: days, database)
        let asked = Set(waiting.map(\.cell))
        self.draft.wishes = self.draft.wishes.filter { !asked.contains($0.key) }
    }

    /// Columns of these days in which something stands though the activity has them no more.
    var former: [RulesEngine.Column] { procedure.former(situation.standing.columns) }

    /// Of the page, without the columns of meals that the child does not eat.
    var plan: Plan { plan(on: days) }

    /// The same of other days; what stands and what is taken is known of those of the page alone.
    func plan(on days: ClosedRange<CivilDate>) -> Plan {
        let plan = procedure.rulebook.plan(procedure.activity.name, days: days, in: situation)
        return plan.leavingOut { column in procedure.eatsAnother(than: column, on: plan.days) }
    }

    /// What becomes of a place that stands where the activity has none any more, if it were given up.
    private func removal(_ cell: ReservationRequest.Cell) -> Decision.Line? {
        procedure.rulebook.decide(procedure.activity.name, ReservationRequest([cell: .remove]), in: situation).lines.first
    }

    func mayWait(_ day: CivilDate, _ column: RulesEngine.Column) -> Bool {
        guard !procedure.activity.waitingList.isEmpty else { return false }
        return procedure.rulebook.waitingTerms(procedure.activity.name, day, [column], in: situation, now: now) != nil
    }

    /// When children come and go on the days of the plan.
    func hours(_ plan: Plan) -> PlanHours {
        let days = Dictionary(uniqueKeysWithValues: plan.days.map { ($0, plan.columns) })
        return PlanHours(procedure.hours(on: days), of: procedure.activity)
    }

    func rows(_ plan: Plan, _ hours: PlanHours) -> [PlanRow] {
        let told = procedure.notices(on: Dictionary(uniqueKeysWithValues: plan.days.map { ($0, plan.columns) }))
        return PlanRows(
            plan: plan, former: former, standing: situation.standing, draft: draft, awaited: awaited, held: held,
            wording: procedure.wording(in: situation, waiting: waiting, columns: plan.columns, unmet: unmetNeeds(plan)), notices: told,
            hours: hours.notes,
            removal: removal,
            mayWait: mayWait
        ).rows
    }
}

extension Procedure {
    func paging(_ extent: PlanView.Extent) -> PlanPaging {
        PlanPaging(extent: extent, stretches: stretches, weekdays: activity.weekdays, bounds: rulebook.days)
    }

    /// - Parameter columns: those of the plan; nil: all that can be ticked on a day.
    func wording(
        in situation: Situation, waiting: Set<Tick> = [], columns: [RulesEngine.Column]? = nil,
        unmet: [ReservationRequest.Cell: Reason] = [:]
    ) -> PlanWording {
        let (book, activity) = (rulebook, activity)
        return PlanWording(
            town: town.town, activity: activity, child: child.firstName,
            lacks: book.missing(activity.name, in: situation).words(about: child, in: town.town), waiting: waiting, unmet: unmet,
            columns: columns ?? self.columns,
            reasons: { book.reasons(activity.name, day: $0, column: $1, in: situation) },
            ways: { book.otherWays(than: $1, for: $0, of: activity.name, in: situation) },
            phases: { book.phases(activity, $0, $1, in: situation) })
    }

    /// What the town tells of some days, on each of which these columns matter.
    func notices(on days: [CivilDate: [RulesEngine.Column]]) -> [CivilDate: [Line<Notice>]] {
        rulebook.notices(activity.name, on: days, child: facts, enrolled: enrolled)
    }

    /// When children come and go on some days, on each of which these columns matter; or are booked together.
    func hours(on days: [CivilDate: [RulesEngine.Column]], together: Bool = false) -> [CivilDate: [Name<Slot>: SlotHours]] {
        rulebook.hours(activity.name, on: days, together: together, child: facts, enrolled: enrolled)
    }

    /// Whether on all these days the child eats another meal, which was chosen when it was enrolled.
    func eatsAnother(than column: RulesEngine.Column, on days: [CivilDate]) -> Bool {
        guard let meals = facts.meals[activity.name],
            let slot = activity.slots.first(where: { $0.name == column.slot && $0.mealAtEnrolment != nil })
        else { return false }
        return days.allSatisfy { day in
            meals.meal(of: slot.name, on: day).map { $0 != column.meal && slot.meals.contains($0) } ?? false
        }
    }

    /// The first day that can still be booked or changed; today when there is none in the year that comes.
    func firstOpenDay(at now: LocalInstant, _ database: Database) throws -> CivilDate {
        let first = max(now.date, rulebook.days.lowerBound)
        guard rulebook.days.contains(first) else { return now.date }
        let days = first...min(first + 365, rulebook.days.upperBound)
        let plan = rulebook.plan(activity.name, days: days, in: try situation(on: days, at: now, database))
        let open = plan.cells.firstIndex { cell in
            switch cell.state {
            case .open, .booked(locked: false), .requested(locked: false): true
            case .booked(locked: true), .requested(locked: true), .full, .closed, .undetermined: false
            }
        }
        return open.map { plan.days[$0 / plan.columns.count] } ?? now.date
    }

    /// What the activity's widest view pages through.
    private var stretches: [ClosedRange<CivilDate>] { rulebook.periods(of: activity.name).map(\.days) }
}

extension Plan {
    /// The same without some of its columns, as far as nothing stands in them.
    func leavingOut(_ isLeftOut: (RulesEngine.Column) -> Bool) -> Plan {
        let kept = columns.indices.filter { column in
            !isLeftOut(columns[column]) || days.indices.contains { self[$0, column].stands }
        }
        guard kept.count < columns.count else { return self }
        return Plan(
            days: days, columns: kept.map { columns[$0] },
            cells: ContiguousArray(days.indices.flatMap { day in kept.map { self[day, $0] } }), missing: missing)
    }
}
