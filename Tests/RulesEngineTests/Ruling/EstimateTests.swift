import RulesEngine
import TenantConfig
import Testing

/// What a request costs, with the rule behind each amount.
struct EstimateTests {
    private let daily: [Line<Opening>] = [.open(.all, [.period(.allYear)])]
    private let slots: [Slot] = [
        .slot("matin", ("08:00", "12:00"), tariff: "accueil"), .slot("repas", tariff: "repas"),
        .slot("soir", ("16:30", "18:15"), tariff: "accueil"),
    ]

    private func book(_ tariffs: [Tariff], late: [Line<Offer>] = [], slots: [Slot]? = nil) -> Rulebook {
        Rulebook(
            .town([.activity(open: daily, slots: slots ?? self.slots, book: .until(.step(-2, .days)), bookLate: late)], tariffs: tariffs))
    }

    private func estimate(
        _ book: Rulebook, _ asked: [String: [Name<Slot>: ReservationRequest.Change]], child: ChildFacts = .born("2016-05-02"),
        now: String = "2026-09-01 12:00", standing: [String: [Name<Slot>: Standing.Place]] = [:]
    ) -> Estimate? {
        let cells = asked.flatMap { date, changes in changes.map { (ReservationRequest.Cell(day(date), $0), $1) } }
        let situation = book.situation(now: now, child: child, standing: standing)
        let decision = book.decide("mercredis", ReservationRequest(Dictionary(uniqueKeysWithValues: cells)), in: situation)
        return book.estimate("mercredis", decision, in: situation)
    }

    private func tariff(_ name: Name<Tariff>, _ price: [Line<Price>]) -> Tariff { Tariff(name: name, label: name.text, price: price) }

    private func price(_ cents: Int, per: Price.Span = .slot, _ conditions: [Condition] = [], path: String = "price") -> Line<Price> {
        Line(conditions: conditions, keys: Price(cents: cents, per: per), place: rulePlace(path))
    }

    @Test func `is nothing where the town says no price`() {
        #expect(estimate(book([], slots: [.slot("matin")]), ["2026-09-24": ["matin": .add(meal: nil)]]) == nil)
    }

    @Test func `takes the first line that fits, and names it`() {
        let ages: [Condition] = [.ages([AgeRange(least: 3, most: 5)])]
        let repas = tariff("repas", [price(250, ages, path: "price[1]"), price(310, path: "price[2]")])
        let found = estimate(book([repas]), ["2026-09-24": ["repas": .add(meal: nil)]])
        #expect(found?.items.map(\.cents) == [310...310])
        #expect(found?.items.first?.rule.path == "price[2]")
        let young = estimate(book([repas]), ["2026-09-24": ["repas": .add(meal: nil)]], child: .born("2022-05-02"))
        #expect(young?.total == 250...250)
    }

    @Test(arguments: [
        (Fact<Int>.known(0), 150, 150), (.known(231), 150, 150), (.known(232), 151, 151), (.known(845), 549, 549), (.known(2000), 700, 700),
        (.unknown, 150, 700),
    ])
    func `follows the quotient between floor and ceiling`(quotient: Fact<Int>, least: Int, most: Int) {
        let rate = Line(
            keys: Price(.rate(QuotientRate(millionths: 6500, atLeast: 150, atMost: 700))), place: rulePlace("price"))
        var child = ChildFacts.born("2016-05-02")
        child.quotient = quotient
        let found = estimate(book([tariff("repas", [rate])]), ["2026-09-24": ["repas": .add(meal: nil)]], child: child)
        #expect(found?.items.map(\.cents) == [least...most])
        #expect(found?.missing == (quotient == .unknown ? .quotient : []))
    }

    @Test func `cannot say what has no ceiling while nobody knows the quotient`() {
        let rate = Line(keys: Price(.rate(QuotientRate(millionths: 6500, atLeast: 150, atMost: nil))), place: rulePlace("price"))
        let book = book([tariff("repas", [rate])])
        let found = estimate(book, ["2026-09-24": ["repas": .add(meal: nil)]])
        #expect(found?.items == [] && found?.unpriced.count == 1 && found?.missing == .quotient)
    }

    @Test func `counts by the hour to the minute, by the day once, and by the month what it did not hold yet`() {
        let asked: [String: [Name<Slot>: ReservationRequest.Change]] = [
            "2026-09-24": ["matin": .add(meal: nil), "soir": .add(meal: nil)], "2026-10-01": ["soir": .add(meal: nil)],
        ]
        #expect(estimate(book([tariff("accueil", [price(200, per: .hour)])]), asked)?.total == 1500...1500)
        #expect(estimate(book([tariff("accueil", [price(200, per: .day)])]), asked)?.total == 400...400)
        let monthly = book([tariff("accueil", [price(2000, per: .month)])])
        #expect(estimate(monthly, asked)?.total == 4000...4000)
        #expect(estimate(monthly, asked, standing: ["2026-09-28": ["soir": .init()]])?.total == 2000...2000)
        #expect(monthly.priced("mercredis", days("2026-09-24", "2026-10-01")) == days("2026-09-01", "2026-10-31"))
    }

    @Test func `takes off what is cancelled`() {
        let found = estimate(
            book([tariff("repas", [price(310)])]), ["2026-09-24": ["repas": .remove]], standing: ["2026-09-24": ["repas": .init()]])
        #expect(found?.total == -310...(-310))
    }

