import GRDB
import RulesEngine
import TenantConfig

/// A request that awaits the town's answer, with what the engine has to say about it.
struct ApprovalCase: Sendable {
    let request: RequestRecord
    let guardian: Guardian
    let child: Child
    /// nil when the town's file no longer has it.
    let activity: Activity?
    var lines: [RequestRecord.Line]
    let facts: ChildFacts
    /// Where the child goes, or would go, and as what.
    let wish: EnrolmentWish
    let ruling: Ruling
    let advice: Advice
    /// What its rules are asked, and on what is known; nil where it changes nothing that stands.
    var question: Question?

    /// A request as the rules are asked about it.
    struct Question: Sendable {
        let request: ReservationRequest
        let situation: Situation
    }

    /// What the family has to do to keep what is granted at that moment.
    func dues(granted now: LocalInstant, under rulebook: Rulebook) -> RequestDues {
        var dues = request.dues
        guard let question else { return dues }
        // A day that waits is given on the terms of its list.
        let waiting = Set(lines.filter { $0.wait != nil }.map { ReservationRequest.Cell($0.day, $0.slot) })
        let granted = ReservationRequest(question.request.changes.filter { !waiting.contains($0.key) })
        let due = RequestDues(rulebook.dues(request.activity, granted, in: question.situation, answer: now))
        (dues.confirmBy, dues.payBy) = (due.confirmBy, due.payBy)
        return dues
    }

    /// What the rules say today of what was asked then.
    enum Ruling: Sendable, Equatable {
        /// Nothing stands in the way. For each slot asked for: the places that are left on its fullest day, this request's own not counted;
        /// a slot without a gauge is absent.
        case possible(placesLeft: [Name<Slot>: Int], tried: [Decision.Tried] = [])
        /// These lines can no longer be: the town's file, or the places, have changed. None: every line has lapsed.
        case impossible([Decision.Line])
        /// The enrolment can no longer be, for these reasons.
        case enrolmentImpossible([Reason])
        /// Facts are missing.
        case undetermined(MissingFacts)
    }

    var centre: Name<Centre>? { wish.centre }
    /// The status it would have; nil where there is nothing to choose.
    var status: Name<Status>? { wish.status }

    /// The days for which the child is to be enrolled, in words; nil for another request.
    func enrolmentDays(in town: TownInForce) -> (EnrolmentDays, ClosedRange<CivilDate>)? {
        guard request.kind == .enrolment, let activity, let days = wish.days else { return nil }
        return (EnrolmentDays(town: town, activity: activity), days)
    }

    /// What the engine advises; the agent decides.
    enum Verdict: Sendable, Equatable {
        case accept
        case refuse(RefusalReason)
        /// The rules alone cannot tell.
        case examine
        /// The rules or the places no longer allow it.
        case impossible
    }

    /// What the engine advises.
    func verdict(in town: Town) -> Verdict {
        switch ruling {
        case .impossible, .enrolmentImpossible: return .impossible
        case .undetermined: return .examine
        case .possible: break
        }
        if let name = advice.suggested.first, let reason = town.refusals.first(where: { $0.name == name }) { return .refuse(reason) }
        if lines.contains(where: \.hasLapsed) { return .examine }
        return advice.isInOrder ? .accept : .examine
    }
}

extension ApprovalCase.Ruling {
    /// Whether something of the request has no place any more.
    var lacksPlaces: Bool {
        switch self {
        case .impossible(let lines): lines.contains { $0.mask.contains(.full) }
        case .enrolmentImpossible(let reasons):
            reasons.contains { reason in
                if case .full = reason.cause { true } else { false }
            }
        case .possible, .undetermined: false
        }
    }
}

extension Advice {
    /// Whether nothing that is asked is missing.
    fileprivate var isInOrder: Bool { missingDocuments.isEmpty && unpaid == nil && notEnrolledIn == nil && !unknown }
}
