import TenantConfig

extension AbsenceRuling {
    /// What becomes of it, in the words of a tests file.
    var verdict: TownTest.Verdict {
        switch outcome {
        case .taken(let terms): terms.awaitsAnswer ? .pending : .accepted
        case .cancelInstead: .cancel
        case .tooLate, .wrongChannel: .refused
        case .undetermined: .undetermined
        }
    }

    var missing: MissingFacts { if case .undetermined(let missing) = outcome { missing } else { [] } }

    /// On what terms it is taken; nil when it is not.
    var terms: Terms? {
        if case .taken(let terms) = outcome { terms } else { nil }
    }
}
