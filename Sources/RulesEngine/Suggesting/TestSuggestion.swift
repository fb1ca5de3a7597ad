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

/// A rule for which no example was found.
public struct OpenRule: Hashable, Sendable {
    /// Why none was.
    public enum Obstacle: Hashable, Sendable {
        /// Nothing that was tried comes upon it.
        case neverFits
        /// This other line always answers before it.
        case answered(by: RulePlace)
        /// Something else always stands in the way first, by a rule where one is written.
        case refused(TownTest.Cause, by: RulePlace?)
        /// It fits what passes, and nothing comes of it.
        case saysNothing
        /// It decides, but nothing that was tried passes on one side of its instant.
        case turnsNowhere
    }

    public let place: RulePlace
    public let obstacle: Obstacle
}

/// The examples that are missing, and the rules for which none was found.
public struct Suggestions: Sendable {
    public let found: [TestSuggestion]
    /// In the order of the town's file.
    public let open: [OpenRule]
}

extension Rulebook {
    /// The examples that are missing at the turns of a town's rules, each run through the engine: a second before, at and after each limit, the
    /// last place and none, the day of a birthday and its eve, a cent beyond what may be owed, and every line that decides nowhere else.
    ///
    /// - Parameters:
    ///   - runs: the examples there are.
    ///   - progress: told of each activity before it is looked at.
    public func suggestions(beside runs: [TestRun], progress: (Activity) -> Void = { _ in }) -> Suggestions {
        var search = SuggestionSearch(self, runs)
        for activity in town.activities {
            progress(activity)
            search.look(at: activity)
        }
        let open = town.ruleLines.filter { !search.decided.contains($0.path) || search.obstacles[$0.path] == .turnsNowhere }
        return Suggestions(
            found: search.found, open: open.map { OpenRule(place: $0, obstacle: search.obstacles[$0.path] ?? .neverFits) })
    }
}

extension OpenRule.Obstacle {
    /// Of two that are as frequent, the smaller is told.
    var order: String {
        switch self {
        case .answered(let place): "1 \(place.path)"
        case .refused(let cause, let place): "2 \(cause.rawValue) \(place?.path ?? "")"
        case .saysNothing: "3"
        case .turnsNowhere: "4"
        case .neverFits: "5"
        }
    }
}

extension TestRun {
    /// What is asked, expecting what came out: of several reasons, that of the rule which is looked at.
    func asExpected(at place: RulePlace) -> TownTest {
        var expected = TownTest.Expected(verdict)
        switch verdict {
        case .refused:
            expected.causes = Set(reasons.map(\.word))
            let reason = reasons.first { $0.rule?.path == place.path } ?? reasons.first
            expected.rules = [reason?.rule?.path].compactMap(\.self)
            expected.since = reason?.instant
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
