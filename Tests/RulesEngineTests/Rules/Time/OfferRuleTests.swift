import RulesEngine
import TenantConfig
import Testing

/// Booking after the deadline: the first line that fits and has not passed, whole.
struct OfferRuleTests {
    private let daily: [Line<Opening>] = [.open(.all, [.period(.allYear)])]

    private func decide(
        _ late: [Line<Offer>], now: String, _ asked: [Name<Slot>: ReservationRequest.Change] = ["matin": .add(meal: nil)],
        book: Verb = .until(.step(-2, .days)), change: Verb? = nil, child: ChildFacts = .born("2016-05-02"),
        standing: [String: [Name<Slot>: Standing.Place]] = [:]
    ) -> Decision {
        let slots: [Slot] = [.slot("matin", ("08:00", "12:00")), .slot("repas", meals: ["classique", "sans-viande"])]
        let rules = Rulebook(.town([.activity(open: daily, slots: slots, book: book, change: change, bookLate: late)]))
        return rules.decide("2026-09-24", asked, in: rules.situation(now: now, child: child, standing: standing))
    }

    private let onTheDay: [Line<Offer>] = [
        .late(until: .step(-1, .days, at: "10:00"), charge: Charge(.percentMore(5000)), path: "book_late[1]"),
        .late(until: .step(0, .days, at: "07:30"), approval: .manual, charge: Charge(.more(500)), path: "book_late[2]"),
    ]

    @Test(arguments: [
        ("2026-09-22 23:59:59", nil as String?, "2026-09-23 00:00:00"), ("2026-09-23 00:00", "book_late[1]", "2026-09-23 10:00:00"),
        ("2026-09-23 09:59:59", "book_late[1]", "2026-09-23 10:00:00"), ("2026-09-23 10:00", "book_late[2]", "2026-09-24 07:30:00"),
        ("2026-09-24 07:29:59", "book_late[2]", "2026-09-24 07:30:00"),
    ])
    func `takes what comes after the deadline on the terms of the first line that has not passed`(
        now: String, path: String?, closes: String
    ) {
        let line = decide(onTheDay, now: now).lines.first
        #expect(line?.late?.place.path == path)
        #expect(line?.closes == instant(closes))
    }

    @Test(arguments: [(1, "book_late[1]"), (2, "book_late[2]")])
    func `costs more the third time in a school year`(before: Int, path: String) {
        let late: [Line<Offer>] = [
            .late([.fact(.times(.late, [Band(least: 1, most: 2)]))], path: "book_late[1]"),
            .late(charge: Charge(.more(500)), path: "book_late[2]"),
        ]
        var child = ChildFacts.born("2016-05-02")
        child.events["mercredis"] = [.late: (1...before).map { day("2026-09-1\($0)") }]
        #expect(decide(late, now: "2026-09-23 00:00", child: child).lines.first?.late?.place.path == path)
    }

    @Test func `refuses what comes after the last line, since the verb's own deadline`() {
        let decision = decide(onTheDay, now: "2026-09-24 07:30")
        #expect(decision.causes == [.deadlinePassed(instant("2026-09-23 00:00"))])
        #expect(decision.lines.first?.late == nil)
    }

    @Test(arguments: [("2026-09-24 07:59:59", true), ("2026-09-24 08:00", false)])
    func `ends with the beginning of the slot where it says nothing`(now: String, passes: Bool) {
        #expect((decide([.late()], now: now).outcome == .accepted) == passes)
    }

    @Test(arguments: [
        ("2026-09-22 12:00", Decision.Outcome.accepted), ("2026-09-23 09:00", .accepted), ("2026-09-23 11:00", .awaitingApproval),
    ])
    func `is decided by whom its line says`(now: String, outcome: Decision.Outcome) {
        #expect(decide(onTheDay, now: now).outcome == outcome)
    }

    @Test func `is decided by whom the verb says where its line says nothing`() {
        let book = Verb.until(.step(-2, .days), approval: .manual)
        #expect(decide(onTheDay, now: "2026-09-23 09:00", book: book).outcome == .awaitingApproval)
        #expect(decide([.late(approval: .automatic)], now: "2026-09-23 09:00", book: book).outcome == .accepted)
    }

    @Test(arguments: [
        Verb.until(.step(-2, .days), opens: .date("2026-09-24", at: "00:00")), .until(.never), .until(.step(-2, .days), opens: .never),
    ])
    func `does not exist where booking never opened`(book: Verb) {
        #expect(decide([.late(until: .anyTime)], now: "2026-09-23 12:00", book: book).outcome == .refused)
    }

    @Test func `keeps every other rule`() {
        let slots: [Slot] = [.slot("matin", ("08:00", "12:00"))]
        let activity = Activity.activity(
            admits: [.admits([.ages([AgeRange(least: 3, most: 6)])])], open: daily, slots: slots, book: .until(.step(-2, .days)),
            bookLate: [.late()])
        let rules = Rulebook(.town([activity]))
        let decision = rules.decide("2026-09-24", ["matin": .add(meal: nil)], in: rules.situation(now: "2026-09-23 12:00"))
        #expect(decision.causes.count == 1)
        #expect(decision.lines.first?.mask == .notAdmitted)
    }

    @Test func `is for what is newly booked: another meal, or less, keeps its deadline`() {
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2026-09-24": ["matin": .init(), "repas": .init(meal: "classique")]]
        let now = "2026-09-23 12:00"
        let change = Verb.until(.step(-2, .days), path: "change")
        #expect(decide([.late()], now: now, ["repas": .add(meal: "sans-viande")], standing: standing).outcome == .refused)
        #expect(decide([.late()], now: now, ["matin": .remove], standing: standing).outcome == .refused)
        let beside: [String: [Name<Slot>: Standing.Place]] = ["2026-09-24": ["matin": .init()]]
        let asked: [Name<Slot>: ReservationRequest.Change] = ["repas": .add(meal: "classique")]
        #expect(decide([.late()], now: now, asked, change: change, standing: beside).outcome == .accepted)
    }

    @Test func `is undetermined where it depends on what is not known`() {
        let late: [Line<Offer>] = [.late([.level(.nursery)], charge: Charge(.more(500))), .late(charge: Charge(.more(100)))]
        let unknown = ChildFacts(born: .known(day("2016-05-02")))
        #expect(decide(late, now: "2026-09-23 12:00", child: unknown).outcome == .undetermined(.level))
        #expect(decide(late, now: "2026-09-22 12:00", child: unknown).outcome == .accepted)
    }

    @Test func `is shown by the plan, and left by a typical week`() {
        let rules = Rulebook(.town([.activity(open: daily, book: .until(.step(-2, .days)), bookLate: onTheDay)]))
        let situation = rules.situation(now: "2026-09-23 09:00")
        let range = days("2026-09-24", "2026-09-26")
        let plan = rules.plan("mercredis", days: range, in: situation)
        #expect(plan.cells.map(\.late) == [0, nil, nil])
        #expect(plan.cells.map(\.state) == [.open, .open, .open])
        let week = TypicalWeeks(range: range, weeks: [[.thursday: [Column("matin")], .saturday: [Column("matin")]]])
        let repetition = rules.repetition("mercredis", week, in: situation)
        #expect(repetition.request.changes.keys.map(\.day) == [day("2026-09-26")])
        #expect(repetition.left.map(\.day) == [day("2026-09-24")])
    }
}
