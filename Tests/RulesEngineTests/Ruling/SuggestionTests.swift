import RulesEngine
import TenantConfig
import Testing

/// Examples suggested where rules turn.
struct SuggestionTests {
    private let book = Rulebook(
        .town([
            .activity(
                admits: [.admits([.ages([AgeRange(least: 3, most: 11)])])], book: .until(.step(-15, .days), opens: .step(-40, .days)),
                gauges: [.places(2)])
        ]))

    @Test func `stand a second before, at and after each limit`() {
        let limits = book.suggestions(beside: []).filter { if case .limit = $0.turn { true } else { false } }
        let until = limits.filter { $0.place.path == "book.until" }
        #expect(until.map(\.turn) == [.limit(-1), .limit(0), .limit(1)])
        #expect(until.map(\.test.expected.verdict) == [.accepted, .refused, .refused])
        #expect(until[1].test.expected.since == until[1].test.now)
        let opens = limits.filter { $0.place.path == "book.opens" }
        #expect(opens.map(\.test.expected.verdict) == [.refused, .accepted, .accepted])
    }

    @Test func `stand at the last place and where there is none`() {
        let places = book.suggestions(beside: []).filter { $0.place.path == "gauges" }
        #expect(places.map(\.turn) == [.places(1), .places(0)])
        #expect(places.map(\.test.expected.verdict) == [.accepted, .refused])
    }

    @Test func `stand on the eve of a birthday that matters and on the day itself`() {
        let days = book.suggestions(beside: []).filter { if case .birthday = $0.turn { true } else { false } }
        #expect(
            days.map(\.turn) == [
                .birthday(age: 3, isEve: true), .birthday(age: 3, isEve: false), .birthday(age: 12, isEve: true),
                .birthday(age: 12, isEve: false),
            ])
        #expect(days.map(\.test.expected.verdict) == [.refused, .accepted, .accepted, .refused])
    }

    @Test func `hold, and leave nothing to suggest once they are written`() {
        let suggested = book.suggestions(beside: [])
        let runs = suggested.map { book.run($0.test) }
        #expect(runs.flatMap(\.differences) == [])
        #expect(RuleCoverage(book.town, runs).percentage == 100)
        #expect(book.suggestions(beside: runs).map(\.turn) == [])
    }

    @Test func `take a child born on 29 February where a day is open`() {
        let book = Rulebook(
            .town([
                .activity(
                    admits: [.admits([.ages([AgeRange(least: 3, most: nil)])])], open: [.open(.all, [.period(.allYear)])],
                    book: .until(.step(-1, .days)))
            ]))
        let leap = book.suggestions(beside: []).first { if case .leapBirthday = $0.turn { true } else { false } }
        #expect(leap?.test.child.born.map { $0.parts.month == 2 && $0.parts.day == 29 } == true)
    }
}

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
        let suggested = book.suggestions(beside: []).map { book.run($0.test) }
        #expect(RuleCoverage(book.town, suggested).percentage == 100)
    }
}
