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
                ? nil : "Une fois acceptées, vos places sont à \(task) dans le délai que dira le courriel, sans quoi elles sont libérées."
            let promise = RequestDues(ruling.dues(of: procedure, answer: nil)).promise
            return [promise, keeps].compactMap(\.self).reduce("") { $0 + " " + $1 }
        case .waiting, .refused, .undetermined, .nothingToDo: return ""
        }
    }
}
