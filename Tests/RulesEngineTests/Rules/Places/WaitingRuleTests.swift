import RulesEngine
import TenantConfig
import Testing

/// Children who wait for a place: who may, for what, and whose turn it is.
struct WaitingRuleTests {
    private let full: Held = [("2026-09-16", Column("matin"), 2)]

    private func rulebook(
        _ lines: [Line<WaitingList>] = [.waiting()], book: Verb = .until(.step(-2, .days)), late: [Line<Offer>] = [],
        gauges: [Line<Gauge>] = [.places(2)], priority: [Priority] = []
    ) -> Rulebook {
        let slots: [Slot] = [
            .slot("matin", ("08:00", "12:00")), .slot("repas", ("12:00", "13:00"), needs: [.needs(all: ["matin"])]),
        ]
        return Rulebook(
            .town([.activity(slots: slots, book: book, bookLate: late, gauges: gauges, waitingList: lines, priority: priority)]))
    }

    @Test(arguments: [(1, Decision.Outcome.accepted), (2, .waiting), (3, .waiting)])
    func `wait where no place is left, and only there`(held: Int, outcome: Decision.Outcome) {
        let book = rulebook()
        let situation = book.situation(now: "2026-09-01 00:00", taken: [("2026-09-16", Column("matin"), held)])
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation)
        #expect(decision.outcome == outcome)
        #expect(decision.lines[0].waits?.place.path == (outcome == .waiting ? "waiting_list" : nil))
        #expect(decision.causes == [])
    }

    @Test(arguments: [("2026-09-14 23:59:59", Decision.Outcome.waiting), ("2026-09-15 00:00:00", .refused)])
    func `wait as long as booking is open`(now: String, outcome: Decision.Outcome) {
        let book = rulebook()
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: book.situation(now: now, taken: full))
        #expect(decision.outcome == outcome)
    }

    @Test func `wait for the whole day, so that nothing is booked without what it needs`() {
        let book = rulebook()
        let situation = book.situation(now: "2026-09-01 00:00", taken: full)
        let asked: [Name<Slot>: ReservationRequest.Change] = ["matin": .add(meal: nil), "repas": .add(meal: nil)]
        let decision = book.decide("2026-09-16", asked, in: situation)
        #expect(decision.outcome == .waiting)
        #expect(decision.lines.map { $0.waits != nil } == [true, true])
    }

    @Test func `let the other days of a request be booked at once`() {
        let book = rulebook()
        let situation = book.situation(now: "2026-09-01 00:00", taken: full)
        let request = ReservationRequest(
            [.init(day("2026-09-16"), "matin"): .add(meal: nil), .init(day("2026-09-23"), "matin"): .add(meal: nil)])
        let decision = book.decide("mercredis", request, in: situation)
        #expect(decision.outcome == .accepted)
        #expect(decision.lines.map(\.isGranted) == [false, true])
    }

    @Test func `are refused where something would be given up for a place that may never come`() {
        let book = rulebook()
        let situation = book.situation(
            now: "2026-09-01 00:00", standing: ["2026-09-16": ["repas": .init()]], taken: full)
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil), "repas": .remove], in: situation)
        #expect(decision.outcome == .refused)
        #expect(decision.causes == [.full(taken: 2, places: 2)])
    }

    @Test func `wait only where a line is for them`() {
        let book = rulebook([.waiting([.ages([AgeRange(least: 12, most: nil)])])])
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: book.situation(now: "2026-09-01 00:00", taken: full))
        #expect(decision.outcome == .refused)
        let unknown = ChildFacts(born: .unknown, level: .known(.cp), sector: .known(nil))
        let situation = book.situation(now: "2026-09-01 00:00", child: unknown, taken: full)
        #expect(book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation).outcome == .undetermined(.birthDate))
    }

    @Test(arguments: [("2026-09-14 23:59:59", Decision.Outcome.accepted), ("2026-09-15 00:00:00", .waiting)])
    func `wait when they are late, where lateness says so, even if places are left`(now: String, outcome: Decision.Outcome) {
        let book = rulebook(late: [.late(until: .step(0, .days, at: "08:00"), approval: .waitingList)])
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: book.situation(now: now))
        #expect(decision.outcome == outcome)
        #expect((decision.lines[0].late != nil) == (outcome == .waiting))
    }

    @Test func `go before those who come later, where staff give the places`() {
        let book = rulebook([.waiting(promote: .staff)])
        let other = PlaceHolder(child: .born("2017-01-01"), centre: nil, days: [day("2026-09-16"): [Column("matin")]])
        func outcome(held: Int) -> Decision.Outcome {
            let situation = book.situation(now: "2026-09-01 00:00", taken: [("2026-09-16", Column("matin"), held)], waiting: [other])
            return book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation).outcome
        }
        #expect(outcome(held: 0) == .accepted)
        #expect(outcome(held: 1) == .waiting)
        let situation = book.situation(now: "2026-09-01 00:00", taken: [("2026-09-16", Column("matin"), 1)], waiting: [other])
        #expect(book.decide("2026-09-23", ["matin": .add(meal: nil)], in: situation).outcome == .accepted)
        let plan = book.plan("mercredis", days: days("2026-09-16", "2026-09-16"), in: situation)
        #expect(plan[0, 0].state == .full)
        #expect(book.counting("mercredis").asksWaiting)
        #expect(!rulebook().counting("mercredis").asksWaiting)
    }

    @Test func `leave those alone who are counted in other gauges`() {
        let gauges: [Line<Gauge>] = [
            .places(2, [.ages([AgeRange(least: 3, most: 5)])]), .places(2, [.ages([AgeRange(least: 6, most: 11)])]),
        ]
        let book = rulebook([.waiting(promote: .staff)], gauges: gauges)
        let small = PlaceHolder(child: .born("2022-01-01"), centre: nil, days: [day("2026-09-16"): [Column("matin")]])
        let situation = book.situation(now: "2026-09-01 00:00", waiting: [small])
        #expect(book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation).outcome == .accepted)
    }
}

