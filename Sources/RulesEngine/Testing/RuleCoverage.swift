public import TenantConfig

/// How far examples reach the rules of a town.
public struct RuleCoverage: Sendable {
    /// How far a line is reached.
    public enum Reach: Hashable, Sendable {
        /// It fits no example.
        case never
        /// It fits, but another line always answered first, or another reason always led.
        case hidden
        /// In one example at least, what it says is what came out.
        case decided
    }

    /// A line of a rule.
    public struct Line: Hashable, Sendable {
        public let place: RulePlace
        public let reach: Reach
    }

    /// Every line of the town, in the order of its file.
    public let lines: [Line]

    /// How far some examples reach.
    public init(_ town: Town, _ runs: [TestRun]) {
        let uses = runs.flatMap(\.uses)
        let (reached, decided) = (Set(uses.map(\.place.path)), Set(uses.filter(\.decided).map(\.place.path)))
        lines = town.ruleLines.map { place in
            Line(place: place, reach: decided.contains(place.path) ? .decided : reached.contains(place.path) ? .hidden : .never)
        }
    }

    /// How many lines are reached so far.
    public func count(_ reach: Reach) -> Int { lines.count { $0.reach == reach } }

    /// How many of a hundred lines decide in some example, rounded down; 100 where there is no line.
    public var percentage: Int { lines.isEmpty ? 100 : count(.decided) * 100 / lines.count }
}
