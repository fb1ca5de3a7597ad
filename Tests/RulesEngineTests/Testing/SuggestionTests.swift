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
        let limits = book.suggestions(beside: []).found.filter { if case .limit = $0.turn { true } else { false } }
        let until = limits.filter { $0.place.path == "book.until" }
        #expect(until.map(\.turn) == [.limit(-1), .limit(0), .limit(1)])
        #expect(until.map(\.test.expected.verdict) == [.accepted, .refused, .refused])
        #expect(until[1].test.expected.since == until[1].test.now)
        let opens = limits.filter { $0.place.path == "book.opens" }
        #expect(opens.map(\.test.expected.verdict) == [.refused, .accepted, .accepted])
    }

    @Test func `stand at the last place and where there is none`() {
        let places = book.suggestions(beside: []).found.filter { $0.place.path == "gauges" }
        #expect(places.map(\.turn) == [.places(1), .places(0)])
        #expect(places.map(\.test.expected.verdict) == [.accepted, .refused])
    }

    @Test func `stand on the eve of a birthday that matters and on the day itself`() {
        let days = book.suggestions(beside: []).found.filter { if case .birthday = $0.turn { true } else { false } }
        #expect(
            days.map(\.turn) == [
                .birthday(age: 3, isEve: true), .birthday(age: 3, isEve: false), .birthday(age: 12, isEve: true),
                .birthday(age: 12, isEve: false),
            ])
        #expect(days.map(\.test.expected.verdict) == [.refused, .accepted, .accepted, .refused])
    }

    @Test func `hold, and leave nothing to suggest once they are written`() {
        let suggested = book.suggestions(beside: []).found
        let runs = suggested.map { book.run($0.test) }
        #expect(runs.flatMap(\.differences) == [])
        #expect(RuleCoverage(book.town, runs).percentage == 100)
        #expect(book.suggestions(beside: runs).found.map(\.turn) == [])
    }

    @Test func `take a child born on 29 February where a day is open`() {
        let book = Rulebook(
            .town([
                .activity(
                    admits: [.admits([.ages([AgeRange(least: 3, most: nil)])])], open: [.open(.all, [.period(.allYear)])],
                    book: .until(.step(-1, .days)))
            ]))
        let leap = book.suggestions(beside: []).found.first { if case .leapBirthday = $0.turn { true } else { false } }
        #expect(leap?.test.child.born.map { $0.parts.month == 2 && $0.parts.day == 29 } == true)
    }
}
