import RulesEngine
import TenantConfig

extension Decision.Tried {
    /// Its mode, its line, and the instant it names.
    var words: String {
        guard case .reason(let reason) = finding else { return "offer" }
        let path = reason.rule?.path ?? ""
        return switch reason.cause {
        case .deadlinePassed(nil): "\(mode) \(path) never"
        case .deadlinePassed(let instant?), .notOpenYet(let instant): "\(mode) \(path) \(instant.seconds)"
        default: "\(mode) \(path)"
        }
    }
}

extension Estimate {
    /// What is paid for, at which tariff, and how much.
    var amounts: Set<String> { Set(items.map { "\($0.subject) \($0.tariff?.text ?? "-") \($0.cents)" }) }
}

extension ChildFacts {
    /// Whether nothing is missing, so that a child is judged in one way only.
    var isKnown: Bool {
        born != .unknown && level != .unknown && sector != .unknown && documents != .unknown && unpaid != .unknown && school != .unknown
            && commune != .unknown && quotient != .unknown && siblings != .unknown && situations.count == RandomWords.situations.count
            && situationEnds.isEmpty
            && came["a"]?.isWhole == true && enrolments.value?.isEmpty == false
    }
}
