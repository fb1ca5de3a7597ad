import RulesEngine
import TenantConfig

extension ChildFacts {
    /// What is known beside birth date, level and sector, by its name: for the record of a decision.
    var told: [String: String] {
        var told: [String: String] = [:]
        told["school"] = school.value.map { $0?.text ?? "" }
        told["commune"] = commune.value?.code
        told["quotient"] = quotient.value.map(String.init)
        told["siblings"] = siblings.value.map(String.init)
        told["unpaid since"] = unpaidSince?.description
        for (situation, holds) in situations { told["situation \(situation)"] = holds ? "yes" : "no" }
        for (document, validity) in documents.value ?? [:] { told["document \(document)"] = validity?.iso ?? "" }
        for (activity, status) in enrolments.value ?? [:] { told["enrolment \(activity)"] = status?.text ?? "" }
        for (activity, attendance) in came { told["came \(activity)"] = attendance.days.max()?.iso ?? "never" }
        for (activity, days) in events {
            for (event, days) in days where !days.isEmpty {
                told["\(event.rawValue) \(activity)"] = days.sorted().map(\.iso).joined(separator: " ")
            }
        }
        return told
    }
}
