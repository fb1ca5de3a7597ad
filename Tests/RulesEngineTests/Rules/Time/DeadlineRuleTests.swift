import RulesEngine
import TenantConfig
import Testing

/// Questions: each key is answered by the first line that fits and gives it.
struct DeadlineRuleTests {
    private let daily: [Line<Opening>] = [.open(.all, [.period(.allYear)])]

    private func decide(
        _ activity: Activity, _ date: String, now: String, _ asked: [Name<Slot>: ReservationRequest.Change] = ["matin": .add(meal: nil)],
        standing: [String: [Name<Slot>: Standing.Place]] = [:]
    ) -> Decision {
        let book = Rulebook(.town([activity]))
        return book.decide(date, asked, in: book.situation(now: now, standing: standing))
    }

    @Test(arguments: [("2026-09-21", "2026-09-18 09:00"), ("2026-09-22", "2026-09-18 09:00"), ("2026-09-24", "2026-09-22 09:00")])
    func `a table by weekday`(date: String, falls: String) {
        let verb = Verb(lines: [
            .verb([.weekday([WeekdaySet(.monday), WeekdaySet(.tuesday)])], until: .on(.weekdayBefore(.friday, .dayAttended), at: "09:00")),
            .verb([.weekday([WeekdaySet(.thursday)])], until: .on(.weekdayBefore(.tuesday, .dayAttended), at: "09:00")),
        ])
        #expect(decide(.activity(open: daily, book: verb), date, now: "2026-09-01 00:00").lines.first?.closes == instant(falls))
    }

    @Test func `keys are answered one by one, down the lines`() {
        let verb = Verb(lines: [
            .verb([.weekday(WeekdaySet(.monday))], opens: .date("2026-09-10")), .verb(opens: .date("2026-09-05")),
            .verb(until: .step(-2, .days)),
        ])
        let activity = Activity.activity(open: daily, book: verb)
        #expect(decide(activity, "2026-09-21", now: "2026-09-09 23:59:59").causes == [.notOpenYet(instant("2026-09-10 00:00"))])
        #expect(decide(activity, "2026-09-22", now: "2026-09-09 23:59:59").outcome == .accepted)
        #expect(decide(activity, "2026-09-22", now: "2026-09-21 00:00").causes == [.deadlinePassed(instant("2026-09-21 00:00"))])
    }

    @Test func `a hole is not announced, a key no line gives has its default`() {
        let verb = Verb(lines: [.verb([.period([.holiday("toussaint")])], opens: .date("2026-09-03"))])
        let activity = Activity.activity(open: daily, book: verb)
        #expect(decide(activity, "2026-12-21", now: "2026-09-05 00:00").causes == [.notAnnounced])
        #expect(decide(activity, "2026-10-21", now: "2026-10-20 23:59:59").outcome == .accepted)
        #expect(decide(activity, "2026-10-21", now: "2026-10-21 00:00").causes == [.deadlinePassed(instant("2026-10-21 00:00"))])
    }

    @Test func `a date under a period speaks for the first such period, not for the next year's`() {
        let verb = Verb(lines: [.verb([.period([.holiday("toussaint")])], opens: .date("2025-09-03")), .verb(until: .step(-1, .days))])
        let activity = Activity.activity(open: daily, book: verb)
        #expect(decide(activity, "2025-10-21", now: "2025-09-03 00:00").outcome == .accepted)
        #expect(decide(activity, "2026-10-21", now: "2025-09-03 00:00").causes == [.notAnnounced])
    }

    @Test func `the default ends on the eve`() {
        let activity = Activity.activity(open: daily, book: Verb(lines: []))
        #expect(decide(activity, "2026-09-21", now: "2026-09-20 23:59:59").outcome == .accepted)
        #expect(decide(activity, "2026-09-21", now: "2026-09-21 00:00").causes == [.deadlinePassed(instant("2026-09-21 00:00"))])
    }

