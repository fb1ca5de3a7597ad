import TenantConfig

extension UnbookedRuling {
    /// What becomes of the child, in the words of a tests file.
    var verdict: TownTest.Verdict {
        switch self {
        case .admitted: .accepted
        case .notAdmitted: .refused
        case .undetermined: .undetermined
        }
    }

    /// The line that answers; nil where none does.
    var line: Line<Unbooked>? {
        switch self {
        case .admitted(let line): line
        case .notAdmitted(let line): line
        case .undetermined: nil
        }
    }

    var isAdmitted: Bool { if case .admitted = self { true } else { false } }

    var missing: MissingFacts { if case .undetermined(let missing) = self { missing } else { [] } }
}
