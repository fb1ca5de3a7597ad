import TenantConfig

extension Rulebook {
    /// Situations that staff would confirm for nothing: no rule asks for them.
    func idleSituations() -> [Oddity] {
        let conditions = town.conditions
        let asked = Set(conditions.flatMap(\.situations))
        return town.situations.filter { !asked.contains($0.name) }.map { situation in
            Oddity(
                .situationNeverAsked(situation.name.text), at: .keys(["situations", situation.name.text]),
                witness: .askedByNone(town.ruleLines.count))
        }
    }
}

extension Condition {
    fileprivate var situations: [Name<FamilySituation>] {
        switch self {
        case .fact(.situation(let names)): names
        case .fact(.unknown(.situations(let names), let inner)): names + (inner?.situations ?? [])
        case .fact(.unknown(_, let inner)): inner?.situations ?? []
        default: []
        }
    }
}

extension Town {
    /// All that its rules ask.
    fileprivate var conditions: [Condition] {
        let ofTown: [[Condition]] = [
            closed.asked(), centres.flatMap(\.closed).asked(), meals.flatMap(\.admits).asked(), tariffs.flatMap(\.price).asked(),
        ]
        return ofTown.flatMap(\.self) + activities.flatMap(\.conditions)
    }
}

extension Activity {
    fileprivate var conditions: [Condition] {
        let verbs: [Line<Verb.Keys>] = [book, change, cancel].compactMap(\.self).flatMap { $0.lines + $0.trials }
        let ordering: [Line<NoKeys>] = priority.compactMap { if case .fitting(let line) = $0 { line } else { nil } }
        let all: [[Condition]] = [
            verbs.asked(), ordering.asked(), enrolment?.lines.asked() ?? [], enrolment?.late.asked() ?? [], slots.flatMap(\.conditions),
            gauges.asked(),
            gauges.flatMap(\.keys.quotas).asked(), waitingList.asked(), bookLate.asked(), lateTrials.asked(), absence.asked(),
            unbooked.asked(),
            admits.asked(), open.asked(), closed.asked(), notices.asked(), limits.asked(), requirements.asked(),
        ]
        return all.flatMap(\.self)
    }
}

extension Slot {
    fileprivate var conditions: [Condition] {
        let all: [[Condition]] = [admits.asked(), open.asked(), closed.asked(), hours.asked(), needs.asked()]
        return all.flatMap(\.self)
    }
}