    @Test(arguments: [("2026-09-17 23:59:59", 500), ("2026-09-18 00:00", 0)])
    func `asks what giving up costs once a request, by the line that fits`(now: String, fee: Int) {
        let standing: [String: [Name<Slot>: Standing.Place]] = [
            "2026-09-24": ["matin": .init(), "soir": .init()], "2026-09-25": ["matin": .init()],
        ]
        let cancel = Verb(lines: [.verb(until: .step(-7, .days), fee: Ruled(500, at: rulePlace("cancel.fee")), path: "cancel")])
        let activity = Activity.activity(
            open: [.open(.all, [.period(.allYear)])], slots: [.slot("matin"), .slot("soir")], book: .until(.step(-1, .days)), cancel: cancel
        )
        let asked: [String: [Name<Slot>: ReservationRequest.Change]] = ["2026-09-24": ["matin": .remove], "2026-09-25": ["matin": .remove]]
        let found = estimate(Rulebook(.town([activity])), asked, now: now, standing: standing)
        // Of what can no longer be cancelled nothing is asked; the second day still can.
        #expect(found?.items.map(\.subject) == [.cancelling] && found?.items.first?.rule.path == "cancel.fee")
        #expect(found?.total == 500...500)
        let one = estimate(Rulebook(.town([activity])), asked.filter { $0.key == "2026-09-24" }, now: now, standing: standing)
        #expect(one?.total == fee...fee)
    }

    @Test func `asks no fee of what is changed by a rule of its own, nor of what is added`() {
        let cancel = Verb(lines: [.verb(fee: Ruled(500, at: rulePlace("cancel.fee")), path: "cancel")])
        func activity(_ change: Verb?) -> Rulebook {
            Rulebook(
                .town([
                    .activity(
                        open: [.open(.all, [.period(.allYear)])], slots: [.slot("matin"), .slot("soir")], book: .until(.step(-1, .days)),
                        change: change, cancel: cancel)
                ]))
        }
        let asked: [String: [Name<Slot>: ReservationRequest.Change]] = ["2026-09-24": ["matin": .remove]]
        let standing: [String: [Name<Slot>: Standing.Place]] = ["2026-09-24": ["matin": .init(), "soir": .init()]]
        #expect(estimate(activity(nil), asked, standing: standing)?.total == 500...500)
        #expect(estimate(activity(.until(.step(-1, .days))), asked, standing: standing)?.total == 0...0)
        #expect(estimate(activity(nil), ["2026-09-25": ["matin": .add(meal: nil)]], standing: standing)?.total == 0...0)
    }

    @Test func `is a range where a fact decides on a fee`() {
        let fee = Ruled(500, at: rulePlace("cancel.fee"))
        let cancel = Verb(lines: [.verb([.level(.nursery)], fee: fee, path: "cancel"), .verb(until: .step(-1, .days), path: "cancel")])
        let activity = Activity.activity(
            open: [.open(.all, [.period(.allYear)])], slots: [.slot("matin")], book: .until(.step(-1, .days)), cancel: cancel)
        let found = estimate(
            Rulebook(.town([activity])), ["2026-09-24": ["matin": .remove]], child: ChildFacts(born: .known(day("2016-05-02"))),
            standing: ["2026-09-24": ["matin": .init()]])
        #expect(found?.total == 0...500 && found?.missing == .level)
    }

    @Test func `is a range where a fact is missing, and says which`() {
        let repas = tariff("repas", [price(250, [.level(.nursery)]), price(310)])
        let found = estimate(book([repas]), ["2026-09-24": ["repas": .add(meal: nil)]], child: ChildFacts(born: .known(day("2016-05-02"))))
        #expect(found?.total == 250...310)
        #expect(found?.missing == .level)
    }

    @Test func `tells what no line prices`() {
        let found = estimate(book([tariff("repas", [price(250, [.level(.nursery)])])]), ["2026-09-24": ["repas": .add(meal: nil)]])
        #expect(found?.items.isEmpty == true)
        #expect(found?.unpriced == [ReservationRequest.Cell(day("2026-09-24"), "repas")])
    }

    private static let charges: [(Charge, Int)] = [
        (Charge(.percentMore(5000)), 465), (Charge(.percentMore(5000), on: .request), 1395), (Charge(.more(500)), 810),
        (Charge(.more(500), on: .request), 1430), (Charge(.instead(800)), 800), (Charge(.tariff("tardif")), 400),
    ]

    @Test(arguments: charges)
    func `adds what lateness costs, to the slot or to the whole`(charge: Charge, total: Int) {
        let late: [Line<Offer>] = [.late(charge: charge)]
        let rules = book([tariff("repas", [price(310)]), tariff("tardif", [price(400)])], late: late)
        // Two days in time, one late: on the slot only the late day is dearer.
        let asked: [String: [Name<Slot>: ReservationRequest.Change]] = [
            "2026-09-24": ["repas": .add(meal: nil)], "2026-09-28": ["repas": .add(meal: nil)], "2026-09-29": ["repas": .add(meal: nil)],
        ]
        let inTime = charge.base == .slot ? 620 : 0
        #expect(estimate(rules, asked, now: "2026-09-23 12:00")?.total == (total + inTime)...(total + inTime))
        #expect(estimate(rules, asked, now: "2026-09-22 12:00")?.total == 930...930)
    }

    @Test func `makes a late slot dearer by what its own tariff adds, not by another's price of the day`() {
        let tariffs = [tariff("repas", [price(310)]), tariff("accueil", [price(600, per: .day)])]
        let rules = book(tariffs, late: [.late(charge: Charge(.percentMore(5000)))])
        let asked: [String: [Name<Slot>: ReservationRequest.Change]] = ["2026-09-24": ["repas": .add(meal: nil), "soir": .add(meal: nil)]]
        let found = estimate(rules, asked, now: "2026-09-23 12:00")
        #expect(found?.items.map(\.cents) == [600...600, 310...310, 300...300, 155...155])
    }
}
