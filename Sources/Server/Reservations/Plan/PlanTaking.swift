import GRDB
import RulesEngine
import TenantConfig

/// Takes over what step 1 sends, keeps it as the draft, and answers where to go next.
struct PlanTaking {
    let procedure: Procedure
    let drafts: DraftStore
    let instant: RequestInstant
    let database: Database

    /// The address of the page to show.
    func take(_ form: Form, from asked: PlanView?) throws -> String {
        let kept = try drafts.draft(child: procedure.child.id, activity: procedure.activity)
        let draft = kept ?? Draft(id: Token.random(bytes: 16))
        if form["go"] == "cancel" {
            try drafts.forget(child: procedure.child.id, activity: procedure.activity.name)
            return procedure.home
        }
        if asked?.extent == .periodicity, procedure.activity.periodicity != nil { return try takePeriodicity(form, draft) }
        let columns = try StandingStore(town: procedure.town.town.id, database: database)
            .columns(child: procedure.child.id, activity: procedure.activity.name)
        return try takeTicks(try PlanForm(form, in: procedure, former: procedure.former(columns)), draft, asked)
    }

    private func takeTicks(_ form: PlanForm, _ kept: Draft, _ asked: PlanView?) throws -> String {
        var draft = kept
        let days = days(of: form, draft)
        let store = StandingStore(town: procedure.town.town.id, database: database)
        let standing = try store.standing(child: procedure.child.id, activity: procedure.activity.name, days: days)
        let awaited = try store.awaited(child: procedure.child.id, activity: procedure.activity.name, days: days)
        let ticks = form.ticks.filter(Set(form.shown).containsCell)
        draft.take(shown: form.shown, booked: form.booked, ticks: ticks, over: standing)
        var view = asked ?? draft.view ?? PlanView(procedure.activity.firstView)
        var goesOn = false
        switch form.button {
        case .view(let extent): view = PlanView(extent, view.day)
        case .to(let day): view.day = day
        case .column(let column):
            let slots = form.shown.filter { $0.slot == column.slot }
            draft.toggle(slots.map { Tick(cell: $0, meal: column.meal) }, sent: ticks, over: standing)
        case .row(let day):
            let slots = form.shown.filter { $0.day == day && procedure.activity.slot($0.slot) != nil }
            draft.toggle(slots.map { Tick(cell: $0, meal: procedure.activity.onlyMeal(of: $0.slot)) }, sent: ticks, over: standing)
        case .clear:
            draft.wishes = [:]
            draft.periodicity = nil
        case .recap: goesOn = true
        case .cancel, .none: break
        }
        draft.settle(over: standing, on: days, awaited: awaited)
        draft.view = view
        try drafts.keep(draft, child: procedure.child.id, activity: procedure.activity, at: instant.utc)
        guard goesOn, draft.undecided.isEmpty else { return procedure.planAddress(view) + (goesOn ? "#content" : "#now") }
        return draft.wishes.isEmpty ? procedure.planAddress(view) + "&vide=1" : procedure.address("etape-2")
    }

    private func takePeriodicity(_ form: Form, _ kept: Draft) throws -> String {
        var draft = kept
        let typed = PeriodicityForm(form)
        draft.periodicity = typed
        draft.view = PlanView(.periodicity)
        if let word = form["view"], let extent = PlanView.Extent(rawValue: word) {
            draft.view = PlanView(extent)
            try drafts.keep(draft, child: procedure.child.id, activity: procedure.activity, at: instant.utc)
            return procedure.planAddress(PlanView(extent))
        }
        let weeks = typed.weeks(in: procedure)
        if let weeks { try repeatWeeks(weeks, in: &draft) }
        try drafts.keep(draft, child: procedure.child.id, activity: procedure.activity, at: instant.utc)
        return weeks == nil ? procedure.planAddress(PlanView(.periodicity)) + "&revoir=1" : procedure.address("etape-2")
    }

    /// The typical weeks take the place of whatever was ticked in their range.
    private func repeatWeeks(_ weeks: TypicalWeeks, in draft: inout Draft) throws {
        let (book, activity) = (procedure.rulebook, procedure.activity.name)
        let situation = try procedure.situation(
            on: weeks.range, standingOn: book.limited(activity, weeks.range), at: procedure.judged(at: instant), database)
        let repetition = book.repetition(activity, weeks, in: situation)
        draft.wishes = draft.wishes.filter { !weeks.range.contains($0.key.day) }
        for (cell, change) in repetition.request.changes {
            switch change {
            case .add(let meal): draft.wishes[cell] = .take(meal.map { [$0] } ?? [])
            case .remove: draft.wishes[cell] = .remove
            }
        }
    }

    /// All days that the page or the draft speaks of.
    private func days(of form: PlanForm, _ draft: Draft) -> ClosedRange<CivilDate> {
        let days = form.shown.map(\.day) + draft.wishes.keys.map(\.day)
        return (days.min() ?? instant.today)...(days.max() ?? instant.today)
    }
}

extension Set<ReservationRequest.Cell> {
    fileprivate func containsCell(_ tick: Tick) -> Bool { contains(tick.cell) }
}

extension Activity {
    /// The meal of a slot where there is but one.
    fileprivate func onlyMeal(of name: Name<Slot>) -> Name<Meal>? {
        slot(name).flatMap { $0.meals.count == 1 ? $0.meals[0] : nil }
    }
}
