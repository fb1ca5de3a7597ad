import RulesEngine
import TenantConfig
import Testing

/// What a changed file does to what is booked.
struct ReservationEffectTests {
    private func book(_ activity: Activity, _ centres: [Centre] = []) -> Rulebook {
        Rulebook(.town([activity], calendar: .oneYear, centres: centres))
    }

    /// Wednesdays booked at an instant, each for the morning.
    private func rows(_ days: [String], asked: String, slot: Name<Slot> = "matin", holder: Int = 0) -> [HeldReservation] {
        days.map { HeldReservation(holder: holder, day: day($0), column: Column(slot), asked: instant(asked)) }
    }

    private let lina = ReservationHolder(child: 0, facts: .born("2019-10-10"), activity: "mercredis", enrolled: .at(nil))

    @Test func `is nothing where nothing changes`() {
        let same = book(.activity())
        let effect = same.effect(of: book(.activity()), on: rows(["2026-10-07"], asked: "2026-09-01 10:00"), of: [lina])
        #expect(effect.isEmpty && effect.judged == 1 && effect.refusedByBoth == 0)
    }

    @Test func `asks of each reservation as of the instant at which it was asked for`() throws {
        let (old, new) = (book(.activity(book: .until(.step(-15, .days)))), book(.activity(book: .until(.step(-20, .days)))))
        // Seventeen days before, then a month before.
        let effect = old.effect(of: new, on: rows(["2026-10-07", "2026-10-14"], asked: "2026-09-20 10:00"), of: [lina])
        let turn = try #require(effect.turns.first)
        #expect(effect.turns.count == 1 && turn.rows == [0])
        #expect(turn.rule.kind == .until && turn.rule.was == .accepted && turn.rule.becomes == .refused(.deadlinePassed))
    }

    @Test func `the last second that passes and the first that does not`() {
        let (old, new) = (book(.activity(book: .until(.step(-15, .days)))), book(.activity(book: .until(.step(-20, .days)))))
        func turns(_ asked: String) -> Int { old.effect(of: new, on: rows(["2026-10-07"], asked: asked), of: [lina]).turns.count }
        #expect(turns("2026-09-17 23:59:59") == 0)
        #expect(turns("2026-09-18 00:00:00") == 1)
        #expect(turns("2026-09-22 23:59:59") == 1)
        #expect(turns("2026-09-23 00:00:00") == 0)
    }

    @Test func `judges a birthday within the year`() throws {
        let old = book(.activity(admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])]))
        let new = book(.activity(admits: [.admits([.ages([AgeRange(least: 7, most: 11)])])]))
        // Seven on 10 October.
        let effect = old.effect(of: new, on: rows(["2026-10-07", "2026-10-14"], asked: "2026-09-01 10:00"), of: [lina])
        #expect(effect.turns.map(\.rows) == [[0]])
        #expect(effect.turns.first?.rule.kind == .admission)
    }

    @Test func `says that a slot, a centre or an activity is gone`() {
        let rows = rows(["2026-10-07"], asked: "2026-09-01 10:00")
        let old = book(.activity())
        #expect(old.effect(of: book(.activity(slots: [.slot("soir")])), on: rows, of: [lina]).turns.map(\.rule.kind) == [.slot])
        #expect(old.effect(of: book(.activity("vacances")), on: rows, of: [lina]).turns.map(\.rule.becomes) == [.gone])
        let there = ReservationHolder(child: 0, facts: .born("2019-10-10"), activity: "mercredis", enrolled: .at("nord"))
        let both = book(.activity(centres: ["nord", "sud"]), [.centre("nord"), .centre("sud")])
        let one = book(.activity(centres: ["sud"]), [.centre("sud")])
        #expect(both.effect(of: one, on: rows, of: [there]).turns.map(\.rule.kind) == [.centre])
    }

    @Test func `finds the days on which more is held than places are left, and not those on which it was so before`() {
        let (old, new) = (book(.activity(gauges: [.places(2)])), book(.activity(gauges: [.places(1)])))
        let holders = [lina, ReservationHolder(child: 1, facts: .born("2018-02-02"), activity: "mercredis", enrolled: .at(nil))]
        let both = [0, 1].flatMap { rows(["2026-10-07"], asked: "2026-09-01 10:00", holder: $0) }
        let alone = rows(["2026-10-14"], asked: "2026-09-01 10:00")
        let effect = old.effect(of: new, on: both + alone, of: holders)
        #expect(effect.turns.isEmpty)
        #expect(effect.overfull.map(\.day) == [day("2026-10-07")])
        #expect(effect.overfull.first?.held == 2 && effect.overfull.first?.placesBefore == 2 && effect.overfull.first?.placesAfter == 1)
        #expect(new.effect(of: book(.activity(gauges: [.places(0)])), on: both, of: holders).overfull.isEmpty)
    }

    @Test func `asks again what holds slots together where that changes`() throws {
        let week = [Line<SpanLimit>.limit(.week, atMost: .number(1, .days))]
        let daily = [Line<Opening>.open(.mondayToFriday, [.period(.term)])]
        let (old, new) = (book(.activity(open: daily)), book(.activity(open: daily, limits: week)))
        let asked = rows(["2026-10-05"], asked: "2026-09-01 10:00") + rows(["2026-10-06"], asked: "2026-09-02 10:00")
        let effect = old.effect(of: new, on: asked, of: [lina])
        let turn = try #require(effect.turns.first)
        #expect(effect.turns.count == 1 && turn.rows == [1])
        #expect(turn.rule.kind == .limit && turn.rule.becomes == .refused(.limit))
    }

    @Test func `counts those that neither file would take`() {
        let effect = book(.activity()).effect(
            of: book(.activity(book: .until(.step(-20, .days)))), on: rows(["2026-10-07"], asked: "2026-10-01 10:00"), of: [lina])
        #expect(effect.isEmpty && effect.refusedByBoth == 1)
    }
}
