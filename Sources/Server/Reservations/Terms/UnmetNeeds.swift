import RulesEngine
import TenantConfig

extension PlanStep {
    /// Why slots that lack nothing themselves cannot be had all the same: what they need beside them can neither be ticked that day, nor
    /// stands.
    func unmetNeeds(_ plan: Plan) -> [ReservationRequest.Cell: Reason] {
        var unmet: [ReservationRequest.Cell: Reason] = [:]
        for slot in procedure.activity.slots where !slot.needs.isEmpty {
            let needed = Set(slot.needs.flatMap { $0.keys.all + $0.keys.any })
            for day in plan.days.indices {
                guard let column = plan.columns.indices.first(where: { plan.columns[$0].slot == slot.name && plan[day, $0].state == .open })
                else { continue }
                let others = needed.compactMap { other in
                    plan.columns.indices.first { plan.columns[$0].slot == other && canHave($0, day, plan) }
                }
                guard Set(others.map { plan.columns[$0].slot }) != needed else { continue }
                unmet[.init(plan.days[day], slot.name)] = need(of: column, beside: others, on: day, plan)
            }
        }
        return unmet
    }

    /// Whether the family has that column on that day, or can still ask for it.
    private func canHave(_ column: Int, _ day: Int, _ plan: Plan) -> Bool {
        switch plan[day, column].state {
        case .open, .booked, .requested: true
        case .full: mayWait(plan.days[day], plan.columns[column])
        case .closed, .undetermined: false
        }
    }

    /// The need that stays unmet where a column is asked for with all that can be had beside it; nil: none.
    private func need(of column: Int, beside others: [Int], on day: Int, _ plan: Plan) -> Reason? {
        let asked = ([column] + others.filter { !plan[day, $0].stands }).map { plan.columns[$0] }
        let request = ReservationRequest(adding: [plan.days[day]: asked])
        let lines = procedure.rulebook.decide(procedure.activity.name, request, in: situation).lines
        return lines.first { $0.slot == plan.columns[column].slot }?.reasons.first { if case .needs = $0.cause { true } else { false } }
    }
}
