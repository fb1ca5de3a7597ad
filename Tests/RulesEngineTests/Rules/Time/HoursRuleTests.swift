import RulesEngine
import TenantConfig
import Testing

/// When slots begin and end, by day, meal, centre and child.
struct HoursRuleTests {
    private static let wednesday: [Condition] = [.weekday(WeekdaySet(.wednesday))]
    private static let small: [Condition] = [.ages([AgeRange(least: 3, most: 5)])]

    private func book(_ slot: Slot, book: Verb = .until(.anyTime), absence: [Line<AbsenceTerms>] = []) -> Rulebook {
        Rulebook(.town([.activity(open: [.open(.mondayToFriday, [.period(.term)])], slots: [slot], book: book, absence: absence)]))
    }

    private func outcome(_ book: Rulebook, _ date: String, now: String, child: ChildFacts = .born("2016-05-02")) -> Decision.Outcome {
        book.decide(date, ["matin": .add(meal: nil)], in: book.situation(now: now, child: child)).outcome
    }

    private static let slot = Slot.slot(
        "matin", ("08:00", "12:00"), before: [.hours(("09:00", "12:00"), wednesday), .hours(("07:30", "12:00"), small)])

    @Test(arguments: [
        ("2026-09-15", "2026-09-15 07:59:59", true), ("2026-09-15", "2026-09-15 08:00:00", false),
        ("2026-09-16", "2026-09-16 08:59:59", true), ("2026-09-16", "2026-09-16 09:00:00", false),
    ])
    func `a slot has begun at the hours of the first line that fits`(date: String, now: String, passes: Bool) {
        let outcome = outcome(book(Self.slot), date, now: now)
        #expect(outcome == (passes ? .accepted : .refused))
    }

    @Test(arguments: [("2021-05-02", "2026-09-15 07:29:59", true), ("2021-05-02", "2026-09-15 07:30:00", false)])
    func `a small child comes at hours of its own`(born: String, now: String, passes: Bool) {
        #expect(outcome(book(Self.slot), "2026-09-15", now: now, child: .born(born)) == (passes ? .accepted : .refused))
    }

    @Test func `of a child of unknown age it is not known whether the slot has begun, between the one hour and the other`() {
        let unknown = ChildFacts(born: .unknown)
        #expect(outcome(book(Self.slot), "2026-09-15", now: "2026-09-15 07:29:59", child: unknown) == .accepted)
        #expect(outcome(book(Self.slot), "2026-09-15", now: "2026-09-15 07:30:00", child: unknown) == .undetermined(.birthDate))
        #expect(outcome(book(Self.slot), "2026-09-15", now: "2026-09-15 08:00:00", child: unknown) == .refused)
    }

    @Test(arguments: [
        ("2026-09-15", "2026-09-13 07:59:59", true), ("2026-09-15", "2026-09-13 08:00:00", false),
        ("2026-09-16", "2026-09-14 08:59:59", true), ("2026-09-16", "2026-09-14 09:00:00", false),
    ])
    func `hours are counted back from the hours of that day`(date: String, now: String, passes: Bool) {
        let book = book(Self.slot, book: .until(.step(-48, .hours)))
        #expect(outcome(book, date, now: now) == (passes ? .accepted : .refused))
    }

    @Test func `a slot without hours on some days begins at midnight after them`() {
        let book = book(.slot("matin", before: [.hours(("09:00", "12:00"), Self.wednesday)]))
        #expect(outcome(book, "2026-09-15", now: "2026-09-15 23:59:59") == .accepted)
        #expect(outcome(book, "2026-09-16", now: "2026-09-16 09:00:00") == .refused)
    }

    @Test func `what families are told is each key by the first line that fits and gives it`() {
        let slot = Slot.slot(
            "matin", ("08:00", "12:00"),
            before: [
                .hours(nil, Self.wednesday, arrive: ("08:30", "09:00")), .hours(nil, arrive: ("07:30", "09:00"), leave: ("11:45", "12:00")),
            ])
        let days = [day("2026-09-15"): [Column("matin")], day("2026-09-16"): [Column("matin")]]
        let told = book(slot).hours("mercredis", on: days, child: .born("2016-05-02"), enrolled: .at(nil))
        func hours(_ start: String, _ end: String) -> Hours { Hours(start: clock(start), end: clock(end)) }
        #expect(
            told == [
                day("2026-09-15"): [
                    "matin": SlotHours(care: hours("08:00", "12:00"), arrive: hours("07:30", "09:00"), leave: hours("11:45", "12:00"))
                ],
                day("2026-09-16"): [
                    "matin": SlotHours(care: hours("08:00", "12:00"), arrive: hours("08:30", "09:00"), leave: hours("11:45", "12:00"))
                ],
            ])
    }

    private static let beside = [
        Slot.slot("matin", ("08:00", "12:00"), before: [.hours(("07:30", "13:00"), [.wish(.also(["repas"]))])]), Slot.slot("repas"),
    ]

    @Test(
        arguments: [
            (["matin"], "2026-09-15 07:59:59", true), (["matin"], "2026-09-15 08:00", false),
            (["matin", "repas"], "2026-09-15 07:29:59", true), (["matin", "repas"], "2026-09-15 07:30", false),
        ] as [([Name<Slot>], String, Bool)])
    func `a slot may begin at other hours beside another`(asked: [Name<Slot>], now: String, passes: Bool) {
        let activity = Activity.activity(open: [.open(.mondayToFriday, [.period(.term)])], slots: Self.beside, book: .until(.anyTime))
        let book = Rulebook(.town([activity]))
        let changes = Dictionary(uniqueKeysWithValues: asked.map { ($0, ReservationRequest.Change.add(meal: nil)) })
        #expect(book.decide("2026-09-15", changes, in: book.situation(now: now)).outcome == (passes ? .accepted : .refused))
    }

    @Test func `hours beside another slot are told of what is booked together, and not where that is not known`() {
        let activity = Activity.activity(open: [.open(.mondayToFriday, [.period(.term)])], slots: Self.beside, book: .until(.anyTime))
        let book = Rulebook(.town([activity]))
        func told(_ columns: [Column], together: Bool) -> SlotHours? {
            let days = [day("2026-09-15"): columns]
            return book.hours(
                "mercredis", on: days, together: together, child: .born("2016-05-02"), enrolled: .at(nil))[day("2026-09-15")]?["matin"]
        }
        #expect(told([Column("matin"), Column("repas")], together: true)?.care == Hours(start: clock("07:30"), end: clock("13:00")))
        #expect(told([Column("matin")], together: true)?.care == Hours(start: clock("08:00"), end: clock("12:00")))
        #expect(told([Column("matin"), Column("repas")], together: false) == nil)
    }

    @Test func `one stretch of hours for all is told by the head of the plan alone`() {
        let days = [day("2026-09-15"): [Column("matin")]]
        let told = book(.slot("matin", ("08:00", "12:00"))).hours("mercredis", on: days, child: .born("2016-05-02"), enrolled: .at(nil))
        #expect(told.isEmpty)
    }
}
