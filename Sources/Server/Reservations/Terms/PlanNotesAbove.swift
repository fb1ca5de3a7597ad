import RulesEngine
import TenantConfig

extension PlanStep {
    /// What holds for all days of a plan: how much is to be booked, what opens first, and which columns are for other children.
    ///
    /// - Parameter days: from the first to the last of the plan, those among them on which nothing may run; nil: those of the page.
    func notesAbove(_ plan: Plan, on days: ClosedRange<CivilDate>? = nil, _ leftOut: [ColumnLeftOut]) -> [PlanNote] {
        let wording = LimitWording(activity: procedure.activity)
        let limits = procedure.rulebook.limits(procedure.activity.name, days: days ?? self.days, in: situation)
        return limits.map { PlanNote(sentence: wording.sentence($0)) } + phases(plan).map { PlanNote(sentence: $0) }
            + leftOut.notes + [lack(plan)].compactMap { $0.map { PlanNote(sentence: $0, kind: .lack) } }
    }

    /// What is not known of the child without which no answer can be given, where what can be ticked would be asked for in vain.
    private func lack(_ plan: Plan) -> FrenchText? {
        guard let open = plan.cells.firstIndex(where: { $0.state == .open }) else { return nil }
        let (day, column) = (plan.days[open / plan.columns.count], plan.columns[open % plan.columns.count])
        let request = ReservationRequest(adding: [day: [column]])
        switch procedure.rulebook.decide(procedure.activity.name, request, in: situation).outcome {
        case .undetermined(let missing): return missing.sentence(for: procedure)
        case .accepted, .awaitingApproval, .waiting, .refused, .nothingToDo: return nil
        }
    }

    /// What can be asked for now where days do not open all alike, with the days it is about where it is not about all that can be ticked.
    private func phases(_ plan: Plan) -> [FrenchText] {
        guard !procedure.activity.shapesAsked.isEmpty else { return [] }
        let open = plan.days.indices.compactMap { day -> (day: CivilDate, phases: OpeningPhases?)? in
            guard let column = plan.columns.indices.first(where: { plan[day, $0].state == .open }) else { return nil }
            return (plan.days[day], procedure.rulebook.phases(procedure.activity, plan.days[day], plan.columns[column], in: situation))
        }
        let stretches = open.reduce(into: [(phases: OpeningPhases?, days: [CivilDate])]()) { stretches, next in
            if let last = stretches.last, last.phases == next.phases {
                stretches[stretches.count - 1].days.append(next.day)
            } else {
                stretches.append((next.phases, [next.day]))
            }
        }
        let told = stretches.compactMap { stretch in stretch.phases.map { (phases: $0, days: stretch.days) } }
        guard told.count <= Self.few else {
            let now = Set(told.flatMap(\.phases.shapesNow))
            return ["Pour l’instant, certains de ces jours ne se réservent \(Shape.allCases.filter(now.contains).only)."]
        }
        return told.map { phases, days in
            stretches.count == 1 ? phases.sentence : "\(FrenchText.days(days).plain.withCapital)\u{A0}: " + phases.sentence
        }
    }

    /// So many stretches of days are told apart.
    private static let few = 3
}
