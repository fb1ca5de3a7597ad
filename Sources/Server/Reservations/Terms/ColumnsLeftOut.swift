import RulesEngine
import TenantConfig

/// A column of the plan that is for other children on every day of it: of another age, another class.
struct ColumnLeftOut {
    let column: Column
    /// Of the first such day.
    let reason: Reason
    /// Whom the slot or the meal is for.
    let lines: [Line<NoKeys>]
    /// Whether the meal is for others, and not its slot.
    let isOfMeal: Bool
}

extension PlanStep {
    /// The columns of a plan that say nothing to the child; none where that is all of them, which each day then says.
    func leftOut(of plan: Plan) -> [ColumnLeftOut] {
        let columns = plan.columns.indices.compactMap { leftOut($0, of: plan) }
        return columns.count < plan.columns.count ? columns : []
    }

    private func leftOut(_ number: Int, of plan: Plan) -> ColumnLeftOut? {
        let column = plan.columns[number]
        let running = plan.days.indices.filter { !plan[$0, number].mask.contains(.closed) }
        guard let first = running.first, let last = running.last,
            running.allSatisfy({ plan[$0, number].mask.contains(.notAdmitted) }), !plan.days.contains(where: { isTicked(column, on: $0) }),
            let left = closed(column, on: plan.days[first]), closed(column, on: plan.days[last])?.reason.rule == left.reason.rule
        else { return nil }
        return left
    }

    private func isTicked(_ column: Column, on day: CivilDate) -> Bool {
        draft.isTicked(Tick(cell: .init(day, column.slot), meal: column.meal), over: situation.standing)
    }

    /// The reason for which the slot or the meal is for others, and not the whole activity.
    private func closed(_ column: Column, on day: CivilDate) -> ColumnLeftOut? {
        let activity = procedure.activity
        let ofSlot = activity.slot(column.slot)?.admits ?? []
        let ofMeal = procedure.town.town.meals.first { $0.name == column.meal }?.admits ?? []
        for reason in procedure.rulebook.reasons(activity.name, day: day, column: column, in: situation) {
            guard case .notAdmitted(let lines) = reason.cause else { continue }
            if ofSlot.contains(where: { $0.place == reason.rule }) {
                return ColumnLeftOut(column: column, reason: reason, lines: lines, isOfMeal: false)
            }
            if ofMeal.contains(where: { $0.place == reason.rule }) {
                return ColumnLeftOut(column: column, reason: reason, lines: lines, isOfMeal: true)
            }
        }
        return nil
    }
}

extension [ColumnLeftOut] {
    /// `Matin : créneau réservé aux enfants de 4 à 5 ans.`, each slot and each meal once.
    func notes(of activity: Activity, in town: Town) -> [PlanNote] {
        reduce(into: []) { notes, left in
            let label = left.isOfMeal ? town.meals.first { $0.name == left.column.meal }?.label : activity.slot(left.column.slot)?.label
            let admission = Admission(town: town, subject: left.isOfMeal ? "repas" : "créneau", asOf: activity.asOf)
            let because = left.reason.because.map { " (\($0))" } ?? ""
            let sentence: FrenchText = "\(label ?? left.column.slot.readable)\u{A0}: " + admission.reserved(left.lines) + "\(because)."
            let note = PlanNote(sentence: sentence, rule: left.reason.rule)
            if !notes.contains(note) { notes.append(note) }
        }
    }
}
