public import TenantConfig

/// What came of one example of a town's rules.
public struct TestRun: Sendable {
    /// A request to book, change or cancel, as it was decided.
    public struct Booking: Sendable {
        public let activity: Name<Activity>
        public let decision: Decision
        /// What it changes in what the family owes; nil: nothing here has a price.
        public let estimate: Estimate?
        /// Days that a typical week leaves as they stand.
        public let left: [Repetition.LeftDay]
    }

    /// A wish to enrol, as it was decided.
    public struct Enrolment: Sendable {
        public let activity: Name<Activity>
        public let decision: EnrolmentDecision
    }

    /// An absence told, as it was decided.
    public struct Absence: Sendable {
        public let activity: Name<Activity>
        public let day: CivilDate
        public let slot: Name<Slot>
        public let ruling: AbsenceRuling
    }

    /// A slot to which the child comes without a reservation.
    public struct Unbooked: Sendable {
        public let activity: Name<Activity>
        public let day: CivilDate
        public let slot: Name<Slot>
        public let ruling: UnbookedRuling
        /// What it costs; nil: nothing here has a price, or the child is not taken in.
        public let estimate: Estimate?
    }

    public let test: TownTest
    public let enrolments: [Enrolment]
    public let bookings: [Booking]
    public let absences: [Absence]
    public let unbooked: [Unbooked]
    /// What staff would be told, activity by activity.
    public let advice: [Advice]
    /// Places that no gauge of the town could leave so.
    public let impossiblePlaces: [TownTest.PlacesLeft]
    /// The lines of rules upon which it came.
    public let uses: [RuleUse]

    /// The strictest of all answers.
    public var verdict: TownTest.Verdict {
        let verdicts = Set(
            enrolments.map(\.decision.verdict) + bookings.map(\.decision.verdict) + absences.map(\.ruling.verdict)
                + unbooked.map(\.ruling.verdict))
        return [.refused, .undetermined, .waiting, .pending, .cancel, .late, .accepted].first(where: verdicts.contains) ?? .nothing
    }

    /// All reasons against what is asked, each once.
    public var reasons: [Reason] {
        var seen: Set<Reason> = []
        let all = enrolments.flatMap(\.decision.outcome.reasons) + bookings.flatMap(\.decision.lines).flatMap(\.reasons)
        return all.filter { seen.insert($0).inserted }
    }

    /// The lines of offers on whose terms something comes late.
    public var terms: [RulePlace] {
        lines.flatMap { [$0.late?.place, $0.waits?.place].compactMap(\.self) } + enrolments.compactMap { $0.decision.late?.place }
            + unbooked.compactMap(\.ruling.line?.place)
    }

    /// Facts without which there is no answer.
    public var facts: Set<TownTest.AskedFact> {
        let missing =
            enrolments.map(\.decision.outcome.missing) + bookings.map(\.decision.outcome.missing)
            + absences.map(\.ruling.missing) + unbooked.map(\.ruling.missing)
        return missing.reduce(MissingFacts()) { $0.union($1) }.words
    }

    /// The centres offered on enrolling, in the order of the file.
    public var centres: [Name<Centre>] { enrolments.flatMap(\.decision.centres) }

    /// How many slots of days are added, or change their meal.
    public var adds: Int { lines.count { if case .remove = $0.change { false } else { true } } }

    /// How many slots of days are removed.
    public var removes: Int { lines.count { if case .remove = $0.change { true } else { false } } }

    /// How many days a typical week leaves as they stand.
    public var leaves: Int { bookings.reduce(0) { $0 + $1.left.count } }

    /// What the requests change in what the family owes, in cents, as far as the facts are known.
    var price: ClosedRange<Int> {
        let totals =
            bookings.compactMap(\.estimate?.total) + unbooked.compactMap(\.estimate?.total) + enrolments.compactMap(\.decision.fee?.total)
        return totals.reduce(0...0) {
            $0.lowerBound + $1.lowerBound...$0.upperBound + $1.upperBound
        }
    }

    /// On what terms absences are taken.
    var absenceTerms: [AbsenceRuling.Terms] { absences.compactMap(\.ruling.terms) }

    /// What lateness costs.
    var surcharges: Set<Charge.Amount> {
        Set(
            (lines.compactMap(\.late) + enrolments.compactMap(\.decision.late)).compactMap(\.keys.charge?.amount)
                + absenceTerms.compactMap(\.line.keys.surcharge) + unbooked.compactMap(\.ruling.line?.keys.charge?.amount))
    }

    private var lines: [Decision.Line] { bookings.flatMap(\.decision.lines) }
}

extension Decision {
    fileprivate var verdict: TownTest.Verdict {
        switch outcome {
        case .accepted where lines.contains { $0.waits != nil }, .awaitingApproval where lines.contains { $0.waits != nil }: .waiting
        case .accepted: lines.contains { $0.late != nil } ? .late : .accepted
        case .awaitingApproval: .pending
        case .waiting: .waiting
        case .refused: .refused
        case .undetermined: .undetermined
        case .nothingToDo: .nothing
        }
    }
}

extension Decision.Outcome {
    fileprivate var missing: MissingFacts {
        if case .undetermined(let missing) = self { missing } else { [] }
    }
}

extension EnrolmentDecision {
    fileprivate var verdict: TownTest.Verdict { outcome == .accepted && late != nil ? .late : outcome.verdict }
}

extension EnrolmentDecision.Outcome {
    fileprivate var verdict: TownTest.Verdict {
        switch self {
        case .accepted: .accepted
        case .awaitingApproval: .pending
        case .refused: .refused
        case .undetermined: .undetermined
        }
    }

    fileprivate var reasons: [Reason] {
        if case .refused(let reasons) = self { reasons } else { [] }
    }

    fileprivate var missing: MissingFacts {
        if case .undetermined(let missing) = self { missing } else { [] }
    }
}