/// What becomes of those who wait.
struct WaitingTurnTests {
    private let asked = "2026-09-01 00:00"
    private let wednesday = day("2026-09-16")

    private func rulebook(
        _ lines: [Line<WaitingList>], priority: [Priority] = [], approval: Approval? = nil, documents: [Document] = []
    ) -> Rulebook {
        Rulebook(
            .town(
                [
                    .activity(
                        book: .until(.step(-2, .days), approval: approval), gauges: [.places(2)], waitingList: lines, priority: priority)
                ], documents: documents))
    }

    @Test(arguments: [(1, true), (2, false)])
    func `have a place when one is free, though they asked for it before`(held: Int, hasPlace: Bool) {
        let book = rulebook([.waiting()])
        let situation = book.situation(now: asked, taken: [("2026-09-16", Column("matin"), held)])
        #expect(book.hasPlace("mercredis", [wednesday: [Column("matin")]], in: situation) == hasPlace)
    }

    @Test(arguments: [("2026-09-14 23:59:59", true), ("2026-09-15 00:00:00", false)])
    func `are given places until booking closes`(now: String, waits: Bool) {
        let book = rulebook([.waiting()])
        let terms = book.waitingTerms("mercredis", wednesday, [Column("matin")], in: book.situation(now: asked), now: instant(now))
        #expect((terms != nil) == waits)
        #expect(terms?.until == (waits ? instant("2026-09-15 00:00:00") : nil))
    }

