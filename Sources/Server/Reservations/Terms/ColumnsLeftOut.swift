import RulesEngine
import TenantConfig

/// A column of the plan that is for other children on every day of it: of another age, another class.
struct ColumnLeftOut {
    let column: Column
    /// Of the first such day.
    let reason: Reason
    /// `Matin : créneau réservé aux enfants de 4 à 5 ans.`
    let sentence: FrenchText
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

    /// The reason for which the slot or the meal is for others, and not the whole activity, as far as it is about children alone.
    private func closed(_ column: Column, on day: CivilDate) -> ColumnLeftOut? {
        let (activity, town) = (procedure.activity, procedure.town.town)
        let slot = activity.slot(column.slot)
        let meal = town.meals.first { $0.name == column.meal }
        for reason in procedure.rulebook.reasons(activity.name, day: day, column: column, in: situation) {
            guard case .notAdmitted(let lines) = reason.cause, lines.allSatisfy(\.isOfChild) else { continue }
            let ofSlot = slot.flatMap { slot in slot.admits.contains { $0.place == reason.rule } ? (slot.label, "créneau") : nil }
            let ofMeal = meal.flatMap { meal in meal.admits.contains { $0.place == reason.rule } ? (meal.label, "repas") : nil }
            guard let (label, subject) = ofSlot ?? ofMeal,
                let whom = Admission(town: town, subject: subject, asOf: activity.asOf).reserved(lines)
            else { continue }
            let because = reason.because.map { " (\($0))" } ?? ""
            return ColumnLeftOut(column: column, reason: reason, sentence: "\(label)\u{A0}: " + whom + "\(because).")
        }
        return nil
    }
}

extension [ColumnLeftOut] {
    /// Each slot and each meal once.
    var notes: [PlanNote] {
        reduce(into: []) { notes, left in
            let note = PlanNote(sentence: left.sentence, rule: left.reason.rule)
            if !notes.contains(note) { notes.append(note) }
        }
    }
}

extension Line<NoKeys> {
    /// Whether it asks who the child is, and not when, where or how it comes.
    fileprivate var isOfChild: Bool {
        conditions.allSatisfy { condition in
            switch condition {
            case .ages, .level, .sector, .fact: true
            case .weekday, .dates, .period, .slot, .meal, .centre, .channel, .wish: false
            }
        }
    }
}
