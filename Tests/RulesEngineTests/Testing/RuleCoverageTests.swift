import RulesEngine
import TenantConfig
import Testing

/// How far examples reach.
struct RuleCoverageTests {
    @Test func `tells lines that decide from lines that are hidden and lines that fit nothing`() {
        let verb = Verb(lines: [
            .verb([.slot(["soir"])], until: .step(-2, .days), path: "book[1]"), .verb(until: .step(-15, .days), path: "book[2]"),
            .verb(until: .step(-3, .days), path: "book[3]"),
        ])
        let book = Rulebook(.town([.activity(slots: [.slot("matin"), .slot("soir")], book: verb)]))
        var asked = TownTest.Asked()
        asked.book = ["mercredis": [day("2026-09-16"): [TownTest.Tick("matin")]]]
        let test = TownTest(
            name: "", line: 1, now: instant("2026-09-01 10:00"), child: TownTest.Child(), asked: asked,
            expected: TownTest.Expected(.accepted))
        let coverage = RuleCoverage(book.town, [book.run(test)])
        let reach = Dictionary(coverage.lines.map { ($0.place.path, $0.reach) }) { first, _ in first }
        #expect(reach["book[1].until"] == .never && reach["book[2].until"] == .decided && reach["book[3].until"] == .hidden)
        #expect(coverage.percentage == 50)
    }

    @Test(arguments: [(SchoolLevel.cp, RuleCoverage.Reach.decided), (.ce1, .never)])
    func `tells who is put first among those who wait`(level: SchoolLevel, reach: RuleCoverage.Reach) {
        let first = Line(conditions: [.level(SchoolLevelSet(.cp ... .cp))], keys: NoKeys(), place: rulePlace("priority[1]"))
        let book = Rulebook(
            .town([
                .activity(
                    book: .until(.step(-1, .days)), gauges: [.places(2)], waitingList: [.waiting()],
                    priority: [.fitting(first), .arrival(rulePlace("priority[2]"))])
            ]))
        var asked = TownTest.Asked()
        asked.book = ["mercredis": ["2026-09-16", "2026-09-23"].reduce(into: [:]) { $0[day($1)] = [TownTest.Tick("matin")] }]
        var child = TownTest.Child()
        (child.born, child.level) = (day("2019-05-02"), level)
        let full = TownTest.PlacesLeft(
            activity: "mercredis", centre: nil, day: day("2026-09-16"), tick: TownTest.Tick("matin"), left: 0)
        let test = TownTest(
            name: "", line: 1, now: instant("2026-09-01 10:00"), child: child, placesLeft: [full], asked: asked,
            expected: TownTest.Expected(.waiting))
        let places = RuleCoverage(book.town, [book.run(test)]).lines
        #expect(places.first { $0.place.path == "priority[1]" }?.reach == reach)
        #expect(places.first { $0.place.path == "priority[2]" }?.reach == .decided)
        let suggested = book.suggestions(beside: []).found.map { book.run($0.test) }
        #expect(RuleCoverage(book.town, suggested).percentage == 100)
    }

    @Test(arguments: [(2, TownTest.Verdict.accepted), (0, .waiting)])
    func `counts the quota that let a child pass, or made it wait, and no other`(left: Int, verdict: TownTest.Verdict) {
        let young = Condition.level(SchoolLevelSet(.cp ... .cp))
        let quotas = [Line<Quota>.quota(3, "gauges.quotas[1]", [young]), .quota(5, "gauges.quotas[2]")]
        let book = Rulebook(
            .town([.activity(book: .until(.step(-1, .days)), gauges: [.places(8, quotas: quotas)], waitingList: [.waiting()])]))
        let run = book.run(booking(level: .cp, left: left, expecting: verdict))
        #expect(run.differences == [])
        let reach = reach(book, [run])
        #expect(reach["gauges"] == .decided && reach["gauges.quotas[1]"] == .decided && reach["gauges.quotas[2]"] == .hidden)
        #expect(reach["waiting_list"] == (verdict == .waiting ? .decided : .hidden))
    }

    @Test(arguments: [(2, RuleCoverage.Reach.hidden), (0, .decided)])
    func `counts of a batch what puts a child first, and the waiting list of those who get no place`(left: Int, list: RuleCoverage.Reach) {
        let book = Rulebook(
            .town([
                .activity(
                    book: .until(.step(-1, .days), approval: .batch), gauges: [.places(2)], waitingList: [.waiting()],
                    priority: [.arrival(rulePlace("priority"))])
            ]))
        let run = book.run(booking(level: .cp, left: left, expecting: .pending))
        #expect(run.differences == [])
        let reach = reach(book, [run])
        #expect(reach["priority"] == .decided && reach["waiting_list"] == list)
    }

    @Test func `counts a gauge of enrolled children by enrolling alone`() {
        let enrolment = Enrolment(approval: .automatic, assignment: .familyChooses, otherCentre: .no, place: rulePlace("enrol"))
        let book = Rulebook(
            .town([
                .activity(
                    enrolment: enrolment, book: .until(.step(-1, .days)),
                    gauges: [.places(9, per: .enrolment, quotas: [.quota(9, "gauges.quotas")])])
            ]))
        var enrolled = booking(level: .cp, left: nil, expecting: .accepted)
        #expect(reach(book, [book.run(enrolled)])["gauges"] == .never)
        var asked = TownTest.Asked()
        asked.enrol = ["mercredis": nil]
        var child = enrolled.child
        child.enrolled = [:]
        enrolled = TownTest(name: "", line: 1, now: enrolled.now, child: child, asked: asked, expected: TownTest.Expected(.accepted))
        let run = book.run(enrolled)
        #expect(run.differences == [])
        #expect(reach(book, [run])["gauges"] == .decided && reach(book, [run])["gauges.quotas"] == .decided)
    }

    private func reach(_ book: Rulebook, _ runs: [TestRun]) -> [String: RuleCoverage.Reach] {
        Dictionary(RuleCoverage(book.town, runs).lines.map { ($0.place.path, $0.reach) }) { first, _ in first }
    }

    /// A child that books a Wednesday on which so many places are left; nil: as many as there are.
    private func booking(level: SchoolLevel, left: Int?, expecting verdict: TownTest.Verdict) -> TownTest {
        var asked = TownTest.Asked()
        asked.book = ["mercredis": [day("2026-09-16"): [TownTest.Tick("matin")]]]
        var child = TownTest.Child()
        (child.born, child.level, child.enrolled) = (day("2019-05-02"), level, ["mercredis": nil])
        let places = left.map {
            TownTest.PlacesLeft(activity: "mercredis", centre: nil, day: day("2026-09-16"), tick: TownTest.Tick("matin"), left: $0)
        }
        return TownTest(
            name: "", line: 1, now: instant("2026-09-01 10:00"), child: child, placesLeft: places.map { [$0] } ?? [], asked: asked,
            expected: TownTest.Expected(verdict))
    }
}

extension Line<Quota> {
    fileprivate static func quota(_ places: Int, _ path: String, _ conditions: [Condition] = []) -> Line {
        Line(conditions: conditions, keys: Quota(places: places), place: rulePlace(path))
    }
}