    @Test func `are given places for as long as the list says, and never once the slot has begun`() {
        let situation = rulebook([.waiting()]).situation(now: asked)
        let shorter = rulebook([.waiting(until: .step(-7, .days))])
        #expect(
            shorter.waitingTerms("mercredis", wednesday, [Column("matin")], in: situation, now: instant(asked))?.until
                == instant("2026-09-10 00:00"))
        let longer = rulebook([.waiting(until: .anyTime)])
        #expect(
            longer.waitingTerms("mercredis", wednesday, [Column("matin")], in: situation, now: instant(asked))?.until
                == instant("2026-09-16 08:00"))
    }

    @Test func `confirm within what the list says, counted from the offer`() {
        let book = rulebook([.waiting(promote: .confirmed, confirmBy: .step(48, .hours, from: .answer))])
        let situation = book.situation(now: asked)
        let first = book.waitingTerms("mercredis", wednesday, [Column("matin")], in: situation, now: instant("2026-09-03 10:20:30"))
        #expect(first?.promotion == .confirmed)
        #expect(first?.confirmBy == instant("2026-09-05 10:20:30"))
        let last = book.waitingTerms("mercredis", wednesday, [Column("matin")], in: situation, now: instant("2026-09-14 10:00"))
        #expect(last?.confirmBy == instant("2026-09-15 00:00"))
    }

    @Test func `are chosen by staff where staff decide on bookings`() {
        let book = rulebook([.waiting()], approval: .manual)
        let terms = book.waitingTerms("mercredis", wednesday, [Column("matin")], in: book.situation(now: asked), now: instant(asked))
        #expect(terms?.promotion == .staff)
    }

    @Test func `stand in the order the town has written, and together where it does not tell them apart`() {
        let nord = Line(conditions: [.sector(["nord"])], keys: NoKeys(), place: rulePlace("priority[1]"))
        func wish(_ sector: Fact<Name<Sector>?>, _ arrived: Int64, days: Int = 1) -> WaitingWish {
            let child = ChildFacts(born: .known(day("2016-05-02")), level: .known(.cp), sector: sector)
            return WaitingWish(child: child, centre: nil, day: wednesday, columns: [Column("matin")], arrived: arrived, days: days)
        }
        let wishes = [wish(.known(nil), 1), wish(.known("nord"), 3), wish(.unknown, 2), wish(.known("nord"), 3, days: 4)]
        #expect(rulebook([.waiting()]).order("mercredis", wishes) == [[0], [2], [1, 3]])
        let first = rulebook([.waiting()], priority: [.fitting(nord), .arrival(rulePlace("priority[2]"))])
        #expect(first.order("mercredis", wishes) == [[1, 3], [0], [2]])
        let most = rulebook([.waiting()], priority: [.mostDays(rulePlace("priority"))])
        #expect(most.order("mercredis", wishes) == [[3], [0, 1, 2]])
    }

    @Test func `stand by the day on which their file was complete, then by arrival; those whose file is not come last`() {
        let fiche = Document(name: "fiche", label: "Fiche", validity: .once)
        let book = rulebook([.waiting()], priority: [.completeArrival(rulePlace("priority"))], documents: [fiche])
        func wish(_ arrived: Int64, joined: String, since: String?, until: String? = nil) -> WaitingWish {
            let held: [Name<Document>: CivilDate?] = since == nil ? [:] : ["fiche": until.map { day($0) }]
            var child = ChildFacts(born: .known(day("2018-01-01")), documents: .known(held))
            child.documentsSince["fiche"] = since.map { day($0) }
            return WaitingWish(
                child: child, centre: nil, day: wednesday, columns: [Column("matin")], arrived: arrived, days: 1, joined: day(joined))
        }
        let wishes = [
            wish(0, joined: "2026-08-01", since: nil), wish(1, joined: "2026-08-02", since: "2026-08-20"),
            wish(2, joined: "2026-08-03", since: "2025-09-01"), wish(3, joined: "2026-08-20", since: "2026-08-01"),
            wish(4, joined: "2026-08-21", since: "2026-08-01"), wish(5, joined: "2026-08-01", since: "2026-08-01", until: "2026-09-15"),
        ]
        #expect(book.order("mercredis", wishes) == [[2], [1], [3], [4], [0], [5]])
    }
}
