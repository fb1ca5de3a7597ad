import Foundation
import RulesEngine
import TenantConfig

extension DecisionFacts {
    /// Reads what was kept; nil for anything else.
    init?(json: String) {
        guard let facts = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
        self = facts
    }
}

extension ChildFacts {
    /// A child as it was known when something was decided, as far as that was kept; the rest as it is known now.
    ///
    /// - Parameter isHomeSame: whether the sector of the home is told alike now as then.
    func remembered(by kept: DecisionFacts, isHomeSame: Bool) -> ChildFacts {
        var facts = self
        facts.born = Fact(kept.born.flatMap { CivilDate(iso: $0) })
        facts.level = Fact(kept.level.flatMap { SchoolLevel(word: $0) })
        if isHomeSame { facts.sector = Fact(kept.sector).map { $0.isEmpty ? nil : Name($0) } }
        facts.unpaid = Fact(kept.unpaid)
        facts.unpaidSince = kept.known["unpaid since"].flatMap { LocalInstant(iso: $0) }
        facts.school = Fact(kept.known["school"]).map { $0.isEmpty ? nil : Name($0) }
        facts.commune = Fact(kept.known["commune"].flatMap { Commune(code: $0) })
        facts.quotient = Fact(kept.known["quotient"].flatMap { Int($0) })
        facts.siblings = Fact(kept.known["siblings"].flatMap { Int($0) })
        facts.situations = kept.named("situation").mapValues { $0 == "yes" }
        facts.documents = .known(kept.named("document").mapValues { CivilDate(iso: $0) })
        facts.enrolments = .known(kept.named("enrolment").mapValues { $0.isEmpty ? nil : Name($0) })
        for (activity, last) in kept.named("came") as [Name<Activity>: String] {
            facts.came[activity] = Attendance(
                days: Set([CivilDate(iso: last)].compactMap(\.self)), isWhole: last == "never" || facts.came[activity]?.isWhole == true)
        }
        facts.events = [:]
        for event in ChildEvent.allCases {
            for (activity, days) in kept.named(event.rawValue) as [Name<Activity>: String] {
                facts.events[activity, default: [:]][event] = days.split(separator: " ").compactMap { CivilDate(iso: $0) }
            }
        }
        return facts
    }
}

extension DecisionFacts {
    /// What was known of things of one kind, by their names: `situation pai`.
    fileprivate func named<Thing>(_ kind: String) -> [Name<Thing>: String] {
        let prefix = kind + " "
        let found = known.filter { $0.key.hasPrefix(prefix) }.map { (Name<Thing>(String($0.key.dropFirst(prefix.count))), $0.value) }
        return Dictionary(found) { first, _ in first }
    }
}
