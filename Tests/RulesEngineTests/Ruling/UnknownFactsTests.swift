import RulesEngine
import TenantConfig
import Testing

/// Unknown is not no: what cannot be told is undetermined, unless every way it could turn out agrees.
struct UnknownFactsTests {
    private let ages = [Line<NoKeys>.admits([.ages([AgeRange(least: 3, most: 11)])])]
    private let asked: [Name<Slot>: ReservationRequest.Change] = ["matin": .add(meal: nil)]
    private let unknown = ChildFacts(born: .unknown)

    @Test func `an unknown birth date is asked for where ages decide`() {
        let book = Rulebook(.town([.activity(admits: ages, book: .until(.step(-1, .days)))]))
        let situation = book.situation(now: "2026-09-01 00:00", child: unknown)
        let plan = book.plan("mercredis", days: days("2026-09-16", "2026-09-16"), in: situation)
        #expect(book.decide("2026-09-16", asked, in: situation).outcome == .undetermined(.birthDate))
        #expect(plan.cells.map(\.state) == [.undetermined])
        #expect(plan.missing == .birthDate)
    }

    @Test func `what is refused in any case is refused, without asking`() {
        let book = Rulebook(.town([.activity(admits: ages, book: .until(.step(-1, .days)))]))
        let decision = book.decide("2026-09-16", asked, in: book.situation(now: "2026-09-16 00:00", child: unknown))
        #expect(decision.outcome == .refused)
        #expect(decision.causes == [.deadlinePassed(instant("2026-09-16 00:00"))])
    }

    @Test func `what no rule asks may stay unknown`() {
        let book = Rulebook(.town([.activity(book: .until(.step(-1, .days)))]))
        #expect(book.decide("2026-09-16", asked, in: book.situation(now: "2026-09-01 00:00", child: unknown)).outcome == .accepted)
    }

    @Test func `a rule that holds for every level needs no level`() {
        let lines: [Line<NoKeys>] = [.admits([.level(.nursery)]), .admits([.level(.primary)]), .admits([.level(.middle)])]
        let book = Rulebook(.town([.activity(admits: lines, book: .until(.step(-1, .days)))]))
        #expect(book.decide("2026-09-16", asked, in: book.situation(now: "2026-09-01 00:00", child: unknown)).outcome == .accepted)
    }

    @Test func `the earliest end still possible is told`() {
        let verb = Verb(lines: [.verb([.level(.nursery)], until: .step(-8, .days)), .verb(until: .step(-2, .days))])
        let book = Rulebook(.town([.activity(book: verb)]))
        let early = book.decide("2026-09-16", asked, in: book.situation(now: "2026-09-08 23:59:59", child: unknown))
        let late = book.decide("2026-09-16", asked, in: book.situation(now: "2026-09-09 00:00", child: unknown))
        #expect(early.outcome == .accepted)
        #expect(early.lines.map(\.closes) == [instant("2026-09-09 00:00")])
        #expect(late.outcome == .undetermined(.level))
    }
}
