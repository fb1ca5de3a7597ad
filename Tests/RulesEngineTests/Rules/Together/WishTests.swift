import RulesEngine
import TenantConfig
import Testing

/// Rules that ask what is changed, what else is booked that day, and when what stands was booked.
struct WishTests {
    private let daily: [Line<Opening>] = [.open(.all, [.period(.allYear)])]
    private let slots: [Slot] = [.slot("matin", tariff: "t"), .slot("repas", meals: ["classique", "sans-viande"]), .slot("soir")]

    private func rules(change: [Line<Verb.Keys>]? = nil, cancel: [Line<Verb.Keys>]? = nil, book: [Line<Verb.Keys>] = []) -> Rulebook {
        let price = Tariff(
            name: "t", label: "t",
            price: [
                Line(conditions: [.wish(.also(["soir"]))], keys: Price(.fixed(100)), place: rulePlace("price[1]")),
                Line(keys: Price(.fixed(300)), place: rulePlace("price[2]")),
            ])
        return Rulebook(
            .town(
                [
                    .activity(
                        open: daily, slots: slots, book: Verb(lines: book.isEmpty ? [.verb(until: .anyTime)] : book),
                        change: change.map { Verb(lines: $0) }, cancel: cancel.map { Verb(lines: $0) })
                ], tariffs: [price]))
    }

    private func decide(
        _ rules: Rulebook, _ asked: [Name<Slot>: ReservationRequest.Change], standing: [Name<Slot>: Standing.Place] = [:]
    ) -> Decision {
        let situation = rules.situation(now: "2026-09-23 12:00", standing: standing.isEmpty ? [:] : ["2026-09-24": standing])
        return rules.decide("2026-09-24", asked, in: situation)
    }

    @Test func `another meal may be asked for later than other slots`() {
        let change: [Line<Verb.Keys>] = [
            .verb([.wish(.changing([.meal]))], until: .anyTime, path: "change"), .verb(until: .step(-2, .days), path: "change"),
        ]
        let standing: [Name<Slot>: Standing.Place] = ["repas": .init(meal: "classique"), "soir": .init()]
        #expect(decide(rules(change: change), ["repas": .add(meal: "sans-viande")], standing: standing).outcome == .accepted)
        #expect(decide(rules(change: change), ["matin": .add(meal: nil)], standing: standing).outcome == .refused)
        #expect(decide(rules(change: change), ["soir": .remove], standing: standing).outcome == .refused)
        #expect(decide(rules(change: change), ["matin": .add(meal: nil)]).outcome == .accepted, "a day of which nothing is changed")
    }

    @Test(arguments: [("2026-09-20 11:59:59", false), ("2026-09-20 12:00", true), (nil, false)] as [(String?, Bool)])
    func `what was booked before a moment may be kept from being cancelled`(bookedAt: String?, passes: Bool) {
        let cancel: [Line<Verb.Keys>] = [
            .verb([.wish(.bookedBefore(instant("2026-09-20 12:00")))], until: .never, path: "cancel"),
            .verb(until: .anyTime, path: "cancel"),
        ]
        let standing: [Name<Slot>: Standing.Place] = ["soir": .init(bookedAt: bookedAt.map(instant))]
        let decision = decide(rules(cancel: cancel), ["soir": .remove], standing: standing)
        #expect(decision.outcome == (passes ? .accepted : .refused))
        let plan = rules(cancel: cancel).plan(
            "mercredis", days: days("2026-09-24", "2026-09-24"),
            in: rules(cancel: cancel).situation(now: "2026-09-23 12:00", standing: ["2026-09-24": standing]))
        #expect(plan.cells.last?.state == .booked(locked: !passes))
    }

    @Test(arguments: [(true, false), (false, true)])
    func `what is invoiced may be kept from being cancelled, on the plan as well`(isInvoiced: Bool, passes: Bool) {
        let cancel: [Line<Verb.Keys>] = [
            .verb([.wish(.invoiced(true))], until: .never, path: "cancel"), .verb(until: .anyTime, path: "cancel"),
        ]
        let standing: [Name<Slot>: Standing.Place] = ["soir": .init(isInvoiced: isInvoiced), "matin": .init()]
        let rules = rules(cancel: cancel)
        #expect(decide(rules, ["soir": .remove], standing: standing).outcome == (passes ? .accepted : .refused))
        #expect(decide(rules, ["matin": .remove], standing: standing).outcome == .accepted)
        #expect(rules.asksWhenBooked("mercredis") && rules.asksInvoices("mercredis"))
        let situation = rules.situation(now: "2026-09-23 12:00", standing: ["2026-09-24": standing])
        let plan = rules.plan("mercredis", days: days("2026-09-24", "2026-09-24"), in: situation)
        #expect(plan.cells.last?.state == .booked(locked: !passes) && plan.cells.first?.state == .booked(locked: false))
    }

