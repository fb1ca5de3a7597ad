import RulesEngine
import TenantConfig
import Testing

struct AdmissionRuleTests {
    private let book = Rulebook(
        .town([
            .activity(
                admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])], open: [.open(.all, [.period(.allYear)])],
                book: .until(.anyTime))
        ]))

    /// A birth date, and the last day attended that is refused before, or the first that is refused after.
    @Test(arguments: [
        ("2023-09-15", "2026-09-14", false), ("2023-09-15", "2026-09-15", true), ("2014-09-15", "2026-09-14", true),
        ("2014-09-15", "2026-09-15", false), ("2024-02-29", "2027-02-28", false), ("2024-02-29", "2027-03-01", true),
        ("2012-02-29", "2023-02-28", true), ("2012-02-29", "2023-03-01", true), ("2016-02-29", "2027-02-28", true),
        ("2015-03-01", "2027-02-28", true), ("2015-03-01", "2027-03-01", false), ("2026-09-16", "2026-09-15", false),
    ])
    func `admits from the first birthday to the eve of the last`(born: String, date: String, admitted: Bool) {
        let situation = book.situation(now: "2022-09-01 00:00", child: .born(born))
        let decision = book.decide(date, ["matin": .add(meal: nil)], in: situation)
        let plan = book.plan("mercredis", days: day(date)...day(date), in: situation)
        #expect(decision.outcome == (admitted ? .accepted : .refused))
        #expect(plan.cells.map(\.mask) == [admitted ? [] : .notAdmitted])
    }

    @Test func `a birthday in the middle of a plan turns its cells`() {
        let situation = book.situation(now: "2022-09-01 00:00", child: .born("2023-09-15"))
        let plan = book.plan("mercredis", days: days("2026-09-13", "2026-09-17"), in: situation)
        #expect(plan.cells.map(\.state) == [.closed, .closed, .open, .open, .open])
    }

    @Test func `any line admits, and without lines everyone may come`() {
        let lines: [Line<NoKeys>] = [.admits([.level(.nursery)]), .admits([.sector(["nord"])])]
        let some = Rulebook(.town([.activity(admits: lines, book: .until(.anyTime))]))
        let all = Rulebook(.town([.activity(book: .until(.anyTime))]))
        for (level, sector, admitted) in [(SchoolLevel.ms, nil, true), (.cp, "nord", true), (.cp, "sud", false)]
            as [(SchoolLevel, Name<Sector>?, Bool)]
        {
            let child = ChildFacts.born("2018-01-01", level: level, sector: sector)
            let asked: [Name<Slot>: ReservationRequest.Change] = ["matin": .add(meal: nil)]
            let decision = some.decide("2026-09-16", asked, in: some.situation(now: "2026-09-01 00:00", child: child))
            #expect(decision.causes == (admitted ? [] : [.notAdmitted(lines)]))
            #expect(all.decide("2026-09-16", asked, in: all.situation(now: "2026-09-01 00:00", child: child)).outcome == .accepted)
        }
    }

    @Test func `a child that is not enrolled books nothing, and may still give back what stands`() {
        let enrolment = Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol"))
        let book = Rulebook(.town([.activity(enrolment: enrolment, book: .until(.anyTime))]))
        let situation = book.situation(
            now: "2026-09-01 00:00", enrolled: .no, standing: ["2026-09-16": ["matin": .init()]])
        let added = book.decide("2026-09-23", ["matin": .add(meal: nil)], in: situation)
        #expect(added.causes == [.notEnrolled])
        #expect(added.lines.first?.reasons.first?.rule?.path == "enrol")
        #expect(book.decide("2026-09-16", ["matin": .remove], in: situation).outcome == .accepted)
    }
}
