import RulesEngine
import TenantConfig
import Testing

/// Examples of a town's rules: run as the portal decides, and told where they do not hold.
struct TownTestTests {
    private let book = Rulebook(
        .town([
            .activity(
                slots: [.slot("matin"), .slot("repas", meals: ["classique", "vegetarien"])], book: .until(.step(-15, .days)),
                gauges: [.places(2)])
        ]))

    @Test func `an example holds when all it says comes out`() {
        var expected = TownTest.Expected(.refused)
        expected.causes = [.deadlinePassed]
        expected.rules = ["book.until"]
        expected.since = instant("2026-09-02 00:00")
        #expect(book.run(Self.test("2026-09-02 00:00", ["matin"], expected)).differences == [])
        #expect(book.run(Self.test("2026-09-01 23:59:59", ["matin"], TownTest.Expected(.accepted))).differences == [])
    }

    @Test func `tells each thing that did not come out as expected`() {
        var expected = TownTest.Expected(.refused)
        expected.causes = [.noPlace]
        expected.rules = ["book.opens"]
        expected.since = instant("2026-09-03 00:00")
        let run = book.run(Self.test("2026-09-02 00:00", ["matin"], expected))
        #expect(
            run.differences == [
                .causes(expected: [.noPlace], found: [.deadlinePassed]), .rule("book.opens"), .since(instant("2026-09-03 00:00")),
            ])
        let passing = book.run(Self.test("2026-09-01 23:59:59", ["matin"], TownTest.Expected(.refused)))
        #expect(passing.differences == [.verdict(expected: .refused, found: .accepted)])
    }

    @Test func `is asked by a channel, and judged when it was received`() {
        let book = Rulebook(.town([.activity(book: Verb(lines: [.verb(until: .step(-15, .days), by: [.phone])]))]))
        let asked = Self.test("2026-09-02 09:00", ["matin"], TownTest.Expected(.accepted))
        func verdict(_ channel: Channel, _ received: String?) -> TownTest.Verdict {
            book.run(
                TownTest(
                    name: asked.name, line: 1, now: asked.now, child: asked.child, asked: asked.asked, expected: asked.expected,
                    channel: channel, received: received.map(instant))
            ).verdict
        }
        #expect(verdict(.phone, "2026-09-01 23:59:59") == .accepted)
        #expect(verdict(.phone, "2026-09-02 00:00") == .refused)
        #expect(verdict(.desk, "2026-09-01 23:59:59") == .refused)
    }

    @Test func `an instant counts at the rule that is named, not at another`() {
        var expected = TownTest.Expected(.refused)
        expected.rules = ["gauges"]
        expected.since = instant("2026-09-02 00:00")
        let run = book.run(Self.test("2026-09-02 00:00", ["matin"], left: 0, expected))
        #expect(run.differences == [.since(instant("2026-09-02 00:00"))])
    }

    @Test(arguments: [(0, TownTest.Verdict.refused), (1, .accepted), (2, .accepted)])
    func `leaves the places it says`(left: Int, verdict: TownTest.Verdict) {
        #expect(book.run(Self.test("2026-08-01 10:00", ["matin"], left: left, TownTest.Expected(verdict))).differences == [])
    }

    @Test(arguments: [(0, TownTest.Verdict.refused), (1, .accepted)])
    func `leaves the places it says in a gauge that counts children apart`(left: Int, verdict: TownTest.Verdict) {
        let book = Rulebook(.town([.activity(slots: [.slot("matin")], gauges: [.places(2, [.ages([AgeRange(least: 3, most: 11)])])])]))
        #expect(book.run(Self.test("2026-08-01 10:00", ["matin"], left: left, TownTest.Expected(verdict))).differences == [])
    }

    @Test func `tells of places that no gauge can leave`() {
        let run = book.run(Self.test("2026-08-01 10:00", ["matin"], left: 3, TownTest.Expected(.accepted)))
        #expect(run.differences.count == 1 && run.impossiblePlaces.map(\.left) == [3])
    }

    @Test func `a meal cancelled and another booked is one change, which keeps its place`() {
        var asked = TownTest.Asked()
        asked.cancel = ["mercredis": [day("2026-09-16"): [TownTest.Tick("repas")]]]
        asked.book = ["mercredis": [day("2026-09-16"): [TownTest.Tick("repas", "vegetarien")]]]
        let test = TownTest(
            name: "", line: 1, now: instant("2026-08-01 10:00"), child: Self.child,
            booked: ["mercredis": [day("2026-09-16"): [TownTest.Tick("repas", "classique")]]],
            placesLeft: [Self.left(0, "repas")], asked: asked, expected: TownTest.Expected(.accepted))
        let run = book.run(test)
        #expect(run.differences == [] && run.adds == 1 && run.removes == 0)
    }

    @Test func `what passes on the terms of an offer is late, at its surcharge`() {
        let late: Line<Offer> = .late(charge: Charge(.more(150)))
        let book = Rulebook(.town([.activity(slots: [.slot("matin")], book: .until(.step(-15, .days)), bookLate: [late])]))
        var expected = TownTest.Expected(.late)
        expected.surcharges = [.more(150)]
        #expect(book.run(Self.test("2026-09-02 00:00", ["matin"], expected)).differences == [])
        let inTime = book.run(Self.test("2026-09-01 23:59:59", ["matin"], expected))
        #expect(
            inTime.differences == [.verdict(expected: .late, found: .accepted), .surcharges(expected: [.more(150)], found: [])])
    }

    @Test(arguments: [
        ("2026-09-13 23:59:59", TownTest.Verdict.cancel, nil), ("2026-09-14 00:00", .accepted, AbsenceTerms.Due.percent(1000)),
    ])
    func `an absence leaves due what the town says, once it can no longer be cancelled`(
        now: String, verdict: TownTest.Verdict, due: AbsenceTerms.Due?
    ) {
        let line = Line(conditions: [], keys: AbsenceTerms(due: .percent(1000)), place: rulePlace("absence"))
        let book = Rulebook(.town([.activity(slots: [.slot("matin")], book: .until(.step(-3, .days)), absence: [line])]))
        var asked = TownTest.Asked()
        asked.absent = ["mercredis": [day("2026-09-16"): [TownTest.Tick("matin")]]]
        var expected = TownTest.Expected(verdict)
        expected.due = due
        let test = TownTest(
            name: "", line: 1, now: instant(now), child: Self.child, booked: asked.absent, asked: asked, expected: expected)
        #expect(book.run(test).differences == [])
    }

    @Test(arguments: [(["2026-10-07", "2026-10-14"], TownTest.Verdict.accepted), (["2026-10-14", "2026-11-04"], .refused)])
    func `enrols in the month of the first day it books`(booked: [String], verdict: TownTest.Verdict) {
        let keys = Enrolment.Keys(lasting: .month)
        let enrolment = Enrolment(
            lines: [Line(keys: keys, place: rulePlace("enrol"))], usualAssignment: .familyChooses, place: rulePlace("enrol"))
        var asked = TownTest.Asked()
        asked.enrol = ["mercredis": nil]
        asked.book = ["mercredis": Dictionary(uniqueKeysWithValues: booked.map { (day($0), [TownTest.Tick("matin")]) })]
        let test = TownTest(
            name: "", line: 1, now: instant("2026-09-10 10:00"), child: Self.child, asked: asked, expected: TownTest.Expected(verdict))
        #expect(Rulebook(.town([.activity(enrolment: enrolment)])).run(test).differences == [])
    }

    @Test func `the answer is the strictest of several activities`() {
        let book = Rulebook(.town([.activity("cantine"), .activity(book: .until(.step(-15, .days)))]))
        var asked = TownTest.Asked()
        asked.book = ["cantine": [day("2026-09-16"): [TownTest.Tick("matin")]], "mercredis": [day("2026-09-16"): [TownTest.Tick("matin")]]]
        let test = TownTest(
            name: "", line: 1, now: instant("2026-09-10 10:00"), child: Self.child, asked: asked, expected: TownTest.Expected(.refused))
        #expect(book.run(test).differences == [])
    }
}

extension TownTestTests {
    private static var child: TownTest.Child {
        var child = TownTest.Child()
        child.born = day("2018-05-02")
        return child
    }

    private static func left(_ places: Int, _ slot: Name<Slot>) -> TownTest.PlacesLeft {
        TownTest.PlacesLeft(activity: "mercredis", centre: nil, day: day("2026-09-16"), tick: TownTest.Tick(slot), left: places)
    }

    private static func test(_ now: String, _ slots: [Name<Slot>], left: Int? = nil, _ expected: TownTest.Expected) -> TownTest {
        var asked = TownTest.Asked()
        asked.book = ["mercredis": [day("2026-09-16"): slots.map { TownTest.Tick($0) }]]
        return TownTest(
            name: "", line: 1, now: instant(now), child: child, placesLeft: left.map { [Self.left($0, "matin")] } ?? [], asked: asked,
            expected: expected)
    }
}
