import Foundation
import ReferenceEngine
import RulesEngine
import TenantConfig
import Testing

/// The compiled rulebook against the reference that reads the rules line by line, on random towns at their breakpoints.
struct OracleTests {
    /// What has been compared, and how often each reason stood in the way.
    struct Tally {
        var cells = 0
        var lines = 0
        var reasons: [UInt16: Int] = [:]
        var outcomes: [String: Int] = [:]
        /// Absences taken.
        var absences = 0
        /// Children who came without a reservation and were not taken in.
        var notAdmitted = 0
        /// Estimates with an amount.
        var estimates = 0
        /// Cells and lines that passed late.
        var late = 0
        /// Lines that wait for a place.
        var waiting = 0
        /// Findings of lines on trial.
        var tried = 0
        var enrolments = EnrolmentTally()

        mutating func count(_ mask: ReasonSet) {
            for bit in 0..<16 as Range<UInt16> where mask.rawValue & 1 << bit != 0 { reasons[bit, default: 0] += 1 }
        }

        mutating func add(_ other: Tally) {
            cells += other.cells
            lines += other.lines
            late += other.late
            waiting += other.waiting
            tried += other.tried
            absences += other.absences
            notAdmitted += other.notAdmitted
            estimates += other.estimates
            enrolments.add(other.enrolments)
            reasons.merge(other.reasons, uniquingKeysWith: +)
            outcomes.merge(other.outcomes, uniquingKeysWith: +)
        }
    }

    /// `GUICHET_ORACLE_SEED` plays another game; a failure tells the seed of its town.
    static let seed = ProcessInfo.processInfo.environment["GUICHET_ORACLE_SEED"].flatMap(UInt64.init) ?? 20_260_901
    static let threads = 2
    /// Towns a thread; `GUICHET_ORACLE_TOWNS` asks for more.
    static let towns = ProcessInfo.processInfo.environment["GUICHET_ORACLE_TOWNS"].flatMap(Int.init) ?? 640

