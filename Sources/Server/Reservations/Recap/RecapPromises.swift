import RulesEngine
import TenantConfig

extension RecapMaking {
    /// By when the town answers, and what the family has to do then to keep its places.
    var promises: FrenchText {
        let now = ruling.situation.now
        switch ruling.decision.outcome {
        case .accepted:
            return RequestDues(ruling.dues(of: procedure, answer: now)).sentences.reduce("") { $0 + " " + $1 }
        case .awaitingApproval:
            let answered = RequestDues(ruling.dues(of: procedure, answer: now)).tasks.map(\.task)
            let task = answered.contains(.confirm) ? "confirmer" : "régler"
            let keeps: FrenchText? =
                answered.isEmpty
                ? nil : "Une fois acceptées, les places sont à \(task) dans le délai que dira le courriel, sans quoi elles sont libérées."
            let promise = RequestDues(ruling.dues(of: procedure, answer: nil)).promise
            return [promise, keeps].compactMap(\.self).reduce("") { $0 + " " + $1 }
        case .waiting, .refused, .undetermined, .nothingToDo: return ""
        }
    }
}

extension Ruling {
    /// How those days wait that are complete, told once for each way in which places are given.
    func waitingPromises(in procedure: Procedure) -> [FrenchText] {
        var told: [FrenchText] = []
        for (day, lines) in Dictionary(grouping: waiting, by: \.day).sorted(by: { $0.key < $1.key }) {
            let columns = lines.map { Column($0.slot, $0.change.meal) }
            let terms = procedure.rulebook.waitingTerms(procedure.activity.name, day, columns, in: situation, now: situation.now)
            guard let terms else { continue }
            let sentence = WaitingWording(procedure.activity).promise(
                terms.promotion, confirmBy: procedure.activity.confirmBy(lines.compactMap(\.waits)))
            if !told.contains(sentence) { told.append(sentence) }
        }
        return told
    }
}

extension Activity {
    /// Until when an offered place is to be confirmed, of who waits by these lines; nil where they say nothing, or not the same.
    fileprivate func confirmBy(_ lines: [Line<WaitingList>]) -> Limit? {
        let said = Set(lines.map { $0.keys.confirmBy?.value })
        guard said.count == 1, let answer = said.first else { return nil }
        // What a line leaves open, the first one says that says it at all, if it is for everybody.
        let first = waitingList.first { $0.keys.confirmBy != nil }
        return answer ?? first.flatMap { $0.conditions.isEmpty ? $0.keys.confirmBy?.value : nil }
    }
}
