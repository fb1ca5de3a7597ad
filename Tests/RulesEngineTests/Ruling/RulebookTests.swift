import RulesEngine
import TenantConfig
import Testing

struct RulebookTests {
    private let book = Rulebook(
        .town([
            .activity(
                admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])],
                slots: [
                    .slot("matin", ("08:00", "12:00")),
                    .slot("repas", meals: ["classique", "sans-viande"], needs: [.needs(any: ["matin", "apres-midi"])]),
                    .slot("apres-midi", ("13:30", "18:00")),
                ],
                change: .until(.step(-15, .days), path: "change"), gauges: [.places(60)])
        ]))

    @Test func `the fifteenth day before is open until midnight`() {
        let situation = book.situation(now: "2023-03-07 23:59:59")
        let decision = book.decide("2023-03-22", ["matin": .add(meal: nil), "repas": .add(meal: "classique")], in: situation)
        #expect(decision.outcome == .accepted)
        #expect(decision.lines.map(\.closes) == [instant("2023-03-08 00:00"), instant("2023-03-08 00:00")])
    }

    @Test func `one second later it is closed, and says since when`() {
        let decision = book.decide("2023-03-22", ["matin": .add(meal: nil)], in: book.situation(now: "2023-03-08 00:00:00"))
        #expect(decision.outcome == .refused)
        #expect(decision.causes == [.deadlinePassed(instant("2023-03-08 00:00"))])
        #expect(decision.lines.first?.reasons.first?.rule?.path == "book.until")
    }

    @Test func `a meal alone is refused`() {
        let decision = book.decide("2023-03-22", ["repas": .add(meal: "sans-viande")], in: book.situation(now: "2023-03-01 10:00"))
        #expect(decision.causes == [.needs(Need(all: [], any: ["matin", "apres-midi"]))])
    }

    @Test func `swapping the meal is a change, and the last place is not asked for twice`() {
        let situation = book.situation(
            now: "2023-03-01 10:00", standing: ["2023-03-22": ["matin": .init(), "repas": .init(meal: "classique")]],
            taken: [("2023-03-22", Column("repas", "classique"), 60)])
        let decision = book.decide("2023-03-22", ["repas": .add(meal: "sans-viande")], in: situation)
        #expect(decision.outcome == .accepted)
        #expect(decision.lines.map(\.change) == [.meal(from: "classique", to: "sans-viande")])
    }

    @Test func `the plan of a month shows Wednesdays, and greys the holidays`() {
        let plan = book.plan("mercredis", days: days("2023-04-01", "2023-04-30"), in: book.situation(now: "2023-03-28 12:00"))
        #expect(plan.days.map(\.iso) == ["2023-04-05", "2023-04-12", "2023-04-19", "2023-04-26"])
        #expect(plan[0, 0].state == .closed)
        #expect(plan[0, 0].mask == .deadlinePassed)
        #expect(plan[1, 0].state == .open)
        #expect(plan[2, 0].state == .open)
        #expect(plan[3, 0].mask == .closed)
        let reasons = book.reasons(
            "mercredis", day: day("2023-04-26"), column: Column("matin"), in: book.situation(now: "2023-03-28 12:00"))
        #expect(reasons.map(\.cause) == [.closed(.schoolHoliday("printemps"))])
    }

    @Test func `the plan has a row for what stands on a weekday that is no more, and lets it go`() {
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2023-04-13": ["matin": .init()]]
        let situation = book.situation(now: "2023-03-28 12:00", standing: standing)
        let plan = book.plan("mercredis", days: days("2023-04-10", "2023-04-19"), in: situation)
        #expect(plan.days.map(\.iso) == ["2023-04-12", "2023-04-13", "2023-04-19"])
        #expect(plan[1, 0].state == .booked(locked: false))
        #expect(plan[1, 1].mask == .closed)
        #expect(book.plan("mercredis", days: days("2023-04-14", "2023-04-19"), in: situation).days.map(\.iso) == ["2023-04-19"])
    }

    @Test func `a slot that is no more can be given up as long as the day's can`() {
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2023-03-22": ["etude": .init()]]
        let inTime = book.decide("2023-03-22", ["etude": .remove], in: book.situation(now: "2023-03-07 23:59:59", standing: standing))
        #expect(inTime.outcome == .accepted)
        let late = book.decide("2023-03-22", ["etude": .remove], in: book.situation(now: "2023-03-08 00:00:00", standing: standing))
        #expect(late.causes == [.deadlinePassed(instant("2023-03-08 00:00"))])
    }
}
