import RulesEngine
import TenantConfig
import Testing

/// What stands in the way of a suggestion, and what is done about it.
struct SuggestionObstacleTests {
    @Test func `stand at limits where a minimum of days holds, beside as many other days`() {
        let book = Rulebook(
            .town([
                .activity(
                    open: [.open(.mondayToFriday, [.period(.term)])], book: .until(.step(-15, .days)),
                    limits: [.limit(.week, atLeast: .number(3, .days))])
            ]))
        let until = book.suggestions(beside: []).found.filter { $0.place.path == "book.until" && $0.test.asked.cancel.isEmpty }
        #expect(until.map(\.turn) == [.limit(-1), .limit(0), .limit(1)])
        #expect(until.map(\.test.expected.verdict) == [.accepted, .refused, .refused])
        #expect(until.allSatisfy { $0.test.booked["mercredis"]?.count == 2 && $0.test.asked.book["mercredis"]?.count == 1 })
    }

    @Test func `ask for all days at once where a request has to have so many`() {
        let book = Rulebook(
            .town([
                .activity(
                    open: [.open(.mondayToFriday, [.period(.term)])], book: .until(.step(-15, .days)),
                    limits: [.limit(.request, atLeast: .number(2, .days))])
            ]))
        let accepted = book.suggestions(beside: []).found.filter { $0.test.expected.verdict == .accepted && !$0.test.asked.book.isEmpty }
        #expect(!accepted.isEmpty && accepted.allSatisfy { $0.test.asked.book["mercredis"]?.count == 2 })
    }

    @Test func `cancel on days alone on which the activity runs`() {
        let book = Rulebook(
            .town([
                .activity(
                    closed: [.closed([.span(day("2026-09-01"), day("2026-12-31"))])], book: .until(.step(-15, .days)),
                    cancel: .until(.step(-2, .days), path: "cancel"))
            ]))
        let cancelled = book.suggestions(beside: []).found.flatMap { $0.test.asked.cancel["mercredis", default: [:]].keys }
        #expect(!cancelled.isEmpty)
        for day in cancelled {
            let decision = book.decide(
                "mercredis", ReservationRequest(adding: [day: [Column("matin")]]), in: book.situation(now: "\(day - 30) 10:00"))
            #expect(decision.outcome == .accepted, "\(day)")
        }
    }

    @Test func `are written once, whichever lines of one rule they show`() {
        let ages = [AgeRange(least: 3, most: 5), AgeRange(least: 6, most: 11)]
        let lines = ages.enumerated().map { number, range in
            Line(conditions: [.ages([range])], keys: NoKeys(), place: rulePlace("for[\(number + 1)]"))
        }
        let book = Rulebook(.town([.activity(admits: lines, book: .until(.step(-15, .days)))]))
        let found = book.suggestions(beside: []).found
        #expect(Set(found.map(\.test)).count == found.count)
        let birthdays = found.compactMap { if case .birthday(let age, let isEve) = $0.turn { isEve ? -age : age } else { nil } }
        #expect(birthdays.sorted() == [-12, -6, -3, 3, 6, 12])
    }

    @Test func `ask at the desk what is not taken on the portal`() {
        let verb = Verb(lines: [.verb(until: .step(-15, .days), by: [.desk], path: "book")])
        let found = Rulebook(.town([.activity(book: verb)])).suggestions(beside: []).found
        #expect(found.contains { $0.test.channel == .desk && $0.test.expected.verdict == .accepted })
    }

    @Test func `name each rule for which there is none, with the line that hides it`() throws {
        let verb = Verb(lines: [.verb(until: .step(-15, .days), path: "book[1]"), .verb(until: .step(-2, .days), path: "book[2]")])
        let never = Line(conditions: [.weekday(WeekdaySet(.sunday))], keys: NoKeys(), place: rulePlace("for[2]"))
        let always = Line(keys: NoKeys(), place: rulePlace("for[1]"))
        let book = Rulebook(.town([.activity(admits: [always, never], book: verb)]))
        let suggestions = book.suggestions(beside: [])
        let obstacles = Dictionary(suggestions.open.map { ($0.place.path, $0.obstacle) }) { first, _ in first }
        #expect(obstacles == ["book[2].until": .answered(by: rulePlace("book[1].until")), "for[2]": .neverFits])
        let coverage = RuleCoverage(book.town, suggestions.found.map { book.run($0.test) })
        #expect(Set(coverage.lines.filter { $0.reach != .decided }.map(\.place.path)) == Set(obstacles.keys))
    }
}