    @Test func `agrees with the reference on a million cells and lines, every reason among them`() async {
        let tally = await withTaskGroup(of: Tally.self) { group in
            for thread in 0..<Self.threads {
                group.addTask {
                    var tally = Tally()
                    for town in 0..<Self.towns {
                        let seed = Self.seed &+ UInt64(town * Self.threads + thread)
                        tally.add(Self.play(seed: seed))
                        tally.enrolments.add(Self.playEnrolments(seed: seed))
                        // Other tests run on the same few threads: they would stand still for minutes.
                        await Task.yield()
                    }
                    return tally
                }
            }
            return await group.reduce(into: Tally()) { $0.add($1) }
        }
        print(
            "oracle: \(tally.cells) cells, \(tally.lines) lines, \(tally.waiting) waiting, reasons \(tally.reasons.sorted { $0.key < $1.key }), \(tally.outcomes)"
        )
        print("oracle: \(tally.enrolments)")
        #expect(tally.cells + tally.lines >= 1_000_000)
        tally.enrolments.expectEnough()
        for bit in Array(0...15) as [UInt16] { #expect(tally.reasons[bit, default: 0] >= 300, "bit \(bit) is rare") }
        #expect(tally.late >= 1000, "little is late")
        #expect(tally.waiting >= 200, "few wait")
        #expect(tally.tried >= 300, "little is tried")
        #expect(tally.absences >= 500, "few are absent")
        #expect(tally.notAdmitted >= 500, "all come without a reservation")
        #expect(tally.estimates >= 1000, "little costs anything")
        for outcome in ["accepted", "awaitingApproval", "waiting", "refused", "undetermined", "nothingToDo"] {
            #expect(tally.outcomes[outcome, default: 0] >= 60, "\(outcome) is rare")
        }
    }

    /// One town, asked about several situations.
    static func play(seed: UInt64) -> Tally {
        var chance = Chance(seed: seed)
        let random = chance.town()
        let (compiled, reference) = (Rulebook(random.town), ReferenceRulebook(random.town))
        var tally = Tally()
        for _ in 0..<6 { play(random, compiled, reference, &chance, &tally, seed: seed) }
        return tally
    }

    private static func play(
        _ random: RandomTown, _ compiled: Rulebook, _ reference: ReferenceRulebook, _ chance: inout Chance, _ tally: inout Tally,
        seed: UInt64
    ) {
        let first = chance.date(random.words) - (chance.percent(10) ? 20 : 0)
        let range = first...(first + chance.number(60...120))
        let columns = compiled.columns(of: "a")
        let child = chance.child(random.words, around: first + 15)
        let isKnown = child.isKnown
        let days = isKnown ? range : first...(first + 13)
        let nobody = PlacesTaken(days: days, columns: columns)
        let early = Situation(child: child, enrolled: .at("nord"), standing: Standing(), taken: nobody, now: .distantPast)
        let open = compiled.plan("a", days: days, in: early)
        guard !open.cells.isEmpty else { return }
        var taken = chance.taken(days, columns, random.town.activities[0])
        if compiled.counting("a").others != nil { taken.others = chance.others(days, columns, random.words) }
        if !random.town.activities[0].waitingList.isEmpty, chance.percent(30) {
            taken.waiting = chance.others(days, columns, random.words, most: 2)
        }
        // From another game, so that what is drawn beside stays as it is.
        var terms = Chance(seed: seed ^ UInt64(bitPattern: Int64(first.dayNumber)))
        let situation = Situation(
            child: child, enrolled: chance.enrolled(), for: terms.percent(20) ? terms.several(0...2) { $0.year(around: first) } : nil,
            standing: chance.standing(open.days, columns), taken: taken,
            now: chance.now(open.cells.compactMap(\.closes) + openings(open, compiled, early), near: first + 15),
            channel: chance.percent(60) ? .portal : chance.one(of: Channel.allCases))
        let plan = compare(days, situation, compiled, reference, &tally, seed)
        compareAbsences(situation, compiled, reference, &chance, &tally, seed)
        let waits = !random.town.activities[0].waitingList.isEmpty
        for _ in 0..<(random.words.asksWishes ? 6 : 0) {
            compare(chance.shapedRequest(plan), situation, compiled, reference, &tally, seed)
        }
        for _ in 0..<12 { compare(chance.request(plan, waits: waits), situation, compiled, reference, &tally, seed) }
    }

    private static func compareAbsences(
        _ situation: Situation, _ compiled: Rulebook, _ reference: ReferenceRulebook, _ chance: inout Chance, _ tally: inout Tally,
        _ seed: UInt64
    ) {
        for (day, places) in situation.standing.days.sorted(by: { $0.key < $1.key }).prefix(12) {
            for (slot, place) in places.sorted(by: { $0.key < $1.key }) {
                let reason: Name<AbsenceReason>? = chance.one(of: ["maladie", "greve", nil])
                // Told shortly before, on the day, or shortly after.
                let now = LocalInstant(day) + Int64(3600 * chance.number(-30...72))
                let told = Situation(
                    child: situation.child, enrolled: situation.enrolled, standing: situation.standing, taken: situation.taken, now: now,
                    channel: situation.channel)
                let column = Column(slot, place.meal)
                let found = compiled.absence("a", day: day, column: column, reason: reason, in: told)
                let wanted = reference.absence("a", day: day, column: column, reason: reason, in: told)
                let (came, expected) = (
                    compiled.unbooked("a", day: day, column: column, in: told), reference.unbooked("a", day: day, column: column, in: told)
                )
                if case .notAdmitted = came { tally.notAdmitted += 1 }
                if came != expected { Issue.record("seed \(seed), \(day) \(column): \(came) is not \(expected)") }
                if case .taken = found.outcome { tally.absences += 1 }
                if found != wanted { Issue.record("seed \(seed), \(day) \(column): \(found) is not \(wanted)") }
            }
        }
    }

    /// When some cells open.
    private static func openings(_ plan: Plan, _ compiled: Rulebook, _ situation: Situation) -> [LocalInstant] {
        stride(from: 0, to: plan.cells.count, by: 17).flatMap { index in
            let (day, column) = (plan.days[index / plan.columns.count], plan.columns[index % plan.columns.count])
            return compiled.reasons("a", day: day, column: column, in: situation).compactMap { reason in
                if case .notOpenYet(let instant) = reason.cause { instant } else { nil }
            }
        }
    }

    private static func compare(
        _ days: ClosedRange<CivilDate>, _ situation: Situation, _ compiled: Rulebook, _ reference: ReferenceRulebook, _ tally: inout Tally,
        _ seed: UInt64
    ) -> Plan {
        let (plan, expected) = (compiled.plan("a", days: days, in: situation), reference.plan("a", days: days, in: situation))
        #expect(plan.days == expected.days, "seed \(seed)")
        #expect(plan.missing == expected.missing, "seed \(seed): \(days)")
        tally.cells += plan.cells.count
        tally.late += plan.cells.count { $0.late != nil }
        guard plan.cells != expected.cells else {
            for cell in plan.cells { tally.count(cell.mask) }
            return plan
        }
        for index in plan.cells.indices where plan.cells[index] != expected.cells[index] {
            let (day, column) = (plan.days[index / plan.columns.count], plan.columns[index % plan.columns.count])
            Issue.record("seed \(seed), \(day) \(column): \(plan.cells[index]) is not \(expected.cells[index])")
            break
        }
        return plan
    }

    private static func compare(
        _ request: ReservationRequest, _ situation: Situation, _ compiled: Rulebook, _ reference: ReferenceRulebook, _ tally: inout Tally,
        _ seed: UInt64
    ) {
        let (decision, expected) = (compiled.decide("a", request, in: situation), reference.decide("a", request, in: situation))
        tally.lines += decision.lines.count
        tally.outcomes[String("\(decision.outcome)".prefix { $0 != "(" }), default: 0] += 1
        #expect(decision.outcome == expected.outcome && decision.lines.count == expected.lines.count, "seed \(seed)")
        let (estimate, owed) = (compiled.estimate("a", decision, in: situation), reference.estimate("a", decision, in: situation))
        if !(estimate?.items.isEmpty ?? true) { tally.estimates += 1 }
        if estimate?.amounts != owed?.amounts || estimate?.unpriced != owed?.unpriced || estimate?.missing != owed?.missing {
            Issue.record("seed \(seed): \(String(describing: estimate)) is not \(String(describing: owed))")
        }
        for (line, wanted) in zip(decision.lines, expected.lines) {
            tally.count(line.mask)
            if line.late != nil { tally.late += 1 }
            if line.waits != nil { tally.waiting += 1 }
            let isSame =
                line.day == wanted.day && line.slot == wanted.slot && line.change == wanted.change && line.mask == wanted.mask
                && line.closes == wanted.closes && line.placesLeft == wanted.placesLeft
                && line.late == wanted.late && line.waits == wanted.waits
            if !isSame { Issue.record("seed \(seed): \(line) is not \(wanted)") }
            if line.mask.isEmpty, line.late == nil, situation.child.isKnown {
                let found = Set(line.tried.map(\.words))
                tally.tried += found.count
                let wanted = reference.tried("a", request, line, in: situation)
                if found != wanted { Issue.record("seed \(seed): \(line.day) \(line.slot) tried \(found), not \(wanted)") }
            }
            let told = line.reasons.reduce(into: ReasonSet()) { $0.formUnion(OracleTests.bit(of: $1.cause)) }
            if told != line.mask.subtracting(.undetermined) { Issue.record("seed \(seed): reasons \(line.reasons) for \(line.mask)") }
        }
    }

    /// The bit that stands for a cause.
    static func bit(of cause: Reason.Cause) -> ReasonSet {
        switch cause {
        case .notEnrolled: .notEnrolled
        case .notAdmitted, .otherMeal: .notAdmitted
        case .closed: .closed
        case .notOffered: .notOffered
        case .begun: .begun
        case .notAnnounced: .notAnnounced
        case .notOpenYet: .notOpenYet
        case .deadlinePassed: .deadlinePassed
        case .wrongChannel: .wrongChannel
        case .requirement: .requirement
        case .needs: .needs
        case .excludes: .excludes
        case .limit: .limit
        case .full: .full
        case .wrongShape: .wrongShape
        }
    }
}