    @Test(arguments: [("2026-09-20 11:59:59", 100), ("2026-09-20 12:00", 300), (nil, 100)] as [(String?, Int)])
    func `what was booked before a moment may keep its price, and what is added has none`(bookedAt: String?, cents: Int) {
        let price = Tariff(
            name: "t", label: "t",
            price: [
                Line(
                    conditions: [.wish(.bookedBefore(instant("2026-09-20 12:00")))], keys: Price(.fixed(100)), place: rulePlace("price[1]")),
                Line(keys: Price(.fixed(300)), place: rulePlace("price[2]")),
            ])
        let activity = Activity.activity(open: daily, slots: [.slot("matin", tariff: "t")], book: Verb(lines: [.verb(until: .anyTime)]))
        let rules = Rulebook(.town([activity], tariffs: [price]))
        let situation = rules.situation(
            now: "2026-09-23 12:00", standing: ["2026-09-24": ["matin": .init(bookedAt: bookedAt.map(instant))]])
        let changed = rules.decide("2026-09-24", ["matin": .remove], in: situation)
        #expect(rules.estimate("mercredis", changed, in: situation)?.total == -cents...(-cents))
        let added = rules.decide("2026-09-25", ["matin": .add(meal: nil)], in: situation)
        #expect(rules.estimate("mercredis", added, in: situation)?.total == 300...300)
    }

    @Test func `an absence and a presence without reservation may depend on what else is booked that day`() {
        let beside: [Condition] = [.wish(.also(["soir"]))]
        let activity = Activity.activity(
            open: daily, slots: slots, book: Verb(lines: [.verb(until: .step(-2, .days))]),
            absence: [
                Line(conditions: beside, keys: AbsenceTerms(due: .none), place: rulePlace("absence[1]")),
                Line(keys: AbsenceTerms(due: .all), place: rulePlace("absence[2]")),
            ],
            unbooked: [Line(conditions: beside, keys: Unbooked(isAdmitted: false), place: rulePlace("unbooked"))])
        let rules = Rulebook(.town([activity]))
        func situation(_ places: [Name<Slot>: Standing.Place]) -> Situation {
            rules.situation(now: "2026-09-24 07:00", standing: ["2026-09-24": places])
        }
        func rule(_ places: [Name<Slot>: Standing.Place]) -> String? {
            let found = rules.absence(
                "mercredis", day: day("2026-09-24"), column: Column("matin"), reason: nil, in: situation(places)
            ).outcome
            return if case .taken(let terms) = found { terms.line.place.path } else { nil }
        }
        #expect(rule(["matin": .init(), "soir": .init()]) == "absence[1]")
        #expect(rule(["matin": .init()]) == "absence[2]")
        let asked = (day("2026-09-24"), Column("matin"))
        #expect(rules.unbooked("mercredis", day: asked.0, column: asked.1, in: situation([:])) == .admitted(nil))
        let refused = rules.unbooked("mercredis", day: asked.0, column: asked.1, in: situation(["soir": .init()]))
        #expect(refused == .notAdmitted(activity.unbooked[0]))
    }

    @Test(
        arguments: [
            (["matin", "soir"], true), (["matin"], false),
        ] as [([Name<Slot>], Bool)])
    func `a full day may be waited for beside another slot alone`(asked: [Name<Slot>], waits: Bool) {
        let activity = Activity.activity(
            open: daily, slots: [.slot("matin"), .slot("soir")], book: Verb(lines: [.verb(until: .anyTime)]),
            gauges: [.places(1, [])], waitingList: [.waiting([.wish(.also(["matin", "soir"]))])])
        let rules = Rulebook(.town([activity]))
        let situation = rules.situation(now: "2026-09-23 12:00", taken: [("2026-09-24", Column("matin"), 1)])
        let request = Dictionary(uniqueKeysWithValues: asked.map { ($0, ReservationRequest.Change.add(meal: nil)) })
        #expect(rules.decide("2026-09-24", request, in: situation).outcome == (waits ? .waiting : .refused))
    }

    @Test func `another slot of the day makes another price, and another deadline`() throws {
        let book: [Line<Verb.Keys>] = [
            .verb([.slot(["matin"]), .wish(.also(["matin", "soir"]))], until: .anyTime), .verb(until: .step(-2, .days)),
        ]
        let rules = rules(book: book)
        #expect(decide(rules, ["matin": .add(meal: nil)]).outcome == .refused, "itself is no other slot")
        let standing: [Name<Slot>: Standing.Place] = ["soir": .init()]
        let both = decide(rules, ["matin": .add(meal: nil)], standing: standing)
        #expect(both.outcome == .accepted)
        let situation = rules.situation(now: "2026-09-23 12:00", standing: ["2026-09-24": standing])
        #expect(rules.estimate("mercredis", both, in: situation)?.items.map(\.cents) == [100...100])
    }

    @Test func `a need may hold beside another slot only`() {
        let need = Line(conditions: [.wish(.also(["soir"]))], keys: Need(all: ["repas"], any: []), place: rulePlace("needs"))
        let matin = Slot.slot("matin", needs: [need])
        let rules = Rulebook(.town([.activity(open: daily, slots: [matin, slots[1], slots[2]], book: .until(.anyTime))]))
        #expect(decide(rules, ["matin": .add(meal: nil)]).outcome == .accepted)
        #expect(decide(rules, ["matin": .add(meal: nil), "soir": .add(meal: nil)]).causes == [.needs(Need(all: ["repas"], any: []))])
    }
}
