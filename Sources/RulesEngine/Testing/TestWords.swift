public import TenantConfig

extension Reason {
    /// Why, in the words of a tests file.
    public var word: TownTest.Cause {
        switch cause {
        case .notEnrolled: .notEnrolled
        case .notAdmitted, .otherMeal: .notForThisChild
        case .closed: .closedDay
        case .notOffered: .notThatDay
        case .begun: .alreadyBegun
        case .notAnnounced: .notAnnounced
        case .notOpenYet: .notOpenYet
        case .deadlinePassed: .deadlinePassed
        case .wrongChannel: .wrongChannel
        case .requirement: .requirement
        case .needs: .needsAnotherSlot
        case .excludes: .excludesAnotherSlot
        case .limit: .limit
        case .full: .noPlace
        case .wrongShape: .wrongShape
        }
    }

    /// Since when it is too late, or from when it opens; nil where no instant is the reason.
    public var instant: LocalInstant? {
        switch cause {
        case .begun(let instant), .notOpenYet(let instant): instant
        case .deadlinePassed(let instant): instant
        case .notEnrolled, .notAdmitted, .otherMeal, .closed, .notOffered, .notAnnounced, .wrongChannel, .requirement, .needs, .excludes,
            .limit, .full,
            .wrongShape:
            nil
        }
    }
}

extension MissingFacts {
    /// The facts in the words of a tests file.
    var words: Set<TownTest.AskedFact> {
        Set(
            TownTest.AskedFact.allCases.filter { fact in
                switch fact {
                case .born: contains(.birthDate)
                case .level: contains(.level)
                case .address: contains(.address)
                case .school: contains(.school)
                case .commune: contains(.commune)
                case .quotient: contains(.quotient)
                case .siblings: contains(.siblings)
                case .came: contains(.came)
                case .unpaid: contains(.unpaid)
                case .documents: contains(.documents)
                case .enrolled: contains(.enrolments)
                case .situations: !isDisjoint(with: .situations)
                }
            })
    }
}
