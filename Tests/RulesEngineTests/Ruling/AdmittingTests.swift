import RulesEngine
import TenantConfig
import Testing

/// Whom an activity is for where it is not for a child, whatever else stands in the way.
struct AdmittingTests {
    private static let small: [Condition] = [.ages([AgeRange(least: 3, most: 5)])]
    private static let big: [Condition] = [.ages([AgeRange(least: 6, most: 11)])]
    private let year = day("2022-09-01")...day("2023-08-31")

    private func others(_ activity: Activity, _ child: ChildFacts, on days: ClosedRange<CivilDate>? = nil) -> [[Condition]] {
        Rulebook(.town([activity]))
            .admittingOthers("mercredis", than: child, enrolled: .at(nil), on: days ?? year, at: instant("2022-09-01 10:00"))
            .map(\.conditions)
    }

    private func others(_ activity: Activity, born: String, on days: ClosedRange<CivilDate>? = nil) -> [[Condition]] {
        others(activity, .born(born), on: days)
    }

    @Test(arguments: [("2010-05-04", true), ("2016-05-04", true), ("2016-10-01", false), ("2019-12-01", false), ("2020-08-30", true)])
    func `is told by the lines of the activity, where the child is of no such age on any day on which it runs`(born: String, isOut: Bool) {
        let activity = Activity.activity(admits: [.admits(Self.small)], book: .until(.never))
        #expect(others(activity, born: born) == (isOut ? [Self.small] : []))
        #expect(others(.activity(admits: [.admits(Self.small), .admits(Self.big)]), born: "2010-05-04") == [Self.small, Self.big])
    }

    @Test func `is told by the lines of its slots and meals where the activity itself is for all`() {
        let slots: [Slot] = [
            .slot("matin", ("08:00", "12:00"), admits: [.admits(Self.small)]),
            .slot("journee", ("08:00", "18:00"), admits: [.admits(Self.big)]),
        ]
        #expect(others(.activity(slots: slots), born: "2010-05-04") == [Self.small, Self.big])
        #expect(others(.activity(slots: slots), born: "2015-05-04") == [])
    }

    @Test func `is not told where nothing runs, and a slot that never runs is for nobody`() {
        let closed = Activity.activity(admits: [.admits(Self.small)], closed: [.closed([.period(.allYear)])])
        #expect(others(closed, born: "2010-05-04") == [])
        #expect(others(.activity(admits: [.admits(Self.small)]), born: "2010-05-04", on: day("2030-01-01")...day("2030-02-01")) == [])
        let slots: [Slot] = [
            .slot("matin", ("08:00", "12:00"), admits: [.admits(Self.small)]),
            .slot("soir", ("17:00", "18:00"), open: [.open(WeekdaySet(.friday), [.period(.term)])]),
        ]
        #expect(others(.activity(slots: slots), born: "2010-05-04") == [Self.small])
    }

    @Test func `is not told of a child that may be admitted as far as is known`() {
        #expect(others(.activity(admits: [.admits(Self.small)]), ChildFacts(born: .unknown)) == [])
        let known = ChildFacts(born: .known(day("2010-05-04")))
        let sectors: [Condition] = [.ages([AgeRange(least: 3, most: 5)]), .sector(["nord"])]
        #expect(others(.activity(admits: [.admits(sectors)]), known) == [sectors])
    }
}
