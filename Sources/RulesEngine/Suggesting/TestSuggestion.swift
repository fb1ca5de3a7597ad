public import TenantConfig

/// An example that is missing where a rule turns.
public struct TestSuggestion: Sendable {
    /// Where a rule turns, and on which side of it the example stands.
    public enum Turn: Hashable, Sendable {
        /// So many seconds from the instant of a limit: -1, 0 or 1.
        case limit(Int64)
        /// So many places left.
        case places(Int)
        /// The day on which a child reaches an age, or its eve.
        case birthday(age: Int, isEve: Bool)
        /// The same for a child born on 29 February, in a common year.
        case leapBirthday(age: Int, isEve: Bool)
        /// So many cents owed.
        case owed(Int)
        /// A line that decides in no example yet.
        case decides
    }

    public let turn: Turn
    /// The rule that turns there.
    public let place: RulePlace
    /// What is asked; what is expected is what the engine answers.
    public let test: TownTest
}

extension Rulebook {
    /// The examples that are missing at the turns of a town's rules, each run through the engine: a second before, at and after each limit, the
    /// last place and none, the day of a birthday and its eve, a cent beyond what may be owed, and every line that decides nowhere else.
    ///
    /// - Parameter runs: the examples there are.
    public func suggestions(beside runs: [TestRun]) -> [TestSuggestion] {
        var search = SuggestionSearch(self, runs)
        for activity in town.activities { search.look(at: activity) }
        search.lookAtOpenLines()
        return search.found
    }
}

extension TestRun {
    /// What is asked, expecting what came out.
    var asExpected: TownTest {
        var expected = TownTest.Expected(verdict)
        switch verdict {
        case .refused:
            expected.causes = Set(reasons.map(\.word))
            expected.rules = [reasons.first?.rule?.path].compactMap(\.self)
            expected.since = reasons.first?.instant
        case .undetermined: expected.facts = facts
        case .late, .waiting: expected.rules = [terms.first?.path].compactMap(\.self)
        case .accepted, .pending, .cancel, .nothing: break
        }
        let suggested = Set(advice.flatMap(\.suggested))
        if !suggested.isEmpty { expected.suggested = suggested }
        return TownTest(
            name: test.name, line: test.line, now: test.now, child: test.child, booked: test.booked, placesLeft: test.placesLeft,
            asked: test.asked, expected: expected, channel: test.channel, received: test.received)
    }

    /// Whether it is taken in, at once or by the town's leave.
    var passes: Bool {
        switch verdict {
        case .accepted, .pending, .late, .waiting: true
        case .refused, .undetermined, .cancel, .nothing: false
        }
    }
}
