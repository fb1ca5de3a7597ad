import RulesEngine
import TenantConfig

extension RecapMaking {
    /// Until when each day can be changed, once the request is kept.
    func remarks(on days: ClosedRange<CivilDate>) -> [CivilDate: FrenchText] {
        let after = ruling.situation.standing.after(ruling.granted)
        let situation = Situation(
            child: procedure.facts, enrolled: procedure.enrolled, for: procedure.enrolledFor, standing: after,
            taken: ruling.situation.taken, now: ruling.situation.now, channel: procedure.channel)
        let plan = procedure.rulebook.plan(procedure.activity.name, days: days, in: situation)
        var remarks: [CivilDate: FrenchText] = [:]
        for index in plan.days.indices {
            remarks[plan.days[index]] = remark(plan.columns.indices.map { plan[index, $0] }, on: plan.days[index])
        }
        return remarks
    }

    /// Where nothing else of the day can be booked until then, what stands can be cancelled and not changed.
    private func remark(_ cells: [Plan.Cell], on day: CivilDate) -> FrenchText? {
        let booked = cells.filter(\.stands)
        guard !booked.isEmpty else { return nil }
        guard !booked.allSatisfy(\.isLocked) else { return "plus modifiable" }
        guard let closes = booked.filter({ !$0.isLocked }).compactMap(\.closes).min() else { return nil }
        let canChange =
            procedure.activity.change != nil || cells.contains { $0.state == .open && ($0.closes.map { $0 >= closes } ?? true) }
        let last = closes.lastBefore
        let word = canChange ? "modifiable" : "annulable"
        return "\(word) jusqu’au \(day: last.date, written: last.date.isNear(day) ? .withShortMonth : .withYear), \(last.time.french)"
    }
}

extension Plan.Cell {
    var stands: Bool {
        switch state {
        case .booked, .requested: true
        case .open, .full, .closed, .undetermined: false
        }
    }

    fileprivate var isLocked: Bool {
        switch state {
        case .booked(let locked), .requested(let locked): locked
        case .open, .full, .closed, .undetermined: false
        }
    }
}
