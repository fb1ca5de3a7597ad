import RulesEngine
import TenantConfig
import Testing

/// Gauges that count children: by their facts, once in a day, week or period, over all centres, by quotas.
struct GaugeOfChildrenTests {
    @Test(arguments: [("2020-09-17", true), ("2020-09-16", false)])
    func `a child of another age takes no place of the gauge, from the eve of the birthday to the day`(born: String, accepted: Bool) {
        let book = rulebook([.places(1, [.ages([AgeRange(least: 6, most: 11)])])])
        let other = holder(born, "2026-09-16", ["matin"])
        let decision = decide(book, child: "2018-01-10", others: [other])
        #expect(decision.outcome == (accepted ? .accepted : .refused))
        #expect(decision.causes == (accepted ? [] : [.full(taken: 1, places: 1)]))
    }

    @Test func `a gauge for others leaves a child unlimited`() {
        let book = rulebook([.places(0, [.ages([AgeRange(least: 3, most: 5)])])])
        #expect(decide(book, child: "2018-01-10").outcome == .accepted)
        #expect(decide(book, child: "2022-01-10").causes == [.full(taken: 0, places: 0)])
    }

    @Test func `quotas for those who came last year and for the others are held by each, and by those of whom it is not known in both`() {
        let book = rulebook([.places(3, quotas: [.quota(2, [.fact(.came([.lastYear]))]), .quota(1)])])
        func child(_ came: Attendance?) -> ChildFacts {
            var facts = ChildFacts.born("2018-05-02")
            facts.came["mercredis"] = came
            return facts
        }
        func outcome(_ came: Attendance?, _ others: [Attendance?]) -> Decision.Outcome {
            let holders = others.map { PlaceHolder(child: child($0), centre: "nord", days: [day("2026-09-16"): [Column("matin")]]) }
            let situation = book.situation(now: "2026-09-01 00:00", child: child(came), enrolled: .at("nord"), others: holders)
            return book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation).outcome
        }
        let (before, never) = (Attendance(days: [day("2026-03-04")]), Attendance(days: []))
        #expect(outcome(never, [before, before]) == .accepted)
        #expect(outcome(never, [never]) == .refused)
        #expect(outcome(before, [before, never]) == .accepted)
        #expect(outcome(before, [before, before]) == .refused)
        #expect(outcome(never, [nil]) == .refused)
        #expect(outcome(before, [nil, before]) == .refused)
        #expect(outcome(nil, []) == .accepted)
        #expect(outcome(nil, [never]) == .undetermined(.came))
    }

    @Test func `a child of whom too much is unknown holds a place in every quota`() {
        let conditions: [Condition] = [
            .ages([AgeRange(least: 3, most: 5)]), .level(.nursery), .fact(.quotient([Band(least: 0, most: 400)])),
            .fact(.came([.lastYear])), .fact(.came([.notFor(months: 24)])), .fact(.siblings([Band(least: 2, most: nil)])),
            .fact(.commune([Commune(code: "38001")].compactMap(\.self))), .fact(.schooledHere(true)),
            .fact(.unpaid(true)),
        ]
        let book = rulebook([.places(2, quotas: [.quota(1, conditions), .quota(1)])])
        let unknown = PlaceHolder(child: ChildFacts(born: .unknown), centre: "nord", days: [day("2026-09-16"): [Column("matin")]])
        var tall = ChildFacts.born("2018-01-10", level: .cp)
        (tall.quotient, tall.siblings, tall.commune, tall.school) = (.known(900), .known(1), .unknown, .known(nil))
        tall.came["mercredis"] = Attendance(days: [])
        let situation = book.situation(now: "2026-09-01 00:00", child: tall, enrolled: .at("nord"), others: [unknown])
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation)
        #expect(decision.causes == [.full(taken: 1, places: 1)])
    }

    @Test(arguments: [("regulier", false), ("occasionnel", true)])
    func `a quota of enrolled children is asked with the status that is chosen`(status: Name<Status>, accepted: Bool) {
        let enrolment = Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol"))
        let quotas: [Line<Quota>] = [.quota(1, [.fact(.status(["regulier"]))]), .quota(1)]
        let activity = Activity.activity(
            centres: ["nord"], enrolment: enrolment, gauges: [.places(2, per: .enrolment, quotas: quotas)],
            statuses: ["regulier", "occasionnel"].map { Status(name: $0, label: $0.text, place: rulePlace("statuses")) })
        let book = Rulebook(.town([activity], centres: [.centre("nord")]))
        var regular = ChildFacts.born("2018-05-02")
        regular.enrolments = .known(["mercredis": "regulier"])
        let decision = book.enrol(
            "mercredis", child: .born("2018-01-10"), now: instant("2026-09-01 00:00"), wish: "nord", status: status,
            others: [PlaceHolder(child: regular, centre: "nord")])
        #expect((decision.outcome == .accepted) == accepted)
    }

    @Test func `a child of unknown age holds a place wherever it may`() {
        let book = rulebook([.places(1, [.ages([AgeRange(least: 6, most: 11)])])])
        let unknown = PlaceHolder(child: ChildFacts(born: .unknown), centre: "nord", days: [day("2026-09-16"): [Column("matin")]])
        #expect(decide(book, child: "2018-01-10", others: [unknown]).causes == [.full(taken: 1, places: 1)])
    }

    @Test(arguments: [(2, true), (1, false)])
    func `a gauge of the day counts a child once, whatever its slots`(places: Int, accepted: Bool) {
        let book = rulebook([.places(places, per: .day)])
        let other = holder("2018-05-02", "2026-09-16", ["matin", "repas"])
        #expect(decide(book, child: "2018-01-10", others: [other]).outcome == (accepted ? .accepted : .refused))
    }

    @Test(arguments: [("2026-09-14", false), ("2026-09-20", false), ("2026-09-13", true), ("2026-09-21", true)])
    func `a gauge of the week counts from Monday to Sunday`(held: String, accepted: Bool) {
        let book = rulebook([.places(1, per: .week)])
        let other = holder("2018-05-02", held, ["matin"])
        #expect(decide(book, child: "2018-01-10", others: [other]).outcome == (accepted ? .accepted : .refused))
    }

    @Test(arguments: [("2026-10-16", false), ("2026-11-02", true)])
    func `a gauge of the period counts over the stretch that opens the day`(held: String, accepted: Bool) {
        let book = rulebook([.places(1, per: .period)])
        let other = holder("2018-05-02", held, ["matin"])
        #expect(decide(book, child: "2018-01-10", others: [other]).outcome == (accepted ? .accepted : .refused))
    }

    @Test func `a shared gauge counts all centres, others their own alone`() {
        let held = PlaceHolder(child: .born("2018-05-02"), centre: "sud", days: [day("2026-09-16"): [Column("matin")]])
        #expect(decide(rulebook([.places(1, per: .day)]), child: "2018-01-10", others: [held]).outcome == .accepted)
        #expect(decide(rulebook([.places(1, per: .day, shared: true)]), child: "2018-01-10", others: [held]).outcome == .refused)
    }

    @Test(arguments: [(11, true), (12, false)])
    func `a shared gauge of slots is asked of the counts over all centres`(taken: Int, accepted: Bool) {
        let book = rulebook([.places(12, shared: true), .places(40)])
        var situation = book.situation(now: "2026-09-01 00:00", enrolled: .at("nord"))
        var counts = situation.taken
        counts[everywhere: day("2026-09-16"), Column("matin")] = taken
        situation = Situation(
            child: situation.child, enrolled: situation.enrolled, standing: situation.standing, taken: counts, now: situation.now)
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation)
        #expect(decision.outcome == (accepted ? .accepted : .refused))
        #expect(decision.lines.map(\.placesLeft) == [12 - taken])
    }

    @Test(arguments: [(2, true), (3, false)])
    func `places beyond are given, and never told`(taken: Int, accepted: Bool) {
        let book = rulebook([.places(1, overbooked: 2)])
        let situation = book.situation(now: "2026-09-01 00:00", enrolled: .at("nord"), taken: [("2026-09-16", Column("matin"), taken)])
        let decision = book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation)
        #expect(decision.causes == (accepted ? [] : [.full(taken: 3, places: 1)]))
    }

    @Test func `a child takes a place of the first quota that fits it, though the gauge has others left`() {
        let quotas: [Line<Quota>] = [.quota(1, [.level(.nursery)]), .quota(2)]
        let book = rulebook([.places(3, quotas: quotas)])
        let small = holder("2022-05-02", "2026-09-16", ["matin"], level: .ps)
        #expect(decide(book, child: "2022-01-10", level: .ms, others: [small]).causes == [.full(taken: 1, places: 1)])
        #expect(decide(book, child: "2018-01-10", others: [small]).lines.map(\.placesLeft) == [2])
        let tall = (1...2).map { holder("2018-05-0\($0)", "2026-09-16", ["matin"]) }
        #expect(decide(book, child: "2018-01-10", others: tall).causes == [.full(taken: 2, places: 2)])
        #expect(decide(book, child: "2022-01-10", level: .ms, others: tall).outcome == .accepted)
    }

    @Test(arguments: [(1, true), (2, false)])
    func `a gauge of enrolled children is asked by enrolling`(enrolled: Int, accepted: Bool) {
        let enrolment = Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol"))
        let activity = Activity.activity(
            centres: ["nord"], enrolment: enrolment, gauges: [.places(2, [.level(.primary)], per: .enrolment)])
        let book = Rulebook(.town([activity], centres: [.centre("nord"), .centre("sud")]))
        let others = (0..<enrolled).map { _ in PlaceHolder(child: .born("2018-05-02"), centre: "nord") }
        let small = PlaceHolder(child: .born("2022-05-02", level: .ps), centre: "nord")
        let decision = book.enrol(
            "mercredis", child: .born("2018-01-10"), now: instant("2026-09-01 00:00"), wish: "nord", others: others + [small])
        let isFull: Bool =
            if case .refused(let reasons) = decision.outcome { reasons.map(\.cause) == [.full(taken: 2, places: 2)] } else { false }
        #expect(decision.outcome == .accepted ? accepted : !accepted && isFull)
        #expect(decision.centres == (accepted ? ["nord"] : []))
    }

    private func rulebook(_ gauges: [Line<Gauge>]) -> Rulebook {
        let activity = Activity.activity(
            centres: ["nord", "sud"], open: [.open(.all, [.period(.term)])],
            slots: [.slot("matin", ("08:00", "12:00")), .slot("repas")], book: .until(.step(-1, .days)), gauges: gauges)
        return Rulebook(.town([activity], centres: [.centre("nord"), .centre("sud")]))
    }

    private func holder(_ born: String, _ date: String, _ slots: [Name<Slot>], level: SchoolLevel = .cp) -> PlaceHolder {
        PlaceHolder(child: .born(born, level: level), centre: "nord", days: [day(date): slots.map { Column($0) }])
    }

    private func decide(_ book: Rulebook, child: String, level: SchoolLevel = .cp, others: [PlaceHolder] = []) -> Decision {
        let situation = book.situation(
            now: "2026-09-01 00:00", child: .born(child, level: level), enrolled: .at("nord"), others: others)
        return book.decide("2026-09-16", ["matin": .add(meal: nil)], in: situation)
    }
}