    @Test func `change alone answers for a day on which something stands before and after`() {
        let activity = Activity.activity(
            open: daily, slots: [.slot("matin", ("08:00", "12:00")), .slot("soir", ("16:30", "18:00"))], book: .until(.step(-15, .days)),
            change: .until(.step(-2, .days), path: "change"), cancel: .until(.step(-8, .days), path: "cancel"))
        let standing: [String: [Name<Slot>: Standing.Place]] = [
            "2026-09-21": ["matin": .init()], "2026-09-22": ["matin": .init(), "soir": .init()],
        ]
        let now = "2026-09-18 12:00"
        #expect(decide(activity, "2026-09-21", now: now, ["soir": .add(meal: nil)], standing: standing).outcome == .accepted)
        #expect(decide(activity, "2026-09-22", now: now, ["soir": .remove], standing: standing).outcome == .accepted)
        let cancelled = decide(activity, "2026-09-21", now: now, ["matin": .remove], standing: standing)
        #expect(cancelled.lines.first?.reasons.map(\.verb) == [.cancel])
        #expect(decide(activity, "2026-09-23", now: now, standing: standing).lines.first?.reasons.map(\.verb) == [.book])
        #expect(
            decide(activity, "2026-09-21", now: now, ["matin": .remove, "soir": .add(meal: nil)], standing: standing).outcome == .accepted)
    }

    @Test func `without change, another meal asks booking and cancelling`() {
        let activity = Activity.activity(
            open: daily, slots: [.slot("repas", meals: ["classique", "sans-viande"])], book: .until(.step(-2, .days)),
            cancel: .until(.step(-4, .days), path: "cancel"))
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2026-09-21": ["repas": .init(meal: "classique")]]
        let passed = decide(activity, "2026-09-21", now: "2026-09-17 23:59:59", ["repas": .add(meal: "sans-viande")], standing: standing)
        let late = decide(activity, "2026-09-21", now: "2026-09-18 00:00", ["repas": .add(meal: "sans-viande")], standing: standing)
        #expect(passed.outcome == .accepted)
        #expect(passed.lines.first?.closes == instant("2026-09-18 00:00"))
        #expect(late.lines.first?.reasons.map(\.verb) == [.cancel])
    }

    @Test func `as book answers as booking does, and names its rule`() {
        let activity = Activity.activity(open: daily, book: .until(.step(-5, .days)), cancel: .until(.asBook, path: "cancel"))
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2026-09-21": ["matin": .init()]]
        let late = decide(activity, "2026-09-21", now: "2026-09-17 00:00", ["matin": .remove], standing: standing)
        #expect(late.causes == [.deadlinePassed(instant("2026-09-17 00:00"))])
        #expect(late.lines.first?.reasons.first?.rule?.path == "book.until")
    }

    @Test func `one manual line makes the whole request wait`() {
        let verb = Verb(lines: [.verb([.weekday(WeekdaySet(.monday))], approval: .manual), .verb(until: .step(-1, .days))])
        let book = Rulebook(.town([.activity(open: daily, book: verb)]))
        let situation = book.situation(now: "2026-09-01 00:00")
        func request(_ dates: [String]) -> ReservationRequest {
            ReservationRequest(Dictionary(uniqueKeysWithValues: dates.map { (ReservationRequest.Cell(day($0), "matin"), .add(meal: nil)) }))
        }
        #expect(book.decide("mercredis", request(["2026-09-22"]), in: situation).outcome == .accepted)
        #expect(book.decide("mercredis", request(["2026-09-21", "2026-09-22"]), in: situation).outcome == .awaitingApproval)
        #expect(book.approval("mercredis", day: day("2026-09-21"), column: Column("matin"), in: situation) == .manual)
    }

    @Test func `what stands is locked only when neither cancelling nor changing passes`() {
        let activity = Activity.activity(
            open: daily, book: .until(.step(-15, .days)), change: .until(.step(-2, .days), path: "change"),
            cancel: .until(.step(-8, .days), path: "cancel"))
        let book = Rulebook(.town([activity]))
        func cell(_ now: String) -> Plan.Cell? {
            let situation = book.situation(now: now, standing: ["2026-09-21": ["matin": .init()]])
            return book.plan("mercredis", days: days("2026-09-21", "2026-09-21"), in: situation).cells.first
        }
        #expect(cell("2026-09-13 23:59:59")?.closes == instant("2026-09-14 00:00"))
        #expect(cell("2026-09-14 00:00")?.state == .booked(locked: false))
        #expect(cell("2026-09-14 00:00")?.closes == instant("2026-09-20 00:00"))
        #expect(cell("2026-09-20 00:00")?.state == .booked(locked: true))
    }
}
