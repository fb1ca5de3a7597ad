import ReferenceEngine
import RulesEngine
import TenantConfig
import Testing

extension OracleTests {
    /// What has been compared of enrolling, and what came of it.
    struct EnrolmentTally {
        var wishes = 0
        var late = 0
        var requestable = 0
        /// For which days it may be is to be chosen, among months or periods; and some only late.
        var choices = 0
        var lateChoices = 0
        var outcomes: [String: Int] = [:]
        var reasons: [UInt16: Int] = [:]

        mutating func add(_ other: EnrolmentTally) {
            wishes += other.wishes
            late += other.late
            requestable += other.requestable
            choices += other.choices
            lateChoices += other.lateChoices
            outcomes.merge(other.outcomes, uniquingKeysWith: +)
            reasons.merge(other.reasons, uniquingKeysWith: +)
        }

        func expectEnough() {
            #expect(wishes >= 8000, "few wish to enrol")
            #expect(late >= 200, "few enrol late")
            #expect(requestable >= 300, "few may ask for another centre")
            #expect(choices >= 60, "few choose a month or a period")
            #expect(lateChoices >= 40, "few choose days for which they are late")
            for outcome in ["accepted", "awaitingApproval", "refused", "undetermined"] {
                #expect(outcomes[outcome, default: 0] >= 60, "enrolling, \(outcome) is rare")
            }
            for bit in [0, 1, 5, 6, 7, 8, 9, 13] as [UInt16] {
                #expect(reasons[bit, default: 0] >= 200, "enrolling, bit \(bit) is rare")
            }
        }
    }

    /// One town of which enrolling is all that is asked, by several children at several instants.
    static func playEnrolments(seed: UInt64) -> EnrolmentTally {
        var chance = Chance(seed: ~seed)
        let random = chance.town(enrolling: true)
        let (compiled, reference) = (Rulebook(random.town), ReferenceRulebook(random.town))
        var tally = EnrolmentTally()
        for _ in 0..<6 {
            let day = chance.date(random.words)
            let wish = EnrolmentWish(
                child: chance.child(random.words, around: day), centre: chance.one(of: [nil, nil, "nord", "sud", "ferme"]),
                status: chance.one(of: [nil, "regulier", "occasionnel"]),
                others: chance.enrolledOthers(around: day, random.words), held: chance.percent(15) ? [chance.year(around: day)] : [],
                day: chance.percent(20) ? day + chance.one(of: [0, 200, 365]) : nil,
                channel: chance.percent(60) ? .portal : chance.one(of: Channel.allCases))
            var now = LocalInstant(day) + Int64(chance.number(0...86_399))
            // At any time, then just when something opens or ends.
            for _ in 0..<3 {
                let turns = compare(wish, at: now, compiled, reference, &tally, seed)
                if turns.isEmpty { break }
                now = chance.one(of: turns) + Int64(chance.number(-1...1))
            }
        }
        return tally
    }

    private struct EnrolmentWish {
        let child: ChildFacts
        let centre: Name<Centre>?
        let status: Name<Status>?
        let others: [PlaceHolder]
        let held: [ClosedRange<CivilDate>]
        let day: CivilDate?
        let channel: Channel
    }

    /// Compares what becomes of a wish; answers the instants that its reasons tell.
    private static func compare(
        _ wish: EnrolmentWish, at now: LocalInstant, _ compiled: Rulebook, _ reference: ReferenceRulebook, _ tally: inout EnrolmentTally,
        _ seed: UInt64
    ) -> [LocalInstant] {
        let found = compiled.enrol(
            "a", child: wish.child, now: now, wish: wish.centre, status: wish.status, others: wish.others, channel: wish.channel,
            held: wish.held, on: wish.day)
        let wanted = reference.enrol(
            "a", child: wish.child, now: now, wish: wish.centre, status: wish.status, others: wish.others, channel: wish.channel,
            held: wish.held, on: wish.day)
        let same = ReferenceEnrolment(found)
        if same != wanted { Issue.record("seed \(seed), \(now), \(wish.channel), \(wish.centre?.text ?? "-"): \(found) is not \(wanted)") }
        let reasons = found.reasons
        let bits = reasons.map { bit(of: $0.cause).rawValue }
        if bits != bits.sorted() { Issue.record("seed \(seed), \(now): reasons out of order: \(reasons)") }
        tally.wishes += 1
        if found.late != nil { tally.late += 1 }
        if !found.requestable.isEmpty { tally.requestable += 1 }
        if found.spans.count > 2 { tally.choices += 1 }
        if !found.lateSpans.isEmpty { tally.lateChoices += 1 }
        tally.outcomes[String("\(found.outcome)".prefix { $0 != "(" }), default: 0] += 1
        for bit in bits { tally.reasons[UInt16(bit.trailingZeroBitCount), default: 0] += 1 }
        return reasons.compactMap { reason -> LocalInstant? in
            switch reason.cause {
            case .notOpenYet(let instant): instant
            case .deadlinePassed(let instant): instant
            default: nil
            }
        }
    }
}

extension EnrolmentDecision {
    fileprivate var reasons: [Reason] { if case .refused(let reasons) = outcome { reasons } else { [] } }
}

extension ReferenceEnrolment {
    /// A decision as the reference tells it.
    fileprivate init(_ decision: EnrolmentDecision) {
        self.init()
        (centres, requestable, late) = (decision.centres, decision.requestable, decision.late?.place)
        (spans, lateSpans) = (decision.spans, decision.lateSpans)
        fee = decision.fee?.total
        switch decision.outcome {
        case .accepted: outcome = .accepted
        case .awaitingApproval: outcome = .awaitingApproval
        case .undetermined(let missing): outcome = .undetermined(missing)
        case .refused(let reasons):
            outcome = .refused(reasons.reduce(into: ReasonSet()) { $0.formUnion(OracleTests.bit(of: $1.cause)) })
        }
    }
}
