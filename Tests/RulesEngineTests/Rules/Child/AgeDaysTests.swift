import RulesEngine
import TenantConfig
import Testing

/// The day on which an age is read: the day attended, or one day for a whole period or year.
struct AgeDaysTests {
    private func admits(_ asOf: AsOf, _ conditions: [Condition], on date: String, child: ChildFacts) -> Bool {
        let book = Rulebook(
            .town([
                .activity(
                    admits: [.admits(conditions)], open: [.open(.mondayToFriday, [.period(.holidays), .period(.term)])],
                    book: .until(.anyTime), asOf: asOf)
            ]))
        let decision = book.decide(date, ["matin": .add(meal: nil)], in: book.situation(now: "2026-01-01 00:00", child: child))
        return !decision.causes.contains(.notAdmitted([.admits(conditions)]))
    }

    private static let six: [Condition] = [.ages([AgeRange(least: 6, most: nil)])]

    @Test(arguments: [
        // Thursday 22 October 2026, in the holidays whose first Monday is the 19th, in the school year from 1 September 2026 to 1 September 2027.
        (AsOf.day, "2020-10-22", true), (.day, "2020-10-23", false),
        (.period, "2020-10-19", true), (.period, "2020-10-20", false),
        (.schoolYear, "2020-09-01", true), (.schoolYear, "2020-09-02", false),
        (.civilYear, "2020-12-31", true), (.civilYear, "2021-01-01", false),
        (.nextSchoolYear, "2021-09-02", true), (.nextSchoolYear, "2021-09-03", false),
    ])
    func `a child is six when it has its sixth birthday by the day on which ages are read`(asOf: AsOf, born: String, isSix: Bool) {
        #expect(admits(asOf, Self.six, on: "2026-10-22", child: .born(born)) == isSix)
    }

    @Test func `for the school year after, each child is one level further`() {
        let primary: [Condition] = [.level(.primary)]
        #expect(!admits(.schoolYear, primary, on: "2027-07-12", child: .born("2020-05-02", level: .gs)))
        #expect(admits(.nextSchoolYear, primary, on: "2027-07-12", child: .born("2020-05-02", level: .gs)))
        #expect(!admits(.nextSchoolYear, primary, on: "2027-07-12", child: .born("2020-05-02", level: .cm2)))
    }

    @Test func `days between two periods go with the one before, so that nothing turns there`() {
        let open = [Line<Opening>.open(.mondayToFriday, [.period(.term)])]
        let book = Rulebook(.town([.activity(admits: [.admits(Self.six)], open: open, book: .until(.anyTime), asOf: .period)]))
        // Six on Wednesday 21 October, in the holidays: on no first day of a term until that of 2 November.
        let plan = book.plan(
            "mercredis", days: days("2026-10-15", "2026-11-02"),
            in: book.situation(now: "2026-01-01 00:00", child: .born("2020-10-21")))
        let masks = Dictionary(uniqueKeysWithValues: plan.days.indices.map { (plan.days[$0], plan[$0, 0].mask) })
        #expect(masks[day("2026-10-16")] == .notAdmitted)
        #expect(masks[day("2026-10-20")] == [.notAdmitted, .closed] && masks[day("2026-10-30")] == [.notAdmitted, .closed])
        #expect(masks[day("2026-11-02")] == [])
    }

    @Test func `a birthday shortly before the calendar begins counts from its first day, whatever stands before it`() {
        let open = [Line<Opening>.open(.mondayToFriday, [.period(.term)])]
        let book = Rulebook(.town([.activity(admits: [.admits(Self.six)], open: open, book: .until(.anyTime), asOf: .period)]))
        let masks = ["2016-08-31", "2016-09-02"].map { born in
            let situation = book.situation(
                now: "2022-06-01 00:00", child: .born(born), standing: ["2022-08-29": ["matin": .init()]])
            return book.plan("mercredis", days: days("2022-08-29", "2022-09-01"), in: situation).cells.last?.mask
        }
        #expect(masks == [[], .notAdmitted])
    }

    @Test func `a plan turns where the period does, and not at a birthday within it`() {
        let book = Rulebook(
            .town([
                .activity(
                    admits: [.admits(Self.six)], open: [.open(.mondayToFriday, [.period(.holidays)])], book: .until(.anyTime), asOf: .period
                )
            ]))
        let situation = book.situation(now: "2026-01-01 00:00", child: .born("2020-10-21"))
        let plan = book.plan("mercredis", days: day("2026-10-19")...day("2026-12-31"), in: situation)
        let admitted = plan.days.indices.filter { plan[$0, 0].mask.isEmpty }.map { plan.days[$0] }
        #expect(admitted.first == day("2026-12-21"))
    }
}
