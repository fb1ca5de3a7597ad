import RulesEngine
import TenantConfig

extension PlanStep {
    /// The page of the typical week, as it was last filled in.
    func periodicityPage(formKey: HTML) -> PeriodicityPage {
        let periodicity = procedure.activity.periodicity
        let range = procedure.defaultRange(from: view.day ?? now.date)
        let form = draft.periodicity ?? PeriodicityForm(over: range)
        let bounds = max(now.date, procedure.rulebook.days.lowerBound)...max(now.date, procedure.rulebook.days.upperBound)
        // What is for the child on one of all days that may be chosen can be ticked, not on those alone that are proposed.
        let plan = plan(on: bounds)
        let leftOut = leftOut(of: plan)
        let columns = plan.columns.filter { column in !leftOut.contains { $0.column == column } }
        return PeriodicityPage(
            action: procedure.planAddress(PlanView(.periodicity)), formKey: formKey, subject: procedure.subject,
            views: procedure.views(current: .periodicity), form: form, mistake: draft.periodicity.flatMap { $0.mistake(in: procedure) },
            bounds: bounds,
            ranges: procedure.rulebook.ranges(of: procedure.activity.name, from: now.date),
            hasDates: periodicity?.over.contains(.anyDates) ?? true, rules: notesAbove(self.plan(on: range), on: range, leftOut),
            heads: procedure.heads(columns),
            weekdays: procedure.activity.weekdays.weekdays, rhythms: periodicity?.weeks ?? [1],
            replaces: periodicity?.replaces ?? false, choosesMeals: columns.offerMeals)
    }
}

extension PeriodicityForm {
    /// What is wrong with it; nil when nothing is.
    func mistake(in procedure: Procedure) -> Mistake? {
        switch read(in: procedure) {
        case .success: nil
        case .failure(let mistake): mistake
        }
    }
}

extension Procedure {
    /// From a day to the end of its school year.
    fileprivate func defaultRange(from day: CivilDate) -> ClosedRange<CivilDate> {
        let year = town.town.calendar.years.first { $0.classDays.upperBound >= day }
        return day...max(day, year?.classDays.upperBound ?? day)
    }
}
